#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/shell.h"
#include "seal/key_file.h"

namespace stordialog::cli {

namespace {

using testing::says;
using testing::Shell;
using testing::text_of;
using Names = std::vector<std::string>;

std::vector<std::string> new_key(Shell& shell) {
  return {"keyholder",           "new", "--for", "ballots", "--holder", "Idéburen sektor", "--out",
          shell.folder / "a.key"};
}

domain::Bytes bytes_of(const std::string& text) {
  return {text.begin(), text.end()};
}

}  // namespace

TEST_CASE("a keyholder answers twice and gets key file, public part and recovery sheet") {
  Shell shell;
  shell.person.answers = {"ett långt lösenord", "ett långt lösenord"};
  const auto answer = shell(new_key(shell));
  REQUIRE_MESSAGE(answer.exit == kAllDone, answer.err);
  CHECK(shell.folder.names() == Names{"a.key", "a.pub", "a.recovery.txt"});
  CHECK(testing::mode_of(shell.folder / "a.key") == 0600);
  CHECK(testing::mode_of(shell.folder / "a.recovery.txt") == 0600);
  CHECK(shell.person.questions ==
        Names{"Nytt lösenord för Idéburen sektor: ", "Skriv lösenordet en gång till: "});
  CHECK(says(answer.out, "kan det som är förseglat aldrig öppnas"));

  const auto about = seal::read_public(bytes_of(text_of(shell.folder / "a.pub")));
  REQUIRE(about);
  CHECK(about->holder == "Idéburen sektor");
  CHECK(about->use == seal::KeyUse::ballots);
  CHECK(seal::unlock_key(bytes_of(text_of(shell.folder / "a.key")), "ett långt lösenord"));
}

TEST_CASE("a password that is never repeated right leaves nothing behind") {
  Shell shell;
  shell.person.answers = {"ett långt lösenord", "fel", "fel igen", "och fel"};
  const auto answer = shell(new_key(shell));
  CHECK(answer.exit == kNothingDone);
  CHECK(says(answer.err, "Lösenordet är fel."));
  CHECK(shell.folder.names().empty());
}

TEST_CASE("a short password and nobody to ask are refused before anything is written") {
  Shell shell;
  shell.person.answers = {"kort"};
  CHECK(says(shell(new_key(shell)).err, "Det ska vara minst 10."));
  CHECK(says(shell(new_key(shell)).err, "Ange det med --password-file."));
  CHECK(shell.folder.names().empty());
}

TEST_CASE("somebody who presses Ctrl-C at the question is not told that nobody was there") {
  Shell shell;
  shell.stopped = true;
  CHECK(shell(new_key(shell)).err == "Fel: Arbetet avbröts.\n");
}

TEST_CASE("a key file is never written over") {
  Shell shell;
  const auto password = shell.file("password", "ett långt lösenord\n");
  auto arguments = new_key(shell);
  arguments.insert(arguments.end(), {"--password-file", password});
  for (const char* there : {"a.key", "a.pub", "a.recovery.txt"}) {
    CAPTURE(there);
    shell.file(there, "mine");
    const auto answer = shell(arguments);
    CHECK(answer.exit == kNothingDone);
    CHECK(says(answer.err, std::string(there) + " finns redan."));
    CHECK(shell.folder.names() == Names{there, "password"});
    CHECK(text_of(shell.folder / there) == "mine");
    std::filesystem::remove(shell.folder / there);
  }
}

TEST_CASE("a drive that fails anywhere leaves no half key") {
  for (int successes = 0; successes < 3; ++successes) {
    CAPTURE(successes);
    Shell shell;
    shell.person.answers = {"ett långt lösenord", "ett långt lösenord"};
    shell.files.writes_left = successes;
    CHECK(shell(new_key(shell)).exit == kNothingDone);
    CHECK(shell.folder.names().empty());
  }
}

TEST_CASE("a new key for contacts answers in JSON without its secret") {
  Shell shell;
  const auto password = shell.file("password", "ett långt lösenord\r\nandra raden");
  const auto answer = shell({"keyholder", "new", "--for", "contacts", "--holder", "Kommunen",
                             "--out", shell.folder / "c", "--password-file", password, "--json"});
  REQUIRE_MESSAGE(answer.exit == kAllDone, answer.err);
  const auto object = nlohmann::json::parse(answer.out);
  CHECK(object["for"] == "contacts");
  CHECK(object["holder"] == "Kommunen");
  CHECK(object["written"].size() == 3);
  CHECK(object["public_key"].get<std::string>().size() == 64);
  CHECK(shell.folder.names() == Names{"c", "c.pub", "c.recovery.txt", "password"});
}

}  // namespace stordialog::cli
