#include "organise/merging.h"

#include <doctest/doctest.h>

#include "organise/hall.h"

namespace stordialog::organise::testing {
namespace {

struct Desk {
  Workshop workshop;
  Watched watched;
  system::Path out = workshop.folder.path / "day.merged";

  Desk() {
    workshop.vote(1, 0, {0});
    workshop.vote(2, 1, {1});
    workshop.close_votes();
    workshop.export_all();
  }
  domain::Expected<MergeDone> merge(system::Path to) {
    return merge_brought(workshop.files, workshop.randomness, workshop.package(),
                         {{workshop.drive}, std::move(to), Overwrite::allow}, words(), watched);
  }
};

TEST_CASE("a merge is written with its report, and looking first writes nothing") {
  Desk desk;
  const auto looked = desk.merge({});
  REQUIRE(looked);
  CHECK(looked->written.empty());
  CHECK_FALSE(desk.workshop.files.exists(desk.out));
  const auto done = desk.merge(desk.out);
  REQUIRE(done);
  CHECK(done->written.size() == 3);
  CHECK(done->report == looked->report);
  CHECK(desk.workshop.files.exists(desk.workshop.folder.path / "day.report.txt"));
  const auto run =
      read_merged(desk.workshop.files, desk.workshop.package(), desk.out, desk.watched);
  REQUIRE(run);
  CHECK_FALSE(run->merged.kept().empty());
}

TEST_CASE("a cancelled merge leaves nothing") {
  Desk desk;
  desk.watched.cancel_at = 1;
  CHECK(code_of(desk.merge(desk.out)) == "work.cancelled");
  CHECK_FALSE(desk.workshop.files.exists(desk.out));
}

TEST_CASE("where every file is refused nothing is written, and each is told") {
  Desk desk;
  for (const system::Path& name : desk.workshop.files.list(desk.workshop.drive)) {
    std::filesystem::resize_file(desk.workshop.drive / name.filename(), 100);
  }
  const auto done = desk.merge(desk.out);
  REQUIRE(done);
  CHECK(done->nothing());
  CHECK_FALSE(desk.workshop.files.exists(desk.out));
}

}  // namespace
}  // namespace stordialog::organise::testing
