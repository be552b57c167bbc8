// Sheets read in at the terminal.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/shell.h"
#include "organise/practice.h"
#include "seal/voting_code.h"

namespace stordialog::cli {

namespace {

using testing::says;
using testing::Shell;
using testing::text_of;

/// A practice event just made, and its codes as they are printed.
struct Prepared : Shell {
  std::vector<std::string> codes;
  std::string package;

  Prepared() {
    const auto made = (*this)({"practice", "--out", folder / "event"});
    REQUIRE_MESSAGE(made.exit == kAllDone, made.err);
    for (const auto& entry : std::filesystem::directory_iterator(folder / "event")) {
      if (entry.path().extension() == ".package") package = entry.path().string();
    }
    std::istringstream lines(text_of(folder / "event/codes.csv"));
    for (std::string line; std::getline(lines, line);) {
      if (const auto code = seal::read_code(line.substr(0, 14))) codes.push_back(*code);
    }
    REQUIRE(codes.size() == organise::kPracticeCodes);
  }
  /// One reading of a sheet.
  void reads(const std::string& code, const std::string& picks, const std::string& side) {
    for (const auto& each : {code, picks, side}) person.answers.push_back(each);
  }
};

}  // namespace

TEST_CASE("sheets are read twice each and end in an export that a merge takes") {
  Prepared shell;
  shell.reads(shell.codes[0], "1 3", "1");
  shell.reads(shell.codes[0], "3,1", "1");
  shell.reads(shell.codes[1], "2", "");
  shell.reads(shell.codes[1], "4", "");  // read otherwise: asked for anew
  shell.reads(shell.codes[1], "2", "");
  shell.reads(shell.codes[1], "2", "");
  shell.person.answers.emplace_back();
  const auto answer = shell({"paper", "--package", shell.package, "--json"});
  REQUIRE_MESSAGE(answer.exit == kAllDone, answer.err);
  const auto json = nlohmann::json::parse(answer.out);
  CHECK(json["stored"] == 2);
  CHECK(json["in_all"] == 2);
  REQUIRE(shell.person.questions.size() == 19);
  CHECK(says(shell.person.questions.front(), "Blad 1."));
  CHECK(says(shell.person.questions[6], "Bladet är sparat."));
  CHECK(says(shell.person.questions[12], "De två läsningarna är inte lika."));

  const auto merged = shell({"merge", "--package", shell.package, "--out",
                             shell.folder / "day.merged", shell.folder / "event"});
  REQUIRE_MESSAGE(merged.exit == kAllDone, merged.err);
  const auto opened = shell({"open", shell.folder / "day.merged", "--package", shell.package,
                             "--key", shell.folder / "event/keys/ballots-1.key", "--key",
                             shell.folder / "event/keys/ballots-2.key", "--password-file",
                             shell.file("password", "practice-password\n"), "--out",
                             shell.folder / "results.json", "--json"});
  REQUIRE_MESSAGE(opened.exit == kAllDone, opened.err);
  const auto results = nlohmann::json::parse(text_of(shell.folder / "results.json"));
  CHECK(results["questions"][0]["on_paper"] == 2);
  CHECK(results["questions"][0]["count"]["ballots"] == 2);
}

TEST_CASE("what cannot be read is said, and the sheet is asked for anew") {
  Prepared shell;
  for (const std::string wrong : {"zwei", "0", "99", "1=2"}) {
    shell.reads(shell.codes[0], wrong, "");
  }
  shell.reads(shell.codes[0], "1", "7");
  shell.reads("ACDE", "1", "");
  shell.person.answers.emplace_back();
  const auto answer = shell({"paper", "--package", shell.package});
  REQUIRE(answer.exit == kAllDone);
  const auto& asked = shell.person.questions;
  CHECK(says(asked[3], "zwei går inte att läsa."));
  CHECK(says(asked[12], "1=2 går inte att läsa."));
  CHECK(says(asked[15], "Parten finns inte"));
  CHECK(says(asked[18], "Koden stämmer inte."));
  CHECK(says(answer.out, "0 röster på papper"));
}

TEST_CASE("paper needs somebody at the keyboard, a package and its folder") {
  Prepared shell;
  CHECK(shell({"paper"}).exit == kUsage);
  CHECK(says(shell({"paper", "--package", shell.package}).err, "ingen vid tangentbordet"));
  CHECK(says(shell({"paper", "--package", shell.package, "--question", "ingen"}).err,
             "Frågan finns inte"));
  std::filesystem::remove_all(shell.folder / "event/paper");
  CHECK(says(shell({"paper", "--package", shell.package}).err, "ingen egen plats för papper"));
}

}  // namespace stordialog::cli
