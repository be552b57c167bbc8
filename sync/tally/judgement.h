// Majority judgement: grades are compared by their middle, not their sum.
#pragma once

#include "tally/result.h"

namespace stordialog::tally {

/// How many ballots gave each grade, 0 first; no grade is 0.
using Grades = std::vector<std::uint64_t>;
/// Per option, up to `best` at least.
[[nodiscard]] std::vector<Grades> grades_of(const Profile& profile, std::size_t best = 0);
/// -1, 0 or 1: the left one of two options with that many grades each is worse, level or better.
[[nodiscard]] int compare_judged(const Grades& left, const Grades& right, std::uint64_t ballots);

/// Majority judgement (Balinski and Laraki, Majority Judgment, 2010): the best lower median grade
/// wins; of equal ones each loses one median grade at a time until they differ. No grade is 0.
/// Score: the median grade. One round per option with its number of each grade, 0 first.
[[nodiscard]] Result count_judgement(const Profile& profile, std::size_t seats);

}  // namespace stordialog::tally
