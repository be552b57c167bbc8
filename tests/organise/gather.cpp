#include "organise/gather.h"

#include <doctest/doctest.h>

#include "organise/hall.h"

namespace stordialog::organise::testing {
namespace {

Gathered gathered(Workshop& workshop, const std::vector<system::Path>& places) {
  system::NoProgress progress;
  auto done = gather(workshop.files, workshop.package(), places, workshop.folder.path / "opening",
                     progress);
  REQUIRE_MESSAGE(done, code_of(done));
  return std::move(*done);
}

TEST_CASE("drives go in one after the other, and what has come stays") {
  Workshop workshop;
  for (std::size_t i = 0; i < 5; ++i) {
    workshop.vote(static_cast<domain::StationNumber>(1 + i % 2), i, {0, 1});
  }
  const system::Path first = workshop.folder.path / "first", second = workshop.folder.path / "two";
  REQUIRE(workshop.files.make_folder(first));
  REQUIRE(workshop.files.make_folder(second));
  get<desk::Exported>(workshop.at(1), desk::Export{domain::Profile::full, first});
  get<desk::Exported>(workshop.at(2), desk::Export{domain::Profile::full, second});
  const auto one = gathered(workshop, {first, workshop.folder.path / "not-there"});
  REQUIRE(one.stations.size() == 3);
  CHECK(one.stations[0].here);
  CHECK(one.stations[0].ballots == 3);
  CHECK_FALSE(one.stations[1].here);
  const auto two = gathered(workshop, {second});
  CHECK(two.stations[0].here);
  CHECK(two.stations[1].here);
  CHECK(two.stations[1].ballots == 2);
  CHECK_FALSE(two.stations[2].here);
}

TEST_CASE("the newest export of a station says how many votes it has brought") {
  Workshop workshop;
  workshop.vote(1, 0, {0});
  workshop.export_all();
  workshop.vote(1, 1, {0});
  get<desk::Exported>(workshop.at(1), desk::Export{domain::Profile::full, workshop.drive});
  CHECK(gathered(workshop, {workshop.drive}).stations[0].ballots == 2);
}

TEST_CASE("a board brings no votes, and a file that is no bundle is told") {
  Workshop workshop;
  get<desk::Exported>(workshop.at(1), desk::Export{domain::Profile::board, workshop.drive});
  const domain::Bytes noise = {1, 2, 3};
  REQUIRE(workshop.files.publish(workshop.drive / "noise.bundle", noise, 0600));
  const auto done = gathered(workshop, {workshop.drive});
  CHECK_FALSE(done.stations[0].here);
  REQUIRE(done.refused.size() == 1);
  CHECK(done.refused.front().file.filename() == "noise.bundle");
}

TEST_CASE("what was fetched is removed, folder and all") {
  Workshop workshop;
  workshop.export_all();
  (void)gathered(workshop, {workshop.drive});
  const system::Path folder = workshop.folder.path / "opening";
  CHECK(workshop.files.list(folder).size() == 3);
  forget_gathered(workshop.files, folder);
  CHECK_FALSE(workshop.files.exists(folder));
}

}  // namespace
}  // namespace stordialog::organise::testing
