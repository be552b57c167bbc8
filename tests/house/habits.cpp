#include "house/habits.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace stordialog::house {

namespace {

constexpr std::size_t kLinesMax = 500;

bool declares_state(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  return line.starts_with("static ") && !line.starts_with("static constexpr ");
}

/// It seals so that whoever knows the seed can open: for made-up workshops alone.
bool may_seal_made_up(std::string_view path) {
  return path.starts_with("sync/seal/") || path.starts_with("sync/simulate/") ||
         path.starts_with("tests/seal/") || path.starts_with("tests/house/");
}

}  // namespace

std::vector<Finding> check_habits(const std::vector<SourceFile>& sources) {
  std::vector<Finding> findings;
  for (const auto& file : sources) {
    const auto lines = lines_of(file.text);
    if (lines.size() > kLinesMax) {
      findings.push_back({file.path, lines.size(), "is too long to read in one sitting"});
    }
    for (std::size_t index = 0; index < lines.size(); ++index) {
      if (lines[index].find("seal_made_up") == std::string_view::npos) continue;
      if (may_seal_made_up(file.path)) continue;
      findings.push_back({file.path, index + 1, "sealing with a known seed is for simulate"});
    }
    if (!file.path.starts_with("app/drawing/")) continue;
    for (std::size_t index = 0; index < lines.size(); ++index) {
      if (!declares_state(lines[index])) continue;
      findings.push_back({file.path, index + 1, "a static in drawing is a global"});
    }
  }
  return findings;
}

}  // namespace stordialog::house
