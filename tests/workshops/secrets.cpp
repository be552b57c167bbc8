// What somebody learns who sees every byte that was ever written to a station's drive: journals,
// pages, temporary files and exports alike. Seeds as they come; 100 people vote.
#include <algorithm>
#include <iostream>

#include <doctest/doctest.h>

#include "domain/limits.h"
#include "hall/hall.h"
#include "record/codec.h"

namespace stordialog::workshops {

namespace {

constexpr std::uint32_t kVoters = 100, kLiveStep = 3;
constexpr std::size_t kPage = 4096;

/// SQLite's variable-length integer. Source: its file format, section 1.6.
std::uint64_t varint(domain::ByteView bytes, std::size_t& at) {
  std::uint64_t value = 0;
  for (int i = 0; i < 9 && at < bytes.size(); ++i) {
    const std::uint8_t byte = bytes[at++];
    if (i == 8) return value << 8 | byte;
    value = value << 7 | (byte & 0x7FU);
    if ((byte & 0x80U) == 0) break;
  }
  return value;
}

struct Row {
  std::string question;
  std::uint64_t first = 0, second = 0;
};

/// A row of a text and two numbers that begins there, if one does.
std::optional<Row> row_at(domain::ByteView page, std::size_t at) {
  static_cast<void>(varint(page, at));  // the payload's length
  const std::size_t header = at;
  const std::size_t header_bytes = varint(page, at);
  const std::uint64_t types[] = {varint(page, at), varint(page, at), varint(page, at)};
  if (at != header + header_bytes || types[0] < 13 || types[0] % 2 == 0) return std::nullopt;
  Row row;
  const std::size_t letters = (types[0] - 13) / 2;
  if (letters > domain::limits::kKeyBytes || at + letters > page.size()) return std::nullopt;
  for (std::size_t i = 0; i < letters; ++i) row.question += static_cast<char>(page[at++]);
  for (int i = 1; i < 3; ++i) {
    std::uint64_t& number = i == 1 ? row.first : row.second;
    if (types[i] == 9) number = 1;
    if (types[i] == 8 || types[i] == 9) continue;
    if (types[i] < 1 || types[i] > 2 || at + types[i] > page.size()) return std::nullopt;
    for (std::uint64_t byte = 0; byte < types[i]; ++byte) number = number << 8 | page[at++];
  }
  return row;
}

/// The picks of that question where a page holds totals: it has a row for each option.
std::optional<std::vector<std::uint64_t>> picks_on(domain::ByteView page,
                                                   std::string_view question) {
  constexpr std::uint8_t kLeafOfIndex = 0x0A;
  if (page.size() != kPage || page[0] != kLeafOfIndex) return std::nullopt;
  const std::size_t cells = page[3] * 256U + page[4];
  std::vector<std::uint64_t> picks;
  for (std::size_t cell = 0; cell < cells && 8 + 2 * cell + 1 < kPage; ++cell) {
    const std::size_t at = page[8 + 2 * cell] * 256U + page[9 + 2 * cell];
    if (at >= kPage) return std::nullopt;
    const auto row = row_at(page, at);
    if (!row || row->question != question || row->first != picks.size()) continue;
    picks.push_back(row->second);
  }
  if (picks.size() < 2) return std::nullopt;
  return picks;
}

std::uint64_t sum(const std::vector<std::uint64_t>& picks) {
  std::uint64_t all = 0;
  for (const std::uint64_t each : picks) all += each;
  return all;
}

/// One station, its desk and drive, and everything that was written to it.
struct Watched {
  Workshop workshop = [] {
    Workshop made;
    made.live_step = kLiveStep;
    made.people = kVoters;
    return made;
  }();
  const organise::Prepared& prepared = preparation_for(workshop).prepared;
  fault_disk::Drives drives;
  system::HandClock clock;
  Chance chance;
  std::optional<desk::Desk> desk;
  std::uint64_t writes = 0;

