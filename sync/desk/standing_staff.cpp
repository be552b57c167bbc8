// The other half of Standing: where each station is, what has been done, and by whom it can be
// undone.
#include <algorithm>
#include <ranges>

#include "desk/standing.h"

namespace stordialog::desk {

using domain::RecordId;
using domain::StaffAction;
using domain::StaffDeed;

std::optional<bool> Standing::is_open(domain::StationNumber station,
                                      const domain::Activity& activity) const {
  settle();
  for (const auto& [place, known] : actions_ | std::views::reverse) {
    const StaffAction& action = known.action;
    if (!known.counts || action.station != station || action.activity != activity) continue;
    if (action.deed == StaffDeed::open_activity) return true;
    if (action.deed == StaffDeed::close_activity) return false;
  }
  return std::nullopt;
}

std::uint32_t Standing::step(domain::StationNumber station) const {
  settle();
  for (const auto& [place, known] : actions_ | std::views::reverse) {
    const StaffAction& action = known.action;
    if (!known.counts || action.station != station) continue;
    if (action.deed == StaffDeed::go_to_step) return action.number;
  }
  return 0;
}

std::uint32_t Standing::present() const {
  settle();
  for (const auto& [place, known] : actions_ | std::views::reverse) {
    if (known.counts && known.action.deed == StaffDeed::note_present) return known.action.number;
  }
  return 0;
}

const StaffAction* Standing::action(const RecordId& id) const {
  const auto place = places_.find(id);
  return place == places_.end() ? nullptr : &actions_.at(place->second).action;
}

bool Standing::is_undone(const RecordId& id) const {
  settle();
  const auto place = places_.find(id);
  return place != places_.end() && !actions_.at(place->second).counts;
}

bool Standing::can_undo(const RecordId& id, domain::StationNumber station) const {
  const StaffAction* known = action(id);
  if (known == nullptr) return false;
  const StaffAction& action = *known;
  switch (action.deed) {
    case StaffDeed::replace_idea:
      return false;
    case StaffDeed::open_activity:
    case StaffDeed::close_activity:
      return action.station == station && action.target == RecordId{};
    case StaffDeed::go_to_step:
      return action.station == station;
    case StaffDeed::undo:
      return this->action(action.target) == nullptr || can_undo(action.target, station);
    default:
      return true;
  }
}

std::vector<HistoryEntry> Standing::history(domain::StationNumber station) const {
  settle();
  std::vector<HistoryEntry> entries;
  for (const auto& [place, known] : actions_ | std::views::reverse) {
    const StaffAction& action = known.action;
    const bool switches =
        action.deed == StaffDeed::open_activity || action.deed == StaffDeed::close_activity;
    if (switches && action.target != RecordId{}) continue;
    const bool undone = !known.counts;
    entries.push_back({place.id, action.station, action.lamport, action.deed, action.activity,
                       action.ideas, action.target, action.text, action.number, undone,
                       !undone && can_undo(place.id, station)});
  }
  return entries;
}

std::vector<RecordId> Standing::newest() const {
  std::set<RecordId> newest;
  for (const auto& [id, place] : places_) newest.insert(id);
  for (const auto& [place, known] : actions_) {
    for (const auto& older : known.action.builds_on) newest.erase(older);
  }
  return {newest.begin(), newest.end()};
}

std::uint64_t Standing::lamport() const {
  return actions_.empty() ? 0 : actions_.rbegin()->first.lamport;
}

}  // namespace stordialog::desk
