#include "desk/known.h"

#include <algorithm>
#include <utility>

#include "record/codec.h"

namespace stordialog::desk {

using domain::Kind;
using domain::RecordId;

Known::Known(const domain::Event& event, domain::StationNumber own, domain::Role role)
    : own_(own),
      reaches_all_(role != domain::Role::station),
      plans_(event.activities),
      standing_(event.ideas_visible) {}

domain::Expected<void> Known::take(const record::Record& record) {
  return take(record, own_, reaches_all_);
}

domain::Expected<void> Known::take(const record::Record& record, domain::StationNumber station,
                                   bool everywhere) {
  switch (record.kind) {
    case Kind::idea: {
      auto idea = record::decode<domain::Idea>(record.body);
      if (!idea) return domain::fail(idea.error());
      // What is taken back stays nowhere, in memory neither.
      if (is_withdrawn(record.id, station)) break;
      // Nobody else's record says what stands in one of ours; of theirs, one station's does.
      const auto found = ideas_.find(record.id);
      const bool is_ours = found != ideas_.end() && found->second.station == own_;
      const bool is_later = found != ideas_.end() && found->second.station < station;
      if (station == own_ || (!is_ours && !is_later)) {
        ideas_.insert_or_assign(record.id, Placed{std::move(*idea), station});
      }
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
      if (is_withdrawn(record.id, station)) break;
      signatories_[record.id] = {{std::move(signatory->organisation), std::move(signatory->side)},
                                 station};
      break;
    }
    case Kind::staff_action: {
      const auto action = record::decode<domain::StaffAction>(record.body);
      if (!action) return domain::fail(action.error());
      standing_.take(record.id, *action);
      break;
    }
    case Kind::withdrawal: {
      const auto withdrawal = record::decode<domain::Withdrawal>(record.body);
      if (!withdrawal) return domain::fail(withdrawal.error());
      Withdrawn& reach = withdrawn_[withdrawal->target];
      reach.everywhere = reach.everywhere || everywhere;
      reach.stations.insert(station);
      const auto idea = ideas_.find(withdrawal->target);
      if (idea != ideas_.end() && is_withdrawn(idea->first, idea->second.station)) {
        ideas_.erase(idea);
      }
      const auto signer = signatories_.find(withdrawal->target);
      if (signer != signatories_.end() && is_withdrawn(signer->first, signer->second.station)) {
        signatories_.erase(signer);
      }
      break;
    }
    case Kind::initiative:
    case Kind::ballot:
    case Kind::contact:
    case Kind::event_change:
      break;
  }
  return {};
}

void Known::follow(const domain::Event& event) {
  plans_ = event.activities;
}

bool Known::is_withdrawn(const RecordId& id, domain::StationNumber station) const {
  const auto found = withdrawn_.find(id);
  return found != withdrawn_.end() &&
         (found->second.everywhere || found->second.stations.contains(station));
}

bool Known::is_open(const domain::Activity& activity) const {
  const auto plan = std::ranges::find(plans_, activity, &domain::ActivityPlan::activity);
  if (plan == plans_.end()) return false;
  return standing_.is_open(own_, activity).value_or(plan->opens == domain::Opens::at_start);
}

const domain::Idea* Known::idea(const RecordId& id) const {
  const auto found = ideas_.find(id);
  return found == ideas_.end() ? nullptr : &found->second.idea;
}

bool Known::is_own(const RecordId& id) const {
  const auto found = ideas_.find(id);
  return found != ideas_.end() && found->second.station == own_;
}

bool Known::has_taken_back(const RecordId& id) const {
  const auto found = withdrawn_.find(id);
  return found != withdrawn_.end() && found->second.stations.contains(own_);
}

std::optional<RecordId> Known::support(const RecordId& idea,
                                       const domain::SessionToken& session) const {
  const auto sessions = supports_.find(idea);
  if (sessions == supports_.end()) return std::nullopt;
  const auto found = sessions->second.find(session);
  if (found == sessions->second.end()) return std::nullopt;
  return found->second;
}

void Known::add_supporters(const RecordId& idea, std::set<domain::SessionToken>& all) const {
  const auto add = [&](const RecordId& id) {
    const auto sessions = supports_.find(id);
    if (sessions == supports_.end()) return;
    for (const auto& [session, support] : sessions->second) all.insert(session);
  };
  add(idea);
  for (const auto& older : standing_.replaces(idea)) add(older);
}

std::vector<ActivityState> Known::activities() const {
  std::vector<ActivityState> states;
  for (const auto& plan : plans_) states.push_back({plan.activity, is_open(plan.activity), 0});
  return states;
}

std::vector<BoardIdea> Known::ideas() const {
  std::vector<BoardIdea> ideas;
  ideas.reserve(ideas_.size());
  for (const auto& [id, placed] : ideas_) {
    std::set<domain::SessionToken> supporters;
    add_supporters(id, supporters);
    BoardIdea shown;
    shown.id = id;
    shown.text = placed.idea.text;
    shown.challenge = placed.idea.challenge;
    shown.released = standing_.is_released(id);
    shown.hidden = standing_.is_hidden(id);
    shown.supports = static_cast<std::uint32_t>(supporters.size());
    shown.station = placed.station;
    shown.own = placed.station == own_;
    shown.theme = standing_.theme_of(id);
    shown.replaces = standing_.replaces(id);
    if (shown.hidden) shown.hidden_reason = standing_.hidden_reason(id);
    ideas.push_back(std::move(shown));
  }
  return ideas;
}

std::vector<Theme> Known::themes() const {
  std::vector<Theme> themes = standing_.themes();
  std::map<RecordId, std::set<domain::SessionToken>> supporters;
  for (const auto& [id, placed] : ideas_) {
    const RecordId of = standing_.theme_of(id);
    const auto theme = std::ranges::lower_bound(themes, of, {}, &Theme::id);
    if (theme == themes.end() || theme->id != of) continue;
    theme->ideas.push_back(id);
    add_supporters(id, supporters[of]);
  }
  for (Theme& theme : themes) {
    theme.supports = static_cast<std::uint32_t>(supporters[theme.id].size());
  }
  return themes;
}

std::vector<Conflict> Known::conflicts() const {
  std::vector<Conflict> conflicts;
  for (const auto& [id, placed] : ideas_) {
    auto themes = standing_.torn_between(id);
    if (!themes.empty()) conflicts.push_back({id, std::move(themes), {}});
  }
  for (const Theme& theme : standing_.themes()) {
    auto names = standing_.torn_names(theme.id);
    if (!names.empty()) conflicts.push_back({{}, {theme.id}, std::move(names)});
  }
  return conflicts;
}

std::vector<Signer> Known::signatories() const {
  std::map<std::string, domain::Key> sides;  // one that has signed at two lists is one organisation
  for (const auto& [id, placed] : signatories_) {
    const Signer& signer = placed.signer;
    auto& side = sides[signer.organisation];
    // The lesser key, so that every order of records says the same.
    if (side.empty() || (!signer.side.empty() && signer.side < side)) side = signer.side;
  }
  std::vector<Signer> signers;
  for (const auto& [organisation, side] : sides) signers.push_back({organisation, side});
  return signers;
}

}  // namespace stordialog::desk
