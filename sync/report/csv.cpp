#include "report/csv.h"

#include <algorithm>
#include <array>

#include "report/write.h"

namespace stordialog::report {

namespace {

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

/// "-3" and "-1,5" are numbers; "+46..." is not, since a spreadsheet would eat its plus and zeros.
bool is_negative_number(std::string_view text) {
  if (!text.starts_with('-')) return false;
  text.remove_prefix(1);
  const auto whole = std::ranges::find_if_not(text, is_digit);
  if (whole == text.begin()) return false;
  if (whole == text.end()) return true;
  if (*whole != ',' && *whole != '.') return false;
  return whole + 1 != text.end() && std::all_of(whole + 1, text.end(), is_digit);
}

/// What a spreadsheet takes for the start of a formula; East Asian editions read the wide forms
/// too.
bool starts_formula(std::string_view text) {
  constexpr std::array<std::string_view, 11> kStarts = {"=",  "+",  "-",  "@",  "\t", "\r",
                                                        "\n", "＝", "＋", "－", "＠"};
  return std::ranges::any_of(kStarts,
                             [text](std::string_view start) { return text.starts_with(start); });
}

}  // namespace

std::string csv_cell(std::string_view text) {
  std::string cell;
  if (starts_formula(text) && !is_negative_number(text)) cell = "'";
  cell += text;
  const bool plain = cell.find_first_of(";\"\r\n\t") == std::string::npos &&
                     !cell.starts_with(' ') && !cell.ends_with(' ');
  if (plain) return cell;
  std::string quoted = "\"";
  for (const char letter : cell) {
    if (letter == '"') quoted += '"';
    quoted += letter;
  }
  return quoted + '"';
}

void CsvTable::add(const std::vector<std::string>& cells) {
  for (std::size_t index = 0; index < cells.size(); ++index) {
    if (index > 0) text_ += ';';
    text_ += csv_cell(cells[index]);
  }
  text_ += "\r\n";
}

std::string csv_percent(std::uint64_t part, std::uint64_t whole, std::string_view decimal) {
  const std::uint64_t tenths = whole == 0 ? 0 : (part * 2000 + whole) / (2 * whole);
  return std::to_string(tenths / 10) + std::string(decimal) + std::to_string(tenths % 10);
}

}  // namespace stordialog::report
