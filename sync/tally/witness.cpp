#include "tally/witness.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace stordialog::tally {

namespace {

constexpr int kExchanges = 40000;  // tried per search
constexpr int kSearches = 2;

std::int64_t miss(std::uint32_t count, std::uint32_t least, std::uint32_t most) {
  if (count < least) return least - count;
  return count > most ? count - most : 0;
}

std::int64_t miss(const std::vector<Fitting>& fitting, std::size_t side, std::size_t option,
                  std::uint32_t count) {
  if (side >= kSides) return 0;
  return miss(count, fitting[option].least[side], fitting[option].most[side]);
}

}  // namespace

SideWitness::SideWitness(std::vector<SidedBallot> ballots, std::size_t options)
    : truth_ballots_(std::move(ballots)) {
  for (auto& side : counts_) side.assign(options, 0);
  for (const SidedBallot& ballot : truth_ballots_) {
    for (const std::uint16_t option : ballot.picks) ++counts_[ballot.side][option];
  }
  truth_ = counts_;
}

/// A small generator of its own (splitmix64; Steele, Lea and Flood 2014), so that every machine
/// publishes the same.
std::uint64_t SideWitness::draw(std::uint64_t below) {
  chance_ += 0x9e3779b97f4a7c15ULL;
  std::uint64_t mixed = chance_;
  mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
  mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
  return (mixed ^ (mixed >> 31)) % below;
}

void SideWitness::move(const SidedBallot& ballot, std::uint8_t from, std::uint8_t to) {
  for (const std::uint16_t option : ballot.picks) {
    --counts_[from][option];
    ++counts_[to][option];
  }
}

/// Exchanges the sides of two ballots and says by how much the counts then fit worse.
std::int64_t SideWitness::change(const std::vector<Fitting>& fitting, const SidedBallot& left,
                                 const SidedBallot& right) {
  const auto misses = [&] {
    std::int64_t sum = 0;
    for (const auto* ballot : {&left, &right}) {
      for (const std::uint16_t option : ballot->picks) {
        // An option on both ballots counts twice before and after, and does not change.
        sum += miss(fitting, left.side, option, counts_[left.side][option]) +
               miss(fitting, right.side, option, counts_[right.side][option]);
      }
    }
    return sum;
  };
  const std::int64_t before = misses();
  move(left, left.side, right.side);
  move(right, right.side, left.side);
  return misses() - before;
}

/// Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) over exchanges of two ballots' sides.
bool SideWitness::search(const std::vector<Fitting>& fitting) {
  std::int64_t missing = 0;
  for (std::size_t option = 0; option < fitting.size(); ++option) {
    for (std::size_t side = 0; side < kSides; ++side) {
      missing += miss(fitting, side, option, counts_[side][option]);
    }
  }
  for (int tried = 0; tried < kExchanges && missing > 0; ++tried) {
    SidedBallot& left = ballots_[draw(ballots_.size())];
    SidedBallot& right = ballots_[draw(ballots_.size())];
    if (left.side == right.side || left.picks == right.picks) continue;
    const std::int64_t worse = change(fitting, left, right);
    // A step worse is taken ever more seldom: 1 in 8 at first, 1 in 64 in the end.
    const std::uint64_t odds = 8 + 56ULL * static_cast<std::uint64_t>(tried) / kExchanges;
    const bool taken =
        worse <= 0 || (worse == 1 && draw(odds) == 0) || (worse == 2 && draw(odds * odds) == 0);
    if (taken) {
      std::swap(left.side, right.side);
      missing += worse;
    } else {
      move(left, right.side, left.side);
      move(right, left.side, right.side);
    }
  }
  return missing == 0;
}

bool SideWitness::finds(const std::vector<Fitting>& fitting, std::size_t option, std::size_t side,
                        std::uint32_t least, std::uint32_t most) {
  std::vector<Fitting> wanted = fitting;
  wanted[option].least[side] = std::max(least, wanted[option].least[side]);
  wanted[option].most[side] = std::min(most, wanted[option].most[side]);
  if (wanted[option].least[side] > wanted[option].most[side]) return false;
  for (int round = 0; round < kSearches; ++round) {
    ballots_ = truth_ballots_;
    counts_ = truth_;
    chance_ = static_cast<std::uint64_t>(round);
    if (search(wanted)) return true;
  }
  return false;
}

}  // namespace stordialog::tally
