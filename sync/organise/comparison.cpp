#include "organise/comparison.h"

#include <algorithm>
#include <cstdlib>

namespace stordialog::organise {

std::uint32_t differing(const domain::Totals& totals, std::uint32_t opened,
                        const std::vector<std::uint32_t>& votes) {
  const std::int64_t cast = totals.cast, folded = totals.folded;
  std::int64_t widest = std::max(std::abs(cast - std::int64_t{opened}), folded - cast);
  const std::size_t options = std::max(votes.size(), totals.picks.size());
  for (std::size_t option = 0; option < options; ++option) {
    const std::int64_t in_all = option < votes.size() ? votes[option] : 0;
    const std::int64_t live = option < totals.picks.size() ? totals.picks[option] : 0;
    const std::int64_t waiting = in_all - live;
    widest = std::max({widest, -waiting, waiting - std::max<std::int64_t>(0, cast - folded)});
  }
  return static_cast<std::uint32_t>(widest);
}

}  // namespace stordialog::organise
