// The real program among drives and ledgers that are in trouble: each time a clear sentence on the
// screen, and nothing lost. Small drives are made of memory, which only root may do.
#include <cstdlib>
#include <fstream>
#include <iostream>

#include <doctest/doctest.h>
#include <sys/mount.h>
#include <unistd.h>

#include "e2e/folder.h"
#include "e2e/practice.h"
#include "tour/facilitator.h"
#include "tour/visitor.h"

using namespace stordialog;

namespace {

constexpr std::string_view kIdea = "En bänk vid ån zqbänk";

/// A drive of so many MiB, as long as it lives.
class SmallDrive {
 public:
  SmallDrive(system::Path folder, int mebibytes) : folder_(std::move(folder)) {
    std::filesystem::create_directories(folder_);
    const std::string size = "size=" + std::to_string(mebibytes) + "m";
    mounted_ = ::mount("stordialog", folder_.c_str(), "tmpfs", 0, size.c_str()) == 0;
    if (!mounted_) std::cout << "no drive could be mounted here (not root?): this was not tried\n";
  }
  ~SmallDrive() {
    if (mounted_) ::umount2(folder_.c_str(), MNT_DETACH);
  }
  SmallDrive(const SmallDrive&) = delete;
  SmallDrive& operator=(const SmallDrive&) = delete;

  [[nodiscard]] bool mounted() const { return mounted_; }
  void make_read_only(bool read_only) const {
    unsigned long flags = MS_REMOUNT;
    if (read_only) flags |= MS_RDONLY;
    REQUIRE(::mount("stordialog", folder_.c_str(), "tmpfs", flags, nullptr) == 0);
  }
  void pull_out() {
    REQUIRE(::umount2(folder_.c_str(), MNT_DETACH) == 0);
    mounted_ = false;
  }
  /// Until so many KiB are free.
  void fill(std::uint64_t free_kib) const {
    std::ofstream out(folder_ / "filler", std::ios::binary | std::ios::app);
    const std::string block(1024, 'x');
    while (std::filesystem::space(folder_).available > free_kib * 1024 && out) {
      out << block << std::flush;
    }
  }
  void make_room() const { std::filesystem::remove(folder_ / "filler"); }

 private:
  system::Path folder_;
  bool mounted_ = false;
};

/// One person with one idea, thanked for it and gone.
void hand_in(tour::RealScreen& screen, const organise::Practice& event, std::string_view idea) {
  simulate::Participant person;
  person.station = 1;
  person.ideas.push_back({"", std::string(idea), false});
  tour::visit(screen, {.person = person,
                       .event = event.prepared.package.event,
                       .codes = event.prepared.codes,
                       .writes = tour::Writes::on_both});
  screen.wait_for("begin");
}

void open_up(tour::RealScreen& screen, const organise::Practice& event) {
  tour::unlock(screen, organise::kPracticePin);
  tour::open_all_by_hand(screen, event.prepared.package.event);
  tour::lock(screen);
}

bool comes_to_say(tour::RealScreen& screen, std::string_view words) {
  constexpr int kLooks = 200, kMillisecondsBetween = 50;
  for (int i = 0; i < kLooks && !screen.says(words); ++i) tour::pause_ms(kMillisecondsBetween);
  if (screen.says(words)) return true;
  for (const std::string& said : screen.words()) MESSAGE(said);
  return false;
}

system::Path ledger_in(const system::Path& data) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(data)) {
    if (entry.path().filename() == "station.ledger") return entry.path();
  }
  FAIL("there is no ledger");
  return {};
}

std::string bytes_of(const system::Path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const system::Path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

/// A station that has one idea, and its program ended.
struct Station {
  organise::Practice event = e2e::practice();
  e2e::Folder folder;
  tour::VirtualDisplay display{1280, 720};
  tour::RealOrder order = e2e::order_in(folder, display);
  Station() {
    tour::RealScreen screen(order);
    open_up(screen, event);
    hand_in(screen, event, kIdea);
  }
  /// Starts on that ledger; the screen says why it is not opened, and the file stays as it is.
  void is_refused(const std::string& bytes, std::string_view words) {
    const system::Path ledger = ledger_in(order.data);
    write(ledger, bytes);
    order.first = "start.practice";
    {
      tour::RealScreen screen(order);
      CHECK(comes_to_say(screen, words));
    }
    CHECK(bytes_of(ledger) == bytes);
    order.first = "begin";
  }
  void still_has_the_idea() {
    tour::RealScreen screen(order);
    tour::unlock(screen, organise::kPracticePin);
    tour::export_to_first_drive(screen);
    CHECK(e2e::brought(event, order.drives).ideas.contains(std::string(kIdea)));
  }
};

}  // namespace

TEST_CASE("a ledger of a newer version is refused on the screen and stays as it is") {
  Station station;
  const std::string whole = bytes_of(ledger_in(station.order.data));
  std::string newer = whole;
  newer[63] = 2;  // SQLite's user_version, bytes 60 to 63
  station.is_refused(newer, "nyare version av programmet");
  write(ledger_in(station.order.data), whole);
  station.still_has_the_idea();
}

