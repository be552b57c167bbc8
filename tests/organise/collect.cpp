#include "organise/collect.h"

#include <fstream>

#include <doctest/doctest.h>

#include "organise/hall.h"

namespace stordialog::organise::testing {

namespace {

Collected collected(Workshop& workshop, const std::vector<system::Path>& places) {
  system::NoProgress progress;
  auto found = collect(workshop.files, workshop.package(), places, progress);
  REQUIRE_MESSAGE(found, code_of(found));
  return std::move(*found);
}

}  // namespace

TEST_CASE("every bundle of a folder and of the folders in it gets a verdict, by file name") {
  Workshop workshop;
  workshop.vote(1, 0, {0});
  workshop.export_all();
  const auto deeper = workshop.drive / "stick" / "too deep";
  std::filesystem::create_directories(deeper);
  const auto second = workshop.drive / "small-practice-2-full-0001.bundle";
  std::filesystem::rename(second, workshop.drive / "stick" / second.filename());
  std::filesystem::copy(workshop.drive / "small-practice-3-full-0001.bundle", deeper);
  std::ofstream(workshop.drive / "notes.txt") << "nothing";
  std::ofstream(workshop.drive / "._small-practice-1-full-0001.bundle") << "nothing";

  const auto found = collected(workshop, {workshop.drive});
  REQUIRE(found.verdicts.size() == 3);
  REQUIRE(found.bundles.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    const auto& verdict = found.verdicts[i];
    CHECK_FALSE(verdict.refused);
    CHECK(verdict.kind == "bundle");
    CHECK(verdict.station == i + 1);
    CHECK(verdict.profile == domain::Profile::full);
    CHECK(verdict.number == 1);
    CHECK(verdict.made_utc == workshop.clock.utc);
    CHECK(verdict.records == found.bundles[i].rows.size());
  }
  CHECK(found.verdicts[1].file == workshop.drive / "stick" / second.filename());
}

TEST_CASE("a refused file does not stop the rest") {
  Workshop workshop;
  workshop.export_all();
  const auto file = workshop.drive / "small-practice-2-full-0001.bundle";
  auto bytes = *workshop.files.read(file, 1 << 20);
  bytes[bytes.size() - 1] ^= 1;
  REQUIRE(workshop.files.publish(file, bytes, 0644));
  std::ofstream(workshop.drive / "a.merged") << "nothing";
  const auto found = collected(workshop, {workshop.drive});
  REQUIRE(found.verdicts.size() == 4);
  CHECK(found.bundles.size() == 2);
  CHECK(found.verdicts[0].kind == "merged");
  CHECK(found.verdicts[0].refused->code == "merged.not_a_merged_file");
  CHECK(found.verdicts[2].refused->code == "bundle.damaged");
  CHECK_FALSE(found.verdicts[1].refused);
}

TEST_CASE("a merged file brings its bundles, and collecting it again changes no byte") {
  Workshop workshop;
  for (std::size_t i = 0; i < 6; ++i) {
    workshop.vote(static_cast<domain::StationNumber>(1 + i % 3), i, {0});
  }
  workshop.export_all();
  const auto merged = workshop.merged().merged.write(workshop.package());
  const auto file = workshop.folder.path / "day.merged";
  REQUIRE(workshop.files.publish(file, merged, 0644));
  auto found = collected(workshop, {file, workshop.drive});
  REQUIRE(found.verdicts.size() == 4);
  CHECK(found.verdicts[0].kind == "merged");
  CHECK(found.verdicts[0].records == workshop.merged().merged.bodies(workshop.package()).size());
  const auto run = bundle::merge(workshop.package(), std::move(found.bundles));
  CHECK(run.merged.write(workshop.package()) == merged);
}

TEST_CASE("a file named itself is read whatever its name, and only once") {
  Workshop workshop;
  workshop.export_all();
  const auto file = workshop.drive / "small-practice-1-full-0001.bundle";
  const auto renamed = workshop.folder.path / "from-station-one";
  std::filesystem::rename(file, renamed);
  const auto found =
      collected(workshop, {renamed, renamed, workshop.folder.path / "." / "drive", workshop.drive});
  REQUIRE(found.verdicts.size() == 3);
  CHECK(found.verdicts[0].file == renamed);
  CHECK_FALSE(found.verdicts[0].refused);
}

TEST_CASE("a place that is not there is an error, an empty folder is not") {
  Workshop workshop;
  system::NoProgress progress;
  const auto gone = collect(workshop.files, workshop.package(),
                            {workshop.drive, workshop.folder.path / "gone"}, progress);
  CHECK(code_of(gone) == "file.missing");
  CHECK(detail(gone, "file") == (workshop.folder.path / "gone").string());
  CHECK(collected(workshop, {workshop.drive}).verdicts.empty());
}

TEST_CASE("collecting says how far it is and stops when told") {
  Workshop workshop;
  workshop.export_all();
  Watched watched;
  REQUIRE(collect(workshop.files, workshop.package(), {workshop.drive}, watched));
  CHECK(watched.calls == 4);
  Watched impatient;
  impatient.cancel_at = 1;
  CHECK(code_of(collect(workshop.files, workshop.package(), {workshop.drive}, impatient)) ==
        "work.cancelled");
}

}  // namespace stordialog::organise::testing
