#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/shell.h"
#include "cli/stations.h"

namespace stordialog::cli {

namespace {

using testing::says;
using testing::Shell;

/// What verify says of the records in it.
nlohmann::json verified(Shell& shell, const testing::Station& station, const std::string& bundle) {
  const auto answer = shell({"verify", "--json", "--package", station.package, bundle});
  CHECK(answer.exit == kAllDone);
  return nlohmann::json::parse(answer.out)["files"][0];
}

}  // namespace

TEST_CASE("a sound ledger is salvaged whole") {
  Shell shell;
  const testing::Station station(shell.folder);
  const auto out = shell.folder / "saved.bundle";
  const auto answer = shell({"salvage", station.ledger, "--out", out});
  CHECK(answer.exit == kAllDone);
  CHECK(answer.err == "");
  CHECK(says(answer.out, "Allt gick att läsa."));
  CHECK(verified(shell, station, out)["records"] ==
        verified(shell, station, station.bundle)["records"]);
}

TEST_CASE(
    "of a damaged ledger the rest is exported, what is lost is counted, the ledger untouched") {
  Shell shell;
  const testing::Station station(shell.folder);
  testing::spoil(station.ledger, 12 * 4096, 4096);
  const auto damaged = testing::text_of(station.ledger);
  CHECK(shell({"check", station.ledger}).exit == kNothingDone);
  const auto out = shell.folder / "saved.bundle";
  const auto answer = shell({"salvage", station.ledger, "--json", "--out", out});
  CHECK(answer.exit == kDoneWithRefusals);
  const auto object = nlohmann::json::parse(answer.out);
  CHECK(object["pages_lost"].get<int>() + object["rows_lost"].get<int>() > 0);
  CHECK(testing::text_of(station.ledger) == damaged);

  const auto records = verified(shell, station, out)["records"].get<int>();
  const auto all = verified(shell, station, station.bundle)["records"].get<int>();
  CHECK(records < all);
  CHECK(records + 40 >= all);
  // Nothing hidden is left beside it.
  for (const auto& name : shell.folder.names()) CHECK_FALSE(says(name, "copy.ledger"));
}

TEST_CASE(
    "a ledger of which nothing is left, another station's ticket, and no ticket are refused") {
  Shell shell;
  const testing::Station station(shell.folder);
  const auto out = shell.folder / "saved.bundle";
  const auto other = shell.file("other.ledger", std::string(9000, 'x'));
  auto answer = shell({"salvage", other, "--ticket", station.ticket, "--out", out});
  CHECK(answer.exit == kNothingDone);
  CHECK(says(answer.err, "Ingenting gick att läsa av"));
  answer = shell({"salvage", other, "--out", out});
  CHECK(says(answer.err, "station.ticket finns inte"));
  CHECK(shell({"salvage", station.ledger}).exit == kUsage);
  CHECK_FALSE(shell.files.exists(out));
}

}  // namespace stordialog::cli
