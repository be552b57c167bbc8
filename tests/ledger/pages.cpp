#include "ledger/pages.h"

#include <array>

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
  auto stub = whole;
  stub.resize(whole.size() - 4096 + 5);
  CHECK(read_pages(stub).pages_lost == 1);
  auto strange = whole;  // pages of 512 bytes, of which hardly any can be used
  strange[16] = 2;
  strange[17] = 0;
  strange[20] = 0xff;
  CHECK(read_pages(strange).pages == whole.size() / 512);
  CHECK(read_pages({}).pages == 0);
}

TEST_CASE("whatever stands in the place of any bytes, no record is invented and few are lost") {
  const StationFolder station;
  fill(station, 3, 1);
  const auto whole = bytes_of(station.file());
  const auto all = read_pages(whole).records;
  REQUIRE(all.size() == 5);
  const auto is_old = [&](const record::Record& record) {
    return std::ranges::find(all, record.id, &record::Record::id) != all.end();
  };
  for (std::size_t place = 0; place < whole.size(); ++place) {
    for (const std::size_t run : {std::size_t{1}, std::size_t{12}}) {
      for (const std::uint8_t value : std::array<std::uint8_t, 6>{0, 1, 10, 0x7f, 0x80, 0xff}) {
        if (whole[place] == 0 && place % 512 > 128 && value != 0xff) continue;  // empty places
        auto bytes = whole;
        const std::size_t end = std::min(place + run, whole.size());
        for (std::size_t at = place; at < end; ++at) bytes[at] = value;
        const auto found = read_pages(bytes);
        CAPTURE(place);
        CAPTURE(value);
        // Bytes of an id may be among them: then it is a record that nobody has seen, but one.
        if (std::ranges::count_if(found.records, is_old) + 1 < std::ssize(found.records)) {
          FAIL_CHECK("a record was invented");
        }
        for (const auto& record : found.records) {
          if (!record::check_body(record.kind, record.body)) FAIL_CHECK("not well formed");
        }
      }
    }
  }
}

TEST_CASE("pages that wait to be used again are accounted for, and what stood there is not found") {
  const StationFolder station;
  fill(station, 40, 4);
  meddle(station.file(),
         "PRAGMA secure_delete = ON; DELETE FROM record WHERE kind IN (5, 6); "
         "PRAGMA user_version = 1");
  const auto bytes = bytes_of(station.file());
  REQUIRE(bytes[39] > 3);  // so many pages are free
  const auto found = read_pages(bytes);
  CHECK(found.records.size() == 1);
  CHECK(found.rows_lost == 0);
  CHECK(found.pages_lost == 0);

  // The list of them leads out of the file, or round in a circle.
  for (const std::uint8_t trunk : {std::uint8_t{0xff}, bytes[35]}) {
    auto bent = bytes;
    const std::size_t first = (std::size_t{bytes[35]} - 1) * 4096;
    bent[first + 3] = trunk;
    CHECK(read_pages(bent).records.size() == 1);
    bent[first + 8] = 0xff;  // and names pages that are not there
    std::fill_n(bent.begin() + static_cast<std::ptrdiff_t>(first) + 12, 4, std::uint8_t{0});
    CHECK(read_pages(bent).pages_lost == 2);
    bent[35] = 0xff;
    CHECK(read_pages(bent).pages_lost > 2);
  }
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
