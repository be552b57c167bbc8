// Files of elections in the formats of the field. What is wrong is told with line and reason; no
// file is half read.
#pragma once

#include <string_view>

#include "domain/error.h"
#include "elections/election.h"

namespace stordialog::elections {

/// By the end of the name:
/// .soc .soi .toc .toi .cat  PrefLib (preflib.org, format of 2022): rankings; categories: with two,
///                           the first is what was picked, with more they are grades, the first
///                           best
/// .pb                       Pabulib (pabulib.org): approval and choose-1 as picks; cumulative and
///                           scoring as points; ordinal as points, max_length for the first, one
///                           less for each next. Names are project ids
/// .abc.yaml                 abcvoting (github.com/martinlackner/abcvoting): names are numbers from
/// 0 .csv                      Scottish council wards (first line: candidates, seats), else
///                           ELECTION_FORMAT.md
/// Errors: election.unknown_file (`file`), election.bad_line (`file`, `line`, `expected`, `found`).
[[nodiscard]] domain::Expected<Election> read_election(std::string_view text,
                                                       std::string_view file_name);

}  // namespace stordialog::elections
