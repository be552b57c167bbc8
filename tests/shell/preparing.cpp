// From the sample event to a station that runs on a written ticket, by touch alone: the editor,
// keyholders, stations, codes, the package, tickets onto drives, prints.
#include <fstream>

#include <unistd.h>

#include "bundle/package.h"
#include "event/event_file.h"
#include "organise/drafting.h"
#include "organise/station_folder.h"
#include "shell/practice_stations.h"
#include "shell/program.h"

using namespace stordialog;
using screens::Place;
using shell::testing::Program;
using shell::testing::text_of;

namespace {

constexpr std::string_view kPassword = "ett långt lösenord";

/// An organiser's computer with two drives in, and another one for the station.
struct Computers {
  system::Path folder =
      std::filesystem::temp_directory_path() / ("stordialog-prepare-" + std::to_string(::getpid()));
  system::DiskFiles files;

  Computers() {
    std::filesystem::remove_all(folder);
    for (const char* drive : {"SAND", "STEN"}) {
      std::filesystem::create_directories(folder / "drives" / drive);
    }
  }
  ~Computers() { std::filesystem::remove_all(folder); }
  Computers(const Computers&) = delete;
  Computers& operator=(const Computers&) = delete;

  [[nodiscard]] shell::StationOrder order(const char* computer) const {
    shell::StationOrder order;
    order.assets = STORDIALOG_SOURCE_DIR "/assets";
    order.data = folder / computer;
    order.drives = folder / "drives";
    order.fonts = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "fonts";
    order.password_cost = seal::kPracticeCost;
    return order;
  }
  [[nodiscard]] system::Path work() const { return folder / "organiser" / "organiser" / "ok-ide"; }
  [[nodiscard]] domain::Event draft() const {
    auto event = event::read(text_of(work() / organise::kDraftName), "draft");
    REQUIRE_MESSAGE(event, event.error().code);
    return std::move(*event);
  }
};

void begin_with_sample(Program& program) {
  program.tap("start.organiser");
  program.wait_for_desk_work();
  program.tap("works.new");
  program.tap("start.0");
  program.wait_for_desk_work();
  REQUIRE(program.kiosk().place() == Place::organiser_event);
}

/// In the field that is open: `text` in place of what stands there.
void write(Program& program, std::string_view text) {
  program.kiosk().prepare.editor.text.clear();
  program.type(text);
  program.tap("key.next");
}

void press(Program& program, const char* target, int times) {
  for (int i = 0; i < times; ++i) program.tap(target);
}

/// Days far ahead, so that the sample never grows too old for this test.
void set_days(Program& program) {
  press(program, "next", 3);
  program.tap("text");
  write(program, "2097-03-19");
  program.tap("step.6");
  press(program, "next", 4);
  program.tap("text");
  write(program, "2097-12-31");
}

void make_key(Program& program, const char* key, const char* place) {
  program.tap(key);
  CHECK(program.says("Lämna över datorn till"));
  program.tap("hand.next");
  program.tap(place);
  program.type("kort");
  CHECK_FALSE(program.offers("key.next"));
  program.type(" men långt nog");
  program.tap("key.next");
  program.wait_for_desk_work();
  program.type("något annat");
  program.tap("key.next");
  program.wait_for_desk_work();
  CHECK(program.says("Lösenordet är fel."));
  program.type("kort men långt nog");
  program.tap("key.next");
  program.wait_for_desk_work();
  CHECK(program.says("är gjord och provad"));
  program.tap("keys.done");
}

void make_package(Program& program) {
  press(program, "stations.less", 2);
  program.tap("plans.next");
  press(program, "codes.less", 9);
  program.tap("plans.next");
  program.type("246810");
  program.tap("key.next");
  program.type(kPassword);
  program.tap("key.next");
  program.type(kPassword);
  program.tap("key.next");
  CHECK(program.says("Stämmer det?"));
  program.tap("plans.make");
  program.wait_for_desk_work();
  REQUIRE(program.kiosk().place() == Place::organiser_tickets);
}

bool is_pdf(const system::Path& file) {
  return text_of(file).starts_with("%PDF");
}

}  // namespace

