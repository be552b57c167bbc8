// What staff do: opening and closing, releasing and hiding, and the PIN in front of it. How every
// staff action is stored.
#include <algorithm>
#include <utility>

#include "desk/state.h"
#include "desk/written.h"
#include "domain/limits.h"
#include "record/codec.h"
#include "seal/password.h"

namespace stordialog::desk {

namespace limits = domain::limits;
using domain::Error;
using domain::Expected;
using domain::fail;
using domain::Kind;
using domain::StaffDeed;

namespace {

constexpr std::int64_t kPinWaitMs = std::int64_t{1000} * limits::kPinWaitSeconds;

}  // namespace

void Desk::State::append(domain::StaffAction action, ledger::Change& change) {
  action.station = station.number;
  action.lamport = change.lamport.value_or(std::max(lamport, known.standing().lamport())) + 1;
  action.builds_on = known.standing().newest();
  if (action.builds_on.size() > limits::kActionBuildsOn) {
    action.builds_on.resize(limits::kActionBuildsOn);
  }
  if (!change.add.empty()) action.builds_on = {change.add.back().id};
  std::ranges::sort(action.ideas);
  change.lamport = action.lamport;
  change.add.push_back(new_record(Kind::staff_action, record::encode(action)));
}

Expected<domain::RecordId> Desk::State::act(domain::StaffAction action) {
  ledger::Change change;
  append(std::move(action), change);
  if (auto stored = commit(change); !stored) return fail(stored.error());
  return change.add.front().id;
}

Expected<Receipt> Desk::State::handle(SetActivity& asked) {
  const auto& plans = package.event.activities;
  const auto planned = std::ranges::find(plans, asked.activity, &domain::ActivityPlan::activity);
  if (planned == plans.end()) return fail("desk.unknown_activity");

  const auto open_before = open_votes();
  if (known.is_open(asked.activity) != asked.open) {
    domain::StaffAction action;
    action.deed = asked.open ? StaffDeed::open_activity : StaffDeed::close_activity;
    action.activity = asked.activity;
    if (auto stored = act(std::move(action)); !stored) return fail(stored.error());
  }
  // Also when it was closed already: closing again is how staff retry a rewrite that failed.
  if (auto followed = follow_votes(open_before); !followed) return fail(followed.error());
  return Done{};
}

Expected<Receipt> Desk::State::handle(ReleaseIdeas& asked) {
  auto found = known_ideas(std::move(asked.ideas));
  if (!found) return fail(found.error());
  std::vector<domain::RecordId> ideas = std::move(*found);
  std::erase_if(ideas, [this](const auto& id) { return known.standing().is_released(id); });
  if (ideas.empty()) return Done{};

  ledger::Change change;
  for (std::size_t first = 0; first < ideas.size(); first += limits::kActionIdeas) {
    const std::size_t last = std::min(ideas.size(), first + limits::kActionIdeas);
    domain::StaffAction action;
    action.deed = StaffDeed::release_idea;
    for (std::size_t i = first; i < last; ++i) action.ideas.push_back(ideas[i]);
    append(std::move(action), change);
  }
  if (auto stored = commit(change); !stored) return fail(stored.error());
  return Done{};
}

Expected<Receipt> Desk::State::handle(HideIdea& asked) {
  if (known.idea(asked.idea) == nullptr) return fail("idea.missing");
  auto reason = written(asked.reason, {limits::kReasonGraphemes, limits::kReasonBytes},
                        Error("idea.reason_too_long"));
  if (!reason) return fail(reason.error());
  if (known.standing().is_hidden(asked.idea)) return Done{};

  domain::StaffAction action;
  action.deed = StaffDeed::hide_idea;
  action.ideas = {asked.idea};
  action.text = std::move(*reason);
  if (auto stored = act(std::move(action)); !stored) return fail(stored.error());
  return Done{};
}

void Desk::State::start_pin_wait() {
  pin_wait_until_ms = machine.clock.monotonic_milliseconds() + kPinWaitMs;
}

Expected<Receipt> Desk::State::handle(CheckPin& asked) {
  const auto wait = [](std::int64_t ms) {
    return fail(Error("pin.wait").with("seconds", std::to_string((ms + 999) / 1000)));
  };
  const std::int64_t left_ms = pin_wait_until_ms - machine.clock.monotonic_milliseconds();
  if (pin_wait_until_ms != 0 && left_ms > 0) return wait(left_ms);
  pin_wait_until_ms = 0;

  const domain::Secret hash = seal::slow_hash(asked.pin.text(), ticket.pin_salt, ticket.pin_cost);
  const bool is_right = seal::same(hash.view(), ticket.pin_hash);
  const std::uint32_t failures = is_right ? 0 : pin_failures + 1;
  const bool is_new = failures != pin_failures;
  // Counted here before anything can fail: a drive that does not write gives no free tries.
  pin_failures = failures;
  if (failures >= limits::kPinFailuresBeforeWait) start_pin_wait();
  if (is_new) {
    ledger::Change change;
    change.pin_failures = failures;
    auto stored = make_ready();
    if (stored) stored = commit(change);
    // The right PIN opens all the same: a count that stays too high only makes waits longer.
    if (!stored && !is_right) return fail(stored.error());
  }
  if (is_right) return Unlocked{};
  if (pin_wait_until_ms != 0) return wait(kPinWaitMs);
  const auto left = static_cast<std::uint32_t>(limits::kPinFailuresBeforeWait) - failures;
  return fail(Error("pin.wrong").with("left", std::to_string(left)));
}

}  // namespace stordialog::desk
