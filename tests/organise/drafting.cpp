#include "organise/drafting.h"

#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <unistd.h>

#include "organise/practice.h"

using namespace stordialog;
using namespace stordialog::organise;

namespace {

struct Folder {
  system::Path path = std::filesystem::temp_directory_path() /
                      ("stordialog-drafting-" + std::to_string(::getpid()));
  system::DiskFiles files;
  Folder() {
    std::filesystem::remove_all(path);
    std::filesystem::create_directories(path / "works");
    std::filesystem::create_directories(path / "drive");
  }
  ~Folder() { std::filesystem::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  void write(const char* name, std::string_view text) const { std::ofstream(path / name) << text; }
};

}  // namespace

TEST_CASE("what one may begin with is found: drafts, samples, then earlier events") {
  Folder folder;
  folder.write("drive/sist.event.toml", "slug = \"sist\"\ndate = \"2022-01-01\"\n");
  folder.write("drive/forr.event.toml", "slug = \"forr\"\ndate = \"2024-01-01\"\n");
  folder.write("prov.event.toml", "slug = \"prov\"\n");
  const auto begun = begin_draft(folder.files, folder.path / "works",
                                 {StartKind::sample, folder.path / "prov.event.toml", {}, {}});
  REQUIRE(begun);
  const auto starts = find_starts(folder.files, {folder.path / "prov.event.toml"},
                                  {folder.path / "works", folder.path / "drive"});
  REQUIRE(starts.size() == 4);
  CHECK(starts[0].kind == StartKind::draft);
  CHECK(starts[1].kind == StartKind::sample);
  CHECK(starts[2].file.filename() == "forr.event.toml");
  CHECK(starts[3].file.filename() == "sist.event.toml");
}

TEST_CASE("a second one of the same name gets a folder of its own, and the first stays") {
  Folder folder;
  folder.write("prov.event.toml", "slug = \"prov\"\n");
  const EventStart start{StartKind::sample, folder.path / "prov.event.toml", {}, {}};
  const auto first = begin_draft(folder.files, folder.path / "works", start);
  const auto second = begin_draft(folder.files, folder.path / "works", start);
  REQUIRE(first);
  REQUIRE(second);
  CHECK(first->folder.filename() == "prov");
  CHECK(second->folder.filename() == "prov-2");
}

TEST_CASE("a damaged file begins nothing") {
  Folder folder;
  folder.write("trasig.event.toml", "slug = ");
  const auto begun = begin_draft(folder.files, folder.path / "works",
                                 {StartKind::earlier, folder.path / "trasig.event.toml", {}, {}});
  REQUIRE_FALSE(begun);
  CHECK(begun.error().code == "event.syntax");
  CHECK(folder.files.list_folders(folder.path / "works").empty());
}

TEST_CASE("a prepared event is not written over") {
  Folder folder;
  folder.write("works/x.package", "x");
  const auto saved = save_draft(folder.files, folder.path / "works", "slug = \"x\"\n");
  REQUIRE_FALSE(saved);
  CHECK(saved.error().code == "draft.prepared");
  CHECK_FALSE(std::filesystem::exists(folder.path / "works" / kDraftName));
}

TEST_CASE("the event inside a package can be begun with") {
  Folder folder;
  const auto toml = folder.files.read(
      STORDIALOG_SOURCE_DIR "/assets/events/ok-ide-practice.event.toml", 1U << 20U);
  REQUIRE(toml);
  const auto practice = make_practice({toml->begin(), toml->end()}, "practice");
  REQUIRE(practice);
  const system::Path file = folder.path / "drive" / "ovning.package";
  REQUIRE(folder.files.publish(file, practice->prepared.package_bytes, 0644));
  const auto begun =
      begin_draft(folder.files, folder.path / "works", {StartKind::earlier, file, {}, {}});
  REQUIRE(begun);
  CHECK(begun->toml == practice->prepared.package.event_toml);
}
