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

TEST_CASE("no space left is another error than any other refusal") {
  CHECK(machine_error("f", ENOSPC).code == "ledger.disk_full");
  CHECK(machine_error("f", EDQUOT).code == "ledger.disk_full");
  CHECK(machine_error("f", EROFS).code == "ledger.unwritable");
  CHECK(machine_error("f", EACCES).details == std::vector<std::pair<std::string, std::string>>{
                                                  {"file", "f"}, {"reason", "Permission denied"}});
}
