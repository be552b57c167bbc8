#include "screens_fixture/opening_scenes.h"

#include <array>
#include <vector>

#include "screens_fixture/hall_board.h"
#include "tally/margins.h"
#include "tally/picks.h"

namespace stordialog::screens_fixture {

namespace {

using screens::Opening;
using screens::OpeningWork;
using screens::OpenStep;
using screens::Place;

constexpr std::uint32_t kVoters = 238;

void close_votes(desk::Board& board) {
  for (desk::ActivityState& state : board.activities) {
    if (state.activity.kind == domain::ActivityKind::vote) state.open = false;
    state.closing_until = 0;
  }
}

/// Every station that the board knows, the last of them not here and the one before it older than
/// what has been seen of it.
Opening brought(desk::Board& board) {
  static constexpr std::array kBallots = {96U, 88U, 54U, 41U};
  Opening opening;
  for (desk::StationSeen& seen : board.stations) {
    if (seen.role == domain::Role::organiser) continue;
    organise::StationBrought& station = opening.stations.emplace_back();
    station.number = seen.number;
    station.name = seen.name;
    station.here = true;
    station.ballots = kBallots.at(opening.stations.size() % kBallots.size());
    seen.counts.of(domain::Kind::ballot) = station.ballots;
  }
  if (opening.stations.size() > 1) {
    opening.stations.back().here = false;
    opening.stations.back().ballots = 0;
  }
  if (opening.stations.size() > 2) opening.stations[opening.stations.size() - 2].ballots -= 12;
  opening.holders = {{"Idéburen sektor", true, "NYCKEL A", false},
                     {"Uddevalla kommun", true, "NYCKEL B", false}};
  return opening;
}

void at_opening(Scene& scene) {
  add_hall(scene.board);
  close_votes(scene.board);
  scene.ask(screens::Go{Place::pin});
  scene.kiosk.pin.pin.insert("123456");
  scene.ask(screens::Next{});
  scene.host.utc_s = 1'805'462'400;
  scene.ask(screens::Go{Place::staff_opening});
  scene.host.opening = brought(scene.board);
}

screens::OpenScreen& at_keys(Scene& scene) {
  at_opening(scene);
  scene.kiosk.staff.opening.begin_keys(scene.host.opening);
  return scene.kiosk.staff.opening;
}

void type_second(Scene& scene) {
  screens::OpenScreen& screen = at_keys(scene);
  scene.host.opening.holders[0].unlocked = true;
  screen.begin_turn(1);
  screen.password.set_text("hemligheten");
}

/// As many have voted as were opened.
void vote_all(desk::Board& board) {
  board.present = 252;
  domain::Totals& totals = board.hall_totals.front();
  totals.cast = kVoters;
  totals.folded = kVoters - 8;
}

void open_all(Scene& scene) {
  at_keys(scene);
  scene.opened = make_opened(scene.board);
  scene.host.opening.finished = 1;
  scene.host.opening.stations.clear();
  for (screens::KeyholderHere& holder : scene.host.opening.holders) holder.found = false;
}

void at_results(Scene& scene) {
  add_hall(scene.board);
  close_votes(scene.board);
  scene.ask(screens::Go{Place::pin});
  scene.kiosk.pin.pin.insert("123456");
  scene.ask(screens::Next{});
  scene.host.utc_s = 1'805'462'400;
  scene.ask(screens::Go{Place::staff_results});
}

const std::vector<StaffScene>& all() {
  static const std::vector<StaffScene> scenes = {
      {"staff-results-closed", at_results},
      {"staff-opening", at_opening},
      {"staff-opening-reading",
       [](Scene& s) {
         at_opening(s);
         s.host.opening.work = OpeningWork::reading;
         s.host.opening.step = "progress.reading";
         s.host.opening.done = 2, s.host.opening.total = 5;
       }},
      {"staff-opening-keys",
       [](Scene& s) {
         at_keys(s), s.host.opening.holders[1] = {"Uddevalla kommun", false, {}, {}};
       }},
      {"staff-opening-password", type_second},
      {"staff-opening-wrong",
       [](Scene& s) {
         type_second(s);
         s.kiosk.staff.opening.password.clear();
         s.kiosk.refuse(domain::Error("key.wrong_password").with("holder", "Uddevalla kommun"));
       }},
      {"staff-opening-unlocking",
       [](Scene& s) {
         type_second(s);
         s.kiosk.staff.opening.password.clear();
         s.host.opening.work = OpeningWork::unlocking;
       }},
      {"staff-opening-ready",
       [](Scene& s) {
         at_keys(s);
         for (screens::KeyholderHere& holder : s.host.opening.holders) holder.unlocked = true;
       }},
      {"staff-opening-practice",
       [](Scene& s) {
         type_second(s);
         s.host.opening.practice_password = "practice-password";
         for (screens::KeyholderHere& holder : s.host.opening.holders) holder.where.clear();
       }},
      {"staff-opening-runs",
       [](Scene& s) {
         at_keys(s);
         for (screens::KeyholderHere& holder : s.host.opening.holders) holder.unlocked = true;
         s.host.opening.work = OpeningWork::opening;
         s.host.opening.step = "progress.opening";
         s.host.opening.done = 128, s.host.opening.total = kVoters;
       }},
      {"staff-opening-done", open_all},
      {"staff-opening-differs",
       [](Scene& s) {
         open_all(s);
         s.opened->differing = s.opened->results.comparisons.front().differing = 3;
       }},
      {"staff-results-opened",
       [](Scene& s) { at_results(s), vote_all(s.board), s.opened = make_opened(s.board); }},
      {"staff-results-opened-release",
       [](Scene& s) {
         at_results(s), vote_all(s.board), s.opened = make_opened(s.board);
         s.kiosk.staff.results.confirming = true;
       }},
  };
  return scenes;
}

}  // namespace

std::span<const StaffScene> opening_scenes() {
  return all();
}

screens::OpenedVotes make_opened(const desk::Board& board) {
  static constexpr std::array kPicks = {21U, 138U, 74U, 86U, 57U, 84U, 33U, 112U, 18U, 41U};
  screens::OpenedVotes opened;
  opened.results.opened = true;
  const domain::Question& question = board.event.questions.front();
  report::QuestionResult counted;
  counted.question = question.key;
  counted.set_aside = 2;
  std::vector<std::uint32_t> votes;
  for (std::size_t i = 0; i < question.options.size(); ++i) {
    votes.push_back(kPicks.at(i % kPicks.size()));
  }
  counted.count = tally::rank_totals(kVoters, votes);
  counted.margins = tally::margins(counted.count, {});
  opened.results.questions.push_back(counted);
  opened.results.comparisons.push_back({});
  opened.results.comparisons.front().question = question.key;
  opened.stations = 4;
  opened.counted = 3;
  return opened;
}

}  // namespace stordialog::screens_fixture
