#include <algorithm>

#include <doctest/doctest.h>

#include "bundle/allocation.h"
#include "bundle/front.h"
#include "bundle/workshop.h"

namespace stordialog::bundle {

using namespace testing;
using domain::Profile;

namespace {

constexpr std::string_view kMagic = "stordialog-merged\n";
constexpr std::size_t kEventAt = kMagic.size() + 1;
constexpr std::size_t kPracticeAt = kEventAt + 16;
constexpr std::size_t kFrontsAt = kPracticeAt + 1;
constexpr std::size_t kBodiesAt = kFrontsAt + 4;
constexpr std::size_t kFirstFrontAt = kBodiesAt + 4;

/// Two stations, a ballot, and an idea that the lead has taken back. Small.
struct Small {
  Package package = make_package();
  std::vector<Bundle> bundles;
  domain::Bytes bytes;

  Small() {
    StationDouble lead(1), two(2);
    two.keep(idea(1, "a bench"));
    two.keep(idea(2, "a boat"));
    two.keep(ballot(1, 40));
    lead.keep(withdrawal(3, id_of(1)));
    bundles.push_back(read_good(lead.export_bundle(Profile::board, package), package));
    bundles.push_back(read_good(two.export_bundle(Profile::full, package), package));
    bytes = merge(package, bundles).merged.write(package);
  }
  [[nodiscard]] domain::Expected<Merged> read(domain::ByteView file) const {
    return Merged::read(file, package, "some.merged");
  }
  /// Header, the fronts, and rows with bodies as given: a merged file by somebody without scruples.
  [[nodiscard]] domain::Bytes compose(const std::vector<Bundle>& fronts,
                                      std::vector<record::Record> records) const {
    ByteWriter writer;
    writer.text(kMagic);
    writer.u8(1);
    writer.run(package.id.bytes);
    writer.u8(1);
    writer.u32(static_cast<std::uint32_t>(fronts.size()));
    writer.u32(static_cast<std::uint32_t>(records.size()));
    for (const Bundle& bundle : fronts) writer.run(bundle.front);
    for (const auto& record : records) {
      write_row(writer, {record.id, record.kind, static_cast<std::uint32_t>(record.body.size()),
                         row_hash(record)});
      writer.run(record.salt);
      writer.run(record.body);
    }
    return writer.take();
  }
};

std::vector<record::Record> by_id(std::vector<record::Record> records) {
  std::ranges::sort(records, {}, &record::Record::id);
  return records;
}

}  // namespace

TEST_CASE("a merged file comes back as it was written, and written again is the same") {
  const Workshop workshop = make_workshop(3);
  const MergeRun run = merge(workshop.package, workshop.bundles);
  const domain::Bytes bytes = run.merged.write(workshop.package);
  const auto read = Merged::read(bytes, workshop.package, "m");
  REQUIRE(read.has_value());
  CHECK(read->write(workshop.package) == bytes);
  REQUIRE(read->kept().size() == run.merged.kept().size());
  for (std::size_t i = 0; i < read->kept().size(); ++i) {
    CHECK(read->kept()[i].front == run.merged.kept()[i].front);
    CHECK(read->kept()[i].manifest == run.merged.kept()[i].manifest);
    CHECK(read->kept()[i].hash == run.merged.kept()[i].hash);
  }
  const auto mine = run.merged.bodies(workshop.package), theirs = read->bodies(workshop.package);
  REQUIRE(mine.size() == theirs.size());
  for (std::size_t i = 0; i < mine.size(); ++i) {
    CHECK(mine[i].record == theirs[i].record);
    CHECK(mine[i].counted == theirs[i].counted);
    CHECK(mine[i].refused == theirs[i].refused);
  }
}

TEST_CASE("nothing merged is a merged file too") {
  const Package package = make_package();
  const domain::Bytes bytes = Merged(package).write(package);
  CHECK(bytes.size() == kFirstFrontAt);
  const auto read = Merged::read(bytes, package, "m");
  REQUIRE(read.has_value());
  CHECK(read->kept().empty());
}

TEST_CASE("a merged file holds the fronts as they came and no withdrawn body") {
  const Small small;
  const auto read = small.read(small.bytes);
  REQUIRE(read.has_value());
  CHECK(read->kept()[0].front == small.bundles[0].front);
  CHECK(read->kept()[1].front == small.bundles[1].front);
  CHECK(read->kept()[1].rows.size() == 3);
  CHECK(read->kept()[1].records.size() == 2);
  CHECK(std::ranges::search(small.bytes, std::string_view("a bench")).empty());
  CHECK_FALSE(std::ranges::search(small.bytes, std::string_view("a boat")).empty());
}

TEST_CASE("a merged file says whether it is practice or real, and is read as that only") {
  Package practice = make_package();
  Package real = practice;
  real.event.practice = false;
  for (const auto& [package, other] : {std::pair(&practice, &real), std::pair(&real, &practice)}) {
    StationDouble two(2);
    two.keep(idea(1, "a bench"));
    const Bundle bundle = read_good(two.export_bundle(Profile::full, *package), *package);
    const domain::Bytes bytes = merge(*package, {bundle}).merged.write(*package);
    CHECK(bytes[kPracticeAt] == (package->event.practice ? 1 : 0));
    CHECK(Merged::read(bytes, *package, "m").has_value());
    CHECK(code_of(Merged::read(bytes, *other, "m")) == "bundle.practice");
  }
}

TEST_CASE("a merged file cut anywhere is refused") {
  const Small small;
  for (std::size_t size = 0; size < small.bytes.size(); ++size) {
    const auto code = code_of(small.read(domain::ByteView(small.bytes).first(size)));
    CHECK((code == "merged.cut" || code == "bundle.cut"));
  }
}

TEST_CASE("a merged file with any bit flipped is refused") {
  const Small small;
  domain::Bytes bytes = small.bytes;
  std::size_t accepted = 0;
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] ^ 1 << bit % 8);
    if (small.read(bytes).has_value()) ++accepted;
    bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] ^ 1 << bit % 8);
  }
  CHECK(accepted == 0);
  CHECK(small.read(bytes).has_value());
}

