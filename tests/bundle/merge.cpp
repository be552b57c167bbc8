#include "bundle/merge.h"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "bundle/gives_way.h"
#include "bundle/workshop.h"
#include "system/randomness.h"

namespace stordialog::bundle {

using namespace testing;
using domain::Kind;
using domain::Profile;

namespace {

std::vector<Bundle> shuffled(std::vector<Bundle> bundles, system::Randomness& randomness) {
  for (std::size_t i = bundles.size(); i > 1; --i) {
    std::swap(bundles[i - 1], bundles[randomness.below(static_cast<std::uint32_t>(i))]);
  }
  return bundles;
}

/// Merges at random: in parts, parts of parts, some by way of a merged file, some bundles
/// repeatedly.
Merged merge_somehow(const Package& package, const std::vector<Bundle>& bundles,
                     system::Randomness& randomness, int depth) {
  Merged merged(package);
  if (depth == 0 || bundles.size() < 2) {
    for (const Bundle& bundle : bundles) merged.add(bundle);
  } else {
    const std::uint32_t parts = 2 + randomness.below(3);
    std::vector<std::vector<Bundle>> part(parts);
    for (const Bundle& bundle : bundles) {
      part[randomness.below(parts)].push_back(bundle);
      if (randomness.below(4) == 0) part[randomness.below(parts)].push_back(bundle);
    }
    for (const auto& some : part) merged.add(merge_somehow(package, some, randomness, depth - 1));
  }
  if (randomness.below(2) == 0) return merged;
  auto read = Merged::read(merged.write(package), package, "part.merged");
  REQUIRE_MESSAGE(read.has_value(), code_of(read), " ", where_of(read));
  return std::move(*read);
}

std::set<domain::Hash> hashes_of(const std::vector<Bundle>& bundles) {
  std::set<domain::Hash> hashes;
  for (const Bundle& bundle : bundles) hashes.insert(bundle.hash);
  return hashes;
}

}  // namespace

TEST_CASE("order, repetition and grouping change nothing in the merged file, down to the byte") {
  std::size_t arrangements = 0;
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    CAPTURE(seed);
    const Workshop workshop = make_workshop(seed);
    const Package& package = workshop.package;
    const MergeRun plain = merge(package, workshop.bundles);
    const domain::Bytes expected = plain.merged.write(package);
    CHECK_FALSE(plain.report.forks.empty());
    CHECK_FALSE(plain.report.duplicates.empty());
    CHECK(plain.report.withdrawn > 0);
    CHECK(plain.report.withdrawals_refused > 0);

    system::SeededRandomness randomness(seed * 1000);
    for (int round = 0; round < 30; ++round, ++arrangements) {
      CAPTURE(round);
      const auto bundles = shuffled(workshop.bundles, randomness);
      const int depth = static_cast<int>(randomness.below(4));
      const Merged merged = merge_somehow(package, bundles, randomness, depth);
      CHECK(merged.write(package) == expected);

      auto repeated = shuffled(workshop.bundles, randomness);
      repeated.insert(repeated.end(), bundles.begin(), bundles.begin() + 5);
      const MergeRun run = merge(package, std::move(repeated));
      CHECK(run.merged.write(package) == expected);
      CHECK(run.report == plain.report);
    }
  }
  CHECK(arrangements >= 200);
}

TEST_CASE("giving way is a strict partial order") {
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    CAPTURE(seed);
    const Workshop workshop = make_workshop(seed);
    const auto& all = workshop.bundles;
    std::size_t pairs = 0;
    std::vector<std::vector<bool>> way(all.size(), std::vector<bool>(all.size()));
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::size_t j = 0; j < all.size(); ++j) {
        way[i][j] = gives_way(all[i], all[j]);
        pairs += way[i][j] ? 1 : 0;
      }
    }
    CHECK(pairs > 0);
    for (std::size_t i = 0; i < all.size(); ++i) {
      CHECK_FALSE(way[i][i]);
      for (std::size_t j = 0; j < all.size(); ++j) {
        if (!way[i][j]) continue;
        CHECK_FALSE(way[j][i]);
        for (std::size_t k = 0; k < all.size(); ++k) {
          if (way[j][k]) CHECK(way[i][k]);
        }
      }
    }
  }
}

TEST_CASE("what is kept are exactly the bundles that give way to none") {
  const Workshop workshop = make_workshop(5);
  const MergeRun run = merge(workshop.package, workshop.bundles);
  std::vector<Bundle> expected;
  for (const Bundle& bundle : workshop.bundles) {
    if (std::ranges::none_of(workshop.bundles,
                             [&](const Bundle& other) { return gives_way(bundle, other); })) {
      expected.push_back(bundle);
    }
  }
  CHECK(expected.size() < workshop.bundles.size());
  CHECK(hashes_of(run.merged.kept()) == hashes_of(expected));
}

