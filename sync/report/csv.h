// Rows as a CSV file that Excel and LibreOffice open correctly in Swedish: UTF-8 with BOM,
// semicolons, CRLF. A text cell never runs as a formula.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stordialog::report {

class CsvTable {
 public:
  explicit CsvTable(const std::vector<std::string>& header) { add(header); }

  /// Every cell goes through csv_cell().
  void add(const std::vector<std::string>& cells);
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_ = "\xEF\xBB\xBF";
};

/// A share in percent with one decimal and without a sign, "41,4"; 0 where `whole` is 0.
[[nodiscard]] std::string csv_percent(std::uint64_t part, std::uint64_t whole,
                                      std::string_view decimal);

}  // namespace stordialog::report
