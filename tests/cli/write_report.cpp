#include <algorithm>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/shell.h"

namespace stordialog::cli {

namespace {

using testing::says;
using testing::Shell;
using testing::text_of;
using testing::workshop;

/// A shell whose folder holds results.json of the workshop.
struct Opened : Shell {
  Opened() {
    auto& shell = *this;
    REQUIRE(shell({"merge", "--package", workshop().package, "--out", folder / "day.merged",
                   workshop().bundles})
                .exit == kAllDone);
    REQUIRE(shell({"open", "--package", workshop().package, "--key", workshop().key_a, "--key",
                   workshop().key_b, "--password-file", workshop().password_file,
                   folder / "day.merged", "--out", folder / "results.json"})
                .exit == kAllDone);
  }
};

}  // namespace

TEST_CASE("a report is the results as JSON, text and tables for a spreadsheet") {
  Opened shell;
  const auto answer =
      shell({"report", shell.folder / "results.json", "--out", shell.folder / "report"});
  REQUIRE_MESSAGE(answer.exit == kAllDone, answer.err);
  CHECK(text_of(shell.folder / "report/results.json") == text_of(shell.folder / "results.json"));
  const auto votes = text_of(shell.folder / "report/votes.csv");
  CHECK(
      votes.starts_with("\xEF\xBB\xBF"
                        "Fråga;Plats;Utmaning;"));
  const auto ballots = text_of(shell.folder / "report/ballots.csv");
  CHECK(std::ranges::count(ballots, '\n') == 1 + 17);
  CHECK(says(text_of(shell.folder / "report/results.txt"), "Räknade röster: 17"));
}

TEST_CASE("a report in one format is that format and nothing else") {
  Opened shell;
  const auto answer = shell({"report", shell.folder / "results.json", "--format", "html",
                             "--format", "plan", "--out", shell.folder / "report"});
  REQUIRE_MESSAGE(answer.exit == kAllDone, answer.err);
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(shell.folder / "report")) {
    names.push_back(entry.path().filename().string());
  }
  std::ranges::sort(names);
  CHECK(names == std::vector<std::string>{"plan-sv.odt", "report-en.html", "report-sv.html"});
}

TEST_CASE("a format that is none is told with those there are") {
  Opened shell;
  const auto answer = shell({"report", shell.folder / "results.json", "--format", "word", "--out",
                             shell.folder / "report"});
  CHECK(answer.exit == kUsage);
  CHECK(says(answer.err, "xlsx"));
}

TEST_CASE("a report in English has English headings") {
  Opened shell;
  REQUIRE(shell({"report", shell.folder / "results.json", "--out", shell.folder / "report",
                 "--language", "en"})
              .exit == kAllDone);
  CHECK(text_of(shell.folder / "report/votes.csv").starts_with("\xEF\xBB\xBFQuestion;"));
  CHECK_FALSE(says(text_of(shell.folder / "report/votes.csv"), "Fråga"));
}

TEST_CASE("results that were edited are refused with the place") {
  Opened shell;
  auto results = nlohmann::ordered_json::parse(text_of(shell.folder / "results.json"));
  results["questions"][0]["ballots"].erase(0);
  const auto edited = shell.file("edited.json", results.dump());
  const auto answer = shell({"report", edited, "--out", shell.folder / "report"});
  CHECK(answer.exit == kNothingDone);
  CHECK(answer.err == "Fel: " + edited +
                          ": questions[0].count har ett värde som inte går. Här väntades något som "
                          "stämmer med resten av filen.\n");
  CHECK_FALSE(std::filesystem::exists(shell.folder / "report"));
}

TEST_CASE("a file that is no results file is refused with line and column") {
  Shell shell;
  const auto file = shell.file("x.json", "{\n]");
  const auto answer = shell({"report", file, "--out", shell.folder / "report"});
  CHECK(answer.exit == kNothingDone);
  CHECK(says(answer.err, "x.json, rad 2, kolumn 1: det här är ingen resultatfil."));
}

TEST_CASE("a drive that fails anywhere leaves no half report") {
  Opened shell;
  for (int successes : {0, 3, 9}) {
    CAPTURE(successes);
    shell.files.writes_left = successes;
    CHECK(shell({"report", shell.folder / "results.json", "--out", shell.folder / "report"}).exit ==
          kNothingDone);
    CHECK_FALSE(std::filesystem::exists(shell.folder / "report"));
    CHECK(std::ranges::none_of(shell.folder.names(),
                               [](const auto& name) { return says(name, ".part"); }));
  }
}

}  // namespace stordialog::cli
