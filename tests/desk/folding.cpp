#include "desk/folding.h"

#include <algorithm>
#include <numeric>
#include <set>

#include <doctest/doctest.h>

namespace stordialog::desk {

namespace {

using domain::Totals;

constexpr std::size_t kBallots = 120;

std::uint32_t unfolded(const Totals& totals) {
  return totals.cast - totals.folded;
}

Totals nothing(std::size_t options) {
  return {"q", 0, 0, std::vector<std::uint32_t>(options, 0)};
}

/// A vote in which the n-th ballot picks option n and nothing else, so that the stored totals say
/// exactly which ballots they cover.
class TracedVote {
 public:
  explicit TracedVote(std::uint32_t step)
      : step_(step), stored_(nothing(kBallots)), folding_(stored_, step) {}

  void cast() {
    const Totals next = folding_.with({static_cast<std::uint16_t>(stored_.cast)});
    store(next);
  }
  void fail_to_cast() {
    static_cast<void>(folding_.with({static_cast<std::uint16_t>(stored_.cast)}));
    folding_.discarded();
    CHECK(folding_.totals() == stored_);
  }
  void close(system::Randomness& randomness) {
    store(folding_.closing(randomness));
    if (stored_.folded > 0 && unfolded(stored_) == 0) all_folded_at_ = stored_.cast;
  }
  void crash() { folding_ = Folding(stored_, step_); }

  /// What folding.h promises at every moment, its exception included.
  void check_promise() const {
    const bool stands = unfolded(stored_) == 0 || unfolded(stored_) >= step_ ||
                        stored_.folded == 0 ||
                        (all_folded_at_ > 0 && stored_.cast - all_folded_at_ < step_);
    CHECK(stands);
  }
  [[nodiscard]] const Totals& stored() const { return stored_; }

 private:
  void store(const Totals& next) {
    folding_.committed();
    const std::uint32_t moved = next.folded - stored_.folded;
    CHECK((moved == 0 || moved >= step_));
    std::uint32_t covered = 0;
    bool is_sound = next.folded <= next.cast;
    for (std::size_t i = 0; i < kBallots; ++i) {
      // Each ballot at most once, only ballots that are cast, and none taken out again.
      is_sound = is_sound && next.picks[i] >= stored_.picks[i] && next.picks[i] <= (i < next.cast);
      covered += next.picks[i];
    }
    CHECK(is_sound);
    CHECK(covered == next.folded);
    stored_ = next;
    CHECK(folding_.totals() == stored_);
  }

  std::uint32_t step_;
  Totals stored_;
  Folding folding_;
  std::uint32_t all_folded_at_ = 0;
};

}  // namespace

TEST_CASE("no ballot is folded before twice the step are pending, then one step is") {
  TracedVote vote(10);
  for (int i = 0; i < 19; ++i) vote.cast();
  CHECK(vote.stored().folded == 0);
  vote.cast();
  CHECK(vote.stored().folded == 10);
  for (std::size_t i = 0; i < 20; ++i) CHECK(vote.stored().picks[i] == (i < 10 ? 1 : 0));
  for (int i = 0; i < 9; ++i) vote.cast();
  CHECK(vote.stored().folded == 10);
  vote.cast();
  CHECK(vote.stored().folded == 20);
}

TEST_CASE("closing folds all that is pending if it is a step or more") {
  for (std::uint32_t cast = 10; cast < 60; ++cast) {
    TracedVote vote(10);
    system::SeededRandomness randomness(cast);
    for (std::uint32_t i = 0; i < cast; ++i) vote.cast();
    vote.close(randomness);
    CHECK(vote.stored().folded == cast);
  }
}

TEST_CASE("a hall of fewer ballots than a step shows nothing before opening") {
  for (std::uint32_t cast = 0; cast < 10; ++cast) {
    TracedVote vote(10);
    system::SeededRandomness randomness(cast);
    for (std::uint32_t i = 0; i < cast; ++i) vote.cast();
    vote.close(randomness);
    CHECK(vote.stored().folded == 0);
    CHECK(vote.stored().cast == cast);
  }
}

TEST_CASE("what a crash lost waits for opening in the company of a whole step") {
  TracedVote vote(10);
  system::SeededRandomness randomness(1);
  for (int i = 0; i < 3; ++i) vote.cast();
  vote.crash();
  for (int i = 0; i < 18; ++i) vote.cast();
  vote.close(randomness);
  CHECK(vote.stored().folded == 11);
  CHECK(unfolded(vote.stored()) == 10);
  for (std::size_t lost = 0; lost < 3; ++lost) CHECK(vote.stored().picks[lost] == 0);
}

TEST_CASE("which ballots wait at closing is drawn, not the latest") {
  std::set<std::vector<std::uint32_t>> outcomes;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    TracedVote vote(10);
    system::SeededRandomness randomness(seed);
    for (int i = 0; i < 3; ++i) vote.cast();
    vote.crash();
    for (int i = 0; i < 18; ++i) vote.cast();
    vote.close(randomness);
    outcomes.insert(vote.stored().picks);
  }
  CHECK(outcomes.size() > 15);
}

