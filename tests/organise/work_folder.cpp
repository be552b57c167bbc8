#include "organise/work_folder.h"

#include <doctest/doctest.h>

#include "organise/hall.h"

namespace stordialog::organise::testing {
namespace {

struct Desk {
  Workshop workshop;
  system::Path folder = workshop.folder.path / "works" / "spring";
  WorkPlaces places{folder, workshop.package().event.slug};

  Desk() {
    std::filesystem::create_directories(folder / "tickets");
    put(places.package, workshop.practice.prepared.package_bytes);
  }
  void put(const system::Path& file, const domain::Bytes& bytes) {
    REQUIRE(workshop.files.publish(file, bytes, 0600));
  }
  Work look() {
    auto work = look_at_work(workshop.files, workshop.package(), places.package);
    REQUIRE(work);
    return std::move(*work);
  }
};

TEST_CASE("a folder with a package is found, also one level down; others are passed over") {
  Desk desk;
  std::filesystem::create_directories(desk.workshop.folder.path / "works" / "empty");
  desk.put(desk.workshop.folder.path / "works" / "empty" / "noise.package", {1, 2, 3});
  const auto found = find_works(desk.workshop.files, {desk.workshop.folder.path});
  REQUIRE(found.size() == 1);
  CHECK(found.front().folder == desk.folder);
  CHECK(found.front().package == desk.places.package);
  CHECK(found.front().practice);
}

TEST_CASE("what lies in the folder says how far the work has come") {
  Desk desk;
  const Work fresh = desk.look();
  CHECK(fresh.stations.size() == 3);
  CHECK(fresh.holders.size() == 2);
  CHECK_FALSE(fresh.merged);
  CHECK_FALSE(fresh.codes_file);
  CHECK_FALSE(fresh.approved());
  desk.put(desk.places.merged, {1});
  desk.put(desk.places.codes, {1});
  const Work merged = desk.look();
  CHECK(merged.merged);
  CHECK(merged.codes_file);
  CHECK_FALSE(merged.opened);
}

TEST_CASE("each keyholder approves once, of exactly the results that are there") {
  Desk desk;
  desk.put(desk.places.results, {1, 2, 3});
  report::Results results;
  results.event = desk.workshop.package().event;
  results.event_id = desk.workshop.package().id.text();
  const auto approve_by = [&](std::size_t holder) {
    const seal::KeyPublic& who = desk.workshop.package().ballot_keys[holder];
    return approve(desk.workshop.files, desk.workshop.randomness, desk.places,
                   desk.workshop.package(), results,
                   {who.holder, domain::to_hex(who.key), 1'773'914'400}, words());
  };
  REQUIRE(approve_by(0));
  REQUIRE(approve_by(0));
  CHECK(desk.look().release.approvals.size() == 1);
  CHECK_FALSE(desk.look().approved());
  REQUIRE(approve_by(1));
  CHECK(desk.look().approved());
  desk.put(desk.places.results, {1, 2, 4});  // opened again, with something else in it
  CHECK(desk.look().release.approvals.empty());
  REQUIRE(approve_by(1));
  CHECK(desk.look().release.approvals.size() == 1);
}

}  // namespace
}  // namespace stordialog::organise::testing
