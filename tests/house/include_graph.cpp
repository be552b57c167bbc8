#include "house/include_graph.h"

#include <algorithm>
#include <utility>

namespace stordialog::house {

namespace {

std::vector<Include> includes_of(const SourceFile& file) {
  std::vector<Include> includes;
  std::size_t number = 0;
  for (std::string_view line : lines_of(file.text)) {
    ++number;
    const auto skip_blanks = [&line] {
      line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    };
    skip_blanks();
    if (!line.starts_with('#')) continue;
    line.remove_prefix(1);
    skip_blanks();
    if (!line.starts_with("include")) continue;
    line.remove_prefix(std::string_view("include").size());
    skip_blanks();
    if (line.empty()) continue;
    const bool quoted = line.front() == '"';
    const auto end = line.find(quoted ? '"' : '>', 1);
    if (end == std::string_view::npos) continue;
    includes.push_back({std::string(line.substr(1, end - 1)), number, quoted});
  }
  return includes;
}

}  // namespace

Place place_of(std::string_view path) {
  const auto first = path.find('/');
  const auto second = path.find('/', first + 1);
  if (second == std::string_view::npos) return {std::string(path.substr(0, first)), ""};
  return {std::string(path.substr(0, first)),
          std::string(path.substr(first + 1, second - first - 1))};
}

IncludeGraph::IncludeGraph(const std::vector<SourceFile>& sources) {
  for (const auto& file : sources) includes_[file.path] = includes_of(file);
}

std::optional<std::string> IncludeGraph::resolve(const Place& from, const std::string& name) const {
  std::vector<std::string> folders;
  if (from.half == "tests") folders = {"tests/", "tests/" + from.room + "/"};
  if (name.find('/') != std::string::npos) folders.insert(folders.end(), {"sync/", "app/"});
  for (const auto& folder : folders) {
    auto path = folder + name;
    if (includes_.contains(path)) return path;
    auto made_from = path.substr(0, path.rfind('.')) + ".sql";
    if (includes_.contains(made_from)) return made_from;
  }
  return std::nullopt;
}

Names IncludeGraph::reached(const std::string& path) const {
  Names seen = {path};
  std::vector<std::string> open = {path};
  while (!open.empty()) {
    const std::string current = std::move(open.back());
    open.pop_back();
    for (const auto& next : includes_.at(current)) {
      if (!next.quoted) continue;
      auto target = resolve(place_of(current), next.name);
      if (target && seen.insert(*target).second) open.push_back(std::move(*target));
    }
  }
  return seen;
}

}  // namespace stordialog::house
