// A person's data on request, at the command line.
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

/// Searches what the workshop's stations have exported.
struct PersonAsked : Shell {
  testing::Answer person(const std::vector<std::string>& more) {
    std::vector<std::string> all = {"person", "--package", workshop().package, "--out",
                                    folder / "person.txt"};
    all.insert(all.end(), more.begin(), more.end());
    return (*this)(all);
  }
  /// The name of somebody who has signed up.
  std::string somebody() {
    const auto all = person({"070", "--contacts-key", workshop().contacts_key, "--password-file",
                             workshop().password_file});
    REQUIRE_MESSAGE(all.exit == kAllDone, all.err);
    const std::string page = text_of(folder / "person.txt");
    const auto at = page.find("  Namn: ");
    REQUIRE(at != std::string::npos);
    return page.substr(at + 8, page.find('\n', at) - at - 8);
  }
};

}  // namespace

TEST_CASE("the file holds the person, is the owner's alone, and the screen says ids only") {
  PersonAsked shell;
  const std::string name = shell.somebody();
  CHECK(testing::mode_of(shell.folder / "person.txt") == 0600);
  const auto answer = shell.person({name, "--force", "--contacts-key", workshop().contacts_key,
                                    "--password-file", workshop().password_file});
  REQUIRE_MESSAGE(answer.exit == kAllDone, answer.err);
  CHECK(says(text_of(shell.folder / "person.txt"), "  Namn: " + name));
  CHECK_FALSE(says(answer.out, name));
  CHECK_FALSE(says(answer.err, name));
  CHECK(says(answer.out, "1 anm\u00E4lan"));
  CHECK(says(answer.out, "Ingen kan veta"));

  const auto told =
      shell.person({name, "--force", "--json", "--contacts-key", workshop().contacts_key,
                    "--password-file", workshop().password_file});
  const auto answered = json::parse(told.out);
  REQUIRE(answered["contact"].size() == 1);
  CHECK(says(text_of(shell.folder / "person.txt"), answered["contact"][0].get<std::string>()));
  CHECK_FALSE(says(told.out, name));
}

TEST_CASE("without a key it is said that sign-ups were not searched, and no file is overwritten") {
  PersonAsked shell;
  const auto answer = shell.person({"Nobody At All"});
  REQUIRE_MESSAGE(answer.exit == kAllDone, answer.err);
  CHECK(says(answer.out, "7 anm\u00E4lningar \u00E4r inte genoms\u00F6kta"));
  CHECK(says(shell.person({"Somebody"}).err, "finns redan"));
}

TEST_CASE("a wrong key, a wrong password and too short a word are refused without a file") {
  PersonAsked shell;
  const auto with = [&](const std::string& key, const std::string& password) {
    return shell.person(
        {"Berg", "--contacts-key", key, "--password-file", shell.file("pw", password)});
  };
  CHECK(says(with(workshop().key_a, "practice-password\n").err, "h\u00F6r inte till"));
  CHECK(with(workshop().contacts_key, "something-else\n").exit == kNothingDone);
  CHECK(says(shell.person({"Berg", "Bo"}).err, "S\u00F6kord nummer 2 \u00E4r kortare"));
  CHECK(shell.person({}).exit == kUsage);
  CHECK_FALSE(std::filesystem::exists(shell.folder / "person.txt"));
}

}  // namespace stordialog::cli
