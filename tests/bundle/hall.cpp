#include "bundle/hall.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "domain/limits.h"
#include "record/codec.h"
#include "seal/hash.h"
#include "seal/sealed_box.h"
#include "seal/voting_code.h"

namespace stordialog::bundle::testing {

namespace {

using domain::Kind;

domain::Bytes number_bytes(std::uint32_t number) {
  domain::Bytes bytes;
  for (int shift = 0; shift < 32; shift += 8) {
    bytes.push_back(static_cast<std::uint8_t>(number >> shift));
  }
  return bytes;
}

template <typename Body>
record::Record plain(Kind kind, std::uint32_t number, const Body& body) {
  record::Record record;
  record.id = id_of(number);
  record.kind = kind;
  const auto salt = seal::hash128("test/salt", {number_bytes(number)});
  std::ranges::copy(salt, record.salt.begin());
  record.body = record::encode(body);
  return record;
}

record::Record sealed(Kind kind, domain::RecordId id, std::size_t length, std::uint8_t filling) {
  record::Record record;
  record.id = id;
  record.kind = kind;
  record.salt.fill(static_cast<std::uint8_t>(filling + 1));
  record.body.assign(length, filling);
  return record;
}

domain::Event make_event() {
  domain::Event event;
  event.slug = "hall-practice";
  event.practice = true;
  event.codes = true;
  domain::Question question;
  question.key = "first";
  question.picks = 2;
  question.options = {"roads", "schools", "water"};
  event.questions.push_back(question);
  return event;
}

}  // namespace

std::string event_toml() {
  return R"toml(languages = ["en"]
slug = "hall-practice"
practice = true
name = { en = "A hall for practice" }
invitation = { en = "What do we do together?" }
place = { en = "The hall" }
date = "2026-03-19"
timezone = "Europe/Stockholm"
influence = "think"
codes = true

[[sides]]
key = "civil"
name = { en = "Civil society" }
[[sides]]
key = "town"
name = { en = "The town" }

[[challenges]]
key = "roads"
title = { en = "Roads" }
description = { en = "Getting there." }
[[challenges]]
key = "schools"
title = { en = "Schools" }
description = { en = "Learning." }
[[challenges]]
key = "water"
title = { en = "Water" }
description = { en = "Clean." }

[[questions]]
key = "first"
title = { en = "What comes first?" }
options = ["roads", "schools", "water"]
picks = 2

[privacy]
controller = "The town"
contact = "The town hall"
notice = { en = "Nothing here is real." }
disposal_date = "2026-12-31"
[[privacy.purposes]]
text = { en = "To practise" }
legal_basis = "None"
)toml";
}

seal::SigningKey key_of(std::uint8_t seed) {
  const std::array<std::uint8_t, 32> bytes = [&] {
    std::array<std::uint8_t, 32> filled{};
    filled.fill(seed);
    return filled;
  }();
  return seal::signing_key_from_seed(bytes);
}

seal::SigningKey station_key(domain::StationNumber station) {
  return key_of(static_cast<std::uint8_t>(100 + station));
}
seal::SigningKey organiser_key() {
  return key_of(1);
}

domain::Hash code(std::uint8_t number) {
  return seal::hash("test/code", {number_bytes(number)});
}

Package make_package() {
  Package package;
  package.event_toml = event_toml();
  package.event = make_event();
  for (domain::StationNumber number = 1; number <= 4; ++number) {
    domain::Station station;
    station.number = number;
    station.role = number == 1 ? domain::Role::lead : domain::Role::station;
    station.name = "Station " + std::to_string(number);
    station.public_key = station_key(number).public_key;
    package.stations.push_back(station);
  }
  for (std::uint8_t seed = 21; seed <= 22; ++seed) {
    const std::array<std::uint8_t, 32> seed_bytes{seed};
    package.ballot_keys.push_back({seal::KeyUse::ballots, "Holder " + std::to_string(seed),
                                   seal::box_key_from_seed(seed_bytes).public_key});
  }
  const std::array<std::uint8_t, 32> contacts_seed{23};
  package.contacts_key = {seal::KeyUse::contacts, "Contacts",
                          seal::box_key_from_seed(contacts_seed).public_key};
  package.code_salt.fill(7);
  package.code_cost = seal::kPracticeCost;
  package.id_key.fill(9);
  for (std::uint8_t number = 0; number < kCodes; ++number) {
    package.code_hashes.push_back(code(number));
  }
  (void)write_package(package, organiser_key().secret);
  return package;
}

