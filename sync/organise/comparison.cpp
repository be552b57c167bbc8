#include "organise/comparison.h"

#include <algorithm>
#include <cstdlib>

namespace stordialog::organise {

std::uint32_t differing(const domain::Totals& totals, std::uint32_t opened,
                        const std::vector<std::uint32_t>& votes, std::uint32_t most_on_one) {
  const std::int64_t cast = totals.cast, folded = totals.folded;
  std::int64_t widest = std::max(std::abs(cast - std::int64_t{opened}), folded - cast);
  const std::int64_t most = std::max<std::int64_t>(1, most_on_one);
  const auto ballots_for = [&](std::int64_t gap) { return (gap + most - 1) / most; };
  const std::size_t options = most_on_one == 0 ? 0 : std::max(votes.size(), totals.picks.size());
  for (std::size_t option = 0; option < options; ++option) {
    const std::int64_t in_all = option < votes.size() ? votes[option] : 0;
    const std::int64_t live = option < totals.picks.size() ? totals.picks[option] : 0;
    const std::int64_t waiting = in_all - live;
    const std::int64_t room = std::max<std::int64_t>(0, cast - folded) * most;
    widest = std::max({widest, ballots_for(-waiting), ballots_for(waiting - room)});
  }
  return static_cast<std::uint32_t>(widest);
}

}  // namespace stordialog::organise
