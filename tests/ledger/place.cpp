#include "ledger/place.h"

#include <cerrno>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "station_folder.h"

using namespace stordialog;
using namespace stordialog::ledger;

TEST_CASE("a private file is new, empty and only its owner's") {
  const StationFolder station;
  MachinePlace place;
  must(place.make_private(station.file()));
  CHECK(bytes_of(station.file()).empty());
  struct stat status{};
  REQUIRE(::stat(station.file().c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  CHECK(place.make_private(station.file()).error().code == "ledger.unwritable");
}

TEST_CASE("a file moved into place has the new name alone") {
  const StationFolder station;
  const system::Path from = station.path / "from";
  write_bytes(from, {1, 2, 3});
  MachinePlace place;
  must(place.move_into_place(from, station.file()));
  CHECK(bytes_of(station.file()) == domain::Bytes{1, 2, 3});
  CHECK_FALSE(std::filesystem::exists(from));
  CHECK(place.move_into_place(from, station.file()).error().code == "ledger.unwritable");
}

TEST_CASE("the front of a file is what stands there, and what cannot be read says so") {
  const StationFolder station;
  write_bytes(station.file(), {1, 2, 3});
  MachinePlace place;
  CHECK(place.front(station.file(), 2) == domain::Bytes{1, 2});
  CHECK(place.front(station.file(), 9) == domain::Bytes{1, 2, 3});
  CHECK(place.size(station.file()) == 3);
  CHECK(place.front(station.path / "nowhere", 2).error().code == "ledger.unwritable");
  CHECK(place.size(station.path / "nowhere").error().code == "ledger.unwritable");
  CHECK(place.front(station.path, 2).error().code == "ledger.unwritable");  // a folder
}

TEST_CASE("a name without a folder is moved into place in the folder of the program") {
  const StationFolder station;
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(station.path);
  write_bytes("from", {1});
  MachinePlace place;
  must(place.move_into_place("from", "to"));
  std::filesystem::current_path(before);
  CHECK(bytes_of(station.path / "to") == domain::Bytes{1});
}

TEST_CASE("no space left is another error than any other refusal") {
  CHECK(machine_error("f", ENOSPC).code == "ledger.disk_full");
  CHECK(machine_error("f", EDQUOT).code == "ledger.disk_full");
  CHECK(machine_error("f", EROFS).code == "ledger.unwritable");
  CHECK(machine_error("f", EACCES).details == std::vector<std::pair<std::string, std::string>>{
                                                  {"file", "f"}, {"reason", "Permission denied"}});
}
