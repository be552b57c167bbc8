#include "tally/pairwise.h"

#include "domain/ensure.h"

namespace stordialog::tally {

Pairwise::Pairwise(const Profile& rankings)
    : options_(rankings.options()), counts_(options_ * options_, 0) {
  domain::ensure(rankings.kind() == BallotKind::ranking, "pairs are counted from rankings");
  std::vector<bool> is_ranked(options_);
  std::vector<Option> below;
  for (std::size_t i = 0; i < rankings.size(); ++i) {
    const Marks marks = rankings.ballot(i);
    const auto weight = static_cast<std::int64_t>(rankings.weight(i));
    is_ranked.assign(options_, false);
    for (const Mark& mark : marks) is_ranked[mark.option] = true;
    below.clear();
    for (std::size_t option = 0; option < options_; ++option) {
      if (!is_ranked[option]) below.push_back(static_cast<Option>(option));
    }
    for (std::size_t upper = 0; upper < marks.size(); ++upper) {
      std::int64_t* row = &counts_[marks[upper].option * options_];
      for (std::size_t lower = upper + 1; lower < marks.size(); ++lower) {
        if (marks[lower].value > marks[upper].value) row[marks[lower].option] += weight;
      }
      for (const Option option : below) row[option] += weight;
    }
  }
}

}  // namespace stordialog::tally