TEST_CASE("a merged file with bytes after its end is refused") {
  const Small small;
  domain::Bytes bytes = small.bytes;
  bytes.push_back(0);
  CHECK(where_of(small.read(bytes)) == "end");
}

TEST_CASE(
    "a merged file of something else, a newer format, another event or of reality is refused") {
  const Small small;
  const auto with = [&](std::size_t at, std::uint8_t value) {
    domain::Bytes bytes = small.bytes;
    bytes[at] = value;
    return code_of(small.read(bytes));
  };
  CHECK(with(0, 'S') == "merged.not_a_merged_file");
  CHECK(with(kMagic.size(), 2) == "merged.newer");
  CHECK(with(kMagic.size(), 0) == "merged.damaged");
  CHECK(with(kEventAt, static_cast<std::uint8_t>(small.bytes[kEventAt] + 1)) ==
        "merged.other_event");
  CHECK(with(kPracticeAt, 0) == "bundle.practice");
  CHECK(with(kPracticeAt, 2) == "merged.damaged");
  const auto named = small.read({});
  REQUIRE_FALSE(named.has_value());
  CHECK(named.error() == domain::Error("merged.cut").with("file", "some.merged"));
}

TEST_CASE("a merged file composed by hand is accepted only if merging would have made it") {
  const Small small;
  const auto& lead = small.bundles[0];
  const auto& two = small.bundles[1];
  const auto right = by_id({lead.records[0], idea(2, "a boat"), ballot(1, 40)});
  CHECK(small.compose({lead, two}, right) == small.bytes);

  SUBCASE("a body is missing") {
    const auto records = by_id({lead.records[0], ballot(1, 40)});
    CHECK(where_of(small.read(small.compose({lead, two}, records))) == "bodies");
  }
  SUBCASE("the withdrawal itself is missing") {
    const auto records = by_id({idea(2, "a boat"), ballot(1, 40)});
    CHECK(where_of(small.read(small.compose({lead, two}, records))) == "bodies");
  }
  SUBCASE("a withdrawn body is there") {
    auto records = right;
    records.push_back(idea(1, "a bench"));
    CHECK(where_of(small.read(small.compose({lead, two}, by_id(records)))) == "bodies");
  }
  SUBCASE("a body that no front lists is there") {
    auto records = right;
    records.push_back(idea(9, "smuggled"));
    CHECK(where_of(small.read(small.compose({lead, two}, by_id(records)))) == "bodies");
  }
  SUBCASE("a body is there twice") {
    auto records = right;
    records.push_back(right.back());
    CHECK(where_of(small.read(small.compose({lead, two}, records))) == "order");
  }
  SUBCASE("bodies are out of order") {
    auto records = right;
    std::swap(records[0], records[1]);
    CHECK(where_of(small.read(small.compose({lead, two}, records))) == "order");
  }
  SUBCASE("fronts are out of order") {
    CHECK(where_of(small.read(small.compose({two, lead}, right))) == "order");
  }
  SUBCASE("a front is there twice") {
    CHECK(where_of(small.read(small.compose({lead, two, two}, right))) == "order");
  }
}

