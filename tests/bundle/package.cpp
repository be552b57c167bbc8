#include "bundle/package.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "bundle/allocation.h"
#include "bundle/hall.h"
#include "bundle/package_codec.h"
#include "domain/limits.h"

namespace stordialog::bundle {

using namespace testing;

namespace {

constexpr std::size_t kFormatAt = kPackageMagic.size();
constexpr std::size_t kTomlSizeAt = kFormatAt + 1;

/// What the reader says of a package that its organiser has signed, whatever is in it.
std::string verdict_on(Package& package) {
  const auto read = read_package(write_package(package, organiser_key().secret));
  return read ? "good" : code_of(read) + " " + where_of(read);
}

domain::Bytes signed_by(const seal::SigningKey& key, domain::Bytes fields) {
  const auto signature = seal::sign("stordialog/1/package-signature", fields, key.secret);
  fields.insert(fields.end(), signature.begin(), signature.end());
  return fields;
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("a package comes back as it was written") {
  Package package = make_package();
  const auto read = read_package(write_package(package, organiser_key().secret));
  REQUIRE_MESSAGE(read.has_value(), code_of(read), " ", where_of(read));
  CHECK(read->id == package.id);
  CHECK(read->event_toml == package.event_toml);
  CHECK(read->event.slug == "hall-practice");
  CHECK(read->event.practice);
  CHECK(read->event.question("first")->options == package.event.questions[0].options);
  CHECK(read->organiser == organiser_key().public_key);
  CHECK(read->code_hashes == package.code_hashes);
  CHECK(read->code_salt == package.code_salt);
  CHECK(read->code_cost == package.code_cost);
  CHECK(read->id_key == package.id_key);
  REQUIRE(read->stations.size() == 4);
  CHECK(read->stations[0].role == domain::Role::lead);
  CHECK(read->stations[3].name == "Station 4");
  CHECK(read->stations[3].public_key == station_key(4).public_key);
  CHECK(read->ballot_public_keys() == package.ballot_public_keys());
  CHECK(read->ballot_keys[1].holder == "Holder 22");
  CHECK(read->contacts_key.use == seal::KeyUse::contacts);
  CHECK(read->contacts_key.key == package.contacts_key.key);
}

TEST_CASE("a package finds its stations by number") {
  const Package package = make_package();
  REQUIRE(package.station(3) != nullptr);
  CHECK(package.station(3)->name == "Station 3");
  CHECK(package.station(5) == nullptr);
  CHECK(package.station(0) == nullptr);
}

TEST_CASE("stations and code hashes are written in order, however they were handed over") {
  Package package = make_package();
  const domain::Bytes bytes = write_package(package, organiser_key().secret);
  std::ranges::reverse(package.stations);
  std::ranges::reverse(package.code_hashes);
  CHECK(write_package(package, organiser_key().secret) == bytes);
}

TEST_CASE("whatever differs in a package makes another event of it") {
  Package package = make_package();
  const domain::EventId id = package.id;
  SUBCASE("the event file") {
    package.event_toml += "\n";
  }
  SUBCASE("a station's name") {
    package.stations[0].name = "Door";
  }
  SUBCASE("a code") {
    package.code_hashes.pop_back();
  }
  SUBCASE("the salt") {
    package.code_salt[0] ^= 1;
  }
  (void)write_package(package, organiser_key().secret);
  CHECK(package.id != id);
}

TEST_CASE("another organiser makes another event") {
  Package package = make_package();
  const domain::EventId id = package.id;
  (void)write_package(package, key_of(2).secret);
  CHECK(package.id != id);
  CHECK(package.organiser == key_of(2).public_key);
}

TEST_CASE("a package cut anywhere is refused") {
  const domain::Bytes bytes = package_bytes();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CHECK(code_of(read_package(domain::ByteView(bytes).first(size))) == "package.cut");
  }
}

TEST_CASE("a package with any bit flipped is refused") {
  domain::Bytes bytes = package_bytes();
  std::size_t accepted = 0;
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] ^ 1 << bit % 8);
    if (read_package(bytes).has_value()) ++accepted;
    bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] ^ 1 << bit % 8);
  }
  CHECK(accepted == 0);
  CHECK(read_package(bytes).has_value());
}

TEST_CASE("a package of something else, a newer format or with more after its end is refused") {
  domain::Bytes bytes = package_bytes();
  CHECK(code_of(read_package(domain::Bytes{'h', 'i'})) == "package.not_a_package");
  bytes.push_back(0);
  CHECK(code_of(read_package(bytes)) == "package.damaged");
  bytes[kFormatAt] = 2;
  CHECK(code_of(read_package(bytes)) == "package.newer");
}

TEST_CASE("a package signed by somebody else than it says is refused") {
  const domain::Bytes fields = write_package_fields(make_package());
  CHECK(code_of(read_package(signed_by(organiser_key(), fields))).empty());
  CHECK(code_of(read_package(signed_by(key_of(2), fields))) == "package.bad_signature");
}

TEST_CASE("a package or an event file that is larger than any may be is refused") {
  Package package = make_package();
  package.event_toml += "\n#";
  package.event_toml.resize(domain::limits::kEventFileBytes, 'x');
  CHECK(verdict_on(package) == "good");
  package.event_toml += 'x';
  CHECK(verdict_on(package) == "package.damaged event");
  package.event_toml.resize(domain::limits::kPackageBytes, 'x');
  CHECK(verdict_on(package) == "package.damaged size");
}

