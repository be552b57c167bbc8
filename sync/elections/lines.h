// Lines and cells with their line numbers, and the one way to say what is wrong with one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/error.h"

namespace stordialog::elections {

/// What a reader works on.
struct Source {
  std::string_view text;
  std::string_view file;
};

/// `expected`: a key of the strings' table expected.election, as "count".
[[nodiscard]] std::unexpected<domain::Error> bad_line(const Source& source, std::size_t line,
                                                      std::string_view expected,
                                                      std::string_view found);

struct Line {
  std::size_t number = 0;  // from 1
  std::string_view text;   // without its end
};
/// Without a byte order mark; lines may end in LF or CRLF. Empty ones are left out.
[[nodiscard]] std::vector<Line> lines_of(std::string_view text);

struct Row {
  std::size_t line = 0;  // where it begins
  std::vector<std::string> cells;
};
/// Rows of cells as in RFC 4180 with any separator; a quoted cell may hold line ends. A quote in
/// the middle of an unquoted cell is a letter like any other. Rows without a letter are left out.
[[nodiscard]] std::vector<Row> rows_of(std::string_view text, char separator);

[[nodiscard]] std::string_view trimmed(std::string_view text);
/// A whole number from 0 to 10^12 and nothing else.
[[nodiscard]] std::optional<std::uint64_t> number_in(std::string_view text);
/// At `separator`; every part trimmed.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// Makes names that occur twice different: "A", "A (2)".
void tell_apart(std::vector<std::string>& names);

}  // namespace stordialog::elections
