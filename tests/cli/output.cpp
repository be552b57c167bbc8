#include "organise/output.h"

#include <doctest/doctest.h>

#include "cli/shell.h"

namespace stordialog::cli {

using namespace organise;

namespace {

using testing::FailingFiles;
using testing::Folder;
using testing::text_of;
using testing::write_text;
using Names = std::vector<std::string>;

struct Desk {
  Folder folder;
  FailingFiles files;
  system::SeededRandomness randomness{1};

  domain::Expected<std::vector<WrittenFile>> write(
      const std::vector<std::pair<std::string, std::string>>& texts,
      Overwrite overwrite = Overwrite::refuse) {
    std::vector<Output> outputs;
    for (const auto& [name, text] : texts) {
      outputs.push_back(text_output(folder.path() / name, text));
    }
    return write_files(files, randomness, outputs, overwrite);
  }
  domain::Expected<std::vector<WrittenFile>> write_in(
      const std::string& name, const std::vector<std::pair<std::string, std::string>>& texts,
      Overwrite overwrite = Overwrite::refuse) {
    std::vector<Output> outputs;
    for (const auto& [file, text] : texts) outputs.push_back(text_output(file, text, kPrivateMode));
    return write_folder(files, randomness, folder.path() / name, outputs, overwrite);
  }
};

}  // namespace

TEST_CASE("files are written whole and nothing hidden stays beside them") {
  Desk desk;
  const auto written = desk.write({{"a", "1"}, {"b", ""}});
  REQUIRE(written);
  CHECK((*written)[0].how == Written::fresh);
  CHECK(desk.folder.names() == Names{"a", "b"});
  CHECK(text_of(desk.folder / "a") == "1");
}

TEST_CASE("a file that holds the same is left alone and said to be there") {
  Desk desk;
  REQUIRE(desk.write({{"a", "1"}}));
  const auto again = desk.write({{"a", "1"}, {"b", "2"}});
  REQUIRE(again);
  CHECK((*again)[0].how == Written::same);
  CHECK((*again)[1].how == Written::fresh);
}

TEST_CASE("a file that holds something else is refused, and nothing else is written") {
  Desk desk;
  for (const char* other : {"2", "", "11", "0"}) {
    write_text(desk.folder / "b", other);
    const auto written = desk.write({{"a", "1"}, {"b", "1"}});
    REQUIRE_FALSE(written);
    CHECK(written.error() == domain::Error("output.exists").with("file", desk.folder / "b"));
    CHECK(desk.folder.names() == Names{"b"});
    CHECK(text_of(desk.folder / "b") == other);
  }
}

TEST_CASE("writing over is done only when it is asked for") {
  Desk desk;
  write_text(desk.folder / "a", "old and longer");
  const auto written = desk.write({{"a", "new"}}, Overwrite::allow);
  REQUIRE(written);
  CHECK((*written)[0].how == Written::replaced);
  CHECK(text_of(desk.folder / "a") == "new");
}

TEST_CASE("a write that fails anywhere leaves everything as it was") {
  for (int successes = 0; successes < 4; ++successes) {
    CAPTURE(successes);
    Desk desk;
    desk.files.writes_left = successes;
    const auto written = desk.write({{"a", "1"}, {"b", "2"}});
    REQUIRE_FALSE(written);
    CHECK(desk.folder.names().empty());
    for (const auto& [name, value] : written.error().details) {
      CHECK(value.find(".part") == std::string::npos);
    }
  }
}

TEST_CASE("a new folder appears only when all its files are in it") {
  for (int successes = 0; successes < 4; ++successes) {
    CAPTURE(successes);
    Desk desk;
    desk.files.writes_left = successes;
    const auto written = desk.write_in("new", {{"a", "1"}, {"in/b", "2"}, {"in/c", "3"}});
    REQUIRE_FALSE(written);
    CHECK(desk.folder.names().empty());
  }
  Desk desk;
  REQUIRE(desk.write_in("new", {{"a", "1"}, {"in/b", "2"}}));
  CHECK(desk.folder.names() == Names{"new", "new/a", "new/in", "new/in/b"});
  CHECK(testing::mode_of(desk.folder / "new/a") == kPrivateMode);
}

TEST_CASE("a folder's name may end with a slash") {
  Desk desk;
  REQUIRE(desk.write_in("new/", {{"a", "1"}}));
  CHECK(desk.folder.names() == Names{"new", "new/a"});
}

TEST_CASE("a folder that is there keeps what else lies in it") {
  Desk desk;
  REQUIRE(desk.write_in("f", {{"a", "1"}}));
  write_text(desk.folder / "f/mine", "x");
  REQUIRE(desk.write_in("f", {{"a", "1"}, {"in/b", "2"}}));
  CHECK(desk.folder.names() == Names{"f", "f/a", "f/in", "f/in/b", "f/mine"});
  CHECK_FALSE(desk.write_in("f", {{"a", "2"}, {"other/c", "3"}}));
  CHECK(desk.folder.names() == Names{"f", "f/a", "f/in", "f/in/b", "f/mine"});
  REQUIRE(desk.write_in("f", {{"a", "2"}}, Overwrite::allow));
  CHECK(text_of(desk.folder / "f/a") == "2");
  CHECK(text_of(desk.folder / "f/mine") == "x");
}

TEST_CASE("a folder is removed with all in it") {
  Desk desk;
  REQUIRE(desk.write_in("f", {{"a", "1"}, {"in/deep/b", "2"}, {"in/.hidden", "3"}}));
  remove_folder(desk.files, desk.folder.path() / "f");
  CHECK(desk.folder.names().empty());
}

}  // namespace stordialog::cli
