#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/shell.h"

namespace stordialog::cli {

namespace {

using testing::says;
using testing::Shell;

std::string practice(Shell& shell) {
  REQUIRE(shell({"practice", "--out", shell.folder / "p"}).exit == kAllDone);
  return shell.folder / "p";
}

}  // namespace

TEST_CASE("a print that holds secrets is for its owner's eyes and says so") {
  Shell shell;
  const auto place = practice(shell);
  const auto codes = shell({"print", "codes", place, "--out", shell.folder / "codes.pdf"});
  REQUIRE_MESSAGE(codes.exit == kAllDone, codes.err);
  CHECK(says(codes.out, "Radera filen när den är utskriven."));
  CHECK(testing::mode_of(shell.folder / "codes.pdf") == 0600);
  const auto signs = shell({"print", "signs", place, "--out", shell.folder / "signs.pdf"});
  REQUIRE_MESSAGE(signs.exit == kAllDone, signs.err);
  CHECK(!says(signs.out, "Radera"));
  CHECK(testing::mode_of(shell.folder / "signs.pdf") == 0644);
}

TEST_CASE("the day sheet takes the PIN from the file that prepare wrote") {
  Shell shell;
  const auto place = practice(shell);
  const auto sheet =
      shell({"print", "day-sheet", place, "--out", shell.folder / "day.pdf", "--json"});
  REQUIRE_MESSAGE(sheet.exit == kAllDone, sheet.err);
  CHECK(nlohmann::json::parse(sheet.out)["secret"] == true);
  std::filesystem::remove(place + "/pin.txt");
  const auto none = shell({"print", "day-sheet", place, "--out", shell.folder / "other.pdf"});
  CHECK(none.exit == kNothingDone);
  CHECK(says(none.err, "pin.txt"));
  CHECK(!std::filesystem::exists(shell.folder / "other.pdf"));
}

TEST_CASE("a print that nobody knows, or a number of cards beyond reason, is refused") {
  Shell shell;
  const auto wrong = shell({"print", "everything", "x", "--out", "y"});
  CHECK(wrong.exit == kUsage);
  CHECK(says(wrong.err, "codes, day-sheet, posters"));
  CHECK(shell({"print", "ideas", "x", "--cards", "0", "--out", "y"}).exit == kUsage);
  CHECK(shell({"print", "ideas", "x"}).exit == kUsage);
}

}  // namespace stordialog::cli
