#include "tour/facilitator.h"

#include <algorithm>
#include <string>

#include "organise/practice.h"

namespace stordialog::tour {

void open_all_by_hand(Touchscreen& screen, const domain::Event& event) {
  screen.tap("staff.activities");
  screen.wait_for("activities.back");
  const auto open = [&screen](const std::string& key) {
    if (!screen.offers("open." + key)) return;
    screen.tap("open." + key);
    screen.wait_for("close." + key);
  };
  open("ideas");
  for (const domain::Question& question : event.questions) open(question.key);
  for (const domain::SignUpList& list : event.lists) open(list.key);
}

void run_to_vote(Touchscreen& screen, const domain::Question& question) {
  constexpr int kStepsMost = 20;
  screen.tap("staff.run_sheet");
  for (int step = 0; step < kStepsMost; ++step) {
    screen.tap("run.next");
    screen.tap("staff.activities");
    screen.wait_for("activities.back");
    const bool open = screen.offers("close." + question.key);
    screen.tap("activities.back");
    screen.wait_for("run.next");
    if (open) return;
  }
  throw Blocked("no step of the agenda opens the vote " + question.key);
}

void release_new_ideas(Touchscreen& screen) {
  screen.tap("staff.ideas");
  screen.tap("release.all");
  screen.tap("release_all.yes");
  screen.wait_for("board.themes");
}

void make_theme(RealScreen& screen, std::size_t ideas, std::string_view name) {
  screen.tap("staff.ideas");
  screen.tap("board.themes");
  screen.wait_for("new_theme");
  const std::vector<std::string> cards = screen.targets_that_begin("card.");
  if (cards.size() < ideas) throw Blocked("fewer ideas stand on the board than are to be grouped");
  for (std::size_t i = 0; i < ideas; ++i) screen.tap(cards[i]);
  screen.tap("new_theme");
  screen.wait_for("task.field");
  screen.type(name);
  screen.tap("key.next");
  screen.wait_for("new_theme");
}

void show_scene(Touchscreen& screen, screens::Scene scene) {
  screen.tap("staff.projector");
  if (scene == screens::Scene::black) return screen.tap("hall.black");
  const auto place = std::ranges::find(screens::kScenes, scene) - screens::kScenes.begin();
  screen.tap("scene." + std::to_string(place));
  screen.tap("hall.next");
}

void open_practice_votes(Touchscreen& screen, int stations) {
  screen.tap("staff.results");
  screen.tap("results.open");
  screen.wait_for("opening.keys");
  const std::string here = std::to_string(stations) + " av " + std::to_string(stations);
  if (!screen.says(here)) throw Blocked("not all stations' votes are here: \"" + here + "\"");
  screen.tap("opening.keys");
  for (const std::string_view holder : {"holder.0", "holder.1"}) {
    screen.tap(holder);
    screen.wait_for("password");
    screen.type(organise::kPracticePassword);
    screen.tap("key.next");
  }
  screen.tap("opening.open");
  screen.tap("opening.results");
  screen.wait_for("results.show");
}

void release_result(Touchscreen& screen) {
  screen.tap("results.show");
  screen.tap("release.show");
  screen.tap("results.to_hall");
}

}  // namespace stordialog::tour
