#include "shell/courier.h"

#include <doctest/doctest.h>
#include <stdlib.h>

using namespace stordialog;
using system::Path;

namespace {

/// A share and a station beside it; gone with the test.
struct Station {
  system::DiskFiles files;
  Path folder;
  shell::Route route;
  shell::Courier courier;

  Station() {
    std::string pattern = (std::filesystem::temp_directory_path() / "courier-XXXXXX").string();
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    folder = pattern;
    route = {folder / "share", folder / "outbox", folder / "inbox", "hall-1-board"};
    for (const Path& each : {route.share, route.outbox}) std::filesystem::create_directory(each);
  }
  ~Station() { std::filesystem::remove_all(folder); }

  void put(const Path& file, const std::string& text = "bytes") {
    REQUIRE(files.publish(file, domain::Bytes(text.begin(), text.end()), 0644));
  }
  std::string text(const Path& file) {
    const auto bytes = files.read(file, 1000);
    return bytes ? std::string(bytes->begin(), bytes->end()) : bytes.error().code;
  }
  shell::Carried carry() { return courier.carry(files, route); }
};

}  // namespace

TEST_CASE("the newest board goes out, others' come in") {
  Station station;
  station.put(station.route.outbox / "hall-1-board-0001.bundle", "ours");
  station.put(station.route.share / "hall-2-board-0004.bundle", "theirs");
  std::filesystem::create_directory(station.route.share / "upstairs");
  station.put(station.route.share / "upstairs" / "hall-3-board-0001.bundle", "third");
  const auto carried = station.carry();
  CHECK(carried.reachable);
  CHECK(carried.written);
  CHECK(carried.arrived == 2);
  CHECK(station.text(station.route.share / "hall-1-board-0001.bundle") == "ours");
  CHECK(station.text(station.route.inbox / "hall-2-board-0004.bundle") == "theirs");
  CHECK(station.text(station.route.inbox / "upstairs" / "hall-3-board-0001.bundle") == "third");

  const auto again = station.carry();
  CHECK_FALSE(again.written);
  CHECK(again.is_there);
  CHECK(again.arrived == 0);
  station.put(station.route.share / "hall-2-board-0004.bundle", "theirs, whole at last");
  CHECK(station.carry().arrived == 1);
}

TEST_CASE("of our own boards two stay, and nobody else's is touched in the share") {
  Station station;
  for (const char* number : {"0001", "0002", "0003", "0004"}) {
    for (const Path& folder : {station.route.share, station.route.outbox}) {
      station.put(folder / ("hall-1-board-" + std::string(number) + ".bundle"));
    }
    station.put(station.route.share / ("hall-2-board-" + std::string(number) + ".bundle"));
  }
  station.put(station.route.share / "hall-1-board-0009.bundle", "of another life");
  station.put(station.route.share / "hall-1-full-0001.bundle");
  station.put(station.route.share / "notes.txt");
  CHECK(station.carry().arrived == 2);
  const auto names = station.files.list(station.route.share);
  CHECK(names.size() == 3 + 4 + 2);
  CHECK(station.files.list(station.route.outbox).size() == 2);
  CHECK(station.files.exists(station.route.share / "hall-1-board-0009.bundle"));
  CHECK(station.files.list(station.route.inbox) ==
        std::vector<Path>{"hall-2-board-0003.bundle", "hall-2-board-0004.bundle"});
}

TEST_CASE("others' ballots and contacts are not fetched") {
  Station station;
  station.put(station.route.share / "hall-2-full-0001.bundle");
  CHECK(station.carry().arrived == 0);
}

TEST_CASE("a share that is gone does no harm, and is not made anew") {
  Station station;
  station.put(station.route.outbox / "hall-1-board-0001.bundle");
  std::filesystem::rename(station.route.share, station.folder / "away");
  const auto gone = station.carry();
  CHECK_FALSE(gone.reachable);
  CHECK_FALSE(gone.trouble);
  CHECK_FALSE(station.files.exists(station.route.share));
  std::filesystem::rename(station.folder / "away", station.route.share);
  const auto back = station.carry();
  CHECK(back.reachable);
  CHECK(back.written);
}

TEST_CASE("what could not be written is tried again") {
  Station station;
  const Path name = "hall-1-board-0001.bundle";
  station.put(station.route.outbox / name);
  // A folder that is no folder any more: nothing can be put there.
  std::filesystem::remove(station.route.share);
  station.put(station.route.share, "a file");
  const auto failed = station.carry();
  CHECK_FALSE(failed.written);
  CHECK(failed.trouble);
  std::filesystem::remove(station.route.share);
  std::filesystem::create_directory(station.route.share);
  CHECK(station.carry().written);
}
