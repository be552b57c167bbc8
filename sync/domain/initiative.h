// The words an initiative is chosen from rather than written: short names that every language has
// its own word for, stored one a line. A line that is none of them is somebody's own words.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace stordialog::domain {

/// What can be offered or sought.
inline constexpr std::array<std::string_view, 8> kResources = {
    "room", "time", "knowledge", "material", "leaders", "outreach", "money", "other"};
/// When it begins.
inline constexpr std::array<std::string_view, 5> kBeginnings = {"soon", "half-year", "year",
                                                                "later", "unknown"};
/// Which way money comes, if any is needed.
inline constexpr std::array<std::string_view, 5> kFundings = {"none", "grant", "contract",
                                                              "procurement", "unknown"};

/// Every line of `text` is one of the names, each at most once; so is no line at all.
template <std::size_t size>
[[nodiscard]] constexpr bool are_names(std::string_view text,
                                       const std::array<std::string_view, size>& names) {
  std::array<bool, size> seen{};
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const auto found = std::ranges::find(names, text.substr(0, end));
    if (found == names.end()) return false;
    bool& before = seen[static_cast<std::size_t>(found - names.begin())];
    if (before) return false;
    before = true;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return true;
}

}  // namespace stordialog::domain
