#include "house/own_headers.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "house/include_graph.h"

namespace stordialog::house {

namespace {

bool in_word(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= '0' && letter <= '9') || letter == '_';
}

/// What is left of a line without its comment and without what stands between quotation marks.
std::string code_of(std::string_view line) {
  std::string code;
  bool quoted = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (quoted && line[at] == '\\') {
      ++at;
    } else if (line[at] == '"') {
      quoted = !quoted;
    } else if (!quoted) {
      if (line.substr(at).starts_with("//")) break;
      code += line[at];
    }
  }
  return code;
}

std::string_view word_at(std::string_view code, std::size_t at) {
  std::size_t end = at;
  while (end < code.size() && in_word(code[end])) ++end;
  return code.substr(at, end - at);
}

struct Named {
  std::string room;
  std::string name;
  std::size_t line = 0;
};

class NameChecker {
 public:
  explicit NameChecker(const std::vector<SourceFile>& sources) : graph_(sources) {
    for (const auto& file : sources) {
      const auto place = place_of(file.path);
      if (place.half != "tests") rooms_.insert(place.room);
      Names& words = words_[file.path];
      for (const auto line : lines_of(file.text)) {
        const std::string code = code_of(line);
        for (std::size_t at = 0; at < code.size();) {
          const auto word = word_at(code, at);
          if (!word.empty()) words.emplace(word);
          at += std::max<std::size_t>(word.size(), 1);
        }
      }
    }
  }

  std::vector<Finding> run(const std::vector<SourceFile>& sources) const {
    std::vector<Finding> findings;
    for (const auto& file : sources) {
      const auto reached = graph_.reached(file.path);
      for (const auto& named : named_by(file)) {
        if (is_declared(named, reached)) continue;
        findings.push_back(
            {file.path, named.line,
             "no header that it includes declares " + named.room + "::" + named.name});
      }
    }
    return findings;
  }

 private:
  /// What is qualified with another room's name, each once.
  std::vector<Named> named_by(const SourceFile& file) const {
    std::vector<Named> all;
    Names seen;
    std::size_t number = 0;
    for (const auto line : lines_of(file.text)) {
      ++number;
      const std::string code = code_of(line);
      for (std::size_t at = 0; at < code.size();) {
        const auto room = word_at(code, at);
        const std::size_t after = at + std::max<std::size_t>(room.size(), 1);
        if (rooms_.contains(room) && room != place_of(file.path).room &&
            std::string_view(code).substr(after).starts_with("::")) {
          const auto name = word_at(code, after + 2);
          if (!name.empty() && seen.insert(std::string(room) + "::" + std::string(name)).second) {
            all.push_back({std::string(room), std::string(name), number});
          }
        }
        at = after;
      }
    }
    return all;
  }

  bool is_declared(const Named& named, const Names& reached) const {
    return std::ranges::any_of(reached, [&](const std::string& path) {
      return place_of(path).room == named.room && words_.at(path).contains(named.name);
    });
  }

  IncludeGraph graph_;
  Names rooms_;
  std::map<std::string, Names, std::less<>> words_;
};

}  // namespace

std::vector<Finding> check_own_headers(const std::vector<SourceFile>& sources) {
  return NameChecker(sources).run(sources);
}

}  // namespace stordialog::house
