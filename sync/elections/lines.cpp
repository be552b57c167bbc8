#include "elections/lines.h"

#include <charconv>
#include <set>

namespace stordialog::elections {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::uint64_t kNumberMost = 1000000000000;
constexpr std::size_t kFoundBytesMost = 60;

std::string_view without_mark(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  return text;
}

/// The start of a text, cut between letters, so that an error stays a sentence.
std::string beginning(std::string_view text) {
  if (text.size() <= kFoundBytesMost) return std::string(text);
  std::size_t end = kFoundBytesMost;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return std::string(text.substr(0, end)) + "…";
}

}  // namespace

std::unexpected<domain::Error> bad_line(const Source& source, std::size_t line,
                                        std::string_view expected, std::string_view found) {
  return domain::fail(domain::Error("election.bad_line")
                          .with("file", std::string(source.file))
                          .with("line", std::to_string(line))
                          .with("expected", "@expected.election." + std::string(expected))
                          .with("found", beginning(found)));
}

std::vector<Line> lines_of(std::string_view text) {
  text = without_mark(text);
  std::vector<Line> lines;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmed(text.substr(0, end));
    if (!line.empty()) lines.push_back({number, line});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::vector<Row> rows_of(std::string_view text, char separator) {
  text = without_mark(text);
  std::vector<Row> rows;
  Row row{1, {""}};
  bool quoted = false, began = false, any = false;
  std::size_t line = 1;
  const auto finish = [&] {
    if (any) rows.push_back(std::move(row));
    row = {line, {""}};
    began = any = false;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char letter = text[i];
    if (letter == '\n') ++line;
    if (quoted) {
      if (letter == '"' && i + 1 < text.size() && text[i + 1] == '"') {
        row.cells.back() += text[++i];
      } else if (letter == '"') {
        quoted = false;
      } else {
        row.cells.back() += letter;
      }
    } else if (letter == '"' && !began) {
      quoted = began = any = true;
    } else if (letter == separator) {
      row.cells.emplace_back();
      began = false;
      any = true;
    } else if (letter == '\n') {
      finish();
    } else if (letter != '\r') {
      row.cells.back() += letter;
      began = any = true;
    }
  }
  finish();
  return rows;
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::optional<std::uint64_t> number_in(std::string_view text) {
  text = trimmed(text);
  std::uint64_t value = 0;
  const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = trouble == std::errc() && end == text.data() + text.size();
  if (!whole || value > kNumberMost) return std::nullopt;
  return value;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.push_back(trimmed(text.substr(0, end)));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

void tell_apart(std::vector<std::string>& names) {
  std::set<std::string> taken;
  for (std::string& name : names) {
    const std::string plain = name;
    for (int number = 2; !taken.insert(name).second; ++number) {
      name = plain + " (" + std::to_string(number) + ")";
    }
  }
}

}  // namespace stordialog::elections
