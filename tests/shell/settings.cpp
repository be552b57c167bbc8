#include "shell/settings.h"

#include <filesystem>
#include <string_view>

#include <doctest/doctest.h>
#include <unistd.h>

using namespace stordialog;
using namespace stordialog::shell;

namespace {

struct Folder {
  system::DiskFiles files;
  system::Path path = std::filesystem::temp_directory_path() /
                      ("stordialog-settings-" + std::to_string(::getpid()));
  Folder() { std::filesystem::create_directories(path); }
  ~Folder() { std::filesystem::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void holds(std::string_view text) {
    const domain::Bytes bytes(text.begin(), text.end());
    REQUIRE(files.publish(path / "kiosk.settings", bytes, 0600).has_value());
  }
};

}  // namespace

TEST_CASE("a station knows its table after a restart") {
  Folder folder;
  CHECK(read_settings(folder.files, folder.path) == Settings{});
  REQUIRE(write_settings(folder.files, folder.path, {.table = 7}).has_value());
  CHECK(read_settings(folder.files, folder.path).table == 7);
  REQUIRE(write_settings(folder.files, folder.path, {.table = 0}).has_value());
  CHECK(read_settings(folder.files, folder.path).table == 0);
}

TEST_CASE("damaged settings are those of a new station") {
  Folder folder;
  for (const std::string_view text :
       {"", "table", "table 100\n", "table -1\n", "table 7", "table 7x\n", "chair 7\n"}) {
    folder.holds(text);
    CHECK(read_settings(folder.files, folder.path) == Settings{});
  }
}
