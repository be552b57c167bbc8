// Majority judgement: grades are compared by their middle, not their sum.
#pragma once

#include "tally/result.h"

namespace stordialog::tally {

/// Majority judgement (Balinski and Laraki, Majority Judgment, 2010): the best lower median grade
/// wins; of equal ones each loses one median grade at a time until they differ. No grade is 0.
/// Score: the median grade. One round per option with its number of each grade, 0 first.
[[nodiscard]] Result count_judgement(const Profile& profile, std::size_t seats);

}  // namespace stordialog::tally
