#include "organise/practice.h"

#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "organise/hall.h"
#include "organise/keyholder.h"

namespace stordialog::organise::testing {

TEST_CASE("practice is the same on every machine, byte for byte") {
  const auto first = small_practice(), second = small_practice();
  CHECK(first.prepared.package_bytes == second.prepared.package_bytes);
  CHECK(first.prepared.codes == second.prepared.codes);
  REQUIRE(first.prepared.tickets.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(std::ranges::equal(first.prepared.tickets[i].second.view(),
                             second.prepared.tickets[i].second.view()));
  }
}

TEST_CASE("a practice workshop has three stations, a place for paper and published secrets") {
  const auto practice = small_practice();
  const auto& package = practice.prepared.package;
  REQUIRE(package.stations.size() == 4);
  CHECK(package.stations[3].role == domain::Role::organiser);
  CHECK_FALSE(practice.prepared.own_ticket.empty());
  CHECK(package.stations[0].role == domain::Role::lead);
  CHECK(package.stations[2].role == domain::Role::station);
  CHECK(package.code_hashes.size() == kPracticeCodes);
  CHECK(practice.secrets().pin == kPracticePin);
  CHECK(practice.secrets().codes == practice.prepared.codes);
  REQUIRE(practice.ballot_keys.size() == package.ballot_keys.size());
  for (std::size_t i = 0; i < practice.ballot_keys.size(); ++i) {
    CHECK(practice.ballot_keys[i].public_key == package.ballot_keys[i].key);
    CHECK(opens_its_own(practice.ballot_keys[i]));
  }
  CHECK(practice.contacts_key.public_key == package.contacts_key.key);
  CHECK(opens_its_own(practice.contacts_key));
}

TEST_CASE("a real event is never prepared with published secrets") {
  const auto real = make_practice(real_event_toml(), "small.event.toml");
  CHECK(code_of(real) == "practice.not_practice");
  CHECK(detail(real, "file") == "small.event.toml");
  CHECK(code_of(make_practice("", "empty.event.toml")).starts_with("event."));
}

TEST_CASE("the sample practice event spends no time on secrets that are published") {
  std::ifstream file(STORDIALOG_SOURCE_DIR "/assets/events/ok-ide-practice.event.toml");
  const std::string toml(std::istreambuf_iterator<char>(file), {});
  const auto practice = make_practice(toml, "ok-ide-practice.event.toml");
  REQUIRE_MESSAGE(practice, code_of(practice));
  CHECK(practice->prepared.package.code_cost == seal::kPracticeCost);
  const auto ticket = bundle::read_ticket(practice->prepared.tickets[0].second.view());
  REQUIRE(ticket);
  CHECK(ticket->pin_cost == seal::kPracticeCost);
}

}  // namespace stordialog::organise::testing