TEST_CASE("a ledger with flipped bits is refused on the screen, stays as it is, and is salvaged") {
  Station station;
  const system::Path ledger = ledger_in(station.order.data);
  const std::string whole = bytes_of(ledger);
  std::string damaged = whole;
  // The schema's root page: nothing is found from there on.
  for (std::size_t at = 100; at < 140; ++at) {
    damaged[at] = static_cast<char>(damaged[at] ^ 0x5A);
  }
  station.is_refused(damaged, "är skadad. Den ligger kvar orörd.");
  const system::Path rescued = station.order.drives / "MINNE" / "rescued.bundle";
  const int code = tour::run({shell::beside_program("stordialog-sync").string(), "salvage",
                              ledger.string(), "--out", rescued.string()});
  CAPTURE(code);
  CHECK(bytes_of(ledger) == damaged);
  const auto ideas = e2e::brought(station.event, station.order.drives).ideas;
  CHECK(ideas.contains(std::string(kIdea)));
}

TEST_CASE("a second program on one ledger says so, and the first goes on") {
  const organise::Practice event = e2e::practice();
  const e2e::Folder folder;
  const tour::VirtualDisplay display(1280, 720), other(1280, 720);
  const tour::RealOrder order = e2e::order_in(folder, display);
  tour::RealScreen screen(order);
  open_up(screen, event);
  {
    tour::RealOrder second = e2e::order_in(folder, other);
    second.scratch = folder.path / "scratch-2";
    second.first = "start.practice";
    tour::RealScreen copy(second);
    CHECK(comes_to_say(copy, "används av ett annat program"));
    hand_in(screen, event, kIdea);
  }
  tour::unlock(screen, organise::kPracticePin);
  tour::export_to_first_drive(screen);
  CHECK(e2e::brought(event, order.drives).ideas.contains(std::string(kIdea)));
}

TEST_CASE("a disk that fills up during a visit says so, and takes the idea when there is room") {
  const organise::Practice event = e2e::practice();
  const e2e::Folder folder;
  const tour::VirtualDisplay display(1280, 720);
  tour::RealOrder order = e2e::order_in(folder, display);
  SmallDrive disk(order.data, 80);
  if (!disk.mounted()) return;
  tour::RealScreen screen(order);
  open_up(screen, event);
  screen.tap("begin");
  screen.tap("home.idea");
  screen.wait_for("key.space");
  screen.type("En park till zqpark");
  screen.tap("key.next");
  screen.tap("challenge.none");
  disk.fill(0);
  screen.tap("next");
  CHECK(comes_to_say(screen, "Datorn är full. Det du skickade är inte sparat."));
  CHECK_FALSE(screen.offers("thanks.done"));
  disk.make_room();
  screen.tap("next");
  screen.wait_for("thanks.done");
  screen.tap("thanks.done");
  screen.tap("goodbye.done");
  screen.wait_for("begin");
  // With little room, nobody begins.
  disk.fill(32 * 1024);
  screen.tap("begin");
  CHECK(comes_to_say(screen, "Stationen tar inte emot fler just nu"));
  disk.make_room();
  screen.kill();
  tour::RealScreen again(order);
  tour::unlock(again, organise::kPracticePin);
  tour::export_to_first_drive(again);
  const e2e::Brought came = e2e::brought(event, order.drives);
  CHECK(came.ideas == std::multiset<std::string>{"En park till zqpark"});
}

TEST_CASE("a stick that cannot be written is told of, and gets everything when it can") {
  const organise::Practice event = e2e::practice();
  const e2e::Folder folder;
  const tour::VirtualDisplay display(1280, 720);
  const tour::RealOrder order = e2e::order_in(folder, display);
  SmallDrive stick(order.drives / "MINNE", 4);
  if (!stick.mounted()) return;
  tour::RealScreen screen(order);
  open_up(screen, event);
  hand_in(screen, event, kIdea);
  stick.make_read_only(true);
  tour::unlock(screen, organise::kPracticePin);
  screen.tap("staff.export");
  screen.tap("gather");
  CHECK(comes_to_say(screen, "skrivskyddad"));
  stick.make_read_only(false);
  screen.wait_for("gather.done");
  screen.tap("gather.done");
  screen.tap("gather");
  screen.wait_for("gather.done");
  CHECK(e2e::brought(event, order.drives).ideas.contains(std::string(kIdea)));
}

TEST_CASE("a stick pulled out in the middle of an export holds a whole bundle or none") {
  const organise::Practice event = e2e::practice();
  const e2e::Folder folder;
  const tour::VirtualDisplay display(1280, 720);
  const tour::RealOrder order = e2e::order_in(folder, display);
  const system::Path aside = folder.path / "aside";  // the same drive, held on to
  tour::RealScreen screen(order);
  open_up(screen, event);
  hand_in(screen, event, kIdea);
  tour::unlock(screen, organise::kPracticePin);
  screen.tap("staff.export");
  for (const int delay_ms : {0, 20, 60, 150, 400}) {
    CAPTURE(delay_ms);
    SmallDrive stick(order.drives / "MINNE", 4);
    if (!stick.mounted()) return;
    std::filesystem::create_directories(aside);
    REQUIRE(::mount((order.drives / "MINNE").c_str(), aside.c_str(), nullptr, MS_BIND, nullptr) ==
            0);
    screen.tap("gather");
    tour::pause_ms(delay_ms);
    stick.pull_out();
    screen.wait_for("gather.done");
    screen.tap("gather.done");
    const e2e::Brought came = e2e::brought(event, aside);
    CHECK(came.refused.empty());
    CHECK((came.bundles == 0 || came.ideas.contains(std::string(kIdea))));
    REQUIRE(::umount2(aside.c_str(), MNT_DETACH) == 0);
  }
  CHECK(screen.running());
  screen.tap("gather");
  screen.wait_for("gather.done");
  CHECK(e2e::brought(event, order.drives).ideas.contains(std::string(kIdea)));
}
