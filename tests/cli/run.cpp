#include "cli/run.h"

#include <sstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/shell.h"

namespace stordialog::cli {

namespace {

using nlohmann::json;
using testing::says;
using testing::Shell;

}  // namespace

TEST_CASE("a mistake in usage is one sentence on standard error and exit code 2") {
  Shell shell;
  const auto answer = shell({"merge", "--out", "x"});
  CHECK(answer.exit == kUsage);
  CHECK(answer.out == "");
  CHECK(answer.err == "Fel: --package saknas. Hjälpen finns med stordialog-sync merge --help.\n");
}

TEST_CASE("the machine's language is spoken unless another is asked for") {
  Shell shell;
  shell.locale = "en_GB.UTF-8";
  CHECK(says(shell({"report"}).err, "Error: results is missing."));
  CHECK(says(shell({"report", "--language", "sv"}).err, "Fel: results saknas."));
  for (const char* none : {"", "C", "POSIX", "C.UTF-8", "fi_FI.UTF-8"}) {
    shell.locale = none;
    CHECK(says(shell({"report"}).err, "Fel: "));
  }
}

TEST_CASE("help goes to standard output with exit code 0") {
  Shell shell;
  const auto answer = shell({"open", "--help"});
  CHECK(answer.exit == kAllDone);
  CHECK(answer.err == "");
  CHECK(says(answer.out, "--contacts-out"));
}

TEST_CASE("a failure with --json is one object on standard output beside the sentence") {
  Shell shell;
  const auto answer = shell({"report", "missing.json", "--out", "x", "--json"});
  CHECK(answer.exit == kNothingDone);
  const auto object = json::parse(answer.out);
  CHECK(object["ok"] == false);
  CHECK(object["exit"] == 1);
  CHECK(object["error"]["code"] == "file.missing");
  CHECK(object["error"]["details"]["file"] == "missing.json");
  CHECK(object["error"]["sentence"] == "missing.json finns inte.");
  CHECK(answer.err == "Fel: missing.json finns inte.\n");
}

TEST_CASE("without its string files the program says so in two languages") {
  Shell shell;
  std::ostringstream out, err;
  const int exit =
      run({"--help", "--assets", shell.folder / "nowhere"},
          {shell.files, shell.clock, shell.randomness, shell.person, out, err, "", {}, {}});
  CHECK(exit == kNothingDone);
  CHECK(says(err.str(), "Programmets texter finns inte i "));
  CHECK(says(err.str(), "The program's texts are not in "));
}

TEST_CASE("the string files are found beside the program or in the shared folder") {
  for (const std::string place : {"bin/assets", "share/stordialog/assets"}) {
    Shell shell;
    std::filesystem::create_directories(shell.folder.path() / "bin");
    std::filesystem::create_directories((shell.folder.path() / place).parent_path());
    std::filesystem::create_directory_symlink(STORDIALOG_SOURCE_DIR "/assets",
                                              shell.folder.path() / place);
    std::ostringstream out, err;
    CHECK(run({"--version"}, {shell.files,
                              shell.clock,
                              shell.randomness,
                              shell.person,
                              out,
                              err,
                              "",
                              shell.folder.path() / "bin",
                              {}}) == kAllDone);
  }
}

}  // namespace stordialog::cli
