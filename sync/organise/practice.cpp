#include "organise/practice.h"

#include <array>
#include <utility>

#include "event/event_file.h"
#include "organise/preparation.h"
#include "organise/preparing.h"
#include "seal/hash.h"
#include "seal/key_file.h"

namespace stordialog::organise {

using domain::Error;
using domain::Expected;
using domain::fail;

namespace {

/// Where the practice stations stand, as on the signs of a real hall.
constexpr std::array<std::string_view, 3> kPlaces = {"Entrén", "Scenen", "Biblioteket"};

constexpr std::string_view kOwnPlace = "Papper";

constexpr std::uint64_t kSeed = 1;

std::string place_of(domain::StationNumber number) {
  if (number <= kPlaces.size()) return std::string(kPlaces.at(number - 1U));
  return "Station " + std::to_string(number);
}

/// The published seed of one key: anyone may work it out.
domain::Hash seed_of(std::string_view whose) {
  const domain::ByteView name(reinterpret_cast<const std::uint8_t*>(whose.data()), whose.size());
  return seal::hash("stordialog/1/practice-key", {name});
}

}  // namespace

desk::PracticeSecrets Practice::secrets() const {
  return {prepared.codes, prepared.pin};
}

Expected<Practice> make_practice(std::string event_toml, std::string event_file,
                                 PracticeSize size) {
  const auto event = event::read(event_toml, event_file);
  if (!event) return fail(event.error());
  if (!event->practice) return fail(Error("practice.not_practice").with("file", event_file));

  Practice practice;
  PrepareOrder order;
  order.event_toml = std::move(event_toml);
  order.event_file = std::move(event_file);
  for (domain::StationNumber number = 1; number <= size.stations; ++number) {
    const auto role = number == 1 ? domain::Role::lead : domain::Role::station;
    order.stations.push_back({number, role, place_of(number)});
  }
  order.stations = with_own_station(std::move(order.stations), kOwnPlace);
  for (const auto& side : event->sides) {
    practice.ballot_keys.push_back(seal::box_key_from_seed(seed_of("ballots " + side.key)));
    order.ballot_keys.push_back({seal::KeyUse::ballots,
                                 std::string(side.name.in(event->languages.front())),
                                 practice.ballot_keys.back().public_key});
  }
  practice.contacts_key = seal::box_key_from_seed(seed_of("contacts"));
  order.contacts_key = {seal::KeyUse::contacts, event->privacy.controller,
                        practice.contacts_key.public_key};
  order.codes = event->codes ? size.codes : 0;
  order.pin = kPracticePin;

  system::SeededRandomness randomness(kSeed);
  system::NoProgress progress;
  const auto keys = [](std::string_view whose) {
    return seal::signing_key_from_seed(seed_of(whose));
  };
  auto prepared = prepare_with(order, keys, randomness, progress);
  if (!prepared) return fail(prepared.error());
  practice.prepared = std::move(*prepared);
  return practice;
}

std::vector<domain::Bytes> practice_key_files(const Practice& practice) {
  std::vector<domain::Bytes> files;
  for (std::size_t i = 0; i < practice.ballot_keys.size(); ++i) {
    files.push_back(seal::lock_key(practice.prepared.package.ballot_keys[i],
                                   practice.ballot_keys[i].secret, kPracticePassword,
                                   seal::kPracticeCost));
  }
  return files;
}

domain::Bytes practice_contacts_key_file(const Practice& practice) {
  return seal::lock_key(practice.prepared.package.contacts_key, practice.contacts_key.secret,
                        kPracticePassword, seal::kPracticeCost);
}

}  // namespace stordialog::organise
