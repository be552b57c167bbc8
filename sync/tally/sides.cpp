#include "tally/sides.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

#include "domain/ensure.h"
#include "domain/limits.h"
#include "tally/witness.h"

namespace stordialog::tally {

namespace {

constexpr std::uint32_t kAny = std::numeric_limits<std::uint32_t>::max();

/// Decides which options show their sides.
class Suppression {
 public:
  Suppression(std::vector<SidedBallot> ballots, std::array<std::uint32_t, kSides> sizes,
              std::size_t options)
      : total_(static_cast<std::uint32_t>(ballots.size())),
        sizes_(sizes),
        votes_(votes_on(ballots, options)),
        witness_(std::move(ballots), options),
        shown_(options, true) {}

  std::vector<bool> decide() {
    for (std::size_t option = 0; option < votes_.size(); ++option) {
      for (std::size_t side = 0; side < kSides; ++side) {
        if (is_few(option, side) || is_nearly_all(option, side)) shown_[option] = false;
      }
    }
    if (std::ranges::find(shown_, false) == shown_.end()) return shown_;
    hide_one_more();
    while (gives_away() && hide_one_more()) continue;
    return shown_;
  }
  [[nodiscard]] std::uint32_t count(std::size_t side, std::size_t option) const {
    return witness_.count(side, option);
  }

 private:
  static std::vector<std::uint32_t> votes_on(const std::vector<SidedBallot>& ballots,
                                             std::size_t options) {
    std::vector<std::uint32_t> votes(options, 0);
    for (const SidedBallot& ballot : ballots) {
      for (const std::uint16_t option : ballot.picks) ++votes[option];
    }
    return votes;
  }
  [[nodiscard]] bool is_few(std::size_t option, std::size_t side) const {
    return witness_.count(side, option) < kSideCountLeast;
  }
  [[nodiscard]] bool is_nearly_all(std::size_t option, std::size_t side) const {
    return witness_.count(side, option) + kSideCountLeast > sizes_[side];
  }

  /// Of those shown, the one with the fewest votes; of equals the last. False where none is shown.
  bool hide_one_more() {
    std::size_t fewest = votes_.size();
    for (std::size_t option = 0; option < votes_.size(); ++option) {
      if (!shown_[option]) continue;
      if (fewest == votes_.size() || votes_[option] <= votes_[fewest]) fewest = option;
    }
    if (fewest == votes_.size()) return false;
    shown_[fewest] = false;
    return true;
  }

  [[nodiscard]] std::vector<Fitting> fitting() const {
    std::vector<Fitting> all(votes_.size());
    for (std::size_t option = 0; option < votes_.size(); ++option) {
      for (std::size_t side = 0; side < kSides; ++side) {
        auto& least = all[option].least[side];
        auto& most = all[option].most[side];
        if (!shown_[option]) {
          most = kAny;
          continue;
        }
        // Whoever knows this file knows that what is shown is not next to none or all.
        const std::uint32_t size = sizes_[side];
        const Step step = step_of(witness_.count(side, option), size);
        least = most = witness_.count(side, option);
        while (least > kSideCountLeast && step_of(least - 1, size) == step) --least;
        while (most + kSideCountLeast < size && step_of(most + 1, size) == step) ++most;
      }
    }
    return all;
  }

  /// Is there a hidden count for which no other way to vote is found? Counts that are not next to
  /// none or all need no proof: nobody can rightly conclude what is not so. What was found stays
  /// found when more is hidden.
  bool gives_away() {
    const auto fits = fitting();
    for (std::size_t option = 0; option < votes_.size(); ++option) {
      for (std::size_t side = 0; side < kSides; ++side) {
        const std::uint32_t size = sizes_[side], votes = votes_[option];
        const bool votes_say_few = votes < kSideCountLeast;
        const bool votes_say_all = votes + kSideCountLeast > total_;
        if (is_few(option, side) && !votes_say_few &&
            !proven(fits, option, side, kSideCountLeast, size)) {
          return true;
        }
        if (is_nearly_all(option, side) && !votes_say_all &&
            !proven(fits, option, side, 0, size - kSideCountLeast)) {
          return true;
        }
      }
    }
    return false;
  }
  bool proven(const std::vector<Fitting>& fits, std::size_t option, std::size_t side,
              std::uint32_t least, std::uint32_t most) {
    const std::pair asked{option, side};
    if (std::ranges::find(proven_, asked) != proven_.end()) return true;
    if (!witness_.finds(fits, option, side, least, most)) return false;
    proven_.push_back(asked);
    return true;
  }

  std::uint32_t total_;
  std::array<std::uint32_t, kSides> sizes_;
  std::vector<std::uint32_t> votes_;
  SideWitness witness_;
  std::vector<bool> shown_;
  std::vector<std::pair<std::size_t, std::size_t>> proven_;
};

template <typename Value>
void rank(SidesResult& result, Value SideLine::* value, std::uint32_t SideLine::* place) {
  for (SideLine& line : result.lines) {
    if (!line.shown) continue;
    const auto better = std::ranges::count_if(result.lines, [&](const SideLine& other) {
      return other.shown && other.*value > line.*value;
    });
    line.*place = static_cast<std::uint32_t>(better) + 1;
  }
}

}  // namespace

Step step_of(std::uint32_t votes, std::uint32_t ballots) {
  domain::ensure(ballots > 0 && votes <= ballots, "a share is of something");
  const std::uint64_t part = votes, whole = ballots;
  if (10 * part < whole) return kUnderTen;
  if (10 * part > 9 * whole) return kOverNinety;
  return static_cast<Step>((40 * part + whole) / (2 * whole) * 5);
}

SidesResult count_sides(std::span<const SidedBallot> ballots, std::size_t options) {
  SidesResult result;
  std::vector<SidedBallot> sorted(ballots.begin(), ballots.end());
  std::ranges::sort(sorted, {},
                    [](const SidedBallot& ballot) { return std::tie(ballot.picks, ballot.side); });
  for (const SidedBallot& ballot : sorted) {
    domain::ensure(ballot.side <= kNoSide, "a ballot's side is one of two, or not said");
    for (const std::uint16_t option : ballot.picks) {
      domain::ensure(option < options, "a ballot picks options of the question");
    }
    if (ballot.side < kSides) ++result.ballots[ballot.side];
  }
  if (std::ranges::min(result.ballots) < domain::limits::kSideBallotsLeast) return {};
  result.published = true;
  Suppression suppression(std::move(sorted), result.ballots, options);
  const auto shown = suppression.decide();
  for (std::size_t option = 0; option < options; ++option) {
    SideLine line;
    line.option = static_cast<std::uint16_t>(option);
    line.shown = shown[option];
    for (std::size_t side = 0; line.shown && side < kSides; ++side) {
      line.steps[side] = step_of(suppression.count(side, option), result.ballots[side]);
    }
    result.lines.push_back(line);
  }
  rank_sides(result);
  return result;
}

void rank_sides(SidesResult& result) {
  for (SideLine& line : result.lines) {
    line.equal_weight_rank = line.common_ground_rank = 0;
    line.equal_weight_twice = static_cast<std::uint8_t>(line.steps[0] + line.steps[1]);
    line.common_ground = std::min(line.steps[0], line.steps[1]);
  }
  rank(result, &SideLine::equal_weight_twice, &SideLine::equal_weight_rank);
  rank(result, &SideLine::common_ground, &SideLine::common_ground_rank);
}

}  // namespace stordialog::tally
