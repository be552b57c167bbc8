// Ideas grouped into themes, and replaced when a spelling is corrected or a name redacted.
#include <algorithm>
#include <utility>

#include "desk/state.h"
#include "desk/written.h"
#include "domain/limits.h"
#include "record/codec.h"

namespace stordialog::desk {

namespace limits = domain::limits;
using domain::Error;
using domain::Expected;
using domain::fail;
using domain::Kind;
using domain::RecordId;
using domain::StaffDeed;

namespace {

Expected<std::string> theme_name(std::string_view name) {
  return written(name, {limits::kTitleGraphemes, limits::kReasonBytes},
                 Error("theme.name_too_long"));
}

}  // namespace

Expected<std::vector<RecordId>> Desk::State::known_ideas(std::vector<RecordId> ideas) const {
  std::ranges::sort(ideas);
  const auto repeated = std::ranges::unique(ideas);
  ideas.erase(repeated.begin(), repeated.end());
  const bool all_here =
      std::ranges::all_of(ideas, [this](const RecordId& id) { return known.idea(id) != nullptr; });
  if (!all_here) return fail("idea.missing");
  return ideas;
}

Expected<Receipt> Desk::State::handle(GroupIdeas& asked) {
  auto ideas = known_ideas(std::move(asked.ideas));
  if (!ideas) return fail(ideas.error());
  const bool begins = asked.theme == RecordId{};
  std::string name;
  if (begins) {
    auto clean = theme_name(asked.name);
    if (!clean) return fail(clean.error());
    name = std::move(*clean);
    if (known.standing().themes().size() >= limits::kThemes) {
      return fail(Error("theme.too_many").with("most", std::to_string(limits::kThemes)));
    }
  } else if (!known.standing().is_theme(asked.theme)) {
    return fail("theme.missing");
  }

  ledger::Change change;
  RecordId theme = asked.theme;
  for (std::size_t first = 0; first < ideas->size() || (begins && change.add.empty());
       first += limits::kActionIdeas) {
    const std::size_t last = std::min(ideas->size(), first + limits::kActionIdeas);
    domain::StaffAction action;
    action.deed = StaffDeed::group_ideas;
    for (std::size_t i = first; i < last; ++i) action.ideas.push_back((*ideas)[i]);
    action.target = theme;
    if (theme == RecordId{}) action.text = std::exchange(name, {});
    append(std::move(action), change);
    if (theme == RecordId{}) theme = change.add.front().id;
  }
  if (change.add.empty()) return Stored{theme};
  if (auto stored = commit(change); !stored) return fail(stored.error());
  return Stored{theme};
}

Expected<Receipt> Desk::State::handle(UngroupIdeas& asked) {
  auto ideas = known_ideas(std::move(asked.ideas));
  if (!ideas) return fail(ideas.error());
  // One that stations disagree about is said again even if it shows in none: that settles it.
  std::erase_if(*ideas, [this](const RecordId& id) {
    return known.standing().theme_of(id) == RecordId{} && known.standing().torn_between(id).empty();
  });
  if (ideas->empty()) return Done{};
  ledger::Change change;
  for (std::size_t first = 0; first < ideas->size(); first += limits::kActionIdeas) {
    const std::size_t last = std::min(ideas->size(), first + limits::kActionIdeas);
    domain::StaffAction action;
    action.deed = StaffDeed::ungroup_ideas;
    for (std::size_t i = first; i < last; ++i) action.ideas.push_back((*ideas)[i]);
    append(std::move(action), change);
  }
  if (auto stored = commit(change); !stored) return fail(stored.error());
  return Done{};
}

Expected<Receipt> Desk::State::handle(NameTheme& asked) {
  if (!known.standing().is_theme(asked.theme)) return fail("theme.missing");
  auto name = theme_name(asked.name);
  if (!name) return fail(name.error());
  if (name->empty()) return fail("theme.name_missing");
  domain::StaffAction action;
  action.deed = StaffDeed::name_theme;
  action.target = asked.theme;
  action.text = std::move(*name);
  if (auto stored = act(std::move(action)); !stored) return fail(stored.error());
  return Done{};
}

Expected<Receipt> Desk::State::handle(ReplaceIdea& asked) {
  const domain::Idea* old = known.idea(asked.idea);
  if (old == nullptr) return fail("idea.missing");
  const bool is_own = known.is_own(asked.idea);
  if (!is_own && station.role == domain::Role::station) return fail("replacement.other_station");
  auto text =
      written(asked.text, {limits::kIdeaGraphemes, limits::kIdeaBytes}, Error("idea.too_long"));
  if (!text) return fail(text.error());
  if (text->empty()) return fail("idea.empty");
  if (*text == old->text) return Stored{asked.idea};

  const domain::Idea corrected{old->session, old->challenge, std::move(*text)};
  ledger::Change change;
  domain::StaffAction action;
  action.deed = StaffDeed::replace_idea;
  action.target = asked.idea;
  const record::Record made = new_record(Kind::idea, record::encode(corrected));
  action.ideas = {made.id};
  append(std::move(action), change);
  change.add.push_back(made);
  change.add.push_back(
      new_record(Kind::withdrawal, record::encode(domain::Withdrawal{asked.idea})));
  if (is_own) change.remove.push_back(asked.idea);
  if (auto stored = commit(change); !stored) return fail(stored.error());
  return Stored{made.id};
}

}  // namespace stordialog::desk
