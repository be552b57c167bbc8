#include "bundle/standing.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "bundle/hall.h"
#include "seal/hash.h"

namespace stordialog::bundle {

using namespace testing;
using domain::Kind;
using domain::Profile;

namespace {

struct Hall {
  Package package = make_package();
  StationDouble lead{1}, two{2}, three{3};

  std::vector<Bundle> kept() {
    std::vector<Bundle> bundles;
    for (StationDouble* station : {&lead, &two, &three}) {
      if (station->size() == 0) continue;
      bundles.push_back(read_good(station->export_bundle(Profile::full, package), package));
    }
    return bundles;
  }
};

Verdict verdict_on(const record::Record& record, const std::vector<Standing>& all) {
  const auto found = std::ranges::find_if(all, [&](const Standing& standing) {
    return standing.row.id == record.id && standing.row.hash == row_hash(record);
  });
  REQUIRE(found != all.end());
  return found->verdict;
}

}  // namespace

TEST_CASE("a record listed by two stations stands once, with both") {
  Hall hall;
  hall.two.keep(idea(1, "a"));
  hall.three.keep(idea(1, "a"));
  const auto kept = hall.kept();
  const auto all = standings(kept, hall.package);
  REQUIRE(all.size() == 1);
  CHECK(all[0].stations == std::vector<domain::StationNumber>{2, 3});
  CHECK(all[0].verdict == Verdict::counted);
  CHECK(*all[0].record == idea(1, "a"));
}

TEST_CASE("a station withdraws its own record") {
  Hall hall;
  hall.two.keep(idea(1, "a"));
  hall.two.keep(withdrawal(5, id_of(1)));
  const auto kept = hall.kept();
  const auto all = standings(kept, hall.package);
  CHECK(verdict_on(idea(1, "a"), all) == Verdict::withdrawn);
  CHECK(verdict_on(withdrawal(5, id_of(1)), all) == Verdict::counted);
  CHECK(count_withdrawn(all) == 1);
}

TEST_CASE("a station does not withdraw another station's record") {
  Hall hall;
  hall.two.keep(idea(1, "a"));
  hall.three.keep(withdrawal(5, id_of(1)));
  const auto kept = hall.kept();
  const auto all = standings(kept, hall.package);
  CHECK(verdict_on(idea(1, "a"), all) == Verdict::counted);
  CHECK(verdict_on(withdrawal(5, id_of(1)), all) == Verdict::refused);
  CHECK(count_withdrawn(all) == 0);
}

TEST_CASE("listing another station's record does not help in withdrawing it") {
  Hall hall;
  hall.two.keep(idea(1, "a"));
  hall.three.keep(idea(1, "a"));
  hall.three.keep(withdrawal(5, id_of(1)));
  auto kept = hall.kept();
  CHECK(verdict_on(idea(1, "a"), standings(kept, hall.package)) == Verdict::counted);
  CHECK(verdict_on(withdrawal(5, id_of(1)), standings(kept, hall.package)) == Verdict::refused);
  hall.two.keep(withdrawal(6, id_of(1)));
  kept = hall.kept();
  CHECK(verdict_on(idea(1, "a"), standings(kept, hall.package)) == Verdict::withdrawn);
}

TEST_CASE("a station's withdrawal of what another one has withdrawn itself is refused") {
  Hall hall;
  hall.two.keep(idea(1, "a"));
  hall.two.keep(withdrawal(5, id_of(1)));
  hall.three.keep(withdrawal(6, id_of(1)));
  const auto kept = hall.kept();
  const auto all = standings(kept, hall.package);
  CHECK(verdict_on(idea(1, "a"), all) == Verdict::withdrawn);
  CHECK(verdict_on(withdrawal(5, id_of(1)), all) == Verdict::counted);
  CHECK(verdict_on(withdrawal(6, id_of(1)), all) == Verdict::refused);
}

TEST_CASE("a lead or an organiser withdraws any station's record") {
  Hall hall;
  hall.two.keep(idea(1, "a"));
  SUBCASE("lead") {
    hall.lead.keep(withdrawal(5, id_of(1)));
  }
  SUBCASE("organiser") {
    hall.package.stations[2].role = domain::Role::organiser;
    hall.three.keep(withdrawal(5, id_of(1)));
  }
  const auto kept = hall.kept();
  CHECK(verdict_on(idea(1, "a"), standings(kept, hall.package)) == Verdict::withdrawn);
}

TEST_CASE("nobody withdraws a ballot or a withdrawal") {
  Hall hall;
  hall.two.keep(ballot(1, 10));
  hall.two.keep(withdrawal(5, ballot(1, 10).id));
  hall.two.keep(withdrawal(6, id_of(5)));
  hall.lead.keep(withdrawal(7, ballot(1, 10).id));
  hall.lead.keep(withdrawal(8, id_of(5)));
  const auto kept = hall.kept();
  const auto all = standings(kept, hall.package);
  CHECK(verdict_on(ballot(1, 10), all) == Verdict::counted);
  CHECK(verdict_on(withdrawal(5, ballot(1, 10).id), all) == Verdict::refused);
  CHECK(verdict_on(withdrawal(6, id_of(5)), all) == Verdict::refused);
  CHECK(verdict_on(withdrawal(7, ballot(1, 10).id), all) == Verdict::refused);
  CHECK(verdict_on(withdrawal(8, id_of(5)), all) == Verdict::refused);
}

TEST_CASE("a withdrawal holds even when another withdrawal with its id counts instead") {
  Hall hall;
  const auto first = withdrawal(5, id_of(1));
  auto second = withdrawal(5, id_of(2));
  hall.two.keep(idea(1, "a"));
  hall.two.keep(idea(2, "b"));
  hall.two.keep(first);
  hall.lead.keep(second);
  const auto kept = hall.kept();
  const auto all = standings(kept, hall.package);
  CHECK(verdict_on(idea(1, "a"), all) == Verdict::withdrawn);
  CHECK(verdict_on(idea(2, "b"), all) == Verdict::withdrawn);
  const bool one_aside = (verdict_on(first, all) == Verdict::set_aside) !=
                         (verdict_on(second, all) == Verdict::set_aside);
  CHECK(one_aside);
}

TEST_CASE("of two ballots with one id, the one with the smaller plain hash counts") {
  Hall hall;
  const auto one = ballot(1, 10), other = ballot(1, 11);
  hall.two.keep(one);
  hall.three.keep(other);
  const auto kept = hall.kept();
  const auto all = standings(kept, hall.package);
  const auto plain = [](const record::Record& record) {
    return seal::hash("stordialog/1/body", {record.body});
  };
  const bool one_counts = plain(one) < plain(other);
  CHECK(verdict_on(one, all) == (one_counts ? Verdict::counted : Verdict::set_aside));
  CHECK(verdict_on(other, all) == (one_counts ? Verdict::set_aside : Verdict::counted));
}

TEST_CASE("of equal bodies under one id with different salts, one counts") {
  Hall hall;
  auto one = idea(1, "a"), other = idea(1, "a");
  other.salt[0] ^= 1;
  hall.two.keep(one);
  hall.three.keep(other);
  const auto kept = hall.kept();
  const auto all = standings(kept, hall.package);
  CHECK(std::ranges::count(all, Verdict::counted, &Standing::verdict) == 1);
  CHECK(std::ranges::count(all, Verdict::set_aside, &Standing::verdict) == 1);
}

TEST_CASE("a withdrawn record sets nothing aside, whatever its hash") {
  for (const auto& text : {"a", "b", "c", "d", "e", "f"}) {
    Hall hall;
    hall.two.keep(idea(1, text));
    hall.two.keep(withdrawal(5, id_of(1)));
    hall.three.keep(idea(1, "from another station"));
    const auto kept = hall.kept();
    const auto all = standings(kept, hall.package);
    CHECK(verdict_on(idea(1, text), all) == Verdict::withdrawn);
    CHECK(verdict_on(idea(1, "from another station"), all) == Verdict::counted);
  }
}

TEST_CASE("refused ballots with one id are all refused, none is set aside") {
  Hall hall;
  hall.two.keep(ballot(200, 10));
  hall.three.keep(ballot(200, 11));
  const auto kept = hall.kept();
  const auto all = standings(kept, hall.package);
  CHECK(std::ranges::count(all, Verdict::refused, &Standing::verdict) == 2);
}

TEST_CASE("a record never sets aside a record of another kind") {
  Hall hall;
  auto imposter = idea(1, "a");
  imposter.id = ballot(1, 10).id;
  hall.two.keep(ballot(1, 10));
  hall.three.keep(imposter);
  const auto kept = hall.kept();
  const auto all = standings(kept, hall.package);
  CHECK(std::ranges::count(all, Verdict::counted, &Standing::verdict) == 2);
}

TEST_CASE("a ballot that no issued code explains is refused, and only where codes are on") {
  Hall hall;
  const auto stray = ballot(200, 10);
  hall.two.keep(stray);
  hall.two.keep(ballot(0, 11));
  const auto kept = hall.kept();
  CHECK(verdict_on(stray, standings(kept, hall.package)) == Verdict::refused);
  CHECK(verdict_on(ballot(0, 11), standings(kept, hall.package)) == Verdict::counted);
  hall.package.event.codes = false;
  hall.package.code_hashes.clear();
  CHECK(verdict_on(stray, standings(kept, hall.package)) == Verdict::counted);
}

}  // namespace stordialog::bundle
