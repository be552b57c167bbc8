#include "organise/prepare.h"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "organise/hall.h"
#include "seal/voting_code.h"

namespace stordialog::organise::testing {

namespace {

seal::KeyPublic public_key(seal::KeyUse use, std::uint8_t seed) {
  std::array<std::uint8_t, 32> bytes{};
  bytes.fill(seed);
  return {use, "Holder " + std::to_string(seed), seal::box_key_from_seed(bytes).public_key};
}

/// Practice, because its codes cost nothing to hash.
PrepareOrder order() {
  PrepareOrder order;
  order.event_toml = event_toml();
  order.event_file = "small-practice.event.toml";
  order.stations = {{3, domain::Role::organiser, "Kontoret"}, {1, domain::Role::lead, "Entrén"}};
  order.ballot_keys = {public_key(seal::KeyUse::ballots, 1), public_key(seal::KeyUse::ballots, 2)};
  order.contacts_key = public_key(seal::KeyUse::contacts, 3);
  order.codes = 20;
  order.pin = "135790";
  return order;
}

std::string refusal(const PrepareOrder& wanted) {
  system::SeededRandomness randomness(1);
  system::NoProgress progress;
  return code_of(prepare(wanted, randomness, progress));
}

Prepared prepared(const PrepareOrder& wanted) {
  system::SeededRandomness randomness(1);
  system::NoProgress progress;
  auto done = prepare(wanted, randomness, progress);
  REQUIRE_MESSAGE(done, code_of(done));
  return std::move(*done);
}

}  // namespace

TEST_CASE("what was prepared can be read by every station") {
  const auto done = prepared(order());
  const auto package = bundle::read_package(done.package_bytes);
  REQUIRE(package);
  CHECK(package->id == done.package.id);
  CHECK(package->organiser == done.organiser.public_key);
  REQUIRE(package->stations.size() == 2);
  CHECK(package->stations[0].number == 1);
  CHECK(package->stations[0].name == "Entrén");
  CHECK(package->stations[1].role == domain::Role::organiser);
  CHECK(package->ballot_keys == order().ballot_keys);
  CHECK(package->contacts_key == order().contacts_key);

  REQUIRE(done.tickets.size() == 1);
  CHECK(done.tickets.front().first == 1);
  const auto own = bundle::read_ticket(done.own_ticket.view());
  REQUIRE(own);
  CHECK(own->station == 3);  // it stays with the organiser
  for (const auto& [number, bytes] : done.tickets) {
    const auto ticket = bundle::read_ticket(bytes.view());
    REQUIRE(ticket);
    CHECK(ticket->station == number);
    CHECK(ticket->package == done.package_bytes);
    const auto hash = seal::slow_hash("135790", ticket->pin_salt, ticket->pin_cost);
    CHECK(seal::same(hash.view(), ticket->pin_hash));
  }
}

TEST_CASE("the package lists the hash of every printed code, sorted, and no code") {
  const auto done = prepared(order());
  REQUIRE(done.codes.size() == 20);
  CHECK(std::set(done.codes.begin(), done.codes.end()).size() == 20);
  std::vector<domain::Hash> hashes;
  for (const auto& code : done.codes) {
    CHECK(seal::read_code(code) == code);
    hashes.push_back(seal::code_hash(code, done.package.code_salt, done.package.code_cost));
  }
  std::ranges::sort(hashes);
  CHECK(done.package.code_hashes == hashes);
  const std::string bytes(done.package_bytes.begin(), done.package_bytes.end());
  for (const auto& code : done.codes) CHECK(bytes.find(code) == std::string::npos);
}

TEST_CASE("a real event's codes and PIN are slow to guess") {
  auto wanted = order();
  wanted.event_toml = real_event_toml();
  wanted.codes = 1;
  const auto done = prepared(wanted);
  CHECK(done.package.code_cost == seal::kCodeCost);
  CHECK(bundle::read_ticket(done.tickets[0].second.view())->pin_cost == seal::kCodeCost);
}

TEST_CASE("keys are made anew each time, whatever the randomness that is replayed") {
  const auto first = prepared(order()), second = prepared(order());
  CHECK(first.organiser.public_key != second.organiser.public_key);
  CHECK(first.package.stations[0].public_key != second.package.stations[0].public_key);
  CHECK(first.package.id != second.package.id);
}

TEST_CASE("a PIN that is not given is drawn: six digits") {
  auto wanted = order();
  wanted.pin = "";
  const auto pin = prepared(wanted).pin;
  CHECK(pin.size() == 6);
  CHECK(pin.find_first_not_of("0123456789") == std::string::npos);
}

TEST_CASE("an order that cannot be carried out is refused with the reason") {
  const auto with = [](auto change) {
    auto wanted = order();
    change(wanted);
    return refusal(wanted);
  };
  CHECK(with([](auto&) {}) == "none");
  CHECK(with([](auto& o) { o.event_toml = "slug = 1"; }).starts_with("event."));
  CHECK(with([](auto& o) {
          const auto at = o.event_toml.find("picks = ");
          o.event_toml.insert(at, "method = \"ranking\"\n");
        }) == "none");
  CHECK(with([](auto& o) { o.stations.clear(); }) == "prepare.no_stations");
  CHECK(with([](auto& o) { o.stations[1].number = 3; }) == "prepare.same_station");
  CHECK(with([](auto& o) { o.stations[1].number = 0; }) == "prepare.bad_station");
  CHECK(with([](auto& o) { o.stations[1].number = 101; }) == "prepare.bad_station");
  CHECK(with([](auto& o) { o.stations[1].name = "two\nlines"; }) == "prepare.bad_name");
  CHECK(with([](auto& o) { o.stations[1].name = "a\ttab"; }) == "prepare.bad_name");
  CHECK(with([](auto& o) { o.stations[1].name = std::string(101, 'a'); }) == "prepare.bad_name");
  CHECK(with([](auto& o) { o.ballot_keys.clear(); }) == "prepare.no_ballot_key");
  CHECK(with([](auto& o) { o.ballot_keys.resize(9); }) == "prepare.too_many_keys");
  CHECK(with([](auto& o) { o.ballot_keys[1] = o.ballot_keys[0]; }) == "prepare.same_key");
  CHECK(with([](auto& o) { o.contacts_key.key = o.ballot_keys[0].key; }) == "prepare.same_key");
  CHECK(with([](auto& o) { o.ballot_keys[0].use = seal::KeyUse::contacts; }) ==
        "prepare.wrong_use");
  CHECK(with([](auto& o) { o.contacts_key.use = seal::KeyUse::ballots; }) == "prepare.wrong_use");
  CHECK(with([](auto& o) { o.contacts_key.key = {}; }) == "key.damaged");
  CHECK(with([](auto& o) { o.codes = 5001; }) == "prepare.too_many_codes");
  CHECK(with([](auto& o) { o.codes = 0; }) == "prepare.codes_missing");
  CHECK(with([](auto& o) { o.event_toml = "codes = false\n" + o.event_toml; }) ==
        "prepare.codes_off");
  for (const char* pin : {"12345", "1234567", "12345a"}) {
    CHECK(with([&](auto& o) { o.pin = pin; }) == "prepare.bad_pin");
  }
}

TEST_CASE("making codes says how far it is and stops when told") {
  system::SeededRandomness randomness(1);
  Watched watched;
  REQUIRE(prepare(order(), randomness, watched));
  CHECK(watched.calls == 21);
  CHECK(watched.steps == std::vector<std::string>{"progress.codes"});
  Watched impatient;
  impatient.cancel_at = 5;
  CHECK(code_of(prepare(order(), randomness, impatient)) == "work.cancelled");
  CHECK(impatient.calls == 6);
}

}  // namespace stordialog::organise::testing
