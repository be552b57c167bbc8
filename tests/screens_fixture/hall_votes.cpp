#include "screens_fixture/hall_votes.h"

#include <array>
#include <utility>

namespace stordialog::screens_fixture {

void vote_in_hall(desk::Board& board, std::uint32_t cast, std::uint32_t folded) {
  static constexpr std::array kPicks = {21U, 138U, 74U, 86U, 57U, 84U, 33U, 112U, 18U, 41U};
  board.hall_totals.clear();
  for (const domain::Question& question : board.event.questions) {
    domain::Totals totals{question.key, cast, folded, {}};
    for (std::size_t i = 0; i < question.options.size(); ++i) {
      const std::uint32_t picks = kPicks[i % kPicks.size()];
      totals.picks.push_back(picks * folded / 238);
    }
    board.hall_totals.push_back(std::move(totals));
  }
  board.present = 252;
}

void open_hall_votes(Scene& scene) {
  desk::Board& board = scene.board;
  vote_in_hall(board, 238, 238);
  screens::OpenedVotes opened;
  opened.results.opened = true;
  const domain::Totals& totals = board.hall_totals.front();
  report::QuestionResult counted;
  counted.question = totals.question;
  counted.count = tally::rank_totals(totals.folded, totals.picks);
  counted.margins = tally::margins(counted.count, {});
  std::vector<std::uint32_t> part, aside(totals.picks.size(), 1);
  for (const std::uint32_t picks : totals.picks) part.push_back(picks / 4);
  for (domain::StationNumber number = 1; number <= 4; ++number) {
    // Station 2 has held up two of the neighbours.
    part[3] = number == 2 ? totals.picks[3] * 2 / 3 : totals.picks[3] / 9;
    counted.without_station.push_back(
        {number, 59, tally::order_without(counted.count, {59, part}, 10)});
  }
  counted.set_aside = 1;
  counted.with_set_aside = tally::order_with(counted.count, {1, aside}, 1);
  tally::SidesResult& sides = counted.sides;
  sides.published = true;
  sides.ballots = {131, 107};
  static constexpr std::array<std::array<tally::Step, 2>, 10> kSteps = {{{10, tally::kUnderTen},
                                                                         {60, 55},
                                                                         {20, 45},
                                                                         {40, 30},
                                                                         {30, 15},
                                                                         {40, 30},
                                                                         {15, 15},
                                                                         {45, 50},
                                                                         {0, 0},
                                                                         {20, 15}}};
  for (std::uint16_t i = 0; i < totals.picks.size(); ++i) {
    tally::SideLine line;
    line.option = i;
    line.shown = i != 8;
    line.steps = kSteps[i % kSteps.size()];
    sides.lines.push_back(line);
  }
  tally::rank_sides(sides);
  opened.results.questions.push_back(std::move(counted));
  opened.stations = opened.counted = 4;
  scene.opened = std::move(opened);
  for (desk::ActivityState& state : board.activities) {
    if (state.activity.kind == domain::ActivityKind::vote) state.open = false;
  }
  for (const domain::Question& question : board.event.questions) {
    scene.kiosk.hall.show_final(question.key);
  }
}

}  // namespace stordialog::screens_fixture
