// The real program, killed at moments drawn from a seed while a real pointer hands in ideas and
// votes. STORDIALOG_KILLS=N kills it N times, STORDIALOG_SEED=S draws other moments.
#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <iostream>

#include <doctest/doctest.h>

#include "e2e/folder.h"
#include "e2e/practice.h"
#include "system/randomness.h"
#include "tour/facilitator.h"
#include "tour/visitor.h"

using namespace stordialog;

namespace {

std::uint64_t number_from(const char* name, std::uint64_t otherwise) {
  const char* given = std::getenv(name);
  return given == nullptr ? otherwise : std::strtoull(given, nullptr, 10);
}

struct Killed {};

/// The real screen until so many touches have been made; then the kiosk dies under the finger.
class Doomed final : public tour::Touchscreen {
 public:
  Doomed(tour::RealScreen& screen, std::uint32_t taps, int pause_ms)
      : screen_(screen), taps_(taps), pause_ms_(pause_ms) {}

  [[nodiscard]] bool offers(std::string_view target) override { return screen_.offers(target); }
  void tap(std::string_view target) override {
    screen_.tap(target);
    if (taps_-- > 1) return;
    tour::pause_ms(pause_ms_);
    thanked_ = thanked_ || screen_.offers("thanks.done");
    throw Killed{};
  }
  void type(std::string_view text) override { screen_.type(text); }
  [[nodiscard]] bool says(std::string_view words) override { return screen_.says(words); }
  void wait_for(std::string_view target) override {
    screen_.wait_for(target);
    thanked_ = thanked_ || target == "thanks.done";
  }
  void picture(std::string_view) override {}
  [[nodiscard]] bool thanked() const { return thanked_; }

 private:
  tour::RealScreen& screen_;
  std::uint32_t taps_;
  int pause_ms_;
  bool thanked_ = false;
};

/// Somebody who hands in one thing: an idea with a word of its own, or a vote of its own picks.
struct Somebody {
  simulate::Participant person;
  std::string word;
  std::vector<std::uint16_t> picks;
};

Somebody make(std::uint32_t number, const domain::Event& event, system::Randomness& chance) {
  Somebody made;
  made.person.station = 1;
  if (number % 3 != 0) {
    made.word = "zq";
    for (int i = 0; i < 6; ++i) {
      made.word += static_cast<char>('a' + static_cast<char>(chance.below(26)));
    }
    made.person.ideas.push_back({"", "Fler bord i parken " + made.word, false});
    return made;
  }
  const domain::Question& question = event.questions.front();
  const auto options = static_cast<std::uint32_t>(question.options.size());
  std::set<std::uint16_t> picks;
  while (picks.size() < 3) picks.insert(static_cast<std::uint16_t>(chance.below(options)));
  made.picks.assign(picks.begin(), picks.end());
  made.person.votes.push_back(
      {question.key, number / 3, event.sides.front().key, made.picks, false});
  return made;
}

bool says_anything_of(tour::RealScreen& screen, const Somebody& somebody) {
  return !somebody.word.empty() && screen.says(somebody.word);
}

}  // namespace

TEST_CASE(
    "whenever the kiosk is killed, what was thanked for is in the export, and nobody sees it") {
  const auto kills = number_from("STORDIALOG_KILLS", 6), seed = number_from("STORDIALOG_SEED", 1);
  CAPTURE(seed);
  const organise::Practice event = e2e::practice();
  const domain::Event& asked = event.prepared.package.event;
  const e2e::Folder folder;
  const tour::VirtualDisplay display(1280, 720);
  tour::RealOrder order = e2e::order_in(folder, display);
  order.restarts = true;
  order.seconds = 36'000;
  tour::RealScreen screen(order);
  tour::unlock(screen, organise::kPracticePin);
  tour::open_all_by_hand(screen, asked);
  tour::lock(screen);

  system::SeededRandomness chance(seed);
  std::multiset<std::string> ideas, ideas_thanked;
  std::multiset<std::vector<std::uint16_t>> votes, votes_thanked;
  double longest_s = 0;
  for (std::uint32_t number = 0; number < kills; ++number) {
    const Somebody somebody = make(number, asked, chance);
    const bool writes = !somebody.word.empty();
    // Of the touches that a visit takes, one; every third time the very one that hands it in.
    const std::uint32_t last = writes ? 5 : 10;
    const std::uint32_t taps = chance.below(3) == 0 ? last : 1 + chance.below(last + 1);
    Doomed doomed(screen, taps, static_cast<int>(chance.below(60)));
    try {
      tour::visit(doomed, {.person = somebody.person,
                           .event = asked,
                           .codes = event.prepared.codes,
                           .writes = tour::Writes::on_table,
                           .leaves = false});
    } catch (const Killed&) {
    }
    if (writes) ideas.insert(somebody.person.ideas.front().text);
    if (!writes) votes.insert(somebody.picks);
    if (doomed.thanked() && writes) ideas_thanked.insert(somebody.person.ideas.front().text);
    if (doomed.thanked() && !writes) votes_thanked.insert(somebody.picks);
    longest_s = std::max(longest_s, screen.crash(SIGKILL));
    CHECK_FALSE(says_anything_of(screen, somebody));
    screen.tap("begin");
    screen.tap("home.idea");
    screen.wait_for("key.space");
    CHECK_FALSE(says_anything_of(screen, somebody));
    screen.tap("key.back");
    screen.wait_for("home.idea");
    screen.tap("rail.finish");
    screen.tap("goodbye.done");
    screen.wait_for("begin");
  }
  CHECK(longest_s < 5);
  tour::unlock(screen, organise::kPracticePin);
  tour::export_to_first_drive(screen);
  const e2e::Brought came = e2e::brought(event, order.drives);
  CHECK(came.refused.empty());
  CHECK(std::ranges::includes(came.ideas, ideas_thanked));
  CHECK(std::ranges::includes(came.ballots, votes_thanked));
  // And nothing that nobody handed in.
  CHECK(std::ranges::includes(ideas, came.ideas));
  CHECK(std::ranges::includes(votes, came.ballots));
  std::cout << kills << " kills from seed " << seed << ": " << ideas_thanked.size() << " ideas and "
            << votes_thanked.size() << " votes thanked for, " << came.ideas.size() << " and "
            << came.ballots.size() << " in the export; the slowest restart took " << longest_s
            << " s\n";
}

TEST_CASE("a crash brings the kiosk back within five seconds, and staff are told of it") {
  const e2e::Folder folder;
  const tour::VirtualDisplay display(1280, 720);
  tour::RealOrder order = e2e::order_in(folder, display);
  order.restarts = true;
  tour::RealScreen screen(order);
  for (const int signal : {SIGSEGV, SIGABRT, SIGKILL}) CHECK(screen.crash(signal) < 5);
  CHECK(screen.running());
  tour::unlock(screen, organise::kPracticePin);
  screen.tap("staff.check");
  screen.wait_for("check.again");
  CHECK(screen.says("Programmet har avbrutits 3 gånger"));
}
