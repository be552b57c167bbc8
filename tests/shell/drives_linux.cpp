#include <doctest/doctest.h>
#include <unistd.h>

#include "shell/drives.h"

using namespace stordialog;

TEST_CASE("the folders of the folder that stands for drives are the drives, by name") {
  system::DiskFiles files;
  const system::Path folder =
      std::filesystem::temp_directory_path() / ("stordialog-drives-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder / "SAND");
  std::filesystem::create_directories(folder / "BLÅ STICKA");
  const auto drives = shell::mounted_drives(files, folder);
  REQUIRE(drives.size() == 2);
  CHECK(drives[0].name == "BLÅ STICKA");
  CHECK(drives[1].name == "SAND");
  CHECK(drives[1].folder == folder / "SAND");
  CHECK(drives[1].free_bytes > 0);
  std::filesystem::remove_all(folder);
}

TEST_CASE("a folder that is not there has no drives") {
  system::DiskFiles files;
  CHECK(shell::mounted_drives(files, system::Path("/no/such/folder")).empty());
}
