#include <doctest/doctest.h>

#include "cli/shell.h"

namespace stordialog::cli {

namespace {

using testing::says;
using testing::Shell;
using Names = std::vector<std::string>;

constexpr const char* kSample = STORDIALOG_SOURCE_DIR "/assets/events/ok-ide.arshjul.toml";

}  // namespace

TEST_CASE("a wheel becomes a print, two pictures and a calendar") {
  Shell shell;
  const auto answer = shell({"wheel", kSample, "--out", shell.folder / "year"});
  REQUIRE_MESSAGE(answer.exit == kAllDone, answer.err);
  CHECK(shell.folder.names() == Names{"year", "year/ok-ide-2027.ics", "year/ok-ide-2027.pdf",
                                      "year/ok-ide-2027.png", "year/ok-ide-2027.svg"});
  const auto calendar = testing::text_of(shell.folder / "year/ok-ide-2027.ics");
  CHECK(says(calendar, "DTSTAMP:20260319T100000Z\r\n"));
  CHECK(says(calendar, "SUMMARY:Stordialog\r\n"));
}

TEST_CASE("a wheel with a mistake writes nothing and says where it is") {
  Shell shell;
  const auto file = shell.file("x.arshjul.toml", "slug = \"a\"\nyear = 1066\n");
  const auto answer = shell({"wheel", file, "--out", shell.folder / "year"});
  CHECK(answer.exit == kNothingDone);
  CHECK(says(answer.err, "rad 1"));
  CHECK(shell.folder.names() == Names{"x.arshjul.toml"});
}

}  // namespace stordialog::cli
