// Disposal at the command line.
#include <cstdlib>

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

/// A work folder of its own, merged and opened, long after the event.
struct Disposing : Shell {
  std::string package = folder / "w/ok-ide-practice.package";

  Disposing() {
    std::filesystem::copy(std::filesystem::path(workshop().package).parent_path(), folder / "w",
                          std::filesystem::copy_options::recursive);
    const auto merged = (*this)(
        {"merge", "--package", package, "--out", folder / "w/day.merged", folder / "w/bundles"});
    REQUIRE_MESSAGE(merged.exit == kAllDone, merged.err);
    const auto opened = (*this)({"open", folder / "w/day.merged", "--package", package, "--key",
                                 workshop().key_a, "--key", workshop().key_b, "--password-file",
                                 workshop().password_file, "--out", folder / "w/results.json"});
    REQUIRE_MESSAGE(opened.exit == kAllDone, opened.err);
    clock.utc = 4102444800;  // 2100
  }
  testing::Answer dispose(const std::vector<std::string>& more) {
    std::vector<std::string> all = {"dispose", "--package", package, "--decision", "KS 2100/1"};
    all.insert(all.end(), more.begin(), more.end());
    return (*this)(all);
  }
  [[nodiscard]] bool stands(const std::string& name) const {
    return std::filesystem::exists(folder / name);
  }
};

}  // namespace

TEST_CASE("what goes and stays is shown first, and only the word lets it go") {
  Disposing shell;
  CHECK(says(shell.dispose({}).err, "ingen vid tangentbordet"));
  REQUIRE(shell.person.questions.size() == 1);
  CHECK(says(shell.person.questions.front(), "keys/contacts.key (nyckel,"));
  CHECK(says(shell.person.questions.front(), "Bevaras: mappen"));
  shell.person.answers.emplace_back("ja");
  CHECK(says(shell.dispose({}).err, "Svaret var ett annat."));
  CHECK(shell.stands("w/keys/contacts.key"));
  CHECK(shell.stands("w/day.merged"));

  shell.person.answers.emplace_back("Gallra");
  const auto answer = shell.dispose({});
  REQUIRE_MESSAGE(answer.exit == kAllDone, answer.err);
  for (const std::string gone : {"keys/contacts.key", "keys/ballots-1.key", "codes.csv", "pin.txt",
                                 "paper", "tickets", "bundles", "day.merged"}) {
    CAPTURE(gone);
    CHECK_FALSE(shell.stands("w/" + gone));
  }
  CHECK(says(text_of(shell.folder / "w/ok-ide-practice.disposal.txt"), "KS 2100/1"));
}

TEST_CASE("what is preserved is the report in every format, and sha256sum finds it whole") {
  Disposing shell;
  const auto answer = shell.dispose({"--yes", "--json"});
  REQUIRE_MESSAGE(answer.exit == kAllDone, answer.err);
  const auto told = json::parse(answer.out);
  CHECK(told["left"].empty());
  CHECK(told["destroyed"].size() > 10);
  for (const std::string kept : {"results.json", "votes.csv", "report-sv.html", "report-sv.pdf",
                                 "plan-sv.odt", "ok-ide-practice.event.toml"}) {
    CAPTURE(kept);
    CHECK(shell.stands("w/ok-ide-practice-preserved/" + kept));
  }
  CHECK(text_of(shell.folder / "w/ok-ide-practice-preserved/results.json") ==
        text_of(shell.folder / "w/results.json"));
  const std::string check = "cd '" + shell.folder / "w/ok-ide-practice-preserved" +
                            "' && sha256sum --quiet --strict -c SHA256SUMS";
  CHECK(std::system(check.c_str()) == 0);
  const auto again = shell.dispose({});
  CHECK(again.exit == kAllDone);
  CHECK(says(again.out, "Det finns inget mer att gallra"));
}

TEST_CASE("disposal needs a package, a decision and the day") {
  Disposing shell;
  CHECK(shell({"dispose", "--package", shell.package}).exit == kUsage);
  CHECK(shell({"dispose", "--decision", "KS 1"}).exit == kUsage);
  shell.clock.utc = 1773914400;
  const auto early = shell.dispose({"--yes"});
  CHECK(early.exit == kNothingDone);
  CHECK(says(early.err, "Gallringsdatumet \u00E4r 20"));
  CHECK(says(shell.dispose({"--before-date", "--yes", "/no/such.key"}).out, "/no/such.key"));
  CHECK_FALSE(shell.stands("w/day.merged"));
}

}  // namespace stordialog::cli
