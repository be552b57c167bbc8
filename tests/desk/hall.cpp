#include "desk/hall.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <system_error>

#include <doctest/doctest.h>
#include <stdlib.h>
#include <unistd.h>

#include "domain/limits.h"
#include "event/event_file.h"
#include "record/codec.h"
#include "seal/password.h"
#include "seal/voting_code.h"

namespace stordialog::desk::testing {

namespace {

namespace limits = domain::limits;

std::string event_toml(const HallOrder& order) {
  const auto yes = [](bool value) { return std::string(value ? "true" : "false"); };
  return "slug = \"" + std::string(order.practice ? "hall-practice" : "hall") +
         "\"\npractice = " + yes(order.practice) + "\ncodes = " + yes(order.codes) +
         "\nlive_step = " + std::to_string(order.live_step) + "\nideas_visible = \"" +
         order.ideas_visible + R"toml("
languages = ["en"]
name = { en = "A hall" }
invitation = { en = "What do we do together?" }
place = { en = "The hall" }
date = "2026-03-19"
timezone = "Europe/Stockholm"
influence = "think"

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
[[challenges]]
key = "woods"
title = { en = "Woods" }
description = { en = "Quiet." }

[[questions]]
key = "first"
title = { en = "What comes first?" }
options = ["roads", "schools", "water", "woods"]
picks = 2
[[questions]]
key = "second"
title = { en = "And then?" }
options = ["water", "roads"]
picks = 1

[[lists]]
key = "agreement"
kind = "agreement"
title = { en = "The agreement" }
description = { en = "An organisation joins." }
consent = { en = "Yes." }
consent_version = "a1"
opens = "by_staff"
[[lists]]
key = "group"
kind = "working_group"
title = { en = "The group" }
description = { en = "We go on." }
places = { civil = 8, town = 8 }
consent = { en = "Yes." }
consent_version = "g1"
opens = "by_staff"
[[lists]]
key = "interest"
kind = "interest"
title = { en = "News" }
description = { en = "We write to you." }
consent = { en = "Yes." }
consent_version = "i1"
opens = "at_start"

[agreement]
version = "2017"
summary = { en = "We meet." }
text = { en = "We meet and exchange ideas." }

[[agenda]]
start = "13.00"
title = { en = "Ideas" }
minutes = 20
opens = ["ideas"]
[[agenda]]
start = "13.30"
title = { en = "Vote" }
opens = ["vote:first"]
[[agenda]]
start = "14.00"
title = { en = "Talk" }

[privacy]
controller = "The town"
contact = "The town hall"
notice = { en = "Write nothing sensitive." }
disposal_date = "2026-12-31"
[[privacy.purposes]]
text = { en = "Ideas." }
legal_basis = "Public interest"
)toml";
}

std::array<std::uint8_t, 32> seed_of(std::uint8_t number) {
  std::array<std::uint8_t, 32> seed{};
  seed.fill(number);
  return seed;
}

seal::SigningKey station_key(domain::StationNumber station) {
  return seal::signing_key_from_seed(seed_of(static_cast<std::uint8_t>(100 + station)));
}

const domain::Salt kPinSalt = {5};

}  // namespace

domain::Expected<domain::Bytes> TamperingFiles::read(const system::Path& file,
                                                     std::uint64_t bytes_most) {
  ++reads;
  auto bytes = system::DiskFiles::read(reads_back_instead.value_or(file), bytes_most);
  if (bytes && reads_back_wrong) bytes->back() ^= 1;
  return bytes;
}
domain::Expected<void> TamperingFiles::publish(const system::Path& file, domain::ByteView bytes,
                                               unsigned mode) {
  if (!refuses_to_publish) return system::DiskFiles::publish(file, bytes, mode);
  return domain::fail(domain::Error("file.disk_full").with("file", file.string()));
}
std::uint64_t TamperingFiles::free_bytes(const system::Path&) {
  return pretended_free_bytes;
}

Hall::Hall(const HallOrder& order) {
  // In memory where the machine has such a folder: the ledger syncs at every commit.
  const system::Path memory = "/dev/shm";
  const bool is_there = ::access(memory.c_str(), W_OK) == 0;
  std::string pattern =
      ((is_there ? memory : std::filesystem::temp_directory_path()) / "desk-XXXXXX").string();
  REQUIRE(::mkdtemp(pattern.data()) != nullptr);
  folder = pattern;
  drive = folder / "drive";
  std::filesystem::create_directory(drive);

  package.event_toml = event_toml(order);
  auto event = event::read(package.event_toml, "hall.event.toml");
  REQUIRE_MESSAGE(event, (event ? "" : event.error().code + detail(event.error(), "key")));
  package.event = std::move(*event);
  for (domain::StationNumber number = 1; number <= 3; ++number) {
    const auto role = number == 1 ? order.first : number == 3 ? order.third : domain::Role::station;
    package.stations.push_back({number, role, {}, station_key(number).public_key});
  }
  for (std::uint8_t seed = 21; seed <= 22; ++seed) {
    ballot_keys.push_back(seal::box_key_from_seed(seed_of(seed)));
    package.ballot_keys.push_back(
        {seal::KeyUse::ballots, "Holder " + std::to_string(seed), ballot_keys.back().public_key});
  }
  contacts_key = seal::box_key_from_seed(seed_of(23));
  package.contacts_key = {seal::KeyUse::contacts, "The town", contacts_key.public_key};
  package.code_salt.fill(7);
  package.code_cost = seal::kPracticeCost;
  package.id_key.fill(9);
  for (std::size_t i = 0; order.codes && i < kCodes; ++i) {
    codes.push_back(seal::make_code(randomness));
    package.code_hashes.push_back(
        seal::code_hash(codes.back(), package.code_salt, package.code_cost));
  }
  const auto organiser = seal::signing_key_from_seed(seed_of(1));
  package.organiser = organiser.public_key;
  package_bytes = bundle::write_package(package, organiser.secret);
}

