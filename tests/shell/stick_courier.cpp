#include "shell/stick_courier.h"

#include <doctest/doctest.h>
#include <stdlib.h>

#include "bundle/bundle.h"
#include "desk/desk.h"
#include "domain/limits.h"
#include "organise/practice.h"
#include "system/clock.h"

using namespace stordialog;
using system::Path;

namespace {

organise::Practice practice() {
  system::DiskFiles files;
  const Path file = Path(STORDIALOG_SOURCE_DIR) / "assets/events/ok-ide-practice.event.toml";
  const auto toml = files.read(file, domain::limits::kEventFileBytes);
  REQUIRE(toml);
  auto made = organise::make_practice({toml->begin(), toml->end()}, file.string());
  REQUIRE(made);
  return std::move(*made);
}

/// Station 1 with a stick in it; gone with the test.
struct Table {
  system::DiskFiles files;
  system::MachineClock clock;
  system::MachineRandomness randomness;
  Path folder;
  organise::Practice event = practice();
  std::vector<screens::Drive> drives;
  shell::StickRound round;
  shell::StickCourier courier{[this] { return drives; }, event.prepared.package, 1};

  Table() {
    std::string pattern = (std::filesystem::temp_directory_path() / "sticks-XXXXXX").string();
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    folder = pattern;
    round = {folder / "full", folder / "inbox"};
    std::filesystem::create_directory(round.staging);
    plug_in("SAND");
  }
  ~Table() { std::filesystem::remove_all(folder); }

  Path stick(const std::string& name = "SAND") const { return folder / "media" / name; }
  void plug_in(const std::string& name) {
    std::filesystem::create_directories(stick(name));
    drives.push_back({name, stick(name), 0, true});
  }
  void stage(const std::string& name, const std::string& text) {
    round.full = round.staging / name;
    round.to = {};
    for (const auto& drive : drives) round.to.push_back(drive.folder);
    REQUIRE(files.publish(*round.full, domain::Bytes(text.begin(), text.end()), 0600));
  }
  shell::StickCarried carry() { return courier.carry(files, round); }
  std::string text(const Path& file) {
    const auto bytes = files.read(file, 1000);
    return bytes ? std::string(bytes->begin(), bytes->end()) : bytes.error().code;
  }
  /// A full of station 2, with an idea and a person's contact, on the stick.
  Path other_full(const Path& to) {
    auto ticket = bundle::read_ticket(event.prepared.tickets.at(1).second.view());
    REQUIRE(ticket);
    const Path own = folder / "other";
    std::filesystem::create_directories(own);
    auto desk = desk::Desk::open({files, clock, randomness}, std::move(*ticket), own, {});
    REQUIRE(desk);
    REQUIRE(desk->handle(desk::SetActivity{{domain::ActivityKind::ideas, {}}, true}));
    REQUIRE(desk->handle(desk::HandInIdea{{{1}}, {}, "A bench"}));
    auto made = desk->handle(desk::Export{domain::Profile::full, to});
    REQUIRE(made);
    return std::get<desk::Exported>(*made).file;
  }
};

}  // namespace

TEST_CASE("the full goes to every stick, and leaves this computer when all have it") {
  Table table;
  table.plug_in("BLÅ");
  table.stage("ok-1-full-0001.bundle", "ours");
  const auto carried = table.carry();
  REQUIRE(carried.puts.size() == 2);
  for (const auto& put : carried.puts) CHECK_FALSE(put.trouble);
  CHECK(table.text(table.stick() / "ok-1-full-0001.bundle") == "ours");
  CHECK(table.text(table.stick("BLÅ") / "ok-1-full-0001.bundle") == "ours");
  CHECK(table.files.list(table.round.staging).empty());
}

TEST_CASE("a stick that is gone is told of, and the full is kept for it") {
  Table table;
  table.plug_in("BLÅ");
  table.stage("ok-1-full-0001.bundle", "ours");
  table.drives.pop_back();
  const auto carried = table.carry();
  CHECK_FALSE(carried.puts.at(0).trouble);
  REQUIRE(carried.puts.at(1).trouble);
  CHECK(carried.puts.at(1).trouble->code == "stick.gone");
  CHECK(table.files.list(table.round.staging).size() == 1);
  CHECK_FALSE(table.files.exists(table.stick("BLÅ") / "ok-1-full-0001.bundle"));
}

TEST_CASE("another file of that name stays as it is; our own is found there again") {
  Table table;
  table.stage("ok-1-full-0001.bundle", "ours");
  const Path there = table.stick() / "ok-1-full-0001.bundle";
  REQUIRE(table.files.publish(there, domain::Bytes{'x'}, 0644));
  CHECK(table.carry().puts.at(0).trouble->code == "export.taken");
  CHECK(table.text(there) == "x");
  std::filesystem::remove(there);
  CHECK_FALSE(table.carry().puts.at(0).trouble);
  table.stage("ok-1-full-0001.bundle", "ours");
  CHECK_FALSE(table.carry().puts.at(0).trouble);
}

TEST_CASE("of what this run has put on a stick two stay, and nothing else is touched") {
  Table table;
  REQUIRE(table.files.publish(table.stick() / "ok-1-full-0001.bundle", domain::Bytes{'x'}, 0644));
  for (const char* number : {"0002", "0003", "0004"}) {
    table.stage("ok-1-full-" + std::string(number) + ".bundle", number);
    CHECK_FALSE(table.carry().puts.at(0).trouble);
  }
  CHECK(table.files.list(table.stick()) == std::vector<Path>{"ok-1-full-0001.bundle",
                                                             "ok-1-full-0003.bundle",
                                                             "ok-1-full-0004.bundle"});
}

TEST_CASE("of another station's full only the board part comes onto this computer") {
  Table table;
  const Path full = table.other_full(table.stick());
  table.round.reads = true;
  CHECK(table.carry().arrived == 1);
  const Path here = table.round.inbox / "SAND" / full.filename();
  const auto bytes = table.files.read(here, domain::limits::kBundleBytes);
  REQUIRE(bytes);
  const auto part =
      bundle::read_board_part(*bytes, table.event.prepared.package, full.filename().string());
  REQUIRE(part);
  for (const auto& record : part->records) CHECK_FALSE(domain::is_sealed(record.kind));
  CHECK(table.carry().arrived == 0);  // unchanged
}

TEST_CASE("a file that is no bundle is told of and does not hide an older one that is") {
  Table table;
  const Path inner = table.stick() / "from-two";
  std::filesystem::create_directory(inner);
  const Path full = table.other_full(inner);
  const std::string name = full.filename().string();
  const std::string later = name.substr(0, name.size() - 11) + "0009.bundle";
  REQUIRE(table.files.publish(inner / later, domain::Bytes{'x'}, 0644));
  table.round.reads = true;
  const auto carried = table.carry();
  CHECK(carried.arrived == 1);
  REQUIRE(carried.refused.size() == 1);
  CHECK(carried.refused[0].file == inner / later);
  CHECK(carried.refused[0].refused->code.starts_with("bundle."));
}

TEST_CASE("what this station has left itself is not brought in") {
  Table table;
  const std::string name = table.event.prepared.package.event.slug + "-1-full-0001.bundle";
  REQUIRE(table.files.publish(table.stick() / name, domain::Bytes{'x'}, 0644));
  table.round.reads = true;
  const auto carried = table.carry();
  CHECK(carried.arrived == 0);
  CHECK(carried.refused.empty());
}
