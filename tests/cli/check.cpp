#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/bad_bundles.h"
#include "cli/shell.h"
#include "cli/stations.h"

namespace stordialog::cli {

namespace {

using testing::says;
using testing::Shell;
using testing::workshop;

}  // namespace

TEST_CASE("ledgers, tickets, packages, event files and exports that are whole are said to be") {
  Shell shell;
  const testing::Station station(shell.folder);
  const auto ledger = testing::text_of(station.ledger);
  const auto answer =
      shell({"check", "--package", station.package, station.ledger, station.ticket, station.package,
             station.bundle, STORDIALOG_SOURCE_DIR "/assets/events/ok-ide-practice.event.toml"});
  CHECK(answer.exit == kAllDone);
  CHECK(answer.err == "");
  for (const char* kind : {"stationens databas", "biljett", "evenemangspaket",
                           "export från en station", "evenemangsfil"}) {
    CHECK(says(answer.out, kind));
  }
  CHECK(testing::text_of(station.ledger) == ledger);
}

TEST_CASE("each damaged file is named with a sentence, and none is changed") {
  Shell shell;
  const testing::Station station(shell.folder);
  testing::spoil(station.ledger, 12 * 4096, 4096);
  testing::spoil(station.ticket, 700, 1);
  const auto ledger = testing::text_of(station.ledger);
  const auto answer =
      shell({"check", "--json", station.ledger, station.ticket, station.package, station.bundle});
  CHECK(answer.exit == kDoneWithRefusals);
  const auto object = nlohmann::json::parse(answer.out);
  REQUIRE(object["files"].size() == 4);
  CHECK(object["files"][0]["code"] == "ledger.damaged");
  CHECK(object["files"][0]["kind"] == "ledger");
  CHECK(object["files"][1]["good"] == false);
  CHECK(object["files"][2]["good"] == true);
  CHECK(object["files"][3]["code"] == "cli.package_needed");
  CHECK(says(answer.err, "station.ledger är skadad."));
  CHECK(testing::text_of(station.ledger) == ledger);
}

TEST_CASE("where every file is damaged or missing nothing was done") {
  Shell shell;
  CHECK(shell({"check", shell.folder / "nowhere"}).exit == kNothingDone);
  CHECK(shell({"check"}).exit == kUsage);
}

}  // namespace stordialog::cli