TEST_CASE("a roster that is no roster is refused") {
  Package package = make_package();
  SUBCASE("nobody") {
    package.stations.clear();
  }
  SUBCASE("one number twice") {
    package.stations[1].number = 1;
  }
  SUBCASE("number 0") {
    package.stations[0].number = 0;
  }
  SUBCASE("number 101") {
    package.stations[0].number = 101;
  }
  SUBCASE("a role of 0") {
    package.stations[0].role = domain::Role{};
  }
  SUBCASE("a role of 4") {
    package.stations[0].role = static_cast<domain::Role>(4);
  }
  SUBCASE("one key twice") {
    package.stations[1].public_key = package.stations[0].public_key;
  }
  SUBCASE("a name that is no text") {
    package.stations[0].name = "\xff\xfe";
  }
  SUBCASE("a name with a space at its end") {
    package.stations[0].name = "Door ";
  }
  SUBCASE("a name whose letters are put together of two characters") {
    package.stations[0].name = "Do\u0308rr";
  }
  SUBCASE("a name with a bell in it") {
    package.stations[0].name = "Door\x07";
  }
  SUBCASE("a name over two lines") {
    package.stations[0].name = "Door\nWindow";
  }
  SUBCASE("a name with a tab in it") {
    package.stations[0].name = "Door\tWindow";
  }
  SUBCASE("a name of 101 characters") {
    package.stations[0].name = std::string(101, 'a');
  }
  CHECK(verdict_on(package) == "package.damaged stations");
}

TEST_CASE("a roster has a hundred stations at most") {
  Package package = make_package();
  for (domain::StationNumber number = 5; number <= 100; ++number) {
    package.stations.push_back(
        {number, domain::Role::station, "More", station_key(number).public_key});
  }
  CHECK(verdict_on(package) == "good");
  package.stations.push_back({101, domain::Role::station, "More", station_key(101).public_key});
  CHECK(verdict_on(package) == "package.damaged stations");
}

TEST_CASE("a name has 400 bytes at most, however few characters they are") {
  Package package = make_package();
  package.stations[0].name = repeated("🌳", 100);
  CHECK(verdict_on(package) == "good");
  // The writer would not: the last tree gets a mark that makes it no longer, but three bytes more.
  domain::Bytes fields = write_package_fields(package);
  const std::size_t size_at = kTomlSizeAt + 4 + package.event_toml.size() + 2 + 2 + 1;
  REQUIRE(fields[size_at] == (400 & 0xff));
  REQUIRE(fields[size_at + 1] == 400 >> 8);
  fields[size_at] = 403 & 0xff;
  const std::string_view mark = "\uFE0F";
  fields.insert(fields.begin() + static_cast<std::ptrdiff_t>(size_at) + 2 + 400, mark.begin(),
                mark.end());
  CHECK(where_of(read_package(signed_by(organiser_key(), fields))) == "stations");
}

TEST_CASE("keyholders that are none are refused") {
  Package package = make_package();
  SUBCASE("nobody") {
    package.ballot_keys.clear();
  }
  SUBCASE("one key twice") {
    package.ballot_keys[1].key = package.ballot_keys[0].key;
  }
  SUBCASE("too many") {
    for (std::uint8_t i = 0; i < 7; ++i) {
      package.ballot_keys.push_back({seal::KeyUse::ballots, "More", key_of(i).public_key});
    }
  }
  SUBCASE("a name that is no text") {
    package.contacts_key.holder = "\xff";
  }
  SUBCASE("a name of a ballot keyholder that is no text") {
    package.ballot_keys[1].holder = "\xff";
  }
  CHECK(verdict_on(package) == "package.damaged keys");
}

TEST_CASE("an event without questions needs nobody who holds a ballot key") {
  Package package = make_package();
  auto& toml = package.event_toml;
  const auto questions = toml.find("[[questions]]");
  toml.erase(questions, toml.find("[privacy]") - questions);
  package.ballot_keys.clear();
  CHECK(verdict_on(package) == "good");
}

TEST_CASE("codes that are none are refused") {
  Package package = make_package();
  SUBCASE("none issued though the event wants them") {
    package.code_hashes.clear();
  }
  SUBCASE("one twice") {
    package.code_hashes.push_back(package.code_hashes[0]);
  }
  SUBCASE("a cost that would exhaust a machine") {
    package.code_cost.memory_kib = 0xffffffff;
  }
  SUBCASE("more than there may be") {
    for (std::uint32_t i = 0; i < 5000; ++i) {
      domain::Hash hash{};
      hash[0] = static_cast<std::uint8_t>(i);
      hash[1] = static_cast<std::uint8_t>(i >> 8);
      package.code_hashes.push_back(hash);
    }
  }
  CHECK(verdict_on(package) == "package.damaged codes");
}

TEST_CASE("an event file with a mistake is refused with the event's own error") {
  Package package = make_package();
  package.event_toml = "this is not an event";
  CHECK(verdict_on(package).starts_with("event."));
}

TEST_CASE("a length in a package never makes the reader allocate more than the file") {
  const domain::Bytes good = package_bytes();
  const std::size_t stations_at = kTomlSizeAt + 4 + make_package().event_toml.size();
  const std::size_t codes_at = good.size() - 64 - 32 - kCodes * 32 - 4;
  for (const std::size_t at : {kTomlSizeAt, stations_at, codes_at}) {
    domain::Bytes bytes = good;
    bytes[at] = bytes[at + 1] = 0xff;
    if (at != stations_at) bytes[at + 2] = bytes[at + 3] = 0xff;
    std::string said;
    const std::size_t largest = largest_allocation([&] { said = code_of(read_package(bytes)); });
    CHECK(said == "package.cut");
    CHECK(largest <= good.size());
  }
}

}  // namespace stordialog::bundle
