// Three stations, a shared folder and a stick, without a window: what the lead opens the others
// open, what the others take in the lead sees.
#include "shell/carrying.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <set>

#include <doctest/doctest.h>
#include <stdlib.h>

#include "organise/practice.h"
#include "screens_fixture/samples.h"
#include "shell/backstage.h"

using namespace stordialog;
using system::Path;

namespace {

/// What every desk and courier of the hall rings.
class Bell {
 public:
  void ring() {
    const std::lock_guard lock(mutex_);
    rung_ = true;
    changed_.notify_all();
  }
  void wait() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return rung_; });
    rung_ = false;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool rung_ = false;
};

struct Station {
  Station(const shell::StationOrder& order, Bell& bell)
      : backstage(order, screens_fixture::catalogues(), kiosk, host, [&bell] { bell.ring(); }) {
    REQUIRE(backstage.resume(0));
    REQUIRE(backstage.board() != nullptr);
  }
  [[nodiscard]] const desk::Board& board() const { return *backstage.board(); }
  [[nodiscard]] bool has_idea(const std::string& text) const {
    return std::ranges::find(board().ideas, text, &desk::BoardIdea::text) != board().ideas.end();
  }
  [[nodiscard]] bool collects_ideas() const {
    return board().is_open({domain::ActivityKind::ideas, {}});
  }

  screens::Kiosk kiosk;
  screens::Host host;
  shell::Backstage backstage;
};

/// Three stations of the practice event on one machine; gone with the test.
struct Hall {
  Path folder;
  Bell bell;
  std::vector<std::unique_ptr<Station>> stations;
  double now_s = 0;

  Hall() {
    std::string pattern = (std::filesystem::temp_directory_path() / "hall-XXXXXX").string();
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    folder = pattern;
    std::filesystem::create_directories(share());
    for (domain::StationNumber number = 1; number <= 3; ++number) {
      const Path own = folder / std::to_string(number);
      std::filesystem::create_directories(own / "drives");
      shell::StationOrder order;
      order.practice = true;
      order.practice_station = number;
      order.assets = STORDIALOG_SOURCE_DIR "/assets";
      order.data = own;
      order.drives = own / "drives";
      order.exchange = share();
      stations.push_back(std::make_unique<Station>(order, bell));
    }
  }
  ~Hall() {
    stations.clear();
    std::filesystem::remove_all(folder);
  }
  Hall(const Hall&) = delete;
  Hall& operator=(const Hall&) = delete;

  [[nodiscard]] Path share() const { return folder / "share"; }
  Station& lead() { return *stations[0]; }
  Station& second() { return *stations[1]; }
  Station& third() { return *stations[2]; }

  void tend() {
    for (const auto& station : stations) {
      while (true) {
        station->backstage.tend(now_s);
        if (!station->backstage.take_answer(now_s)) break;
      }
    }
  }
  [[nodiscard]] bool is_busy() const {
    return std::ranges::any_of(stations, [](const auto& station) {
      return station->kiosk.busy() || station->backstage.is_carrying();
    });
  }
  /// Until every courier and desk is home.
  void settle() {
    tend();
    while (is_busy()) {
      bell.wait();
      tend();
    }
  }
  /// Half a minute, as the couriers count it: made, carried there, carried here, read.
  void pass(int rounds = 6) {
    for (int i = 0; i < rounds; ++i) {
      now_s += 6;
      settle();
    }
  }
  void ask(Station& station, screens::Request request) {
    auto work = station.kiosk.apply(std::move(request), station.backstage.board(), now_s);
    if (work) station.backstage.carry_out(std::move(*work), now_s);
    settle();
    REQUIRE_FALSE(station.kiosk.error());
  }
  void hand_in(Station& station, const std::string& idea) {
    ask(station, desk::Command{desk::HandInIdea{{{7}}, {}, idea}});
  }
};

}  // namespace

