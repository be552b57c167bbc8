#include "house/arrows.h"

#include <doctest/doctest.h>

namespace stordialog::house {

namespace {

SourceFile header(std::string path, std::string text = "") {
  return {std::move(path), std::move(text)};
}

}  // namespace

TEST_CASE("every include in the tree follows an arrow of the house") {
  CHECK(listing(check_arrows(read_sources())) == "");
}

TEST_CASE("a room does not see a room above its own") {
  const auto findings = check_arrows(
      {header("sync/desk/desk.h"), {"sync/ledger/ledger.cpp", "\n#include \"desk/desk.h\"\n"}});
  CHECK(listing(findings) == "sync/ledger/ledger.cpp:2: ledger does not see desk\n");
}

TEST_CASE("rooms on one tier do not see each other") {
  const auto findings = check_arrows(
      {header("sync/seal/hash.h"), {"sync/record/record.cpp", "#include \"seal/hash.h\"\n"}});
  CHECK(listing(findings) == "sync/record/record.cpp:1: record does not see seal\n");
}

TEST_CASE("the half without a screen does not see the half with one") {
  const auto findings = check_arrows(
      {header("app/kit/theme.h"), {"sync/report/page.cpp", "#include \"kit/theme.h\"\n"}});
  CHECK(listing(findings) == "sync/report/page.cpp:1: report does not see kit\n");
}

TEST_CASE("the kit does not see what is said and kept") {
  const auto findings = check_arrows(
      {header("sync/domain/event.h"), {"app/kit/button.cpp", "#include \"domain/event.h\"\n"}});
  CHECK(listing(findings) == "app/kit/button.cpp:1: kit does not see domain\n");
}

TEST_CASE("a library stays in the rooms that own it") {
  const auto findings =
      check_arrows({{"sync/desk/desk.cpp", "#include <sqlite3.h>\n#  include <vector>\n"},
                    {"sync/ledger/ledger.cpp", "#include <sqlite3.h>\n"},
                    {"app/screens/vote.cpp", "#include <imgui.h>\n"}});
  CHECK(listing(findings) ==
        "app/screens/vote.cpp:1: screens does not see <imgui.h>\n"
        "sync/desk/desk.cpp:1: desk does not see <sqlite3.h>\n");
}

TEST_CASE("a header that brings a library along is found where it arrives") {
  const auto findings =
      check_arrows({header("sync/ledger/ledger.h", "#include \"ledger/statement.h\"\n"),
                    header("sync/ledger/statement.h", "#include <sqlite3.h>\n"),
                    {"sync/desk/desk.cpp", "\n\n#include \"ledger/ledger.h\"\n"}});
  CHECK(listing(findings) ==
        "sync/desk/desk.cpp:3: desk reaches <sqlite3.h> through sync/ledger/statement.h\n");
}

TEST_CASE("the domain has neither files nor a clock nor the system's headers") {
  const auto findings = check_arrows(
      {{"sync/domain/id.cpp", "#include <chrono>\n#include <string>\n#include <unistd.h>\n"}});
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].line == 1);
  CHECK(findings[1].line == 3);
}

TEST_CASE("headers of the system belong to system and to files named _linux") {
  const auto findings = check_arrows({{"sync/system/files.cpp", "#include <fcntl.h>\n"},
                                      {"app/shell/kiosk_linux.cpp", "#include <sys/vt.h>\n"},
                                      {"app/shell/main.cpp", "#include <unistd.h>\n"}});
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].path == "app/shell/main.cpp");
}

TEST_CASE("an include names its room, a known room and a file that exists") {
  const auto findings = check_arrows({header("sync/tally/picks.h"),
                                      {"sync/tally/picks.cpp", "#include \"picks.h\"\n"},
                                      {"sync/tally/count.cpp", "#include \"tally/gone.h\"\n"},
                                      {"sync/attic/box.cpp", ""}});
  CHECK(listing(findings) ==
        "sync/attic/box.cpp:0: the house has no room 'attic'\n"
        "sync/tally/count.cpp:1: \"tally/gone.h\" names no file of a room\n"
        "sync/tally/picks.cpp:1: \"picks.h\" names no file of a room\n");
}

TEST_CASE("a room's tests see what the room sees, and other tests see everything") {
  const auto findings =
      check_arrows({header("sync/desk/desk.h"),
                    header("tests/ledger/builders.h"),
                    header("tests/bytes_of.h"),
                    header("tests/ledger/folder.h"),
                    header("sync/ledger/schema.sql"),
                    {"tests/ledger/ledger.cpp",
                     "#include <doctest/doctest.h>\n#include \"ledger/builders.h\"\n"
                     "#include \"desk/desk.h\"\n#include <sqlite3.h>\n"
                     "#include \"bytes_of.h\"\n#include \"folder.h\"\n"
                     "#include \"ledger/schema.h\"\n"},
                    {"tests/tour/tour.cpp", "#include \"desk/desk.h\"\n#include <png.h>\n"}});
  CHECK(listing(findings) == "tests/ledger/ledger.cpp:3: ledger does not see desk\n");
}

}  // namespace stordialog::house
