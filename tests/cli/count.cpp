#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/shell.h"

namespace stordialog::cli {

namespace {

using testing::says;
using testing::Shell;
using testing::text_of;
using testing::workshop;

constexpr const char* kTable = "ranking;Anna;Bo;Carl\n4;1;2;3\n3;3;1;2\n2;3;2;1\n";

}  // namespace

TEST_CASE("a counted file is one JSON object with ballots, winners, scores, rounds and tie") {
  Shell shell;
  const auto answer = shell({"count", shell.file("x.csv", kTable), "--rule", "irv", "--json"});
  REQUIRE_MESSAGE(answer.exit == kAllDone, answer.err);
  const auto json = nlohmann::ordered_json::parse(answer.out);
  std::vector<std::string> keys;
  for (const auto& [key, value] : json.items()) keys.push_back(key);
  CHECK(keys == std::vector<std::string>{"ballots", "winners", "scores", "rounds", "tie"});
  CHECK(json["ballots"] == 9);
  CHECK(json["winners"] == std::vector<std::string>{"Bo"});
  CHECK(json["scores"]["Bo"] == 5);
  CHECK(json["rounds"].size() == 2);
  CHECK(json["rounds"][0]["deed"] == "eliminate");
  CHECK(json["rounds"][0]["options"] == std::vector<std::string>{"Carl"});
  CHECK(json["tie"] == false);
}

TEST_CASE("all who share a tie are winners") {
  Shell shell;
  const auto file = shell.file("x.csv", "picks;Anna;Bo;Carl\n3;1;;\n3;;1;\n1;;;1\n");
  const auto json = nlohmann::json::parse(shell({"count", file, "--rule", "picks", "--json"}).out);
  CHECK(json["winners"] == std::vector<std::string>{"Anna", "Bo"});
  CHECK(json["tie"] == true);
  const auto two = nlohmann::json::parse(
      shell({"count", file, "--rule", "picks", "--seats", "2", "--json"}).out);
  CHECK(two["tie"] == false);
}

TEST_CASE("every rule counts ballots of its kind, and says so where it cannot") {
  Shell shell;
  const auto ranking = shell.file("r.csv", kTable);
  const auto score = shell.file("s.csv", "score;Anna;Bo\n2;5;1\n");
  const auto picks = shell.file("p.csv", "picks;Anna;Bo\n2;1;\n");
  for (const char* rule :
       {"plurality", "borda", "schulze", "ranked-pairs", "copeland", "irv", "stv"}) {
    CHECK(shell({"count", ranking, "--rule", rule}).exit == kAllDone);
  }
  for (const char* rule : {"score", "majority-judgement"}) {
    CHECK(shell({"count", score, "--rule", rule}).exit == kAllDone);
  }
  for (const char* rule : {"picks", "dots", "seq-pav", "equal-shares", "greedy"}) {
    CHECK(shell({"count", picks, "--rule", rule}).exit == kAllDone);
  }
  const auto answer = shell({"count", ranking, "--rule", "picks"});
  CHECK(answer.exit == kNothingDone);
  CHECK(answer.err ==
        "Fel: Regeln picks kan inte räkna röster av slaget ranking. Välj en annan regel.\n");
  CHECK(shell({"count", ranking, "--rule", "best"}).exit == kUsage);
}

TEST_CASE("a result for people has winners, scores and steps as tables") {
  Shell shell;
  const auto answer = shell({"count", shell.file("x.csv", kTable), "--rule", "irv"});
  CHECK(says(answer.out, "9 röster, 3 olika"));
  CHECK(says(answer.out, "Valda: Bo"));
  CHECK(says(answer.out, "går ut"));
}

TEST_CASE("a bad file is refused with line and reason") {
  Shell shell;
  const auto file = shell.file("x.soi", "# NUMBER ALTERNATIVES: 2\n1: 1,3\n");
  const auto answer = shell({"count", file, "--rule", "irv"});
  CHECK(answer.exit == kNothingDone);
  CHECK(answer.err == "Fel: " + file +
                          ", rad 2: det här går inte att läsa. Här väntades numret på ett "
                          "alternativ, räknat från 1.\n");
}

TEST_CASE("opened votes written for other programs count to the same result") {
  Shell shell;
  REQUIRE(shell({"merge", "--package", workshop().package, "--out", shell.folder / "day.merged",
                 workshop().bundles})
              .exit == kAllDone);
  REQUIRE(shell({"open", "--package", workshop().package, "--key", workshop().key_a, "--key",
                 workshop().key_b, "--password-file", workshop().password_file,
                 shell.folder / "day.merged", "--out", shell.folder / "results.json"})
              .exit == kAllDone);
  const auto results = nlohmann::json::parse(text_of(shell.folder / "results.json"));
  const auto votes_most = results["questions"][0]["count"]["lines"][0]["votes"];
  const std::vector<std::pair<std::string, std::string>> formats = {
      {"preflib", "votes.cat"}, {"pabulib", "votes.pb"}, {"csv", "votes.csv"}};
  for (const auto& [format, name] : formats) {
    CAPTURE(format);
    const auto answer = shell({"export", shell.folder / "results.json", "--format", format, "--out",
                               shell.folder / name});
    REQUIRE_MESSAGE(answer.exit == kAllDone, answer.err);
    const auto json = nlohmann::json::parse(
        shell({"count", shell.folder / name, "--rule", "picks", "--json"}).out);
    CHECK(json["ballots"] == 17);
    CHECK(json["scores"][json["winners"][0].get<std::string>()] == votes_most);
  }
  CHECK(shell({"export", shell.folder / "results.json", "--format", "csv", "--question", "nej",
               "--out", shell.folder / "y.csv"})
            .exit == kNothingDone);
}

}  // namespace stordialog::cli
