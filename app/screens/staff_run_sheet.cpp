#include "screens/staff_run_sheet.h"

#include <algorithm>
#include <cmath>

namespace stordialog::screens {

const domain::AgendaItem* agenda_step(const desk::Board& board, std::uint32_t step) {
  const auto& agenda = board.event.agenda;
  return step == 0 || step > agenda.size() ? nullptr : &agenda[step - 1];
}

int planned_minutes(const desk::Board& board, std::uint32_t step) {
  constexpr int kUsual = 15;
  const domain::AgendaItem* item = agenda_step(board, step);
  if (item == nullptr) return kUsual;
  if (item->minutes > 0) return item->minutes;
  const domain::AgendaItem* next = agenda_step(board, step + 1);
  if (next == nullptr || next->start_minute <= item->start_minute) return kUsual;
  return next->start_minute - item->start_minute;
}

bool StepChange::closes_vote() const {
  return std::ranges::find(closes, domain::ActivityKind::vote, &domain::Activity::kind) !=
         closes.end();
}

StepChange change_of(const desk::Board& board, std::uint32_t step) {
  StepChange change;
  const domain::AgendaItem* to = agenda_step(board, step);
  const auto names = [](const domain::AgendaItem& item, const domain::Activity& activity) {
    return std::ranges::find(item.opens, activity) != item.opens.end();
  };
  for (const desk::ActivityState& state : board.activities) {
    if (to != nullptr && names(*to, state.activity)) {
      if (!state.open) change.opens.push_back(state.activity);
    } else if (state.open && std::ranges::any_of(board.event.agenda, [&](const auto& item) {
                 return names(item, state.activity);
               })) {
      change.closes.push_back(state.activity);
    }
  }
  return change;
}

std::vector<domain::Activity> open_now(const desk::Board& board) {
  std::vector<domain::Activity> open;
  for (const desk::ActivityState& state : board.activities) {
    if (state.open) open.push_back(state.activity);
  }
  return open;
}

int closing_left_s(const desk::Board& board, double now_s) {
  double left = 0;
  for (const desk::ActivityState& state : board.activities) {
    left = std::max(left, static_cast<double>(state.closing_until) / 1000 - now_s);
  }
  return static_cast<int>(std::ceil(left));
}

const desk::HistoryEntry* last_step(const desk::Board& board) {
  const auto found = std::ranges::find_if(board.history, [&](const desk::HistoryEntry& entry) {
    return entry.deed == domain::StaffDeed::go_to_step && !entry.undone &&
           entry.station == board.station.number;
  });
  return found == board.history.end() || !found->can_undo ? nullptr : &*found;
}

bool is_about_ideas(domain::StaffDeed deed) {
  using enum domain::StaffDeed;
  switch (deed) {
    case release_idea:
    case hide_idea:
    case group_ideas:
    case ungroup_ideas:
    case name_theme:
      return true;
    default:
      return false;
  }
}

const desk::HistoryEntry* last_idea_deed(const desk::Board& board) {
  const auto found = std::ranges::find_if(board.history, [&](const desk::HistoryEntry& entry) {
    return entry.can_undo && !entry.undone && is_about_ideas(entry.deed) &&
           entry.station == board.station.number;
  });
  return found == board.history.end() ? nullptr : &*found;
}

void QueuePace::add(double now_s) {
  if (!since_s_) since_s_ = now_s;
  const auto number = static_cast<std::int64_t>(std::floor(now_s / 60));
  const std::int64_t place = (number % kMinutes + kMinutes) % kMinutes;  // the clock's zero is any
  Minute& minute = counts_[static_cast<std::size_t>(place)];
  if (minute.number != number || minute.count == 0) minute = {number, 0};
  ++minute.count;
}

std::uint32_t QueuePace::lately(double now_s) const {
  const auto now = static_cast<std::int64_t>(std::floor(now_s / 60));
  std::uint32_t count = 0;
  for (const Minute& minute : counts_) {
    if (minute.number > now - kMinutes && minute.number <= now) count += minute.count;
  }
  return count;
}

double QueuePace::minutes(double now_s) const {
  if (!since_s_) return 1;
  return std::clamp((now_s - *since_s_) / 60, 1.0, static_cast<double>(kMinutes));
}

double QueuePace::per_minute(double now_s) const {
  return lately(now_s) / minutes(now_s);
}

std::optional<int> queue_minutes(std::uint32_t left, double per_minute, std::size_t stations) {
  if (left == 0 || per_minute <= 0 || stations == 0) return std::nullopt;
  return static_cast<int>(std::ceil(left / (per_minute * static_cast<double>(stations))));
}

std::optional<Progress> progress(const desk::Board& board) {
  const auto first = [&](domain::ActivityKind kind) {
    return std::ranges::find_if(board.activities, [kind](const desk::ActivityState& state) {
      return state.open && state.activity.kind == kind;
    });
  };
  if (const auto vote = first(domain::ActivityKind::vote); vote != board.activities.end()) {
    const domain::Totals* totals = board.hall_totals_of(vote->activity.key);
    return Progress{vote->activity, totals == nullptr ? 0 : totals->cast, board.present};
  }
  if (const auto ideas = first(domain::ActivityKind::ideas); ideas != board.activities.end()) {
    return Progress{ideas->activity, static_cast<std::uint32_t>(board.ideas.size()), board.present};
  }
  return std::nullopt;
}

}  // namespace stordialog::screens