TEST_CASE(
    "after everything was folded, fewer than a step more wait however often the vote closes") {
  TracedVote vote(5);
  system::SeededRandomness randomness(1);
  for (int i = 0; i < 7; ++i) vote.cast();
  vote.close(randomness);
  REQUIRE(vote.stored().folded == 7);
  for (int i = 0; i < 4; ++i) {
    vote.cast();
    vote.close(randomness);
    CHECK(vote.stored().folded == 7);
  }
  vote.cast();
  vote.close(randomness);
  CHECK(vote.stored().folded == 12);
}

TEST_CASE("no sequence of votes, failed writes, crashes and closings breaks the promise") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    system::SeededRandomness randomness(seed);
    TracedVote vote(1 + randomness.below(8));
    const std::uint32_t rarity = 4 + randomness.below(40);
    while (vote.stored().cast < kBallots) {
      const std::uint32_t draw = randomness.below(rarity);
      if (draw == 0) {
        vote.close(randomness);
      } else if (draw == 1) {
        vote.crash();
      } else if (draw == 2) {
        vote.fail_to_cast();
      } else {
        vote.cast();
      }
      vote.check_promise();
    }
    vote.close(randomness);
    vote.check_promise();
  }
}

TEST_CASE("a first closing leaves no ballot, a step of them, or nothing folded at all") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    system::SeededRandomness randomness(seed);
    const std::uint32_t step = 1 + randomness.below(8);
    TracedVote vote(step);
    const std::uint32_t cast = randomness.below(kBallots);
    for (std::uint32_t i = 0; i < cast; ++i) {
      if (randomness.below(25) == 0) vote.crash();
      vote.cast();
    }
    vote.close(randomness);
    const std::uint32_t left = unfolded(vote.stored());
    const bool stands = left == 0 || left >= step || vote.stored().folded == 0;
    CHECK(stands);
  }
}

TEST_CASE("a write of unknown outcome is settled by what the ledger holds") {
  const auto fresh = [] {
    Folding folding(nothing(3), 2);
    for (int i = 0; i < 2; ++i) {
      static_cast<void>(folding.with({1}));
      folding.committed();
    }
    return folding;
  };
  SUBCASE("it arrived") {
    Folding folding = fresh();
    const Totals before = folding.totals();
    const Totals next = folding.with({0, 2});
    folding.settle(next);
    CHECK(folding.totals() == next);
    CHECK(folding.with({0}).folded == 2);
    CHECK(before.cast == 2);
  }
  SUBCASE("it did not, and the earlier ballots still wait in memory") {
    Folding folding = fresh();
    const Totals before = folding.totals();
    static_cast<void>(folding.with({0, 2}));
    folding.settle(before);
    CHECK(folding.totals() == before);
    static_cast<void>(folding.with({0}));
    folding.committed();
    CHECK(folding.with({0}).picks == std::vector<std::uint32_t>{0, 2, 0});
  }
  SUBCASE("a ledger that says something else altogether is believed") {
    Folding folding = fresh();
    static_cast<void>(folding.with({0, 2}));
    const Totals other{"q", 9, 4, {4, 0, 1}};
    folding.settle(other);
    CHECK(folding.totals() == other);
    CHECK(folding.with({0}).folded == 4);
  }
}

TEST_CASE("dots and grades add what they say, and nothing is folded where there is no sum") {
  Folding dots(nothing(3), 2);
  for (int i = 0; i < 4; ++i) {
    static_cast<void>(dots.with({0, 2}, {3, 1}));
    dots.committed();
  }
  CHECK(dots.totals() == Totals{"q", 4, 2, {6, 0, 2}});

  system::SeededRandomness randomness(1);
  Folding rankings(nothing(3), 2, Folding::Live::no);
  for (int i = 0; i < 9; ++i) {
    static_cast<void>(rankings.with({0, 2}, {2, 1}));
    rankings.committed();
  }
  static_cast<void>(rankings.closing(randomness));
  rankings.committed();
  CHECK(rankings.totals() == Totals{"q", 9, 0, {0, 0, 0}});
}

}  // namespace stordialog::desk
