#include "shell/gathering.h"

#include <doctest/doctest.h>

using namespace stordialog;
using system::Path;

namespace {

const screens::Drive kSand{"SAND", "/media/SAND", 1000, true};
const screens::Drive kHere{"exports", "/data/exports", 1000, false};

/// Staff, desk and courier in one hand; the drives that are plugged in.
struct Hand {
  desk::Board board;
  shell::Gathering gathering{"/station"};
  std::vector<screens::Drive> drives = {kSand};
  std::optional<domain::Error> put_fails, export_fails;
  double now_s = 0;
  std::uint32_t number = 0;  // of the last full
  std::vector<std::uint32_t> noted;
  int puts = 0, brought = 0, arrived = 0;

  void answer(const desk::Command& command) {
    if (const auto* wanted = std::get_if<desk::Export>(&command)) {
      CHECK(wanted->is_stop);
      CHECK(wanted->folder == Path("/station/full"));
      if (export_fails) return gathering.answered(domain::fail(*export_fails), now_s);
      desk::Exported made;
      made.number = ++number;
      made.file = wanted->folder / std::to_string(number);
      gathering.answered(made, now_s);
    } else if (const auto* note = std::get_if<desk::NoteCarried>(&command)) {
      noted.push_back(note->number);
      gathering.answered(desk::Done{}, now_s);
    } else {
      ++brought;
      desk::Arrival arrival;
      arrival.station = 2;
      gathering.answered(desk::BroughtIn{{arrival}}, now_s);
    }
  }
  void carry(const shell::StickRound& round) {
    shell::StickCarried carried{.drives = drives, .has_read = round.reads};
    if (round.reads) carried.arrived = static_cast<std::uint32_t>(std::exchange(arrived, 0));
    for (const Path& to : round.to) {
      ++puts;
      carried.puts.push_back({to, put_fails});
    }
    gathering.carried(std::move(carried), now_s);
  }
  /// Until nothing more is due at this time.
  void settle() {
    for (int i = 0; i < 20; ++i) {
      const auto command = gathering.next_command(board, now_s);
      if (command) answer(*command);
      const auto round = gathering.next_round(now_s, false);
      if (round) carry(*round);
      if (!command && !round) return;
    }
    FAIL("it never comes to rest");
  }
  void pass(double seconds) {
    now_s += seconds;
    settle();
  }
  void changes() { ++board.counts.of(domain::Kind::idea); }
};

}  // namespace

TEST_CASE("a press brings in, saves on every stick, and says so with one receipt") {
  Hand hand;
  hand.drives.push_back({"BLÅ", "/media/BLÅ", 1000, true});
  hand.arrived = 1;
  hand.settle();
  CHECK(hand.puts == 0);
  hand.gathering.press();
  CHECK(hand.gathering.seen().working);
  hand.settle();
  CHECK_FALSE(hand.gathering.seen().working);
  REQUIRE(hand.gathering.seen().receipt);
  const auto& receipt = *hand.gathering.seen().receipt;
  CHECK(receipt.saved->number == 1);
  CHECK(receipt.on.size() == 2);
  CHECK(receipt.arrivals.size() == 1);
  CHECK_FALSE(receipt.trouble);
  CHECK(hand.brought == 1);
  CHECK(hand.noted == std::vector<std::uint32_t>{1});
  hand.gathering.close_receipt();
  CHECK_FALSE(hand.gathering.seen().receipt);
}

TEST_CASE(
    "a stick that is left in gets what is new every five minutes, and one pulled out nothing") {
  Hand hand;
  hand.gathering.press();
  hand.settle();
  hand.pass(400);
  CHECK(hand.number == 1);  // nothing has changed
  hand.changes();
  hand.pass(1);
  CHECK(hand.number == 2);
  hand.changes();
  hand.pass(299);
  CHECK(hand.number == 2);
  hand.pass(1);
  CHECK(hand.number == 3);
  CHECK(hand.noted == std::vector<std::uint32_t>{1, 2, 3});
  hand.drives.clear();
  hand.pass(10);
  hand.changes();
  hand.pass(600);
  CHECK(hand.number == 3);
}

TEST_CASE("what could not be written is told, and tried again until it can") {
  Hand hand;
  hand.put_fails = domain::Error("file.disk_full");
  hand.gathering.press();
  hand.settle();
  REQUIRE(hand.gathering.seen().receipt);
  CHECK(hand.gathering.seen().receipt->trouble->code == "file.disk_full");
  CHECK_FALSE(hand.gathering.seen().receipt->saved);
  CHECK(hand.gathering.seen().sticks.front().waiting);
  CHECK(hand.gathering.seen().sticks.front().trouble);
  CHECK(hand.noted.empty());
  hand.pass(5);
  CHECK(hand.puts == 2);
  hand.put_fails.reset();
  hand.pass(5);
  CHECK_FALSE(hand.gathering.seen().sticks.front().waiting);
  CHECK_FALSE(hand.gathering.seen().sticks.front().trouble);
  CHECK(hand.number == 1);
  CHECK(hand.noted == std::vector<std::uint32_t>{1});
}

TEST_CASE("a full that cannot be made is told, and made later") {
  Hand hand;
  hand.export_fails = domain::Error("ledger.disk_full");
  hand.gathering.press();
  hand.settle();
  REQUIRE(hand.gathering.seen().receipt);
  CHECK(hand.gathering.seen().receipt->trouble->code == "ledger.disk_full");
  hand.export_fails.reset();
  hand.pass(10);
  CHECK(hand.number == 0);
  hand.pass(10);
  CHECK(hand.number == 1);
  CHECK(hand.noted == std::vector<std::uint32_t>{1});
}

TEST_CASE("where a file of that name lies already the next number is taken") {
  Hand hand;
  hand.gathering.press();
  hand.put_fails = domain::Error("export.taken");
  for (int i = 0; i < 2; ++i) {
    if (const auto round = hand.gathering.next_round(0, false)) hand.carry(*round);
    if (const auto command = hand.gathering.next_command(hand.board, 0)) hand.answer(*command);
  }
  hand.put_fails.reset();
  hand.settle();
  CHECK(hand.noted == std::vector<std::uint32_t>{2});
  CHECK(hand.gathering.seen().receipt->saved->number == 2);
  CHECK_FALSE(hand.gathering.seen().receipt->trouble);
}

TEST_CASE("a folder on this computer takes it without a stick, and that saves nothing") {
  Hand hand;
  hand.drives = {kHere};
  hand.gathering.press();
  hand.settle();
  REQUIRE(hand.gathering.seen().receipt);
  CHECK(hand.gathering.seen().receipt->saved->number == 1);
  CHECK(hand.noted.empty());
}
