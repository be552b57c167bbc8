#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/shell.h"
#include "report/write.h"

namespace stordialog::cli {

namespace {

using testing::says;
using testing::Shell;
using testing::text_of;
using testing::workshop;
using Names = std::vector<std::string>;

/// A shell whose folder holds the merged workshop.
struct Merged : Shell {
  Merged() {
    const auto answer = (*this)({"merge", "--package", workshop().package, "--out",
                                 folder / "day.merged", workshop().bundles});
    REQUIRE_MESSAGE(answer.exit == kAllDone, answer.err);
  }
  testing::Answer open(std::vector<std::string> more) {
    std::vector<std::string> all = {"open",
                                    "--package",
                                    workshop().package,
                                    "--out",
                                    folder / "results.json",
                                    folder / "day.merged"};
    all.insert(all.end(), more.begin(), more.end());
    return (*this)(all);
  }
  [[nodiscard]] bool has_results() const {
    return std::filesystem::exists(folder / "results.json") ||
           std::filesystem::exists(folder / "contacts.zip");
  }
};

}  // namespace

TEST_CASE("with both keyholders' keys in any order the votes are opened and counted") {
  Merged shell;
  const auto answer = shell.open({"--key", workshop().key_b, "--key", workshop().key_a,
                                  "--password-file", workshop().password_file});
  REQUIRE_MESSAGE(answer.exit == kAllDone, answer.err);
  CHECK(says(answer.out, "Stationernas siffror stämmer med de öppnade rösterna."));
  const auto results = report::read_results(text_of(shell.folder / "results.json"), "results.json");
  REQUIRE(results);
  CHECK(results->opened);
  CHECK_FALSE(results->contacts_opened);
  CHECK(results->questions.front().count.ballots == 17);  // 18 of 20 vote, one code twice
  CHECK(results->contacts_sealed == 7);
}

TEST_CASE("one keyholder alone opens nothing and the missing one is named") {
  Merged shell;
  const auto answer =
      shell.open({"--key", workshop().key_a, "--password-file", workshop().password_file});
  CHECK(answer.exit == kNothingDone);
  CHECK(answer.err == "Fel: Rösterna går inte att öppna utan nyckeln från Uddevalla kommun.\n");
  CHECK_FALSE(shell.has_results());
}

TEST_CASE("a wrong password says so and names the key file") {
  Merged shell;
  shell.person.answers = {"practice-password", "fel lösenord"};
  const auto answer = shell.open({"--key", workshop().key_a, "--key", workshop().key_b});
  CHECK(answer.exit == kNothingDone);
  CHECK(says(answer.err, "ballots-2.key: Lösenordet är fel.\n"));
  CHECK(shell.person.questions ==
        Names{"Lösenord för ballots-1.key: ", "Lösenord för ballots-2.key: "});
  CHECK_FALSE(shell.has_results());
}

TEST_CASE("a key of something else is refused") {
  Merged shell;
  const auto contacts = shell.open({"--key", workshop().key_a, "--key", workshop().contacts_key,
                                    "--password-file", workshop().password_file});
  CHECK(says(contacts.err, "contacts.key är ingen av evenemangets nycklar för detta."));
  const auto ballots =
      shell.open({"--key", workshop().key_a, "--key", workshop().key_b, "--contacts-key",
                  workshop().key_a, "--contacts-out", shell.folder / "contacts.zip",
                  "--password-file", workshop().password_file});
  CHECK(says(ballots.err, "ballots-1.key är ingen av evenemangets nycklar för detta."));
  const auto no_key = shell.file("no.key", "no key");
  const auto none = shell.open({"--key", no_key, "--password-file", workshop().password_file});
  CHECK(says(none.err, no_key + ": Filen är ingen nyckelfil."));
  CHECK_FALSE(shell.has_results());
}

TEST_CASE("contacts go into a private, locked file and never into the results") {
  Merged shell;
  const auto secret = shell.file("secret", "ett annat lösenord\n");
  const auto answer =
      shell.open({"--key", workshop().key_a, "--key", workshop().key_b, "--contacts-key",
                  workshop().contacts_key, "--contacts-out", shell.folder / "contacts.zip",
                  "--contacts-password-file", secret, "--password-file", workshop().password_file});
  REQUIRE_MESSAGE(answer.exit == kAllDone, answer.err);
  CHECK(testing::mode_of(shell.folder / "contacts.zip") == 0600);
  const auto contacts = text_of(shell.folder / "contacts.zip");
  CHECK(contacts.starts_with("PK"));
  CHECK(says(contacts, "ok-ide-practice-kontakter.xlsx"));
  const auto results_text = text_of(shell.folder / "results.json");
  const auto results = report::read_results(results_text, "results.json");
  REQUIRE(results);
  CHECK(results->contacts_opened);
  std::uint32_t sign_ups = 0;
  for (const auto& list : results->sign_ups) sign_ups += list.sign_ups;
  CHECK(sign_ups == 7);
  CHECK_FALSE(says(results_text, "@example.org"));
  CHECK_FALSE(says(results_text, "070-174"));
  CHECK_FALSE(says(contacts, "Personuppgifter"));
}

TEST_CASE(
    "the contacts file's password is asked for twice, and nothing is written if they differ") {
  Merged shell;
  shell.person.answers = {"ett annat lösenord", "ett annat lösenrod"};
  const auto answer =
      shell.open({"--key", workshop().key_a, "--key", workshop().key_b, "--contacts-key",
                  workshop().contacts_key, "--contacts-out", shell.folder / "contacts.zip",
                  "--password-file", workshop().password_file});
  CHECK(answer.exit == kNothingDone);
  CHECK(shell.person.questions == std::vector<std::string>{"Nytt lösenord för kontaktfilen: ",
                                                           "Skriv lösenordet en gång till: "});
  CHECK_FALSE(shell.has_results());
}

TEST_CASE("a damaged merged file is refused") {
  Merged shell;
  auto merged = text_of(shell.folder / "day.merged");
  merged.back() = static_cast<char>(merged.back() ^ 1);
  shell.file("day.merged", merged);
  const auto answer = shell.open({"--key", workshop().key_a, "--key", workshop().key_b,
                                  "--password-file", workshop().password_file});
  CHECK(answer.exit == kNothingDone);
  CHECK(says(answer.err, "day.merged är skadad"));
  CHECK_FALSE(shell.has_results());
}

TEST_CASE("a drive that fails leaves neither results nor contacts") {
  Merged shell;
  const auto secret = shell.file("secret", "ett annat lösenord\n");
  for (int successes = 0; successes < 4; ++successes) {
    CAPTURE(successes);
    shell.files.writes_left = successes;
    const auto answer = shell.open({"--key", workshop().key_a, "--key", workshop().key_b,
                                    "--contacts-key", workshop().contacts_key, "--contacts-out",
                                    shell.folder / "contacts.zip", "--contacts-password-file",
                                    secret, "--password-file", workshop().password_file});
    CHECK(answer.exit == kNothingDone);
    CHECK_FALSE(shell.has_results());
  }
}

TEST_CASE("opening with --json answers with the results themselves") {
  Merged shell;
  const auto answer = shell.open({"--key", workshop().key_a, "--key", workshop().key_b,
                                  "--password-file", workshop().password_file, "--json"});
  const auto object = nlohmann::json::parse(answer.out);
  CHECK(object["ok"] == true);
  CHECK(object["results"] == nlohmann::json::parse(text_of(shell.folder / "results.json")));
}

}  // namespace stordialog::cli
