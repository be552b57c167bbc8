// The run sheet, released results, people present, and undoing.
#include <algorithm>
#include <set>
#include <utility>

#include "desk/state.h"
#include "domain/limits.h"

namespace stordialog::desk {

namespace limits = domain::limits;
using domain::Error;
using domain::Expected;
using domain::fail;
using domain::StaffDeed;

Expected<Receipt> Desk::State::handle(GoToStep& asked) {
  const auto& agenda = package.event.agenda;
  if (asked.step > agenda.size()) {
    return fail(Error("agenda.no_such_step").with("steps", std::to_string(agenda.size())));
  }
  std::set<domain::Activity> named, wanted;
  for (const auto& item : agenda) named.insert(item.opens.begin(), item.opens.end());
  if (asked.step > 0) {
    const auto& opens = agenda[asked.step - 1].opens;
    wanted.insert(opens.begin(), opens.end());
  }

  const auto open_before = open_votes();
  ledger::Change change;
  domain::StaffAction step;
  step.deed = StaffDeed::go_to_step;
  step.number = asked.step;
  append(std::move(step), change);
  const domain::RecordId id = change.add.front().id;
  for (const auto& activity : named) {
    if (known.is_open(activity) == wanted.contains(activity)) continue;
    domain::StaffAction action;
    action.deed = wanted.contains(activity) ? StaffDeed::open_activity : StaffDeed::close_activity;
    action.activity = activity;
    action.target = id;
    append(std::move(action), change);
  }
  const bool nothing_new = known.standing().step(station.number) == asked.step;
  if (change.add.size() == 1 && nothing_new) return Done{};
  if (auto stored = commit(change); !stored) return fail(stored.error());
  if (auto followed = follow_votes(open_before); !followed) return fail(followed.error());
  return Done{};
}

Expected<Receipt> Desk::State::handle(ShowResult& asked) {
  if (package.event.question(asked.question) == nullptr) return fail("desk.unknown_activity");
  if (known.standing().is_result_shown(asked.question) == asked.shown) return Done{};
  domain::StaffAction action;
  action.deed = asked.shown ? StaffDeed::show_result : StaffDeed::hide_result;
  action.activity = {domain::ActivityKind::vote, asked.question};
  if (auto stored = act(std::move(action)); !stored) return fail(stored.error());
  return Done{};
}

Expected<Receipt> Desk::State::handle(NotePresent& asked) {
  if (asked.people > limits::kPresent) {
    return fail(Error("present.too_many").with("most", std::to_string(limits::kPresent)));
  }
  if (known.standing().present() == asked.people) return Done{};
  domain::StaffAction action;
  action.deed = StaffDeed::note_present;
  action.number = asked.people;
  if (auto stored = act(std::move(action)); !stored) return fail(stored.error());
  return Done{};
}

Expected<Receipt> Desk::State::handle(UndoAction& asked) {
  if (known.standing().action(asked.action) == nullptr) return fail("history.missing");
  if (!known.standing().can_undo(asked.action, station.number)) return fail("history.cannot_undo");
  const auto open_before = open_votes();
  if (!known.standing().is_undone(asked.action)) {
    domain::StaffAction action;
    action.deed = StaffDeed::undo;
    action.target = asked.action;
    if (auto stored = act(std::move(action)); !stored) return fail(stored.error());
  }
  if (auto followed = follow_votes(open_before); !followed) return fail(followed.error());
  return Done{};
}

}  // namespace stordialog::desk
