#include "screens_fixture/opening_scenes.h"

#include <algorithm>
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

/// Ballots that lean towards some options, the same each time.
void answer(const domain::Question& question, report::Picks& ballots, report::Values& values) {
  std::uint32_t chance = 7;
  const auto below = [&chance](std::uint32_t end) {
    chance = chance * 1'664'525U + 1'013'904'223U;
    return (chance >> 16U) % end;
  };
  const auto options = static_cast<std::uint32_t>(question.options.size());
  for (std::uint32_t i = 0; i < kVoters; ++i) {
    std::vector<std::uint16_t> picks;
    std::vector<std::uint8_t> said;
    std::uint8_t rank = 0;
    for (std::uint32_t option = 0; option < options && picks.size() < question.picks; ++option) {
      if (below(options) > 2 + option * 5 % options) continue;
      picks.push_back(static_cast<std::uint16_t>(option));
      said.push_back(question.method == domain::Method::ranking ? ++rank
                     : question.method == domain::Method::score
                         ? static_cast<std::uint8_t>(below(6))
                         : std::uint8_t{1});
    }
    if (picks.empty()) continue;
    if (rank > 1 && below(2) == 0) std::ranges::reverse(said);
    ballots.push_back(std::move(picks));
    values.push_back(std::move(said));
  }
}

/// The first question answered and counted by that method and rule, and how it was counted.
void explain(Scene& scene, domain::Method method, domain::CountingRule rule) {
  at_results(scene), vote_all(scene.board);
  domain::Question& question = scene.board.event.questions.front();
  question.method = method, question.rule = rule;
  question.picks = method == domain::Method::picks ? 3 : 5;
  if (method == domain::Method::dots) question.per_option = 3;
  scene.opened = make_opened(scene.board);
  report::QuestionResult& result = scene.opened->results.questions.front();
  report::Picks ballots;
  report::Values values;
  answer(question, ballots, values);
  if (method == domain::Method::picks) values.clear();
  report::QuestionCount counted = report::count_question(question, ballots, values);
  result.count = std::move(counted.count);
  result.table = std::move(counted.table), result.paths = std::move(counted.paths);
  result.unreadable = 1, result.missing = 12;
  scene.kiosk.staff.results.count.shown = true;
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
      {"staff-count-picks",
       [](Scene& s) { explain(s, domain::Method::picks, domain::CountingRule::sum); }},
      {"staff-count-dots",
       [](Scene& s) { explain(s, domain::Method::dots, domain::CountingRule::sum); }},
      {"staff-count-schulze",
       [](Scene& s) { explain(s, domain::Method::ranking, domain::CountingRule::schulze); }},
      {"staff-count-schulze-next",
       [](Scene& s) {
         explain(s, domain::Method::ranking, domain::CountingRule::schulze);
         s.kiosk.staff.results.count.page = 2;
       }},
      {"staff-count-borda",
       [](Scene& s) {
         explain(s, domain::Method::ranking, domain::CountingRule::borda);
         s.kiosk.staff.results.count.page = 2;
       }},
      {"staff-count-mean",
       [](Scene& s) { explain(s, domain::Method::score, domain::CountingRule::mean); }},
      {"staff-count-median",
       [](Scene& s) {
         explain(s, domain::Method::score, domain::CountingRule::majority_judgement);
       }},
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
