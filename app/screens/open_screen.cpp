#include "screens/open_screen.h"

#include <algorithm>

namespace stordialog::screens {

std::size_t Opening::unlocked() const {
  return static_cast<std::size_t>(std::ranges::count(holders, true, &KeyholderHere::unlocked));
}

std::uint32_t Opening::ballots() const {
  std::uint32_t sum = 0;
  for (const organise::StationBrought& station : stations) sum += station.ballots;
  return sum;
}

std::size_t Opening::stations_here() const {
  return static_cast<std::size_t>(
      std::ranges::count(stations, true, &organise::StationBrought::here));
}

void OpenScreen::follow(const Opening& opening) {
  if (step == OpenStep::keys && opening.finished != finished) {
    end_turn();
    step = OpenStep::result;
  }
  if (!holder) return;
  if (*holder >= opening.holders.size() || opening.holders[*holder].unlocked) end_turn();
}

void OpenScreen::begin_keys(const Opening& opening) {
  step = OpenStep::keys;
  finished = opening.finished;
}

void OpenScreen::begin_turn(std::size_t at) {
  password.clear();
  holder = at;
}

void OpenScreen::end_turn() {
  password.clear();
  holder.reset();
}

domain::Secret take_password(OpenScreen& screen) {
  domain::Secret taken(screen.password.view());
  screen.password.clear();
  return taken;
}

CanOpen can_open(const desk::Board& board) {
  if (!board.lead) return CanOpen::not_lead;
  for (const desk::ActivityState& state : board.activities) {
    const bool vote = state.activity.kind == domain::ActivityKind::vote;
    if (vote && (state.open || state.closing_until != 0)) return CanOpen::still_open;
  }
  const bool any = std::ranges::any_of(
      board.hall_totals, [](const domain::Totals& totals) { return totals.cast > 0; });
  return any ? CanOpen::yes : CanOpen::no_votes;
}

std::uint32_t missing_votes(const organise::StationBrought& station, const desk::Board& board) {
  const auto seen = std::ranges::find(board.stations, station.number, &desk::StationSeen::number);
  if (seen == board.stations.end()) return 0;
  const std::uint32_t known = seen->counts.of(domain::Kind::ballot);
  return known - std::min(known, station.ballots);
}

const report::QuestionResult* opened_result(const OpenedVotes* opened, const desk::Board& board,
                                            const domain::Key& question) {
  if (opened == nullptr || !opened->results.opened) return nullptr;
  for (const desk::ActivityState& state : board.activities) {
    const bool same =
        state.activity.kind == domain::ActivityKind::vote && state.activity.key == question;
    if (same && (state.open || state.closing_until != 0)) return nullptr;
  }
  const auto& all = opened->results.questions;
  const auto found = std::ranges::find(all, question, &report::QuestionResult::question);
  return found == all.end() || found->count.ballots == 0 ? nullptr : &*found;
}

std::uint32_t differing(const OpenedVotes& opened, const domain::Key& question) {
  std::uint32_t sum = 0;
  for (const report::Comparison& one : opened.results.comparisons) {
    if (one.question == question) sum += one.differing;
  }
  return sum;
}

}  // namespace stordialog::screens
