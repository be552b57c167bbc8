#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/bad_bundles.h"
#include "cli/shell.h"

namespace stordialog::cli {

namespace {

using testing::says;
using testing::Shell;
using testing::workshop;

}  // namespace

TEST_CASE("bundles that are whole and genuine are said to be") {
  Shell shell;
  const auto answer = shell({"verify", "--package", workshop().package, workshop().bundles});
  CHECK(answer.exit == kAllDone);
  CHECK(answer.err == "");
  CHECK(says(answer.out, "ok-ide-practice-3-full-0001.bundle        3  hel "));
  CHECK(says(answer.out, "hel och äkta\n"));
}

TEST_CASE("each spoilt bundle is refused with a sentence and the exit code says so") {
  Shell shell;
  testing::spoil_bundles(shell.folder);
  const auto answer =
      shell({"verify", "--package", workshop().package, shell.folder.path().string(), "--json"});
  CHECK(answer.exit == kDoneWithRefusals);
  CHECK(says(answer.err, "cut.bundle är avklippt.\n"));
  CHECK(says(answer.err, "foreign.bundle hör till ett annat evenemang.\n"));
  CHECK(says(answer.err, "unsigned.bundle har en signatur som inte stämmer.\n"));
  CHECK(says(answer.err, "tampered.bundle är skadad"));
  const auto object = nlohmann::json::parse(answer.out);
  CHECK(object["files"].size() == 5);
  CHECK(object["refused"].size() == 4);
  CHECK(object["exit"] == 3);
  for (const auto& file : object["files"]) {
    CHECK(file["good"] == says(file["file"].get<std::string>(), "good.bundle"));
  }
}

TEST_CASE("where everything is refused nothing was done") {
  Shell shell;
  const auto file = shell.file("x.bundle", "no bundle");
  const auto answer = shell({"verify", "--package", workshop().package, file});
  CHECK(answer.exit == kNothingDone);
  CHECK(answer.err == "x.bundle är ingen export från en station.\n");
}

TEST_CASE("a place that is missing or empty, and a package that is none, are each said") {
  Shell shell;
  CHECK(says(shell({"verify", "--package", workshop().package, shell.folder / "nowhere"}).err,
             "nowhere finns inte."));
  CHECK(says(shell({"verify", "--package", workshop().package, shell.folder.path().string()}).err,
             "Där finns inga exporter"));
  const auto package = shell.file("x.package", "no package");
  CHECK(says(shell({"verify", "--package", package, workshop().bundles}).err,
             package + ": Filen är inget evenemangspaket."));
}

}  // namespace stordialog::cli