TEST_CASE(
    "stations that share a folder follow the lead, show each other's ideas and adopt its "
    "question") {
  Hall hall;
  hall.ask(hall.lead(), desk::Command{desk::GoToStep{1}});
  hall.pass();
  REQUIRE_FALSE(hall.second().collects_ideas());
  hall.ask(hall.lead(), desk::Command{desk::GoToStep{2}});
  REQUIRE(hall.lead().collects_ideas());
  hall.pass();
  for (const auto& station : hall.stations) {
    CHECK(station->collects_ideas());
    CHECK(station->board().step == 2);
    CHECK(station->host.exchange->reachable);
  }

  hall.hand_in(hall.lead(), "Fler bänkar");
  hall.hand_in(hall.second(), "En lekplats");
  hall.hand_in(hall.third(), "Öppna skolan");
  hall.pass();
  for (const auto& station : hall.stations) {
    for (const char* idea : {"Fler bänkar", "En lekplats", "Öppna skolan"}) {
      CHECK(station->has_idea(idea));
    }
    CHECK(station->board().hall_counts.of(domain::Kind::idea) == 3);
    CHECK(station->board().counts.of(domain::Kind::idea) == 1);
  }

  desk::AddQuestion question;
  question.title.texts = {{"sv", "Vad börjar vi med?"}};
  for (const auto& challenge : hall.lead().board().event.challenges) {
    if (question.options.size() < 2) question.options.push_back({challenge.key, {}, {}, {}});
  }
  hall.ask(hall.lead(), desk::Command{question});
  const auto added = hall.lead().board().event.questions.back().key;
  hall.pass();
  for (const auto& station : hall.stations) {
    CHECK(station->board().event.questions.back().key == added);
  }
}

TEST_CASE(
    "a folder that vanishes holds nobody up, and what happened meanwhile comes when it is back") {
  Hall hall;
  hall.ask(hall.lead(), desk::Command{desk::GoToStep{2}});
  hall.pass();
  std::filesystem::rename(hall.share(), hall.folder / "away");
  hall.hand_in(hall.second(), "En lekplats");
  hall.ask(hall.lead(), desk::Command{desk::GoToStep{1}});
  hall.pass();
  for (const auto& station : hall.stations) CHECK_FALSE(station->host.exchange->reachable);
  CHECK_FALSE(hall.lead().has_idea("En lekplats"));
  CHECK(hall.second().collects_ideas());

  std::filesystem::rename(hall.folder / "away", hall.share());
  hall.pass();
  for (const auto& station : hall.stations) CHECK(station->host.exchange->reachable);
  CHECK(hall.lead().has_idea("En lekplats"));
  CHECK_FALSE(hall.second().collects_ideas());
}

TEST_CASE(
    "a stick from station to station brings the lead all there is, and takes its question along") {
  Hall hall;
  // The folder is gone all day.
  std::filesystem::remove_all(hall.share());
  const Path stick = "MINNE";
  hall.ask(hall.second(),
           desk::Command{desk::SetActivity{{domain::ActivityKind::ideas, {}}, true}});
  hall.hand_in(hall.second(), "En lekplats");
  const auto carry_to = [&](std::size_t index) {
    for (int i = 1; i <= 3; ++i) {
      const Path from = hall.folder / std::to_string(i) / "drives" / stick;
      const Path to = hall.folder / std::to_string(index + 1) / "drives" / stick;
      if (std::filesystem::exists(from) && from != to) std::filesystem::rename(from, to);
    }
    Station& station = *hall.stations[index];
    hall.ask(station, screens::Go{screens::Place::staff_run_sheet});
    hall.ask(station, screens::Errand{screens::Gather{}});
    CHECK_FALSE(station.host.gathering.working);
    REQUIRE(station.host.gathering.receipt);
    CHECK(station.host.gathering.receipt->saved);
    CHECK_FALSE(station.host.gathering.receipt->trouble);
    CHECK(station.board().last_export.records_since == 0);
  };
  std::filesystem::create_directory(hall.folder / "1" / "drives" / stick);
  carry_to(1);
  carry_to(0);
  CHECK(hall.lead().has_idea("En lekplats"));
  const auto& arrivals = hall.lead().host.gathering.receipt->arrivals;
  REQUIRE(arrivals.size() == 1);
  CHECK(arrivals[0].station == 2);
  CHECK(arrivals[0].counts.of(domain::Kind::idea) == 1);

  desk::AddQuestion question;
  question.title.texts = {{"sv", "Vad börjar vi med?"}};
  for (const auto& challenge : hall.lead().board().event.challenges) {
    if (question.options.size() < 2) question.options.push_back({challenge.key, {}, {}, {}});
  }
  hall.ask(hall.lead(), desk::Command{question});
  hall.ask(hall.lead(), screens::Errand{screens::CloseReceipt{}});
  carry_to(0);
  carry_to(2);
  CHECK(hall.third().board().event.questions.back().key ==
        hall.lead().board().event.questions.back().key);
  CHECK(hall.third().has_idea("En lekplats"));
}
