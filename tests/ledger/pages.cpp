#include "ledger/pages.h"

#include <doctest/doctest.h>

#include "record/codec.h"
#include "station_folder.h"

using namespace stordialog;
using namespace stordialog::ledger;
using domain::Kind;

namespace {

/// Sealed bodies are taken as they are; those of contacts overflow onto pages of their own.
void fill(const StationFolder& station, std::uint32_t ballots, std::uint32_t contacts) {
  Change change;
  for (std::uint32_t i = 0; i < ballots; ++i) {
    change.add.push_back(made_record(i, std::string(352, 'b'), Kind::ballot));
  }
  for (std::uint32_t i = 0; i < contacts; ++i) {
    change.add.push_back(made_record(1000 + i, std::string(8240, 'c'), Kind::contact));
  }
  const domain::Idea idea{{}, {}, "An idea that is well formed"};
  auto record = made_record(5000);
  record.body = record::encode(idea);
  change.add.push_back(record);
  must(station.open().commit(change));
}

}  // namespace

TEST_CASE("of a sound ledger every record is found, without SQLite") {
  for (const std::uint32_t ballots : {0U, 1U, 11U, 12U, 500U}) {
    CAPTURE(ballots);
    const StationFolder station;
    fill(station, ballots, 7);
    const auto found = read_pages(bytes_of(station.file()));
    CHECK(found.records == *station.open().all_records());
    CHECK(found.rows_lost == 0);
    CHECK(found.pages_lost == 0);
    CHECK(found.pages > 10);
  }
}

TEST_CASE("pages that were freed are accounted for, and what was taken back is not found") {
  const StationFolder station;
  fill(station, 200, 20);
  Change taking_back;
  for (std::uint32_t i = 0; i < 20; ++i) taking_back.remove.push_back(record_id(1000 + i));
  must(station.open().commit(taking_back));
  const auto found = read_pages(bytes_of(station.file()));
  CHECK(found.records == *station.open().all_records());
  CHECK(found.pages_lost == 0);
}

TEST_CASE("a page of noise costs the records on it, and they are missed") {
  const StationFolder station;
  fill(station, 300, 3);
  const auto whole = bytes_of(station.file());
  const auto all = read_pages(whole).records.size();
  for (std::size_t page = 1; page < whole.size() / 4096; ++page) {
    CAPTURE(page);
    auto bytes = whole;
    for (std::size_t i = 0; i < 4096; ++i) {
      bytes[page * 4096 + i] = static_cast<std::uint8_t>(i * 131 + page);
    }
    const auto found = read_pages(bytes);
    CHECK(found.records.size() + 12 >= all);
    const bool is_missed = found.rows_lost + found.pages_lost > 0 || found.records.size() == all;
    CHECK(is_missed);
  }
}

TEST_CASE("whatever byte is changed and wherever the file is cut, what is found is well formed") {
  const StationFolder station;
  fill(station, 40, 2);
  const auto whole = bytes_of(station.file());
  const auto all = read_pages(whole).records.size();
  for (std::size_t place = 0; place < whole.size(); place += 61) {
    auto bytes = whole;
    bytes[place] ^= static_cast<std::uint8_t>(1U << (place % 8));
    const auto found = read_pages(bytes);
    CHECK(found.records.size() <= all);
    for (const auto& record : found.records) {
      REQUIRE(record::check_body(record.kind, record.body).has_value());
    }
    if (place % 427 != 0) continue;
    bytes.resize(place);
    CHECK(read_pages(bytes).records.size() <= all);
  }
  CHECK(read_pages({}).pages == 0);
}

TEST_CASE("overflow pages that lead round in a circle come to an end") {
  const StationFolder station;
  fill(station, 0, 1);
  auto bytes = bytes_of(station.file());
  for (std::size_t page = 1; page < bytes.size() / 4096; ++page) {
    for (std::size_t other = 1; other <= bytes.size() / 4096; other += 3) {
      auto looped = bytes;
      looped[page * 4096] = looped[page * 4096 + 1] = looped[page * 4096 + 2] = 0;
      looped[page * 4096 + 3] = static_cast<std::uint8_t>(other);
      CHECK(read_pages(looped).records.size() <= 2);
    }
  }
}