  explicit Watched(std::uint64_t seed) { chance.begin(seed, 0); }
  void open() {
    auto ticket = bundle::read_ticket(prepared.tickets.front().second.view());
    REQUIRE(ticket);
    auto opened =
        desk::Desk::open({drives, clock, chance, &drives}, std::move(*ticket), "/1/station");
    REQUIRE(opened);
    desk.emplace(std::move(*opened));
    const auto board = desk->board();
    for (const auto& state : board->activities) {
      if (!state.open) static_cast<void>(ask(desk::SetActivity{state.activity, true}));
    }
  }
  desk::Receipt ask(desk::Command command) {
    auto receipt = desk->handle(std::move(command));
    REQUIRE_MESSAGE(receipt, (receipt ? "" : receipt.error().code));
    return std::move(*receipt);
  }
  void vote(std::size_t voter, const std::string& side, std::vector<std::uint16_t> picks) {
    const auto admitted = std::get<desk::Admitted>(
        ask(desk::CheckCode{"first", domain::Secret(std::string_view(prepared.codes.at(voter)))}));
    static_cast<void>(
        ask(desk::CastBallot{"first", admitted.admission, side, std::move(picks), {}}));
  }
  bundle::Manifest exported(domain::Profile profile) {
    const auto receipt = std::get<desk::Exported>(ask(desk::Export{profile, "/1/station", false}));
    const auto bytes = drives.read(receipt.file, domain::limits::kBundleBytes);
    REQUIRE(bytes);
    const auto read = bundle::read_bundle(*bytes, prepared.package, "an export");
    REQUIRE(read);
    return read->manifest;
  }
};

}  // namespace

TEST_CASE(
    "no page or export that is ever written tells one vote, nor do any two of them together") {
  Watched station(7);
  std::vector<std::vector<std::uint64_t>> seen;  // totals in the order they reached the drive
  std::uint64_t pages = 0;
  station.drives.at("1").watch([&](domain::ByteView bytes) {
    ++station.writes;
    const auto picks = picks_on(bytes, "first");
    if (!picks) return;
    ++pages;
    if (std::ranges::find(seen, *picks) == seen.end()) seen.push_back(*picks);
  });
  station.open();
  std::vector<std::vector<std::uint64_t>> told;
  for (std::uint32_t voter = 0; voter < kVoters; ++voter) {
    station.vote(voter, "", {static_cast<std::uint16_t>(station.chance.below(3))});
    for (const auto profile : {domain::Profile::board, domain::Profile::full}) {
      for (const auto& totals : station.exported(profile).totals) {
        if (totals.question != "first" || totals.picks.empty()) continue;
        const std::vector<std::uint64_t> picks(totals.picks.begin(), totals.picks.end());
        if (std::ranges::find(told, picks) == told.end()) told.push_back(picks);
      }
    }
  }
  static_cast<void>(station.ask(desk::SetActivity{{domain::ActivityKind::vote, "first"}, false}));
  CHECK(pages > 10);
  CHECK(seen.size() > kVoters / kLiveStep / 2);
  CHECK(told.size() > kVoters / kLiveStep / 2);
  // One pick each: whatever lies between two totals is so many ballots.
  for (const auto* all : {&seen, &told}) {
    for (const auto& left : *all) {
      CHECK((sum(left) == 0 || sum(left) >= kLiveStep));
      for (const auto& right : *all) {
        const std::uint64_t apart =
            std::max(sum(left), sum(right)) - std::min(sum(left), sum(right));
        CHECK((left == right || apart >= kLiveStep));
      }
    }
  }
  std::cout << kVoters << " votes, " << station.writes << " writes: " << pages
            << " pages with totals in " << seen.size() << " states, " << told.size()
            << " in exports; no two nearer than " << kLiveStep << " ballots\n";
}

TEST_CASE("no write ever holds a ballot or a contact that is not sealed") {
  Watched station(8);
  const domain::Ballot ballot{"first", "town", {0, 2}, {}};
  const domain::Secret sealed_away = record::encode(ballot);
  const domain::ByteView plain = sealed_away.view();
  const std::string name = "Kerstin Zqvist", reach = "zq@example.org";
  const std::string organisation = "Zq-föreningen";
  std::uint64_t found = 0, found_public = 0;
  const auto holds = [](domain::ByteView bytes, const auto& part) {
    return !std::ranges::search(bytes, part).empty();
  };
  station.drives.at("1").watch([&](domain::ByteView bytes) {
    ++station.writes;
    const auto as_bytes = [](const std::string& text) {
      return domain::Bytes(text.begin(), text.end());
    };
    found += holds(bytes, plain) || holds(bytes, as_bytes(name)) || holds(bytes, as_bytes(reach));
    found_public += holds(bytes, as_bytes(organisation));
  });
  station.open();
  domain::Contact contact;
  contact.list = "agreement";
  contact.side = "civil";
  contact.name = name;
  contact.reach = reach;
  contact.organisation = organisation;
  static_cast<void>(station.ask(desk::SignUp{contact, true, true}));
  for (std::uint32_t voter = 0; voter < 20; ++voter) station.vote(voter, "town", {0, 2});
  static_cast<void>(station.exported(domain::Profile::board));
  static_cast<void>(station.ask(desk::SetActivity{{domain::ActivityKind::vote, "first"}, false}));
  static_cast<void>(station.exported(domain::Profile::full));
  CHECK(found == 0);
  CHECK(found_public > 0);  // who has signed is public: what is looked for would be found
  CHECK(plain.size() > 10);
  std::cout << station.writes << " writes: no ballot and no contact in plain\n";
}

}  // namespace stordialog::workshops
