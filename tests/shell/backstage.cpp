// From the start screen to a station, and back to the same station when the machine is started
// again: the program without its window.
#include "shell/backstage.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include "organise/prepare.h"
#include "screens_fixture/samples.h"
#include "shell/practice_stations.h"
#include "shell/program.h"

using namespace stordialog;
using shell::testing::practice_event;
using shell::testing::Program;
using shell::testing::text_of;

namespace {

const system::Path kAssets = STORDIALOG_SOURCE_DIR "/assets";

/// A machine without a station, and a drive with the tickets of a real event.
struct Machine {
  system::Path folder = std::filesystem::temp_directory_path() /
                        ("stordialog-backstage-" + std::to_string(::getpid()));
  system::Path drive = folder / "drives" / "MINNE";
  system::Path data = folder / "data";

  Machine() { std::filesystem::create_directories(drive); }
  ~Machine() { std::filesystem::remove_all(folder); }
  Machine(const Machine&) = delete;
  Machine& operator=(const Machine&) = delete;

  void put_tickets_on_drive() const {
    // The practice event's keys are as good as any, and need no password.
    const organise::Practice keys = practice_event();
    const system::Path real = kAssets / "events" / "ok-ide.event.toml";
    system::MachineRandomness randomness;
    system::NoProgress silent;
    auto prepared = organise::prepare(
        {.event_toml = text_of(real),
         .event_file = real.string(),
         .stations = {{1, domain::Role::lead, "Entrén"}, {2, domain::Role::station, "Scenen"}},
         .ballot_keys = keys.prepared.package.ballot_keys,
         .contacts_key = keys.prepared.package.contacts_key,
         .codes = 2,
         .pin = "135790"},
        randomness, silent);
    REQUIRE_MESSAGE(prepared.has_value(), (prepared ? "" : prepared.error().code));
    system::DiskFiles files;
    for (const auto& [number, ticket] : prepared->tickets) {
      const auto name = "station-" + std::to_string(number) + ".ticket";
      REQUIRE(files.publish(drive / name, ticket.view(), 0600).has_value());
    }
  }
  [[nodiscard]] shell::StationOrder order() const {
    shell::StationOrder order;
    order.assets = kAssets;
    order.data = data;
    order.drives = folder / "drives";
    return order;
  }
};

void hand_in(Program& program, std::string_view idea) {
  program.tap("begin");
  program.tap("home.idea");
  program.type(idea);
  program.tap("key.next");
  program.tap("challenge.none");
  program.tap("next");
  CHECK(program.kiosk().place() == screens::Place::thanks);
}

}  // namespace

TEST_CASE(
    "a ticket on a drive makes a station, which the next start finds again with all it holds") {
  Machine machine;
  machine.put_tickets_on_drive();
  {
    Program program(machine.order());
    CHECK(program.resumed());  // there was nothing to resume, and nothing failed
    CHECK(program.board() == nullptr);
    program.tap("start.station");
    CHECK(program.says("Starta station 1 · Entrén"));
    CHECK(program.says("Stordialog Uddevalla"));
    program.tap("ticket.1");
    REQUIRE(program.board() != nullptr);
    CHECK(program.board()->station.number == 2);
    CHECK_FALSE(program.board()->event.practice);
    CHECK(program.kiosk().place() == screens::Place::welcome);
    CHECK(program.says("Scenen"));
    hand_in(program, "Fler bänkar");
  }
  Program again(machine.order());
  CHECK(again.resumed());
  REQUIRE(again.board() != nullptr);
  CHECK(again.board()->station.number == 2);
  CHECK(again.kiosk().place() == screens::Place::welcome);
  CHECK(again.board()->counts.of(domain::Kind::idea) == 1);
}

TEST_CASE("a ticket that a machine has taken is shown as taken and not given to a second one") {
  Machine machine;
  machine.put_tickets_on_drive();
  {
    Program program(machine.order());
    program.tap("start.station");
    program.tap("ticket.0");
    REQUIRE(program.board() != nullptr);
  }
  std::filesystem::remove_all(machine.data);  // as if the drive went to a machine that has none
  Program second(machine.order());
  second.tap("start.station");
  CHECK_FALSE(second.offers("ticket.0"));
  CHECK(second.offers("ticket.1"));
}

TEST_CASE("without a ticket the start screen says so, and looks again when asked") {
  Machine machine;
  Program program(machine.order());
  program.tap("start.station");
  CHECK_FALSE(program.offers("ticket.0"));
  machine.put_tickets_on_drive();
  program.tap("next");
  CHECK(program.offers("ticket.0"));
  CHECK(program.offers("ticket.1"));
}

