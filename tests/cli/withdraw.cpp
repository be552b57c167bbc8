// Records taken back at the command line, and what a merge makes of it.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/shell.h"

namespace stordialog::cli {

namespace {

using nlohmann::json;
using testing::says;
using testing::Shell;
using testing::text_of;
using testing::workshop;

/// A shell with a work folder of its own, merged and opened.
struct TakingBack : Shell {
  std::string package = folder / "w/ok-ide-practice.package";
  json results;

  TakingBack() {
    std::filesystem::copy(std::filesystem::path(workshop().package).parent_path(), folder / "w",
                          std::filesystem::copy_options::recursive);
    merge("w/day.merged");
    const auto opened = (*this)({"open", folder / "w/day.merged", "--package", package, "--key",
                                 workshop().key_a, "--key", workshop().key_b, "--password-file",
                                 workshop().password_file, "--out", folder / "w/results.json"});
    REQUIRE_MESSAGE(opened.exit == kAllDone, opened.err);
    results = json::parse(text_of(folder / "w/results.json"));
  }
  void merge(const std::string& out) {
    const auto merged =
        (*this)({"merge", "--package", package, "--out", folder / out, folder / "w/bundles"});
    REQUIRE_MESSAGE(merged.exit == kAllDone, merged.err);
  }
};

}  // namespace

TEST_CASE("an idea that is taken back is in no later merge, though nobody names the folder") {
  TakingBack shell;
  const std::string id = shell.results["ideas"][0]["id"], text = shell.results["ideas"][0]["text"];
  REQUIRE(says(text_of(shell.folder / "w/day.merged"), text));
  const auto answer = shell({"withdraw", id, "--package", shell.package});
  REQUIRE_MESSAGE(answer.exit == kAllDone, answer.err);
  CHECK(says(answer.out, "Tillbakataget: Idé, " + id));
  CHECK_FALSE(says(answer.out, text));
  for (const std::string older : {"w/day.merged", "w/day.report.txt", "w/results.json"}) {
    CHECK(says(answer.out, shell.folder / older));
  }
  CHECK_FALSE(says(answer.out, "codes.csv"));

  shell.merge("again.merged");
  CHECK_FALSE(says(text_of(shell.folder / "again.merged"), text));
  const auto again = shell({"withdraw", id, "--package", shell.package, "--json"});
  const auto told = json::parse(again.out);
  CHECK(told["records"][0]["before"] == true);
  CHECK_FALSE(told.contains("file"));
}

TEST_CASE("what cannot be taken back is refused in one sentence") {
  TakingBack shell;
  const auto refusal = [&](const std::string& id) {
    const auto answer = shell({"withdraw", id, "--package", shell.package});
    CHECK(answer.out == "");
    return std::pair(answer.exit, answer.err);
  };
  CHECK(refusal("idén").first == kUsage);
  CHECK(says(refusal("idén").second, "idén är inget id."));
  const std::string nobodys(32, 'e');
  CHECK(refusal(nobodys).first == kNothingDone);
  CHECK(says(refusal(nobodys).second, nobodys + " finns inte i något som har lämnats."));
  CHECK(shell({"withdraw", "--package", shell.package}).exit == kUsage);
  CHECK(shell({"withdraw", nobodys}).exit == kUsage);
  std::filesystem::remove_all(shell.folder / "w/paper");
  CHECK(says(refusal(nobodys).second, "ingen egen plats för arrangören"));
}

}  // namespace stordialog::cli
