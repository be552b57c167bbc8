#include "screens/hall_results.h"

#include <algorithm>

#include "domain/voting.h"
#include "screens/open_screen.h"
#include "tally/margins.h"
#include "tally/picks.h"

namespace stordialog::screens {

namespace {

const report::QuestionResult* final_result(const HallView& view, const domain::Key& question) {
  if (!view.hall->shows_final(question)) return nullptr;
  return opened_result(view.opened, *view.board, question);
}

void take(HallResult& result, const tally::PicksResult& count,
          const std::vector<tally::Margin>& margins) {
  result.voters = count.ballots;
  result.shares = report::has_conclusions(*result.question);
  for (const tally::Line& line : count.lines) {
    result.lines.push_back({line.option, line.votes, line.rank, false, {}});
    result.points_most = std::max(result.points_most, line.votes);
  }
  for (std::size_t i = 0; i < margins.size() && i < result.lines.size(); ++i) {
    result.lines[i].even_with_next = margins[i].too_close;
  }
}

void take(HallResult& result, const tally::SidesResult& sides) {
  if (!sides.published) return;
  result.side_ballots = sides.ballots;
  for (HallLine& line : result.lines) {
    if (line.option >= sides.lines.size()) continue;
    const tally::SideLine& published = sides.lines[line.option];
    if (published.shown) line.sides = published.steps;
  }
}

}  // namespace

HallResult result_of(const HallView& view) {
  HallResult result;
  result.question = asked_about(*view.hall, *view.board);
  if (result.question == nullptr) return result;
  const domain::Key& key = result.question->key;
  result.state = ResultState::hidden;
  const domain::Totals* totals = view.board->hall_totals_of(key);
  if (totals != nullptr) result.cast = totals->cast;
  if (!may_show_result(*view.board, key)) return result;
  if (const report::QuestionResult* opened = final_result(view, key)) {
    result.state = ResultState::opened;
    take(result, opened->count, opened->margins);
    take(result, opened->sides);
    result.cast = std::max(result.cast, result.voters);
  } else if (totals != nullptr && totals->folded > 0) {
    result.state = ResultState::live;
    const auto count = tally::rank_totals(totals->folded, totals->picks);
    // How sure an order is can be said only where ballots choose.
    take(result, count,
         report::has_conclusions(*result.question)
             ? tally::margins(count, {.added = totals->cast - totals->folded})
             : std::vector<tally::Margin>());
  } else if (!domain::counts_live(*result.question)) {
    result.state = ResultState::sealed;
  } else {
    result.state = ResultState::waiting;
  }
  return result;
}

std::string_view option_title(const HallView& view, const domain::Question& question,
                              std::uint16_t option) {
  if (option >= question.options.size()) return {};
  const domain::Challenge* challenge = view.board->event.challenge(question.options[option]);
  return challenge == nullptr ? std::string_view(question.options[option])
                              : view.said(challenge->title);
}

int percent_of(std::uint32_t part, std::uint32_t whole) {
  constexpr std::uint64_t kWhole = 100;
  return static_cast<int>((part * kWhole * 2 + whole) / (whole * 2ULL));
}

Freshness freshness_of(const desk::Board& board) {
  Freshness fresh;
  fresh.stations = board.stations.size();
  for (const desk::StationSeen& station : board.stations) {
    if (station.own) ++fresh.counted;
    if (station.own || !station.made_utc) continue;
    ++fresh.counted;
    const bool first = fresh.oldest_utc == 0;
    fresh.oldest_utc = first ? *station.made_utc : std::min(fresh.oldest_utc, *station.made_utc);
  }
  return fresh;
}

}  // namespace stordialog::screens
