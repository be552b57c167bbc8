#include <fstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/bad_bundles.h"
#include "cli/shell.h"

namespace stordialog::cli {

namespace {

using testing::says;
using testing::Shell;
using testing::text_of;
using testing::workshop;
using Names = std::vector<std::string>;

std::vector<std::string> merge(Shell& shell, std::vector<std::string> places) {
  std::vector<std::string> all = {"merge", "--package", workshop().package, "--out",
                                  shell.folder / "day.merged"};
  all.insert(all.end(), places.begin(), places.end());
  return all;
}

}  // namespace

TEST_CASE("a merge writes the merged file and its report as JSON and text") {
  Shell shell;
  const auto answer = shell(merge(shell, {workshop().bundles}));
  REQUIRE_MESSAGE(answer.exit == kAllDone, answer.err);
  CHECK(shell.folder.names() == Names{"day.merged", "day.report.json", "day.report.txt"});
  const auto text = text_of(shell.folder / "day.report.txt");
  CHECK(says(text, "Mottagna = nya + fanns redan + undanlagda + avvisade"));
  CHECK(says(text, "Koder som användes på flera stationer"));
  const auto report = nlohmann::json::parse(text_of(shell.folder / "day.report.json"));
  CHECK(report["files"].size() == 3);
  CHECK(report["merge"]["duplicates"].size() == 1);
  for (const auto& row : report["merge"]["balances"]) {
    CHECK(row["received"].get<int>() == row["fresh"].get<int>() + row["already"].get<int>() +
                                            row["set_aside"].get<int>() +
                                            row["refused"].get<int>());
  }
}

TEST_CASE("files in another order, twice, or in a merged file give the same merged file") {
  Shell first;
  REQUIRE(first(merge(first, {workshop().bundles})).exit == kAllDone);
  const auto merged = text_of(first.folder / "day.merged");
  Shell second;
  REQUIRE(second(merge(second, {workshop().bundle(3), workshop().bundle(1), workshop().bundle(2),
                                workshop().bundle(1)}))
              .exit == kAllDone);
  CHECK(text_of(second.folder / "day.merged") == merged);
  Shell third;
  REQUIRE(third(merge(third, {first.folder / "day.merged", workshop().bundle(2)})).exit ==
          kAllDone);
  CHECK(text_of(third.folder / "day.merged") == merged);
}

TEST_CASE("merging again says that the same is already there") {
  Shell shell;
  REQUIRE(shell(merge(shell, {workshop().bundles})).exit == kAllDone);
  const auto again = shell(merge(shell, {workshop().bundles}));
  CHECK(again.exit == kAllDone);
  CHECK(says(again.out, "day.merged fanns redan och har samma innehåll."));
}

TEST_CASE("a merged file with something else in it is written over only with --force") {
  Shell shell;
  REQUIRE(shell(merge(shell, {workshop().bundle(1)})).exit == kAllDone);
  const auto before = text_of(shell.folder / "day.merged");
  const auto refused = shell(merge(shell, {workshop().bundles}));
  CHECK(refused.exit == kNothingDone);
  CHECK(says(refused.err, "day.merged finns redan och har ett annat innehåll."));
  CHECK(text_of(shell.folder / "day.merged") == before);
  CHECK(shell(merge(shell, {workshop().bundles, "--force"})).exit == kAllDone);
  CHECK(text_of(shell.folder / "day.merged") != before);
}

TEST_CASE("spoilt bundles are refused while the rest is merged") {
  Shell shell;
  testing::Folder drive;
  testing::spoil_bundles(drive);
  const auto answer = shell(merge(shell, {drive.path().string(), workshop().bundle(3), "--json"}));
  CHECK(answer.exit == kDoneWithRefusals);
  CHECK(says(answer.err, "cut.bundle är avklippt.\n"));
  const auto object = nlohmann::json::parse(answer.out);
  CHECK(object["ok"] == false);
  CHECK(object["refused"].size() == 4);
  CHECK(object["merge"]["missing"] == nlohmann::json::array({2}));
  CHECK(says(text_of(shell.folder / "day.report.txt"), "Avvisade filer"));
  CHECK(says(text_of(shell.folder / "day.report.txt"), "foreign.bundle hör till ett annat"));

  Shell clean;
  REQUIRE(clean(merge(clean, {workshop().bundle(1), workshop().bundle(3)})).exit == kAllDone);
  CHECK(text_of(shell.folder / "day.merged") == text_of(clean.folder / "day.merged"));
}

TEST_CASE("where every file is refused nothing is written") {
  Shell shell;
  const auto bad = shell.file("x.bundle", "no bundle");
  const auto answer = shell(merge(shell, {bad}));
  CHECK(answer.exit == kNothingDone);
  CHECK(says(answer.err, "Ingenting gjordes.\n"));
  CHECK(shell.folder.names() == Names{"x.bundle"});
}

TEST_CASE("the organiser's own station is nothing by itself: a mistyped stick replaces no merge") {
  Shell shell;
  std::filesystem::copy(std::filesystem::path(workshop().package).parent_path(), shell.folder / "w",
                        std::filesystem::copy_options::recursive);
  const std::string package = shell.folder / "w/ok-ide-practice.package",
                    out = shell.folder / "w/day.merged";
  const auto merge = [&](const std::string& place) {
    return shell({"merge", "--package", package, "--out", out, "--force", place});
  };
  REQUIRE(merge(shell.folder / "w/bundles").exit == kAllDone);
  const auto opened = shell({"open", out, "--package", package, "--key", workshop().key_a, "--key",
                             workshop().key_b, "--password-file", workshop().password_file, "--out",
                             shell.folder / "w/results.json"});
  REQUIRE_MESSAGE(opened.exit == kAllDone, opened.err);
  const auto results = nlohmann::json::parse(text_of(shell.folder / "w/results.json"));
  const std::string id = results["ideas"][0]["id"];
  REQUIRE(shell({"withdraw", id, "--package", package}).exit == kAllDone);
  const std::string before = text_of(out);
  std::filesystem::create_directories(shell.folder / "wrong");
  const auto wrong = merge(shell.folder / "wrong");
  CHECK(wrong.exit == kNothingDone);
  CHECK(text_of(out) == before);
  std::ofstream(shell.folder / "wrong/torn.bundle") << "no bundle";
  const auto refused = merge(shell.folder / "wrong");
  CHECK(refused.exit == kNothingDone);
  CHECK(text_of(out) == before);
  // And what was merged before is not opened any more.
  const auto again = shell({"open", out, "--package", package, "--key", workshop().key_a, "--key",
                            workshop().key_b, "--password-file", workshop().password_file, "--out",
                            shell.folder / "w/again.json"});
  CHECK(again.exit == kNothingDone);
  CHECK(says(again.err, "Slå ihop igen"));
  REQUIRE(merge(shell.folder / "w/bundles").exit == kAllDone);
  CHECK(text_of(out) != before);
}

TEST_CASE("a drive that fails anywhere leaves no half merge") {
  for (int successes = 0; successes < 6; ++successes) {
    CAPTURE(successes);
    Shell shell;
    shell.files.writes_left = successes;
    CHECK(shell(merge(shell, {workshop().bundles})).exit == kNothingDone);
    CHECK(shell.folder.names().empty());
  }
}

}  // namespace stordialog::cli
