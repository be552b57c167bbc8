#include <algorithm>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/shell.h"
#include "report/write.h"

namespace stordialog::cli {

namespace {

using testing::says;
using testing::Shell;

std::size_t parts(const std::vector<std::string>& names) {
  return static_cast<std::size_t>(
      std::ranges::count_if(names, [](const auto& name) { return says(name, ".part"); }));
}

}  // namespace

TEST_CASE("a practice event is made with all its published secrets") {
  Shell shell;
  const auto answer = shell({"practice", "--out", shell.folder / "p"});
  REQUIRE_MESSAGE(answer.exit == kAllDone, answer.err);
  CHECK(says(answer.out, "ÖVNING. Pinkod: 123456."));
  for (const char* name :
       {"p/ok-ide-practice.package", "p/tickets/ok-ide-practice-3.ticket", "p/codes.csv",
        "p/keys/ballots-1.key", "p/keys/ballots-2.pub", "p/keys/contacts.key"}) {
    CHECK(std::filesystem::exists(shell.folder / name));
  }
  const auto again = shell({"practice", "--out", shell.folder / "p", "--json"});
  const auto object = nlohmann::json::parse(again.out);
  // Locked keys have a random salt; all else is the same on every machine.
  CHECK(object["ok"] == false);
  CHECK(object["error"]["code"] == "output.exists");
  CHECK(says(object["error"]["details"]["file"].get<std::string>(), ".key"));
}

TEST_CASE("a real event is no practice") {
  Shell shell;
  const auto answer = shell({"practice", STORDIALOG_SOURCE_DIR "/assets/events/ok-ide.event.toml",
                             "--out", shell.folder / "p"});
  CHECK(answer.exit == kNothingDone);
  CHECK(says(answer.err, "practice = true"));
  CHECK(shell.folder.names().empty());
}

TEST_CASE("a simulated workshop leaves bundles and no ledgers") {
  Shell shell;
  const auto answer = shell({"simulate", "--seed", "1", "--people", "5", "--stations", "2", "--out",
                             shell.folder / "s", "--json"});
  REQUIRE_MESSAGE(answer.exit == kAllDone, answer.err);
  const auto names = shell.folder.names();
  CHECK(parts(names) == 0);
  CHECK(std::ranges::count_if(names, [](const auto& name) { return name.ends_with(".bundle"); }) ==
        3);
  CHECK(std::ranges::none_of(names, [](const auto& name) { return says(name, ".ledger"); }));
  CHECK(nlohmann::json::parse(answer.out)["people"] == 5);
}

TEST_CASE("a simulation that is stopped or fails leaves nothing") {
  Shell shell;
  shell.stopped = true;
  CHECK(shell({"simulate", "--people", "3", "--out", shell.folder / "s"}).exit == kNothingDone);
  CHECK(shell.folder.names().empty());
  shell.stopped = false;
  shell.files.writes_left = 8;
  CHECK(shell({"simulate", "--people", "3", "--out", shell.folder / "s"}).exit == kNothingDone);
  CHECK(shell.folder.names().empty());
}

TEST_CASE("a long simulation shows a bar to whoever watches") {
  class Ticking final : public system::Clock {
   public:
    std::int64_t utc_seconds() override { return 0; }
    std::int64_t monotonic_milliseconds() override { return now += 300; }
    std::int64_t now = 0;
  };
  Shell shell;
  shell.person.watches = true;
  Ticking clock;
  std::ostringstream out, err;
  const int exit =
      run({"simulate", "--people", "6", "--out", shell.folder / "s", "--assets",
           STORDIALOG_SOURCE_DIR "/assets"},
          {shell.files, clock, shell.randomness, shell.person, out, err, "sv", {}, {}});
  CHECK(exit == kAllDone);
  CHECK(says(err.str(), "Deltagarna går förbi stationerna"));
  CHECK(err.str().ends_with("\r\033[K"));
}

TEST_CASE("an exported workshop merges and opens to the numbers that were said") {
  Shell shell;
  const std::string home = shell.folder / "w";
  const auto made = shell({"simulate", "--export", home, "--stations", "3", "--records", "200",
                           "--exports", "2", "--seed", "4", "--json"});
  REQUIRE_MESSAGE(made.exit == kAllDone, made.err);
  const auto said = nlohmann::json::parse(made.out);
  CHECK(said["bundles"] == 6);
  CHECK(said["codes"] == 360);
  CHECK(parts(shell.folder.names()) == 0);
  CHECK(std::filesystem::exists(home + "/tickets/ok-ide-practice-3.ticket"));

  const std::string package = home + "/ok-ide-practice.package";
  const auto merged = shell(
      {"merge", "--package", package, "--out", shell.folder / "day.merged", home + "/bundles"});
  REQUIRE_MESSAGE(merged.exit == kAllDone, merged.err);
  const auto opened = shell({"open", "--package", package, "--key", home + "/keys/ballots-1.key",
                             "--key", home + "/keys/ballots-2.key", "--password-file",
                             shell.file("password", "practice-password\n"), "--out",
                             shell.folder / "results.json", shell.folder / "day.merged"});
  REQUIRE_MESSAGE(opened.exit == kAllDone, opened.err);
  const auto results =
      report::read_results(testing::text_of(shell.folder / "results.json"), "results.json");
  REQUIRE(results);
  const auto& question = results->questions.front();
  const auto& expected = said["questions"][question.question];
  CHECK(question.count.ballots == expected["counted"]);
  CHECK(question.set_aside == expected["set_aside"]);
  for (const auto& line : question.count.lines) CHECK(line.votes == expected["votes"][line.option]);
  CHECK(results->ideas.size() ==
        said["records"]["idea"].get<std::size_t>() - said["taken_back"].get<std::size_t>());
  CHECK(results->contacts_sealed == said["records"]["contact"]);
}

TEST_CASE("an exported workshop needs a new folder, and nothing of it stays if it is stopped") {
  Shell shell;
  const std::vector<std::string> order = {
      "simulate", "--export", shell.folder / "w", "--stations", "2", "--records", "300"};
  shell.stopped = true;
  CHECK(shell(order).exit == kNothingDone);
  CHECK(shell.folder.names().empty());
  shell.stopped = false;
  shell.files.writes_left = 12;
  CHECK(shell(order).exit == kNothingDone);
  CHECK(shell.folder.names().empty());
  shell.files.writes_left = -1;
  CHECK(shell(order).exit == kAllDone);
  const auto again = shell(order);
  CHECK(again.exit == kNothingDone);
  CHECK(says(again.err, "w"));
}

}  // namespace stordialog::cli
