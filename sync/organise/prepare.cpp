#include "organise/prepare.h"

#include <algorithm>
#include <set>
#include <utility>

#include "domain/limits.h"
#include "domain/utf8.h"
#include "event/event_file.h"
#include "organise/preparing.h"
#include "seal/sealed_box.h"
#include "seal/voting_code.h"
#include "wording/text.h"

namespace stordialog::organise {

namespace limits = domain::limits;
using domain::Error;
using domain::Expected;
using domain::fail;

namespace {

Expected<void> check_stations(const std::vector<StationPlan>& stations) {
  if (stations.empty()) return fail("prepare.no_stations");
  std::set<domain::StationNumber> numbers;
  for (const auto& station : stations) {
    const std::string number = std::to_string(station.number);
    if (station.number < 1 || station.number > limits::kStations) {
      return fail(Error("prepare.bad_station")
                      .with("station", number)
                      .with("most", std::to_string(limits::kStations)));
    }
    if (!numbers.insert(station.number).second) {
      return fail(Error("prepare.same_station").with("station", number));
    }
    const bool is_name = wording::normalise(station.name) == station.name &&
                         domain::is_clean_text(station.name, domain::Lines::one) &&
                         station.name.size() <= limits::kNameBytes &&
                         wording::graphemes(station.name) <= limits::kNameGraphemes;
    if (!is_name) return fail(Error("prepare.bad_name").with("station", number));
  }
  return {};
}

Expected<void> check_keys(const PrepareOrder& order) {
  if (order.ballot_keys.empty()) return fail("prepare.no_ballot_key");
  if (order.ballot_keys.size() > limits::kKeyholders) {
    return fail(Error("prepare.too_many_keys").with("most", std::to_string(limits::kKeyholders)));
  }
  std::set<seal::PublicKey> keys;
  const auto check = [&keys](const seal::KeyPublic& key, seal::KeyUse use) -> Expected<void> {
    if (key.use != use) return fail(Error("prepare.wrong_use").with("holder", key.holder));
    if (!keys.insert(key.key).second) {
      return fail(Error("prepare.same_key").with("holder", key.holder));
    }
    if (!seal::is_sound(key.key)) return fail("key.damaged");
    return {};
  };
  for (const auto& key : order.ballot_keys) {
    if (auto good = check(key, seal::KeyUse::ballots); !good) return good;
  }
  return check(order.contacts_key, seal::KeyUse::contacts);
}

Expected<void> check_codes(const PrepareOrder& order, const domain::Event& event) {
  if (order.codes > limits::kCodes) {
    return fail(Error("prepare.too_many_codes").with("most", std::to_string(limits::kCodes)));
  }
  if (event.codes && order.codes == 0) return fail("prepare.codes_missing");
  if (!event.codes && order.codes != 0) return fail("prepare.codes_off");
  return {};
}

Expected<std::string> settle_pin(const std::string& wanted, system::Randomness& randomness) {
  std::string pin = wanted;
  while (wanted.empty() && pin.size() < limits::kPinDigits) {
    pin += static_cast<char>('0' + randomness.below(10));
  }
  const bool is_pin = pin.size() == limits::kPinDigits &&
                      std::ranges::all_of(pin, [](char c) { return c >= '0' && c <= '9'; });
  if (!is_pin) {
    return fail(Error("prepare.bad_pin").with("digits", std::to_string(limits::kPinDigits)));
  }
  return pin;
}

/// Codes into `prepared`, their hashes into its package. Drawn independently and listed by sorted
/// hash, so that neither list tells anything about the other's order.
Expected<void> make_codes(std::uint32_t count, Prepared& prepared, system::Randomness& randomness,
                          system::Progress& progress) {
  bundle::Package& package = prepared.package;
  std::set<domain::Hash> hashes;
  while (hashes.size() < count) {
    progress.at("progress.codes", hashes.size(), count);
    if (progress.cancelled()) return fail("work.cancelled");
    const std::string code = seal::make_code(randomness);
    const auto hash = seal::code_hash(code, package.code_salt, package.code_cost);
    if (hashes.insert(hash).second) prepared.codes.push_back(code);
  }
  progress.at("progress.codes", count, count);
  package.code_hashes.assign(hashes.begin(), hashes.end());
  return {};
}

}  // namespace

Expected<Prepared> prepare(const PrepareOrder& order, system::Randomness& randomness,
                           system::Progress& progress) {
  return prepare_with(
      order, [](std::string_view) { return seal::make_signing_key(); }, randomness, progress);
}

Expected<Prepared> prepare_with(const PrepareOrder& order, const SigningKeys& keys,
                                system::Randomness& randomness, system::Progress& progress) {
  auto event = event::read(order.event_toml, order.event_file);
  if (!event) return fail(event.error());
  if (auto good = check_stations(order.stations); !good) return fail(good.error());
  if (auto good = check_keys(order); !good) return fail(good.error());
  if (auto good = check_codes(order, *event); !good) return fail(good.error());
  auto pin = settle_pin(order.pin, randomness);
  if (!pin) return fail(pin.error());

  Prepared prepared;
  prepared.pin = std::move(*pin);
  prepared.organiser = keys("organiser");
  bundle::Package& package = prepared.package;
  package.event_toml = order.event_toml;
  package.event = std::move(*event);
  package.ballot_keys = order.ballot_keys;
  package.contacts_key = order.contacts_key;
  package.code_salt = randomness.salt();
  package.code_cost = package.event.practice ? seal::kPracticeCost : seal::kCodeCost;
  randomness.fill(package.id_key);
  package.organiser = prepared.organiser.public_key;
  std::vector<std::pair<domain::StationNumber, seal::SigningKey>> station_keys;
  for (const auto& plan : order.stations) {
    station_keys.emplace_back(plan.number, keys("station " + std::to_string(plan.number)));
    package.stations.push_back(
        {plan.number, plan.role, plan.name, station_keys.back().second.public_key});
  }
  if (auto made = make_codes(order.codes, prepared, randomness, progress); !made) {
    return fail(made.error());
  }
  prepared.package_bytes = bundle::write_package(package, prepared.organiser.secret);
  // What a station could not read must not leave this room.
  if (auto read = bundle::read_package(prepared.package_bytes); !read) return fail(read.error());

  // One salt for all tickets: they share the PIN anyway, and hashing takes time.
  const domain::Salt pin_salt = randomness.salt();
  const auto hash = seal::slow_hash(prepared.pin, pin_salt, package.code_cost);
  std::ranges::sort(station_keys, {}, [](const auto& each) { return each.first; });
  for (auto& [number, key] : station_keys) {
    bundle::Ticket ticket;
    ticket.package = prepared.package_bytes;
    ticket.station = number;
    ticket.station_secret = std::move(key.secret);
    ticket.pin_salt = pin_salt;
    ticket.pin_cost = package.code_cost;
    std::ranges::copy(hash.view(), ticket.pin_hash.begin());
    domain::Secret written = bundle::write_ticket(ticket);
    const bool is_own = package.station(number)->role == domain::Role::organiser;
    if (is_own && prepared.own_ticket.empty()) {
      prepared.own_ticket = std::move(written);
    } else {
      prepared.tickets.emplace_back(number, std::move(written));
    }
  }
  return prepared;
}

}  // namespace stordialog::organise
