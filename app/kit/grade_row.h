// An option with a row of keys under or beside it, one for each grade: one press gives it, the same
// press again takes it back.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "kit/kit.h"

namespace stordialog::kit {

inline constexpr std::size_t kGradeKeys = 6;  // 0 to 5

struct GradeRow {
  std::string_view text = {};
  std::optional<std::size_t> grade = {};                 // given
  std::array<std::string, kGradeKeys> labels = {};       // as digits are written
  std::array<std::string_view, kGradeKeys> spoken = {};  // what each key is called aloud
};
// How high the row must be at that width for its text to be whole.
float grade_row_height(const Kit& kit, float width, const GradeRow& row);
// Ids ID + ".0" to ".5". Returns the key pressed.
std::optional<std::size_t> grade_row(Kit& kit, const Id& id, Rect box, const GradeRow& row);

}  // namespace stordialog::kit
