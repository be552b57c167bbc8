// Does a file tell in what order ballots were cast? Spearman's rank correlation of casting order
// and place in the file, over a thousand seeds.
#include <algorithm>
#include <cmath>
#include <iostream>
#include <numeric>

#include <doctest/doctest.h>

#include "domain/limits.h"
#include "hall/hall.h"

namespace stordialog::workshops {

namespace {

constexpr std::uint32_t kSeeds = 1000;
constexpr std::size_t kVotes = 12;

/// Of the ranks 0, 1, ... with these, all different. Source: Spearman 1904, the form without ties.
double rank_correlation(const std::vector<std::size_t>& places) {
  auto sorted = places;
  std::ranges::sort(sorted);
  double squares = 0;
  for (std::size_t cast = 0; cast < places.size(); ++cast) {
    const auto rank = std::ranges::lower_bound(sorted, places[cast]) - sorted.begin();
    const double apart = static_cast<double>(rank) - static_cast<double>(cast);
    squares += apart * apart;
  }
  const auto n = static_cast<double>(places.size());
  return 1 - 6 * squares / (n * (n * n - 1));
}

std::vector<std::size_t> places_in(const std::string& file,
                                   const std::vector<domain::RecordId>& ids) {
  std::vector<std::size_t> places;
  for (const auto& id : ids) {
    const std::string bytes(id.bytes.begin(), id.bytes.end());
    const auto place = file.find(bytes);
    REQUIRE(place != std::string::npos);
    places.push_back(place);
  }
  return places;
}

struct Correlations {
  double open_ledger = 0, closed_ledger = 0, bundle = 0;
};

/// Twelve people vote in another order for each seed; then the vote closes and is exported.
Correlations correlations_of(std::uint64_t seed) {
  Workshop workshop;
  workshop.live_step = 3;
  const auto& prepared = preparation_for(workshop).prepared;
  fault_disk::Drives drives;
  system::HandClock clock;
  Chance chance;
  chance.begin(seed, 0);
  auto ticket = bundle::read_ticket(prepared.tickets.front().second.view());
  REQUIRE(ticket);
  auto desk = desk::Desk::open({drives, clock, chance, &drives}, std::move(*ticket), "/1/station");
  REQUIRE(desk);
  const auto get = [&](desk::Command command) {
    auto receipt = desk->handle(std::move(command));
    REQUIRE_MESSAGE(receipt, (receipt ? "" : receipt.error().code));
    return std::move(*receipt);
  };
  const domain::Activity vote{domain::ActivityKind::vote, "first"};
  get(desk::SetActivity{vote, true});
  auto codes = prepared.codes;
  for (std::size_t i = codes.size(); i > 1; --i) {
    std::swap(codes[i - 1], codes[chance.below(static_cast<std::uint32_t>(i))]);
  }
  std::vector<domain::RecordId> ids;
  for (std::size_t i = 0; i < kVotes; ++i) {
    const auto admitted = std::get<desk::Admitted>(
        get(desk::CheckCode{"first", domain::Secret(std::string_view(codes[i]))}));
    ids.push_back(
        std::get<desk::Stored>(get(desk::CastBallot{"first", admitted.admission, "", {0}, {}})).id);
  }
  const auto file = [&](const system::Path& path) {
    const auto bytes = drives.read(path, domain::limits::kBundleBytes);
    REQUIRE(bytes);
    return std::string(bytes->begin(), bytes->end());
  };
  Correlations found;
  found.open_ledger = rank_correlation(places_in(file("/1/station/station.ledger"), ids));
  get(desk::SetActivity{vote, false});
  found.closed_ledger = rank_correlation(places_in(file("/1/station/station.ledger"), ids));
  const auto exported =
      std::get<desk::Exported>(get(desk::Export{domain::Profile::full, "/1/station", false}));
  found.bundle = rank_correlation(places_in(file(exported.file), ids));
  return found;
}

}  // namespace

TEST_CASE("neither a bundle nor a closed ledger tells in what order ballots were cast") {
  CHECK(rank_correlation({3, 5, 8, 9}) == doctest::Approx(1));
  CHECK(rank_correlation({9, 8, 5, 3}) == doctest::Approx(-1));
  Correlations sum;
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    const auto found = correlations_of(seed);
    sum.open_ledger += found.open_ledger;
    sum.closed_ledger += found.closed_ledger;
    sum.bundle += found.bundle;
  }
  // Of n places in random order the mean is 0, its spread 1 / sqrt((n - 1) x seeds): five times
  // that.
  const double most = 5 / std::sqrt(double{kVotes - 1} * kSeeds);
  CHECK(std::abs(sum.bundle / kSeeds) < most);
  CHECK(std::abs(sum.closed_ledger / kSeeds) < most);
  // While voting is open the ledger does tell: what is measured here can be seen.
  CHECK(std::abs(sum.open_ledger / kSeeds) > 2 * most);
  std::cout << "casting order and place, mean of " << kSeeds << " seeds: open ledger "
            << sum.open_ledger / kSeeds << ", closed ledger " << sum.closed_ledger / kSeeds
            << ", bundle " << sum.bundle / kSeeds << "\n";
}

}  // namespace stordialog::workshops