TEST_CASE("practice begins from the start screen and is not what the next start resumes") {
  Machine machine;
  {
    Program program(machine.order());
    program.tap("start.practice");
    REQUIRE(program.board() != nullptr);
    CHECK(program.board()->event.practice);
    CHECK(program.says("ÖVNING"));
  }
  const Program again(machine.order());
  CHECK(again.board() == nullptr);
  CHECK(again.offers("start.practice"));
}

/// Votes cast on the practice station that the program has made, and closed.
void vote_in_practice(const Machine& machine, std::size_t votes) {
  system::DiskFiles files;
  system::MachineClock clock;
  system::MachineRandomness randomness;
  const auto here = organise::stations_here(files, machine.data);
  REQUIRE(here.size() == 1);
  const auto bytes =
      files.read(here.front().folder / organise::kTicketName, organise::kTicketBytes);
  auto ticket = bundle::read_ticket(*bytes);
  REQUIRE(ticket.has_value());
  auto desk = desk::Desk::open({files, clock, randomness}, std::move(*ticket), here.front().folder);
  REQUIRE(desk.has_value());
  const organise::Practice practice = practice_event();
  const domain::Key question = desk->board()->event.questions.front().key;
  const domain::Activity vote{domain::ActivityKind::vote, question};
  REQUIRE(desk->handle(desk::SetActivity{vote, true}));
  for (std::size_t i = 0; i < votes; ++i) {
    const auto admitted =
        desk->handle(desk::CheckCode{question, domain::Secret(practice.prepared.codes[i])});
    REQUIRE(admitted.has_value());
    const auto& admission = std::get<desk::Admitted>(*admitted).admission;
    REQUIRE(desk->handle(desk::CastBallot{question, admission, {}, {2}}));
  }
  REQUIRE(desk->handle(desk::SetActivity{vote, false}));
}

TEST_CASE("opening the votes is rehearsed in practice, with the password that is published") {
  Machine machine;
  Program(machine.order()).tap("start.practice");
  vote_in_practice(machine, 3);
  Program program(machine.order());
  program.tap("start.practice");
  program.go(screens::Place::staff_results);
  program.tap("results.open");
  program.wait_for_opening();
  CHECK(program.says("3 röster"));
  program.tap("opening.keys");
  CHECK(program.says("practice-password"));
  for (const char* const holder : {"holder.0", "holder.1"}) {
    program.tap(holder);
    program.type("fel");
    program.tap("key.next");
    program.wait_for_opening();
    CHECK(program.says("Lösenordet är fel."));
    program.type(organise::kPracticePassword);
    program.tap("key.next");
    program.wait_for_opening();
  }
  program.tap("opening.open");
  program.wait_for_opening();
  CHECK(program.says("Rösterna är öppnade"));
  REQUIRE(program.opened() != nullptr);
  const auto& count = program.opened()->results.questions.front().count;
  CHECK(count.ballots == 3);
  CHECK(count.lines.front().option == 2);
  CHECK(count.lines.front().votes == 3);
  program.tap("opening.results");
  CHECK(program.says("Stämmer med stationernas siffror."));
}

TEST_CASE("keys are forgotten when staff leave the opening") {
  Machine machine;
  Program(machine.order()).tap("start.practice");
  vote_in_practice(machine, 1);
  Program program(machine.order());
  program.tap("start.practice");
  program.go(screens::Place::staff_results);
  program.tap("results.open");
  program.wait_for_opening();
  program.tap("opening.keys");
  program.tap("holder.0");
  program.type(organise::kPracticePassword);
  program.tap("key.next");
  program.wait_for_opening();
  CHECK_FALSE(program.offers("holder.0"));
  program.tap("opening.cancel");
  program.tap("results.open");
  program.wait_for_opening();
  program.tap("opening.keys");
  CHECK(program.offers("holder.0"));
}

TEST_CASE("a station whose ticket is damaged stays at the start and says why") {
  Machine machine;
  machine.put_tickets_on_drive();
  {
    Program program(machine.order());
    program.tap("start.station");
    program.tap("ticket.0");
  }
  system::DiskFiles files;
  const auto here = organise::stations_here(files, machine.data);
  REQUIRE(here.size() == 1);
  std::filesystem::resize_file(here.front().folder / organise::kTicketName, 100);
  Program program(machine.order());
  CHECK(program.board() == nullptr);
  CHECK(program.kiosk().place() == screens::Place::start);
}

TEST_CASE("the way out of the start screen ends the program") {
  Machine machine;
  Program program(machine.order());
  CHECK_FALSE(program.quitting());
  program.tap("quit");
  CHECK(program.quitting());
}
