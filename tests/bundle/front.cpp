#include "bundle/front.h"

#include <doctest/doctest.h>

#include "bundle/hall.h"
#include "domain/limits.h"

namespace stordialog::bundle {

using namespace testing;
using domain::Kind;
using domain::Profile;

namespace {

/// A front as a station with a key, but with no scruples, would sign it.
struct Forgery {
  Package package = make_package();
  Manifest manifest;
  std::vector<Row> rows;

  Forgery() {
    manifest.event = package.id;
    manifest.station = 2;
    manifest.number = 1;
    manifest.practice = true;
    rows.push_back({id_of(1), Kind::idea, 10, {}});
    rows.push_back({id_of(2), Kind::idea, 10, {}});
    std::ranges::sort(rows);
    manifest.counts.of(Kind::idea) = 2;
  }

  [[nodiscard]] std::string verdict() const {
    const domain::Bytes bytes = write_front(manifest, rows, station_key(2).secret);
    const auto front = check_front(bytes, package, "forged");
    if (!front) return code_of(front) + " " + where_of(front);
    const auto decoded = decode_front(*front, package, "forged");
    if (!decoded) return code_of(decoded) + " " + where_of(decoded);
    return "good";
  }
};

/// A front that was changed after it was written, signed anew.
domain::Bytes signed_anew(domain::Bytes front) {
  front.resize(front.size() - kSignatureBytes);
  const auto signature = seal::sign("stordialog/1/bundle-signature", front, station_key(2).secret);
  front.insert(front.end(), signature.begin(), signature.end());
  return front;
}

}  // namespace

TEST_CASE("a front holds its rows and its manifest, and leaves what follows to others") {
  const Forgery honest;
  CHECK(honest.verdict() == "good");
  domain::Bytes bytes = write_front(honest.manifest, honest.rows, station_key(2).secret);
  const std::size_t size = bytes.size();
  CHECK(size == kHeaderBytes + 2 * kRowBytes + kSignatureBytes +
                    check_front(bytes, honest.package, "f")->manifest.size());
  bytes.push_back(9);
  const auto front = check_front(bytes, honest.package, "f");
  REQUIRE(front.has_value());
  CHECK(front->bytes.size() == size);
  CHECK(front->rows == honest.rows);
  CHECK(*decode_front(*front, honest.package, "f") == honest.manifest);
}

TEST_CASE("rows out of order, twice, of unknown kinds or of impossible lengths are refused") {
  Forgery forged;
  SUBCASE("order") {
    std::swap(forged.rows[0], forged.rows[1]);
  }
  SUBCASE("one id twice") {
    forged.rows[1] = forged.rows[0];
  }
  SUBCASE("kind 0") {
    forged.rows[0].kind = Kind{};
  }
  SUBCASE("kind 10") {
    forged.rows[0].kind = static_cast<Kind>(10);
  }
  SUBCASE("kind 255") {
    forged.rows[0].kind = static_cast<Kind>(255);
  }
  SUBCASE("empty") {
    forged.rows[0].length = 0;
  }
  SUBCASE("longer than a record may be") {
    forged.rows[0].length = 64 * 1024 + 1;
  }
  SUBCASE("a ballot of another length") {
    forged.rows[0].kind = Kind::ballot;
  }
  SUBCASE("a contact of another length") {
    forged.rows[0].kind = Kind::contact;
  }
  CHECK(forged.verdict() == "bundle.damaged index");
}

TEST_CASE("a board with a sealed record is refused") {
  Forgery forged;
  forged.manifest.profile = Profile::board;
  CHECK(forged.verdict() == "good");
  forged.rows[0] = {forged.rows[0].id, Kind::ballot, 256 + 2 * 48, {}};
  CHECK(forged.verdict() == "bundle.damaged index");
}

TEST_CASE("more rows than a station may have records are refused") {
  Forgery forged;
  forged.rows.resize(10001);
  CHECK(forged.verdict() == "bundle.too_large ");
}

TEST_CASE("a manifest whose number does not follow its earlier exports is refused") {
  Forgery forged;
  SUBCASE("0") {
    forged.manifest.number = 0;
  }
  SUBCASE("2 without a first") {
    forged.manifest.number = 2;
  }
  SUBCASE("1 after a first") {
    forged.manifest.earlier.resize(1);
  }
  SUBCASE("more exports than there are numbers") {
    forged.manifest.number = 10000;
    forged.manifest.earlier.resize(9999);
  }
  CHECK(forged.verdict() == "bundle.damaged manifest");
}

TEST_CASE("a manifest made before 1970 or after 9999 is refused") {
  Forgery forged;
  SUBCASE("before") {
    forged.manifest.made_utc = -1;
  }
  SUBCASE("after") {
    forged.manifest.made_utc = kMadeUtcMost + 1;
  }
  CHECK(forged.verdict() == "bundle.damaged manifest");
}

TEST_CASE("a full's counts are those of its rows") {
  Forgery forged;
  SUBCASE("one more") {
    forged.manifest.counts.of(Kind::idea) = 3;
  }
  SUBCASE("one fewer") {
    forged.manifest.counts.of(Kind::idea) = 1;
  }
  SUBCASE("a ballot that is not there") {
    forged.manifest.counts.of(Kind::ballot) = 1;
  }
  CHECK(forged.verdict() == "bundle.damaged counts");
}

TEST_CASE(
    "a board counts the sealed records that it does not carry, and no more than a station has") {
  Forgery forged;
  forged.manifest.profile = Profile::board;
  forged.manifest.counts.of(Kind::ballot) = 40;
  CHECK(forged.verdict() == "good");
  forged.manifest.counts.of(Kind::ballot) = 10000;
  CHECK(forged.verdict() == "bundle.damaged counts");
  forged.manifest.counts.of(Kind::ballot) = 0xffffffff;
  CHECK(forged.verdict() == "bundle.damaged counts");
  forged.manifest.counts.of(Kind::ballot) = 0;
  forged.manifest.counts.of(Kind::support) = 1;
  CHECK(forged.verdict() == "bundle.damaged counts");
}

TEST_CASE("totals that no set of ballots could give are refused") {
  Forgery forged;
  forged.manifest.totals = {{"first", 20, 10, {10, 10, 0}}};
  CHECK(forged.verdict() == "good");
  SUBCASE("an unknown question") {
    // It may come from an event change further on; then the limits hold.
    forged.manifest.totals[0].question = "third";
    CHECK(forged.verdict() == "good");
    forged.manifest.totals[0].picks.resize(domain::limits::kPicks + 1);
  }
  SUBCASE("an unknown question without options") {
    forged.manifest.totals = {{"third", 20, 10, {}}};
  }
  SUBCASE("fewer options") {
    forged.manifest.totals[0].picks.pop_back();
  }
  SUBCASE("more options") {
    forged.manifest.totals[0].picks.push_back(0);
  }
  SUBCASE("more folded than cast") {
    forged.manifest.totals[0].cast = 9;
  }
  SUBCASE("more cast than a station has records") {
    forged.manifest.totals[0].cast = domain::limits::kRecordsPerStation + 1;
  }
  SUBCASE("more picks of an option than ballots") {
    forged.manifest.totals[0].picks = {11, 0, 0};
  }
  SUBCASE("more picks than the method allows") {
    forged.manifest.totals[0].picks = {10, 10, 1};
  }
  SUBCASE("sums that overflow") {
    forged.manifest.totals[0].picks = {0xffffffff, 0xffffffff, 0xffffffff};
  }
  SUBCASE("one question twice") {
    forged.manifest.totals.push_back(forged.manifest.totals[0]);
  }
  SUBCASE("more questions than an event has") {
    for (char letter = 'a'; forged.manifest.totals.size() <= domain::limits::kQuestions; ++letter) {
      CHECK(forged.verdict() == "good");
      forged.manifest.totals.push_back({std::string("more-") + letter, 0, 0, {0}});
    }
  }
  CHECK(forged.verdict() == "bundle.damaged totals");
}

TEST_CASE("what nobody has signed is not decoded: a changed manifest is a wrong signature") {
  const Package package = make_package();
  StationDouble station(2);
  station.keep(idea(1, "a bench"));
  domain::Bytes bytes = station.export_bundle(Profile::full, package);
  ByteReader reader(bytes);
  reader.run(kHeaderBytes - 8);
  const std::size_t manifest_bytes = reader.u32();
  REQUIRE(manifest_bytes > 60);
  for (std::size_t place = kHeaderBytes; place < kHeaderBytes + manifest_bytes; ++place) {
    bytes[place] ^= 0xff;
    CHECK(code_of(read_bundle(bytes, package, "some.bundle")) == "bundle.bad_signature");
    bytes[place] ^= 0xff;
  }
}

TEST_CASE("a header with a profile or a truth value that is none is refused, signed or not") {
  const Forgery honest;
  const domain::Bytes good = write_front(honest.manifest, honest.rows, station_key(2).secret);
  for (const std::size_t back : {std::size_t{10}, std::size_t{9}}) {  // profile, practice
    domain::Bytes bytes = good;
    bytes[kHeaderBytes - back] = 3;
    CHECK(where_of(check_front(bytes, honest.package, "f")) == "header");
  }
}

TEST_CASE("a manifest that is none is refused even from a station that signs it") {
  const Forgery honest;
  domain::Bytes bytes = write_front(honest.manifest, honest.rows, station_key(2).secret);
  bytes[kHeaderBytes] = 0;  // as if its numbers were big-endian
  bytes = signed_anew(std::move(bytes));
  const auto front = check_front(bytes, honest.package, "f");
  REQUIRE(front.has_value());
  const auto decoded = decode_front(*front, honest.package, "f");
  CHECK(code_of(decoded) == "bundle.damaged");
  CHECK(where_of(decoded) == "manifest");
}

TEST_CASE("a manifest that says otherwise than its header is refused") {
  const Forgery honest;
  Forgery forged;
  SUBCASE("station") {
    forged.manifest.station = 3;
  }
  SUBCASE("profile") {
    forged.manifest.profile = Profile::board;
  }
  SUBCASE("practice") {
    forged.manifest.practice = false;
  }
  SUBCASE("event") {
    forged.manifest.event.bytes[0] ^= 1;
  }
  // The honest header with the other manifest, signed again: both are equally long.
  const domain::Bytes other = write_front(forged.manifest, forged.rows, station_key(2).secret);
  domain::Bytes mixed = write_front(honest.manifest, honest.rows, station_key(2).secret);
  std::copy(other.begin() + kHeaderBytes, other.end(), mixed.begin() + kHeaderBytes);
  mixed = signed_anew(std::move(mixed));
  const auto front = check_front(mixed, honest.package, "f");
  REQUIRE(front.has_value());
  CHECK(where_of(decode_front(*front, honest.package, "f")) == "manifest");
}

}  // namespace stordialog::bundle
