#include "cli/arguments.h"

#include <doctest/doctest.h>

#include "system/files.h"

namespace stordialog::cli {

namespace {

wording::Catalogues words() {
  system::DiskFiles files;
  return *wording::Catalogues::read(files, STORDIALOG_SOURCE_DIR "/assets/strings");
}

template <typename Wanted>
Wanted order(const std::vector<std::string>& arguments) {
  const auto catalogues = words();
  const auto understood = understand(arguments, catalogues.in("sv"));
  REQUIRE_MESSAGE(understood, (understood ? "" : catalogues.in("sv").say(understood.error())));
  REQUIRE(std::holds_alternative<Wanted>(*understood));
  return std::get<Wanted>(*understood);
}

/// Code and details of what is wrong.
std::string wrong(const std::vector<std::string>& arguments) {
  const auto catalogues = words();
  const auto understood = understand(arguments, catalogues.in("sv"));
  REQUIRE_FALSE(understood);
  std::string text = understood.error().code;
  for (const auto& [name, value] : understood.error().details) text += "|" + value;
  return text;
}

}  // namespace

TEST_CASE("how to speak is known before anything else") {
  const auto manner = manner_of({"verify", "--language=en", "--json", "--assets", "/a"});
  CHECK(manner.language == "en");
  CHECK(manner.json);
  CHECK(manner.assets == "/a");
  CHECK(manner_of({"-l", "ar"}).language == "ar");
  CHECK(manner_of({"--language"}).language == "");
}

TEST_CASE("a new key needs use, holder and file") {
  const auto key = order<NewKey>({"keyholder", "new", "--for", "contacts", "--holder",
                                  "Idéburen sektor", "--out", "a.key", "--password-file", "p"});
  CHECK(key.use == seal::KeyUse::contacts);
  CHECK(key.holder == "Idéburen sektor");
  CHECK(key.out == "a.key");
  CHECK(key.password_files == std::vector<system::Path>{"p"});
  CHECK(wrong({"keyholder", "new", "--holder", "A", "--out", "a"}) ==
        "cli.option_missing|stordialog-sync keyholder new|--for");
  CHECK(wrong({"keyholder", "new", "--for", "votes", "--holder", "A", "--out", "a"}) ==
        "cli.bad_choice|--for|ballots, contacts");
  CHECK(wrong({"keyholder"}) == "cli.no_command");
}

TEST_CASE("prepare takes keys in sealing order and names stations") {
  const auto prepare = order<Prepare>(
      {"prepare", "e.toml", "--ballot-key", "a.pub", "--ballot-key", "b.pub", "--contacts-key",
       "c.pub", "--stations", "4", "--station", "2:Scenen:lead", "--codes", "200", "--out", "o"});
  CHECK(prepare.event_file == "e.toml");
  CHECK(prepare.ballot_keys == std::vector<system::Path>{"a.pub", "b.pub"});
  CHECK(prepare.codes == 200);
  REQUIRE(prepare.stations.size() == 5);
  CHECK(prepare.stations[4].name == "Papper");
  CHECK(prepare.stations[4].role == domain::Role::organiser);
  CHECK(prepare.stations[1].name == "Scenen");
  const auto with = [](const char* name, const char* value) {
    return wrong(
        {"prepare", "e", "--ballot-key", "a", "--contacts-key", "c", "--out", "o", name, value});
  };
  CHECK(with("--stations", "0") == "cli.bad_number|--stations|1|100");
  CHECK(with("--stations", "101") == "cli.bad_number|--stations|1|100");
  CHECK(with("--stations", "3x") == "cli.bad_number|--stations|1|100");
  CHECK(with("--codes", "9") == "cli.option_missing|stordialog-sync prepare|--stations");
}

TEST_CASE("an option that may be repeated does not swallow what follows it") {
  const auto open = order<Open>(
      {"open", "--package", "p", "--key", "a", "--key", "b", "day.merged", "--out", "r.json"});
  CHECK(open.ballot_keys == std::vector<system::Path>{"a", "b"});
  CHECK(open.merged == "day.merged");
}

TEST_CASE("contacts are opened only into a file that is named") {
  CHECK(wrong({"open", "--package", "p", "--key", "a", "m", "--out", "r", "--contacts-key", "c"}) ==
        "cli.contacts_out_missing");
  CHECK(wrong({"open", "--package", "p", "--key", "a", "m", "--out", "r", "--contacts-out", "c"}) ==
        "cli.contacts_out_missing");
}

TEST_CASE("password files are none, one for all or one for each key") {
  const auto with = [](std::vector<std::string> more) {
    std::vector<std::string> all = {"open",  "--package", "p", "--key", "a",
                                    "--key", "b",         "m", "--out", "r"};
    all.insert(all.end(), more.begin(), more.end());
    return all;
  };
  CHECK(order<Open>(with({})).password_files.empty());
  CHECK(order<Open>(with({"--password-file", "x"})).password_files.size() == 1);
  CHECK(order<Open>(with({"--password-file", "x", "--password-file", "y"})).password_files.size() ==
        2);
  CHECK(wrong(with({"--password-file", "x", "--password-file", "y", "--password-file", "z"})) ==
        "cli.password_files|2|3");
}

TEST_CASE("verify and merge take any number of places") {
  CHECK(order<Verify>({"verify", "--package", "p", "a", "b", "c"}).places.size() == 3);
  const auto merge = order<Merge>({"merge", "--package", "p", "--out", "m", "a", "b", "--force"});
  CHECK(merge.places == std::vector<system::Path>{"a", "b"});
  CHECK(merge.force);
  CHECK(wrong({"verify", "--package", "p"}) == "cli.option_missing|stordialog-sync verify|files");
}

TEST_CASE("a simulation has numbers of its own unless told") {
  const auto plain = order<Simulate>({"simulate", "--out", "o"});
  CHECK(plain.seed == 1);
  CHECK(plain.people == 70);
  CHECK(plain.stations == 3);
  CHECK(order<Simulate>({"simulate", "--out", "o", "--seed", "18446744073709551615"}).seed ==
        UINT64_MAX);
  const auto large = order<SimulateLarge>({"simulate", "--export", "o", "--records", "7"});
  CHECK(large.workshop.stations == 100);
  CHECK(large.workshop.records == 7);
  CHECK(large.workshop.exports == 1);
  CHECK(wrong({"simulate", "--export", "o", "--stations", "101"}) ==
        "cli.bad_number|--stations|1|100");
  CHECK(wrong({"simulate", "--export", "o", "--stations", "0"}) ==
        "cli.bad_number|--stations|1|100");
  CHECK(wrong({"simulate", "--export", "o", "--records", "10001"}) ==
        "cli.bad_number|--records|1|10000");
  CHECK(wrong({"simulate", "--export", "o", "--exports", "x"}) == "cli.bad_number|--exports|1|100");
  CHECK(wrong({"simulate", "--export", "o", "--out", "p"}) == "cli.export_alone");
  CHECK(wrong({"simulate", "--out", "o", "--people", "1000"}) == "cli.bad_number|--people|1|220");
}

TEST_CASE("what nobody knows, and a value that is missing, are named") {
  CHECK(wrong({}) == "cli.no_command");
  CHECK(wrong({"fly"}) == "cli.unknown_argument|stordialog-sync|fly");
  CHECK(wrong({"report", "r", "--out", "o", "--colour"}) ==
        "cli.unknown_argument|stordialog-sync report|--colour");
  CHECK(wrong({"report", "r", "extra", "--out", "o"}) ==
        "cli.unknown_argument|stordialog-sync report|extra");
  CHECK(wrong({"report", "r", "--out"}) == "cli.value_missing|stordialog-sync report|--out");
}

TEST_CASE("every command has a help of its own in the language asked for") {
  const auto catalogues = words();
  const std::vector<std::vector<std::string>> commands = {
      {},        {"keyholder"}, {"keyholder", "new"}, {"prepare"},  {"practice"}, {"verify"},
      {"merge"}, {"open"},      {"report"},           {"simulate"}, {"count"},    {"export"}};
  for (auto arguments : commands) {
    arguments.emplace_back("--help");
    for (const char* language : {"sv", "en"}) {
      const auto understood = understand(arguments, catalogues.in(language));
      REQUIRE(understood);
      REQUIRE(std::holds_alternative<Say>(*understood));
      const auto& text = std::get<Say>(*understood).text;
      CAPTURE(text);
      CHECK(text.find("cli.help.") == std::string::npos);
      CHECK(text.find(std::string(catalogues.in(language).text("cli.help.help"))) !=
            std::string::npos);
      CHECK((language == std::string("en") || text.find("Options") == std::string::npos));
    }
  }
  CHECK(order<Say>({"--version"}).text.starts_with("stordialog-sync "));
}

}  // namespace stordialog::cli