TEST_CASE("every record that came and was not withdrawn is in the merged result") {
  const Workshop workshop = make_workshop(6);
  const MergeRun run = merge(workshop.package, workshop.bundles);
  std::set<domain::Hash> held;
  for (const auto& body : run.merged.bodies(workshop.package)) held.insert(row_hash(body.record));
  std::set<domain::RecordId> targets;
  for (const Bundle& bundle : workshop.bundles) {
    for (const auto& record : bundle.records) {
      if (record.kind == Kind::withdrawal) targets.insert(target_of(record));
    }
  }
  for (const Bundle& bundle : workshop.bundles) {
    for (const auto& record : bundle.records) {
      const bool may_be_gone = can_be_withdrawn(record.kind) && targets.contains(record.id);
      const bool is_held = held.contains(row_hash(record));
      CHECK((is_held || may_be_gone));
    }
  }
}

TEST_CASE("a bundle merged twice adds nothing") {
  const Package package = make_package();
  StationDouble station(2);
  station.keep(idea(1, "a"));
  const Bundle bundle = read_good(station.export_bundle(Profile::full, package), package);
  Merged merged(package);
  merged.add(bundle);
  const domain::Bytes once = merged.write(package);
  merged.add(bundle);
  merged.add(merged);
  CHECK(merged.write(package) == once);
  CHECK(merged.kept().size() == 1);
}

TEST_CASE("a withdrawn body is nowhere in the merged file, whichever bundle came first") {
  const Package package = make_package();
  const std::string canary = "canary in the idea";
  StationDouble two(2), lead(1);
  two.keep(idea(1, canary));
  const Bundle before = read_good(two.export_bundle(Profile::full, package), package);
  const auto holds_canary = [&](const domain::Bytes& bytes) {
    return !std::ranges::search(bytes, canary).empty();
  };
  std::vector<Bundle> bundles{before};
  CHECK(holds_canary(merge(package, bundles).merged.write(package)));
  SUBCASE("withdrawn at its station") {
    two.withdraw(5, id_of(1));
    bundles.push_back(read_good(two.export_bundle(Profile::full, package), package));
  }
  SUBCASE("withdrawn at its station, as a board says") {
    two.withdraw(5, id_of(1));
    bundles.push_back(read_good(two.export_bundle(Profile::board, package), package));
  }
  SUBCASE("withdrawn by the lead") {
    lead.keep(withdrawal(5, id_of(1)));
    bundles.push_back(read_good(lead.export_bundle(Profile::full, package), package));
  }
  const domain::Bytes written = merge(package, bundles).merged.write(package);
  CHECK_FALSE(holds_canary(written));
  std::ranges::reverse(bundles);
  CHECK(merge(package, bundles).merged.write(package) == written);
  // Nor does the body come back with a bundle that is merged in once more.
  Merged again = *Merged::read(written, package, "m");
  again.add(before);
  CHECK(again.write(package) == written);
}

TEST_CASE("a fork is kept whole: the records of both copies are there") {
  const Package package = make_package();
  StationDouble one(2);
  one.keep(idea(1, "shared"));
  StationDouble other = one;
  one.keep(idea(2, "on one"));
  other.keep(idea(3, "on the other"));
  const MergeRun run =
      merge(package, {read_good(one.export_bundle(Profile::full, package), package),
                      read_good(other.export_bundle(Profile::full, package), package)});
  CHECK(run.merged.kept().size() == 2);
  CHECK(run.merged.bodies(package).size() == 3);
}

TEST_CASE("bodies come by id, then plain hash, and say which count") {
  const Package package = make_package();
  StationDouble two(2), three(3);
  two.keep(ballot(1, 10));
  two.keep(ballot(200, 12));
  three.keep(ballot(1, 11));
  three.keep(idea(1, "a"));
  const MergeRun run =
      merge(package, {read_good(two.export_bundle(Profile::full, package), package),
                      read_good(three.export_bundle(Profile::full, package), package)});
  const auto bodies = run.merged.bodies(package);
  REQUIRE(bodies.size() == 4);
  CHECK(std::ranges::is_sorted(bodies, {}, [](const Merged::Body& body) {
    return std::pair(body.record.id, body.plain_hash);
  }));
  CHECK(std::ranges::count(bodies, true, &Merged::Body::counted) == 2);
  for (const auto& body : bodies) {
    const bool stray = body.record.id == ballot(200, 12).id;
    CHECK(body.refused == stray);
    if (stray) CHECK_FALSE(body.counted);
  }
  const auto ideas = run.merged.bodies(package, [](Kind kind) { return kind == Kind::idea; });
  REQUIRE(ideas.size() == 1);
  CHECK(ideas[0].record == idea(1, "a"));
}

}  // namespace stordialog::bundle
