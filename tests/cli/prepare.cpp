#include <algorithm>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "bundle/package.h"
#include "cli/shell.h"
#include "seal/voting_code.h"

namespace stordialog::cli {

namespace {

using testing::says;
using testing::Shell;
using testing::text_of;
using Names = std::vector<std::string>;

const std::string kEvent = STORDIALOG_SOURCE_DIR "/assets/events/ok-ide.event.toml";

domain::Bytes bytes_of(const std::string& text) {
  return {text.begin(), text.end()};
}

/// Public keys of two keyholders and one for contacts, and a password file.
struct Keys {
  explicit Keys(Shell& shell) : password(shell.file("password", "ett långt lösenord")) {
    for (const auto& [name, use] : {std::pair{"a.pub", seal::KeyUse::ballots},
                                    {"b.pub", seal::KeyUse::ballots},
                                    {"c.pub", seal::KeyUse::contacts}}) {
      const auto bytes = seal::write_public({use, name, seal::make_box_key().public_key});
      shell.file(name, {bytes.begin(), bytes.end()});
    }
  }
  std::string password;
};

std::vector<std::string> prepare(Shell& shell, std::vector<std::string> more = {}) {
  std::vector<std::string> all = {"prepare",        kEvent,
                                  "--ballot-key",   shell.folder / "a.pub",
                                  "--ballot-key",   shell.folder / "b.pub",
                                  "--contacts-key", shell.folder / "c.pub",
                                  "--stations",     "2",
                                  "--station",      "2:Scenen",
                                  "--codes",        "3",
                                  "--out",          shell.folder / "event"};
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

}  // namespace

TEST_CASE("prepare makes a package, private tickets, codes and a locked organiser key") {
  Shell shell;
  const Keys keys(shell);
  const auto answer = shell(prepare(shell, {"--password-file", keys.password, "--json"}));
  REQUIRE_MESSAGE(answer.exit == kAllDone, answer.err);
  CHECK(shell.folder.names() == Names{"a.pub", "b.pub", "c.pub", "event", "event/codes.csv",
                                      "event/ok-ide.package", "event/organiser.key", "event/paper",
                                      "event/paper/station.ticket", "event/pin.txt",
                                      "event/tickets", "event/tickets/ok-ide-1.ticket",
                                      "event/tickets/ok-ide-2.ticket", "password"});
  for (const char* name : {"codes.csv", "organiser.key", "pin.txt", "tickets/ok-ide-1.ticket"}) {
    CHECK(testing::mode_of(shell.folder.path() / "event" / name) == 0600);
  }
  const auto package =
      bundle::read_package(bytes_of(text_of(shell.folder / "event/ok-ide.package")));
  REQUIRE(package);
  CHECK(package->stations.size() == 3);
  CHECK(package->stations[1].name == "Scenen");
  CHECK(package->code_hashes.size() == 3);
  const auto object = nlohmann::json::parse(answer.out);
  CHECK(object["pin"].get<std::string>().size() == 6);
  CHECK(object["event_id"] == package->id.text());

  const auto key = seal::unlock_key(bytes_of(text_of(shell.folder / "event/organiser.key")),
                                    "ett långt lösenord");
  REQUIRE(key);
  CHECK(key->about.key == package->organiser);
  CHECK(key->about.use == seal::KeyUse::organiser);

  std::string codes = text_of(shell.folder / "event/codes.csv");
  REQUIRE(codes.starts_with("\xEF\xBB\xBFRöstkod\r\n"));
  const std::string first = codes.substr(codes.find('\n') + 1, 14);
  const auto code = seal::read_code(first);
  REQUIRE(code);
  const auto hash = seal::code_hash(*code, package->code_salt, package->code_cost);
  CHECK(std::ranges::count(package->code_hashes, hash) == 1);
}

TEST_CASE("the PIN is said once and stands in the file to print it from and in no other") {
  Shell shell;
  const Keys keys(shell);
  const auto answer = shell(prepare(shell, {"--password-file", keys.password, "--pin", "483920"}));
  REQUIRE_MESSAGE(answer.exit == kAllDone, answer.err);
  CHECK(says(answer.out, "Pinkod för personalen: 483920."));
  for (const auto& name : shell.folder.names()) {
    if (std::filesystem::is_regular_file(shell.folder / name)) {
      CHECK(says(text_of(shell.folder / name), "483920") == (name == "event/pin.txt"));
    }
  }
}

TEST_CASE("prepare never writes over what another prepare made") {
  Shell shell;
  const Keys keys(shell);
  REQUIRE(shell(prepare(shell, {"--password-file", keys.password})).exit == kAllDone);
  const auto package = text_of(shell.folder / "event/ok-ide.package");
  const auto again = shell(prepare(shell, {"--password-file", keys.password}));
  CHECK(again.exit == kNothingDone);
  CHECK(says(again.err, "finns redan och har ett annat innehåll"));
  CHECK(text_of(shell.folder / "event/ok-ide.package") == package);
}

TEST_CASE("whoever repeats the organiser's password wrong prepares nothing") {
  Shell shell;
  const Keys keys(shell);
  shell.person.answers = {"ett långt lösenord", "ett annat lösenord"};
  const auto answer = shell(prepare(shell));
  CHECK(answer.exit == kNothingDone);
  CHECK(says(answer.err, "Lösenorden är inte lika."));
  CHECK_FALSE(std::filesystem::exists(shell.folder / "event"));
}

TEST_CASE("a broken event file is named with line and column") {
  Shell shell;
  const Keys keys(shell);
  const auto event = shell.file("broken.event.toml", "slug = \"Å\"\n");
  auto arguments = prepare(shell, {"--password-file", keys.password});
  arguments[1] = event;
  const auto answer = shell(arguments);
  CHECK(answer.exit == kNothingDone);
  CHECK(says(answer.err, "broken.event.toml, rad "));
}

TEST_CASE("a file that is no public key is named") {
  Shell shell;
  const Keys keys(shell);
  const auto wrong = shell.file("a.pub", "no key");
  const auto answer = shell(prepare(shell, {"--password-file", keys.password}));
  CHECK(answer.exit == kNothingDone);
  CHECK(says(answer.err, wrong + ": Filen är ingen publik nyckel."));
}

TEST_CASE("a drive that fails leaves no half event") {
  Shell shell;
  const Keys keys(shell);
  const auto before = shell.folder.names();
  for (int successes : {0, 2, 4}) {
    CAPTURE(successes);
    shell.files.writes_left = successes;
    CHECK(shell(prepare(shell, {"--password-file", keys.password})).exit == kNothingDone);
    CHECK(shell.folder.names() == before);
  }
}

TEST_CASE("somebody who presses Ctrl-C leaves no half event") {
  Shell shell;
  const Keys keys(shell);
  const auto before = shell.folder.names();
  shell.stopped = true;
  const auto answer = shell(prepare(shell, {"--password-file", keys.password}));
  CHECK(answer.exit == kNothingDone);
  CHECK(says(answer.err, "Arbetet avbröts."));
  CHECK(shell.folder.names() == before);
}

}  // namespace stordialog::cli
