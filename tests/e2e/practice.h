// The practice event as the real program makes it, and what comes out of its exports.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "organise/practice.h"

namespace stordialog::e2e {

/// Fails the test if it cannot be made.
[[nodiscard]] organise::Practice practice();

/// Everything that lies on the drives, merged and opened as an organiser does.
struct Brought {
  std::size_t bundles = 0;
  std::vector<std::string> refused;                   // files
  std::multiset<std::string> ideas;                   // their texts
  std::multiset<std::vector<std::uint16_t>> ballots;  // the first question's picks
};
[[nodiscard]] Brought brought(const organise::Practice& event, const system::Path& drives);

}  // namespace stordialog::e2e