TEST_CASE("a merged file with a front that gives way to another is refused") {
  const Small small;
  StationDouble two(2);
  two.keep(idea(1, "a"));
  const auto first = read_good(two.export_bundle(Profile::full, small.package), small.package);
  const auto second = read_good(two.export_bundle(Profile::full, small.package), small.package);
  CHECK(where_of(small.read(small.compose({first, second}, first.records))) == "order");
  CHECK(small.read(small.compose({second}, first.records)).has_value());
}

TEST_CASE("a merged file with a front of another event, station or signature is refused") {
  const Small small;
  Package other = make_package();
  other.id_key.fill(10);
  (void)write_package(other, organiser_key().secret);
  StationDouble two(2), five(5);
  Bundle foreign;
  SUBCASE("event") {
    foreign.front = two.export_bundle(Profile::full, other);
    CHECK(code_of(small.read(small.compose({foreign}, {}))) == "bundle.other_event");
  }
  SUBCASE("station") {
    foreign.front = five.export_bundle(Profile::full, small.package);
    CHECK(code_of(small.read(small.compose({foreign}, {}))) == "bundle.unknown_station");
  }
  SUBCASE("signature") {
    foreign.front = two.export_bundle(Profile::full, small.package);
    foreign.front.back() ^= 1;
    CHECK(code_of(small.read(small.compose({foreign}, {}))) == "bundle.bad_signature");
  }
}

TEST_CASE("a merged file with a front that miscounts is refused even if its station signed it") {
  const Small small;
  Manifest manifest = small.bundles[1].manifest;
  manifest.counts.of(domain::Kind::idea) = 1;
  Bundle forged;
  forged.front = write_front(manifest, small.bundles[1].rows, station_key(2).secret);
  const auto records = by_id({idea(1, "a bench"), idea(2, "a boat"), ballot(1, 40)});
  const auto read = small.read(small.compose({forged}, records));
  CHECK(code_of(read) == "bundle.damaged");
  CHECK(where_of(read) == "counts");
}

TEST_CASE("a merged file with a body that is not well formed is refused even if it was signed") {
  const Small small;
  record::Record record = idea(1, "a bench");
  record.body.pop_back();
  StationDouble two(2);
  two.keep(record);
  const domain::Bytes bytes = two.export_bundle(Profile::full, small.package);
  Bundle forged;
  forged.front.assign(bytes.begin(), bytes.end() - 16 - std::ssize(record.body));
  const auto read = small.read(small.compose({forged}, {record}));
  CHECK(code_of(read) == "merged.damaged");
  CHECK(where_of(read) == "bodies");
}

TEST_CASE("a merged file without the body of an event change is refused") {
  const Small small;
  StationDouble lead(1);
  lead.keep(any_of_kind(domain::Kind::event_change, 8));
  const auto bundle = read_good(lead.export_bundle(Profile::full, small.package), small.package);
  CHECK(small.read(small.compose({bundle}, bundle.records)).has_value());
  const auto read = small.read(small.compose({bundle}, {}));
  CHECK(code_of(read) == "merged.damaged");
  CHECK(where_of(read) == "bodies");
}

TEST_CASE("a length in a merged file never makes the reader allocate more than the file") {
  const Small small;
  for (const std::size_t at :
       {kFrontsAt, kBodiesAt, kFirstFrontAt + kHeaderBytes - 8, kFirstFrontAt + kHeaderBytes - 4}) {
    for (const int value : {0xff, 0x7f, 0x10}) {
      domain::Bytes bytes = small.bytes;
      bytes[at + 3] = static_cast<std::uint8_t>(value);
      std::string said;
      const std::size_t largest = largest_allocation([&] { said = code_of(small.read(bytes)); });
      CHECK_FALSE(said.empty());
      CHECK(largest <= bytes.size());
    }
  }
}

}  // namespace stordialog::bundle