Hall::~Hall() {
  std::error_code ignored;
  std::filesystem::remove_all(folder, ignored);
}

bundle::Ticket Hall::ticket(domain::StationNumber station) const {
  bundle::Ticket ticket;
  ticket.package = package_bytes;
  ticket.station = station;
  ticket.station_secret = station_key(station).secret.copy();
  ticket.pin_salt = kPinSalt;
  ticket.pin_cost = seal::kPracticeCost;
  const auto hash = seal::slow_hash(kPin, kPinSalt, seal::kPracticeCost);
  std::ranges::copy(hash.view(), ticket.pin_hash.begin());
  return ticket;
}

system::Path Hall::station_folder(domain::StationNumber station) const {
  return folder / std::to_string(station);
}

domain::Expected<Desk> Hall::try_open(domain::StationNumber station) {
  return Desk::open({files, clock, randomness}, ticket(station), station_folder(station),
                    {codes, std::string(kPin)});
}

Desk Hall::open(domain::StationNumber station) {
  auto desk = try_open(station);
  REQUIRE_MESSAGE(desk, (desk ? "" : desk.error().code));
  return std::move(*desk);
}

Desk Hall::open_all(domain::StationNumber station) {
  Desk desk = open(station);
  const auto before = desk.board();  // each command publishes another
  for (const auto& state : before->activities) {
    get<Done>(desk, SetActivity{state.activity, true});
  }
  return desk;
}

void Hall::block_ledger(domain::StationNumber station) const {
  std::filesystem::create_directory(station_folder(station) / "station.ledger-journal");
}

void Hall::unblock_ledger(domain::StationNumber station) const {
  std::filesystem::remove(station_folder(station) / "station.ledger-journal");
}

std::string Hall::all_bytes(domain::StationNumber station) const {
  std::string all;
  for (const auto& place : {station_folder(station), drive}) {
    for (const auto& entry : std::filesystem::directory_iterator(place)) {
      std::ifstream stream(entry.path(), std::ios::binary);
      all.append(std::istreambuf_iterator<char>(stream), {});
    }
  }
  return all;
}

domain::Ballot Hall::open_ballot(const domain::Bytes& sealed) const {
  const seal::BoxKey* keys[] = {&ballot_keys[0], &ballot_keys[1]};
  const auto plain = seal::open(sealed, limits::kBallotPaddedBytes, keys);
  REQUIRE(plain);
  const auto ballot = record::decode<domain::Ballot>(plain->view());
  REQUIRE(ballot);
  return *ballot;
}

domain::Contact Hall::open_contact(const domain::Bytes& sealed) const {
  const seal::BoxKey* keys[] = {&contacts_key};
  const auto plain = seal::open(sealed, limits::kContactPaddedBytes, keys);
  REQUIRE(plain);
  const auto contact = record::decode<domain::Contact>(plain->view());
  REQUIRE(contact);
  return *contact;
}

domain::Error refused(Desk& desk, Command command) {
  const auto receipt = desk.handle(std::move(command));
  REQUIRE_FALSE(receipt);
  return receipt.error();
}

std::string refusal(Desk& desk, Command command) {
  return refused(desk, std::move(command)).code;
}

std::string detail(const domain::Error& error, std::string_view name) {
  for (const auto& [key, value] : error.details) {
    if (key == name) return value;
  }
  return {};
}

CheckCode code_for(const std::string& code, const domain::Key& question) {
  return {question, domain::Secret(std::string_view(code))};
}

domain::RecordId vote(Desk& desk, const std::string& code, std::vector<std::uint16_t> picks,
                      const domain::Key& side) {
  const auto admitted = get<Admitted>(desk, code_for(code));
  return get<Stored>(desk, CastBallot{"first", admitted.admission, side, std::move(picks)}).id;
}

domain::Contact somebody(const domain::Key& list) {
  domain::Contact contact;
  contact.list = list;
  contact.name = "Somebody";
  contact.reach = "0522 00 00 00";
  return contact;
}

}  // namespace stordialog::desk::testing
