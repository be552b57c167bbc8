#include "screens/staff_results.h"

#include <algorithm>
#include <charconv>

#include "tally/margins.h"

namespace stordialog::screens {

const domain::Question* question_of(const ResultsScreen& screen, const desk::Board& board) {
  if (const domain::Question* chosen = board.event.question(screen.question)) return chosen;
  for (const domain::Question& question : board.event.questions) {
    if (board.is_open({domain::ActivityKind::vote, question.key})) return &question;
  }
  return board.event.questions.empty() ? nullptr : &board.event.questions.front();
}

VoteState state_of(const desk::Board& board, const domain::Key& question) {
  VoteState state;
  if (const domain::Totals* totals = board.hall_totals_of(question)) {
    state.cast = totals->cast;
    state.folded = totals->folded;
    state.waiting = totals->cast - std::min(totals->folded, totals->cast);
  }
  for (const desk::StationSeen& station : board.stations) {
    ++state.stations;
    if (station.own || station.made_utc) ++state.counted;
  }
  state.open = board.is_open({domain::ActivityKind::vote, question});
  state.shown = board.is_result_shown(question);
  return state;
}

ResultCount count_of(const desk::Board& board, const OpenedVotes* opened,
                     const domain::Question& question) {
  ResultCount counted;
  tally::PicksResult count;
  std::vector<tally::Margin> margins;
  counted.opened = opened_result(opened, board, question.key);
  if (counted.opened != nullptr) {
    count = counted.opened->count;
    margins = counted.opened->margins;
  } else if (const domain::Totals* totals = board.hall_totals_of(question.key);
             totals != nullptr && totals->folded > 0) {
    count = tally::rank_totals(totals->folded, totals->picks);
    margins = tally::margins(count, {.added = totals->cast - totals->folded});
  }
  counted.ballots = count.ballots;
  for (std::size_t i = 0; i < count.lines.size() && count.ballots > 0; ++i) {
    const tally::Line& line = count.lines[i];
    if (line.option >= question.options.size()) continue;
    ResultLine shown{question.options[line.option], line.votes, line.rank,
                     i < margins.size() && margins[i].too_close};
    if (counted.by_side() && line.option < counted.opened->sides.lines.size()) {
      const tally::SideLine& sides = counted.opened->sides.lines[line.option];
      if (sides.shown) shown.sides = sides;
    }
    counted.lines.push_back(std::move(shown));
  }
  return counted;
}

std::optional<std::uint32_t> people_of(const ResultsScreen& screen) {
  const std::string_view written = screen.people.view();
  std::uint32_t people = 0;
  const auto read = std::from_chars(written.data(), written.data() + written.size(), people);
  if (written.empty() || read.ec != std::errc() || read.ptr != written.data() + written.size()) {
    return std::nullopt;
  }
  return people;
}

std::optional<std::int64_t> age_minutes(const desk::StationSeen& station, std::int64_t now_utc) {
  if (station.own) return 0;
  if (!station.made_utc) return std::nullopt;
  return std::max<std::int64_t>(0, (now_utc - *station.made_utc) / 60);
}

}  // namespace stordialog::screens
