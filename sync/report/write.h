// Results as files: JSON for machines, CSV that Excel opens correctly (UTF-8 with BOM, semicolons,
// CRLF, cells that would run as a formula defused), and a table for a terminal.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "report/results.h"
#include "wording/catalogue.h"

namespace stordialog::report {

[[nodiscard]] std::string results_json(const Results& results);
/// Errors: results.syntax, results.newer, results.bad_value.
[[nodiscard]] domain::Expected<Results> read_results(std::string_view json,
                                                     std::string_view file_name);

/// File name and contents: "votes.csv", "ballots.csv" and so on, as RESULTS_FORMAT.md lists them.
using NamedText = std::pair<std::string, std::string>;
[[nodiscard]] std::vector<NamedText> csv_files(const Results& results,
                                               const wording::Catalogue& words);

/// The merge's balance as sentences and a table, for people. Ends with a line feed.
[[nodiscard]] std::string merge_text(const bundle::MergeReport& report, const domain::Event& event,
                                     const wording::Catalogue& words);
[[nodiscard]] std::string merge_json(const bundle::MergeReport& report, const domain::Event& event);
/// Votes per option as a table for a terminal.
[[nodiscard]] std::string results_text(const Results& results, const wording::Catalogue& words);

/// One cell as CSV needs it.
[[nodiscard]] std::string csv_cell(std::string_view text);

}  // namespace stordialog::report
