#include "report/table.h"

#include <algorithm>

#include "domain/ensure.h"
#include "wording/text.h"

namespace stordialog::report {

namespace {

constexpr std::string_view kGap = "  ";

std::string padded(const std::string& cell, std::size_t width, Align align) {
  const std::size_t seen = wording::graphemes(cell);
  const std::string spaces(width > seen ? width - seen : 0, ' ');
  return align == Align::left ? cell + spaces : spaces + cell;
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t time = 0; time < times; ++time) text += piece;
  return text;
}

void end_line(std::string& line, std::string& text) {
  line.erase(line.find_last_not_of(' ') + 1);
  text += line + '\n';
}

bool continues_letter(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

}  // namespace

void Table::add(std::vector<std::string> cells) {
  domain::ensure(cells.size() == columns_.size(), "a row has as many cells as the table columns");
  for (auto& cell : cells) {
    std::ranges::replace_if(
        cell, [](char letter) { return letter == '\n' || letter == '\r' || letter == '\t'; }, ' ');
  }
  rows_.push_back(std::move(cells));
}

std::string Table::text() const {
  std::vector<std::size_t> widths;
  for (std::size_t index = 0; index < columns_.size(); ++index) {
    std::size_t width = wording::graphemes(columns_[index].title);
    for (const auto& row : rows_) width = std::max(width, wording::graphemes(row[index]));
    widths.push_back(width);
  }
  std::string text, titles, rule;
  for (std::size_t index = 0; index < columns_.size(); ++index) {
    if (index > 0) titles += kGap, rule += kGap;
    titles += padded(columns_[index].title, widths[index], columns_[index].align);
    if (!columns_[index].title.empty()) rule += repeated("─", widths[index]);
  }
  end_line(titles, text);
  end_line(rule, text);
  for (const auto& row : rows_) {
    std::string line;
    for (std::size_t index = 0; index < row.size(); ++index) {
      if (index > 0) line += kGap;
      line += padded(row[index], widths[index], columns_[index].align);
    }
    end_line(line, text);
  }
  return text;
}

std::string shortened(const std::string& text, std::size_t graphemes_most) {
  if (wording::graphemes(text) <= graphemes_most) return text;
  // Take letters away from the end until what is left fits; a grapheme may be several of them.
  std::string kept = text;
  while (!kept.empty() && wording::graphemes(kept) >= graphemes_most) {
    while (!kept.empty() && continues_letter(kept.back())) kept.pop_back();
    if (!kept.empty()) kept.pop_back();
  }
  kept.erase(kept.find_last_not_of(' ') + 1);
  return kept + "…";
}

}  // namespace stordialog::report
