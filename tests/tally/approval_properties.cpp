// Sequential PAV, equal shares and greedy against plain counts and the promises that define them.
#include <algorithm>
#include <cmath>
#include <random>
#include <set>

#include <doctest/doctest.h>

#include "tally/budget.h"
#include "tally/thiele.h"

using namespace stordialog;
using tally::BallotKind;
using tally::Option;
using tally::Profile;

namespace {

constexpr int kProfiles = 10000;
constexpr unsigned kSeed = 11202611;
constexpr double kNear = 1e-9;

using Sets = std::vector<std::vector<Option>>;

Sets draw(std::mt19937& chance, std::size_t options, std::size_t voters) {
  Sets sets(voters);
  for (auto& set : sets) {
    for (Option option = 0; option < options; ++option) {
      if (chance() % 5 < 2) set.push_back(option);
    }
  }
  return sets;
}

Profile profile_of(const Sets& sets, std::size_t options) {
  Profile profile(BallotKind::picks, options);
  for (const auto& set : sets) {
    std::vector<tally::Mark> marks;
    for (const Option option : set) marks.push_back({option, 1});
    profile.add(std::move(marks));
  }
  return profile;
}

bool has(const std::vector<Option>& set, Option option) {
  return std::ranges::find(set, option) != set.end();
}

/// The next option by weight; -1 where two weigh the same.
int heaviest(const Sets& sets, const std::vector<Option>& chosen, std::size_t options) {
  int best = -1;
  double most = -1;
  bool tied = false;
  for (Option option = 0; option < options; ++option) {
    if (has(chosen, option)) continue;
    double weight = 0;
    for (const auto& set : sets) {
      if (!has(set, option)) continue;
      const auto content =
          std::ranges::count_if(set, [&](Option other) { return has(chosen, other); });
      weight += 1.0 / static_cast<double>(1 + content);
    }
    if (std::abs(weight - most) < kNear) tied = true;
    if (weight > most + kNear) most = weight, best = option, tied = false;
  }
  return tied ? -1 : best;
}

struct Bought {
  std::vector<Option> options;
  bool tied = false;
};

/// Equal shares by trying each number of supporters that pay in full.
Bought plain_shares(const Sets& sets, const tally::Costs& costs, double each, bool worth_cost) {
  std::vector<double> money(sets.size(), each);
  Bought bought;
  for (;;) {
    int best = -1;
    double least = 1e18;
    bool tied = false;
    for (Option option = 0; option < costs.each.size(); ++option) {
      if (has(bought.options, option)) continue;
      const auto cost = static_cast<double>(costs.each[option]);
      std::vector<double> purses;
      for (std::size_t voter = 0; voter < sets.size(); ++voter) {
        if (has(sets[voter], option)) purses.push_back(money[voter]);
      }
      std::ranges::sort(purses);
      double poor = 0;
      for (std::size_t first = 0; first < purses.size(); ++first) {
        const double price = (cost - poor) / static_cast<double>(purses.size() - first);
        if (price <= purses[first] + kNear) {
          const double rank = price / (worth_cost ? cost : 1.0);
          if (std::abs(rank - least) < kNear) tied = true;
          if (rank < least - kNear) least = rank, best = option, tied = false;
          break;
        }
        poor += purses[first];
      }
    }
    if (best < 0) return bought;
    bought.tied = bought.tied || tied;
    const auto option = static_cast<Option>(best);
    const double price = least * (worth_cost ? static_cast<double>(costs.each[option]) : 1.0);
    for (std::size_t voter = 0; voter < sets.size(); ++voter) {
      if (has(sets[voter], option)) money[voter] -= std::min(money[voter], price);
    }
    bought.options.push_back(option);
  }
}

/// Extended justified representation: of l/k of the voters who agree on l options one has l
/// winners.
bool gives_groups_their_due(const Sets& sets, const std::vector<Option>& winners, std::size_t seats,
                            std::size_t options) {
  for (unsigned agreed = 1; agreed < 1U << options; ++agreed) {
    const auto size = static_cast<std::size_t>(__builtin_popcount(agreed));
    if (size > seats) continue;
    std::size_t ignored = 0;
    for (const auto& set : sets) {
      unsigned bits = 0;
      for (const Option option : set) bits |= 1U << option;
      const auto content =
          std::ranges::count_if(set, [&](Option option) { return has(winners, option); });
      if ((bits & agreed) == agreed && static_cast<std::size_t>(content) < size) ++ignored;
    }
    if (ignored * seats >= size * sets.size()) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("sequential PAV chooses the heaviest, one after another") {
  MESSAGE("seed " << kSeed);
  std::mt19937 chance(kSeed);
  int compared = 0;
  for (int round = 0; round < kProfiles; ++round) {
    const auto sets = draw(chance, 5, 4 + chance() % 8);
    const std::size_t seats = 1 + chance() % 4;
    const auto result = tally::count_seq_pav(profile_of(sets, 5), seats);
    std::vector<Option> chosen;
    int next = 0;
    while (chosen.size() < seats && (next = heaviest(sets, chosen, 5)) >= 0) {
      chosen.push_back(static_cast<Option>(next));
    }
    for (const auto& outcome : result.outcomes) REQUIRE(outcome.size() == seats);
    if (chosen.size() < seats) continue;
    ++compared;
    std::ranges::sort(chosen);
    REQUIRE(result.winners == chosen);
    REQUIRE_FALSE(result.tie);
  }
  CHECK(compared > 1000);
}

TEST_CASE("equal shares gives every group that agrees its due, however ties are broken") {
  std::mt19937 chance(kSeed + 1);
  for (int round = 0; round < kProfiles; ++round) {
    const auto sets = draw(chance, 5, 4 + chance() % 8);
    const std::size_t seats = 1 + chance() % 4;
    const auto costs = tally::cost_of_seats(5, seats);
    const auto completion = round % 2 == 0 ? tally::Completion::none : tally::Completion::phragmen;
    const auto result = tally::count_equal_shares(profile_of(sets, 5), costs, completion);
    REQUIRE_FALSE(result.outcomes.empty());
    for (const auto& outcome : result.outcomes) {
      REQUIRE(outcome.size() <= seats);
      if (round % 2 != 0) REQUIRE(outcome.size() == seats);
      REQUIRE(gives_groups_their_due(sets, outcome, seats, 5));
    }
  }
}

TEST_CASE("equal shares agrees with a plain count, with seats and with costs") {
  std::mt19937 chance(kSeed + 2);
  int compared = 0;
  for (int round = 0; round < kProfiles; ++round) {
    const auto sets = draw(chance, 5, 4 + chance() % 8);
    tally::Costs costs = tally::cost_of_seats(5, 1 + chance() % 4);
    const bool with_costs = round % 2 == 0;
    if (with_costs) {
      for (auto& cost : costs.each) cost = static_cast<std::int64_t>(10 + chance() % 90);
      costs.budget = static_cast<std::int64_t>(50 + chance() % 150);
    }
    const double each = static_cast<double>(costs.budget) / static_cast<double>(sets.size());
    auto plain = plain_shares(sets, costs, each, with_costs);
    if (plain.tied) continue;
    ++compared;
    const auto result =
        tally::count_equal_shares(profile_of(sets, 5), costs, tally::Completion::none);
    std::vector<Option> order;
    for (const auto& step : result.rounds) order.push_back(step.options.front());
    REQUIRE(order == plain.options);
    std::ranges::sort(plain.options);
    REQUIRE(result.winners == plain.options);
  }
  CHECK(compared > 2000);
}

TEST_CASE(
    "what equal shares buys is paid for by its supporters, nobody paying more than their share") {
  // Priceability: each bought option's supporters pay its cost, min(price times worth, what is
  // left).
  std::mt19937 chance(kSeed + 3);
  for (int round = 0; round < kProfiles; ++round) {
    const auto sets = draw(chance, 6, 5 + chance() % 8);
    const auto costs = tally::cost_of_seats(6, 1 + chance() % 5);
    const auto result =
        tally::count_equal_shares(profile_of(sets, 6), costs, tally::Completion::none);
    std::vector<double> money(sets.size(),
                              static_cast<double>(costs.budget) / static_cast<double>(sets.size()));
    for (const auto& step : result.rounds) {
      const double price =
          static_cast<double>(step.amounts[2].value) / static_cast<double>(step.amounts[2].scale);
      double paid = 0;
      for (std::size_t voter = 0; voter < sets.size(); ++voter) {
        if (!has(sets[voter], step.options.front())) continue;
        const double pays = std::min(money[voter], price);
        money[voter] -= pays;
        paid += pays;
      }
      REQUIRE(std::abs(paid - 1) < 1e-3);
    }
    // And whoever is left could not have bought one more.
    for (Option option = 0; option < 6; ++option) {
      double left = 0;
      for (std::size_t voter = 0; voter < sets.size(); ++voter) {
        if (has(sets[voter], option)) left += money[voter];
      }
      if (!result.tie && !has(result.winners, option)) REQUIRE(left < 1 + 1e-3);
    }
  }
}

TEST_CASE("add one never overspends, and one more would have") {
  std::mt19937 chance(kSeed + 4);
  for (int round = 0; round < 2000; ++round) {
    const auto sets = draw(chance, 5, 4 + chance() % 6);
    tally::Costs costs = tally::cost_of_seats(5, 1);
    for (auto& cost : costs.each) cost = static_cast<std::int64_t>(10 + chance() % 90);
    costs.budget = static_cast<std::int64_t>(50 + chance() % 150);
    const auto result =
        tally::count_equal_shares(profile_of(sets, 5), costs, tally::Completion::add_one);
    REQUIRE(result.rounds.empty() == result.winners.empty());
    if (!result.rounds.empty()) REQUIRE(result.rounds.back().rest.value >= 0);
  }
}

TEST_CASE("greedy takes the most votes that still fit") {
  std::mt19937 chance(kSeed + 5);
  for (int round = 0; round < kProfiles; ++round) {
    const auto sets = draw(chance, 5, 4 + chance() % 6);
    tally::Costs costs = tally::cost_of_seats(5, 1);
    for (auto& cost : costs.each) cost = static_cast<std::int64_t>(10 + chance() % 90);
    costs.budget = static_cast<std::int64_t>(50 + chance() % 150);
    const auto result = tally::count_greedy(profile_of(sets, 5), costs);
    if (result.tie) continue;
    std::vector<bool> seen(5, false);
    std::int64_t left = costs.budget;
    for (int step = 0; step < 5; ++step) {
      Option best = 5;
      for (Option option = 0; option < 5; ++option) {
        const auto votes = [&](Option one) {
          return std::ranges::count_if(sets, [&](const auto& set) { return has(set, one); });
        };
        if (seen[option]) continue;
        const bool is_better =
            best == 5 || votes(option) > votes(best) ||
            (votes(option) == votes(best) && costs.each[option] < costs.each[best]);
        if (is_better) best = option;
      }
      seen[best] = true;
      const bool fits = costs.each[best] <= left;
      REQUIRE(has(result.winners, best) == fits);
      if (fits) left -= costs.each[best];
    }
  }
}
