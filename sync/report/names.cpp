#include "report/names.h"

#include <algorithm>

namespace stordialog::report {

std::string Names::question(std::string_view key) const {
  const auto* known = event_.question(key);
  return known ? in(known->title) : std::string(key);
}

std::string Names::option(std::string_view question, std::size_t position) const {
  const auto* known = event_.question(question);
  if (!known || position >= known->options.size()) return std::to_string(position);
  return challenge(known->options[position]);
}

std::string Names::challenge(std::string_view key) const {
  const auto* known = event_.challenge(key);
  return known ? in(known->title) : std::string(key);
}

std::string Names::list(std::string_view key) const {
  const auto* known = event_.list(key);
  return known ? in(known->title) : std::string(key);
}

std::string Names::side(std::string_view key) const {
  const auto* known = event_.side(key);
  return known ? in(known->name) : word("report.not_said");
}

std::string Names::chosen(std::string_view group, std::string_view lines) const {
  std::vector<std::string> said;
  while (!lines.empty()) {
    const auto end = std::min(lines.find('\n'), lines.size());
    const auto line = lines.substr(0, end);
    const std::string key = "screen.initiative." + std::string(group) + "_" + std::string(line);
    const auto known = words_.text(key);
    if (!line.empty()) said.emplace_back(known == key ? line : known);
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return words_.list(said);
}

std::string Names::one_line(std::string text) {
  std::ranges::replace_if(
      text, [](char letter) { return letter == '\n' || letter == '\r' || letter == '\t'; }, ' ');
  return text;
}

}  // namespace stordialog::report
