#include "desk/known.h"

#include <utility>

#include "record/codec.h"

namespace stordialog::desk {

using domain::Kind;
using domain::RecordId;

Known::Known(const domain::Event& event, domain::StationNumber station)
    : station_(station), standing_(event.ideas_visible) {
  for (const auto& plan : event.activities) {
    order_.push_back(plan.activity);
    switches_[plan.activity] = {0, plan.opens == domain::Opens::at_start};
  }
}

domain::Expected<void> Known::take(const record::Record& record) {
  switch (record.kind) {
    case Kind::idea: {
      auto idea = record::decode<domain::Idea>(record.body);
      if (!idea) return domain::fail(idea.error());
      ideas_[record.id] = std::move(*idea);
      break;
    }
    case Kind::support: {
      const auto support = record::decode<domain::Support>(record.body);
      if (!support) return domain::fail(support.error());
      supports_[support->idea].emplace(support->session, record.id);
      break;
    }
    case Kind::signatory: {
      auto signatory = record::decode<domain::Signatory>(record.body);
      if (!signatory) return domain::fail(signatory.error());
      signatories_[record.id] = std::move(signatory->organisation);
      break;
    }
    case Kind::staff_action: {
      const auto action = record::decode<domain::StaffAction>(record.body);
      if (!action) return domain::fail(action.error());
      take_action(record.id, *action);
      break;
    }
    case Kind::initiative:
    case Kind::ballot:
    case Kind::contact:
    case Kind::withdrawal:
    case Kind::event_change:
      break;
  }
  return {};
}

void Known::take_action(const RecordId& id, const domain::StaffAction& action) {
  for (const auto& older : action.builds_on) {
    built_on_.insert(older);
    newest_actions_.erase(older);
  }
  if (!built_on_.contains(id)) newest_actions_.insert(id);
  standing_.take(action);

  const bool opens = action.deed == domain::StaffDeed::open_activity;
  const bool closes = action.deed == domain::StaffDeed::close_activity;
  const auto known = switches_.find(action.activity);
  if ((!opens && !closes) || action.station != station_ || known == switches_.end()) return;
  if (action.lamport > known->second.lamport) known->second = {action.lamport, opens};
}

void Known::forget(const RecordId& idea) {
  ideas_.erase(idea);
}

bool Known::is_open(const domain::Activity& activity) const {
  const auto known = switches_.find(activity);
  return known != switches_.end() && known->second.open;
}

const domain::Idea* Known::idea(const RecordId& id) const {
  const auto found = ideas_.find(id);
  return found == ideas_.end() ? nullptr : &found->second;
}

std::optional<RecordId> Known::support(const RecordId& idea,
                                       const domain::SessionToken& session) const {
  const auto sessions = supports_.find(idea);
  if (sessions == supports_.end()) return std::nullopt;
  const auto found = sessions->second.find(session);
  if (found == sessions->second.end()) return std::nullopt;
  return found->second;
}

std::vector<RecordId> Known::newest_actions() const {
  return {newest_actions_.begin(), newest_actions_.end()};
}

std::vector<ActivityState> Known::activities() const {
  std::vector<ActivityState> states;
  for (const auto& activity : order_) states.push_back({activity, is_open(activity), 0});
  return states;
}

std::vector<BoardIdea> Known::ideas() const {
  std::vector<BoardIdea> ideas;
  ideas.reserve(ideas_.size());
  for (const auto& [id, idea] : ideas_) {
    const auto sessions = supports_.find(id);
    const std::size_t supports = sessions == supports_.end() ? 0 : sessions->second.size();
    BoardIdea shown;
    shown.id = id;
    shown.text = idea.text;
    shown.challenge = idea.challenge;
    shown.released = standing_.is_released(id);
    shown.hidden = standing_.is_hidden(id);
    shown.supports = static_cast<std::uint32_t>(supports);
    shown.station = station_;
    ideas.push_back(std::move(shown));
  }
  return ideas;
}

std::vector<std::string> Known::signatories() const {
  std::set<std::string> names;  // one that has signed at two lists is one organisation
  for (const auto& [id, name] : signatories_) names.insert(name);
  return {names.begin(), names.end()};
}

}  // namespace stordialog::desk