TEST_CASE("a stordialog is prepared by touch alone, and a station starts from its ticket") {
  const Computers computers;
  {
    Program program(computers.order("organiser"));
    begin_with_sample(program);
    program.tap("text.sv");
    write(program, "Stordialog på prov");
    program.tap("key.back");
    CHECK(computers.draft().name.in("sv") == "Stordialog på prov");  // kept at once
    set_days(program);
    program.tap("step.7");
    CHECK(program.says("Allt är ifyllt"));
    program.tap("next");
    REQUIRE(program.kiosk().place() == Place::organiser_keys);
    CHECK_FALSE(program.offers("keys.next"));
    make_key(program, "make.0", "place.0");
    make_key(program, "make.1", "place.1");
    make_key(program, "make.2", "place.0");
    program.tap("keys.next");
    make_package(program);

    program.tap("drive.0");
    program.wait_for_desk_work();
    CHECK(program.says("På SAND"));
    CHECK_FALSE(program.offers("drive.0"));  // it holds one
    program.tap("drive.1");
    program.wait_for_desk_work();
    program.tap("tickets.print");
    for (const char* what :
         {"codes", "day-sheet", "posters", "signs", "agreement", "ballots", "ideas"}) {
      const std::string target = std::string("print.") + what;
      while (!program.offers(target)) program.tap("rows.down");
      program.tap(target);
      program.wait_for_desk_work();
      const std::string name = std::string("ok-ide-") + what + ".pdf";
      CHECK_MESSAGE(is_pdf(computers.folder / "drives" / "SAND" / name), name);
    }
    CHECK(program.says("PDF:en är skriven"));
  }
  const system::Path sand = computers.folder / "drives" / "SAND";
  CHECK(is_pdf(sand / "ok-ide-ideburen-recovery.pdf"));
  CHECK(std::filesystem::exists(sand / "ok-ide-ideburen.key"));
  {
    Program station(computers.order("station"));
    station.tap("start.station");
    station.tap("ticket.0");
    REQUIRE(station.board() != nullptr);
    CHECK(station.board()->station.number == 1);
    CHECK(station.board()->lead);
    CHECK(station.board()->event.name.in("sv") == "Stordialog på prov");
  }
  Program again(computers.order("organiser"));
  again.tap("start.organiser");
  again.wait_for_desk_work();
  again.tap("work.0");
  again.tap("task.prepare");
  CHECK(again.says("Biljetten på minnet är använd"));
}

TEST_CASE("what is wrong leads to the step that mends it, and keys wait until it is mended") {
  const Computers computers;
  Program program(computers.order("organiser"));
  begin_with_sample(program);
  set_days(program);
  program.tap("step.2");
  program.tap("entry.add");
  program.tap("step.7");
  CHECK_FALSE(program.offers("next"));
  CHECK(program.says("Vad heter utmaningen? Svaret saknas."));
  program.tap("finding.0");
  CHECK(program.kiosk().prepare.editor.place.step == screens::EditStep::challenges);
  for (int ask = 0; ask < 2; ++ask) {
    program.tap("text.sv");
    for (std::size_t i = 0; i < 7; ++i) write(program, "Ny");
    program.tap("next");
  }
  program.tap("step.7");
  CHECK(program.offers("next"));
  CHECK(computers.draft().challenges.back().title.in("ar") == "Ny");
}

TEST_CASE("a damaged event file is refused with line and column, and nothing is written") {
  const Computers computers;
  const system::Path file = computers.folder / "drives" / "SAND" / "trasig.event.toml";
  std::ofstream(file) << "slug = \"x\"\nname = {";
  const std::string before = text_of(file);
  Program program(computers.order("organiser"));
  program.tap("start.organiser");
  program.wait_for_desk_work();
  program.tap("works.new");
  program.tap("start.2");
  CHECK(program.says("rad 2"));
  CHECK(text_of(file) == before);
  CHECK_FALSE(std::filesystem::exists(computers.folder / "organiser" / "organiser"));
}

TEST_CASE("a key that nobody confirms is taken away") {
  const Computers computers;
  Program program(computers.order("organiser"));
  begin_with_sample(program);
  program.go(Place::organiser_keys);
  program.tap("make.0");
  program.tap("hand.next");
  program.tap("place.0");
  program.type(kPassword);
  program.tap("key.next");
  program.wait_for_desk_work();
  const system::Path key = computers.folder / "drives" / "SAND" / "ok-ide-ideburen.key";
  CHECK(std::filesystem::exists(key));
  program.tap("bar");  // away
  program.wait_for_desk_work();
  CHECK_FALSE(std::filesystem::exists(key));
  CHECK_FALSE(program.organiser().prepare.keys.front().made);
}

TEST_CASE("on the leading computer the organiser's desk lies behind the staff's PIN") {
  const Computers computers;
  shell::StationOrder order = computers.order("organiser");
  order.practice = true;
  Program program(order);
  REQUIRE(program.board() != nullptr);
  program.go(Place::staff_export);
  program.tap("export.organiser");
  program.wait_for_desk_work();
  CHECK(program.kiosk().place() == Place::organiser);
  program.tap("bar");
  CHECK(program.kiosk().place() == Place::staff_run_sheet);
}
