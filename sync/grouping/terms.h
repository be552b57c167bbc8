// What ideas are compared by: stems, the parts of compounds, mistyped words put right; each with
// the weight it has in its idea.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "grouping/words.h"

namespace stordialog::grouping {

using Term = std::uint32_t;

struct Weighted {
  Term term = 0;
  float weight = 0;
};

struct Terms {
  /// Per text, ascending by term, of length one (sum of squares); empty if nothing tells anything.
  std::vector<std::vector<Weighted>> of_text;
  /// Per term: the form that most texts wrote, or the stem where it comes from compounds only.
  std::vector<std::string> shown;
};

/// Depends on the texts alone, their order included.
[[nodiscard]] Terms terms_of(const std::vector<std::string_view>& texts);

}  // namespace stordialog::grouping