domain::Bytes package_bytes() {
  Package package = make_package();
  return write_package(package, organiser_key().secret);
}

domain::RecordId id_of(std::uint32_t number) {
  domain::RecordId id;
  id.bytes = seal::hash128("test/id", {number_bytes(number)});
  return id;
}

record::Record idea(std::uint32_t number, std::string_view text) {
  domain::Idea body;
  body.session.bytes.fill(static_cast<std::uint8_t>(number));
  body.challenge = "roads";
  body.text = std::string(text);
  return plain(Kind::idea, number, body);
}

record::Record withdrawal(std::uint32_t number, domain::RecordId target) {
  return plain(Kind::withdrawal, number, domain::Withdrawal{target});
}

record::Record ballot(std::uint8_t code_number, std::uint8_t filling) {
  const std::array<std::uint8_t, 32> id_key = [] {
    std::array<std::uint8_t, 32> filled{};
    filled.fill(9);
    return filled;
  }();
  return sealed(Kind::ballot, seal::ballot_id(id_key, "first", code(code_number)),
                seal::sealed_size(domain::limits::kBallotPaddedBytes, 2), filling);
}

record::Record contact(std::uint32_t number, std::uint8_t filling) {
  return sealed(Kind::contact, id_of(number),
                seal::sealed_size(domain::limits::kContactPaddedBytes, 1), filling);
}

record::Record any_of_kind(Kind kind, std::uint32_t number) {
  domain::SessionToken session;
  session.bytes.fill(5);
  switch (kind) {
    case Kind::idea:
      return idea(number, "A bench by the river");
    case Kind::support:
      return plain(kind, number, domain::Support{session, id_of(1)});
    case Kind::initiative:
      return plain(kind, number,
                   domain::Initiative{id_of(1), "Benches", "We", "May", "Wood", "Nails", "None"});
    case Kind::signatory:
      return plain(kind, number, domain::Signatory{"The Rowing Club", "civil", "1"});
    case Kind::ballot:
      return ballot(static_cast<std::uint8_t>(number % kCodes), 77);
    case Kind::contact:
      return contact(number, 78);
    case Kind::withdrawal:
      return withdrawal(number, id_of(999));
    case Kind::event_change:
      return plain(kind, number,
                   domain::EventChange{"title = \"New\"", 1, domain::Bytes(64, 0x5a)});
    case Kind::staff_action:
      break;
  }
  domain::StaffAction action;
  action.station = 1;
  action.lamport = 3;
  action.deed = domain::StaffDeed::open_activity;
  action.activity = {domain::ActivityKind::vote, "first"};
  return plain(Kind::staff_action, number, action);
}

void StationDouble::keep(record::Record record) {
  const domain::RecordId id = record.id;
  records_.insert_or_assign(id, std::move(record));
}

void StationDouble::withdraw(std::uint32_t withdrawal_number, domain::RecordId target) {
  records_.erase(target);
  keep(withdrawal(withdrawal_number, target));
}

domain::Bytes StationDouble::export_bundle(domain::Profile profile, const Package& package) {
  Manifest manifest;
  manifest.event = package.id;
  manifest.station = number_;
  manifest.profile = profile;
  manifest.earlier = exports_[profile];
  manifest.number = static_cast<std::uint32_t>(manifest.earlier.size() + 1);
  manifest.made_utc = 1773914400 + manifest.number;
  manifest.practice = package.event.practice;
  std::vector<record::Record> records;
  for (const auto& [id, record] : records_) {
    ++manifest.counts.of(record.kind);
    if (profile == domain::Profile::full || !domain::is_sealed(record.kind)) {
      records.push_back(record);
    }
  }
  domain::Totals totals;
  totals.question = "first";
  totals.cast = manifest.counts.of(Kind::ballot);
  totals.picks.assign(3, 0);
  manifest.totals.push_back(totals);
  domain::Bytes bytes = write_bundle(manifest, std::move(records), station_key(number_).secret);
  exports_[profile].push_back(bundle_hash(bytes));
  return bytes;
}

Bundle read_good(domain::ByteView bytes, const Package& package) {
  auto bundle = read_bundle(bytes, package, "good.bundle");
  REQUIRE_MESSAGE(bundle.has_value(), code_of(bundle), " ", where_of(bundle));
  return std::move(*bundle);
}

}  // namespace stordialog::bundle::testing
