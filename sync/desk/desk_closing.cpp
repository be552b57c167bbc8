// Closing a vote: new voters are turned away, those who have begun get a minute, and then what is
// pending is folded and the ledger rewritten, so that page order tells nothing of who voted when.
#include <algorithm>
#include <utility>

#include "desk/state.h"
#include "domain/limits.h"

namespace stordialog::desk {

namespace {

using domain::Expected;
using domain::fail;

constexpr std::int64_t kGraceMs = std::int64_t{1000} * domain::limits::kClosingGraceSeconds;
constexpr std::int64_t kAgainMs = 5000;  // after a drive that would not

domain::Activity vote_on(const domain::Key& question) {
  return {domain::ActivityKind::vote, question};
}

}  // namespace

void Desk::State::begin_closing(const domain::Key& question) {
  const bool is_waiting = begun.contains(question) && !begun.at(question).empty();
  closings[question] = machine.clock.monotonic_milliseconds() + (is_waiting ? kGraceMs : 0);
}

bool Desk::State::may_cast(const domain::Key& question, const domain::RecordId& admission) const {
  if (known.is_open(vote_on(question))) return true;
  const auto closing = closings.find(question);
  const auto voters = begun.find(question);
  return closing != closings.end() && voters != begun.end() &&
         machine.clock.monotonic_milliseconds() < closing->second &&
         voters->second.contains(admission);
}

void Desk::State::end_vote(const domain::Key& question, const domain::RecordId& admission) {
  auto& voters = begun[question];
  voters.erase(admission);
  const auto closing = closings.find(question);
  if (voters.empty() && closing != closings.end()) {
    closing->second = std::min(closing->second, machine.clock.monotonic_milliseconds());
  }
}

Expected<void> Desk::State::finish_closings() {
  const std::int64_t now = machine.clock.monotonic_milliseconds();
  std::vector<domain::Key> due;
  for (const auto& [question, until] : closings) {
    if (until <= now) due.push_back(question);
  }
  for (const auto& question : due) {
    Folding& folding = foldings.at(question);
    ledger::Change change;
    change.totals.push_back(folding.closing(machine.randomness));
    if (auto stored = commit(change); !stored) {
      if (!reopen_due) folding.discarded();
      closings[question] = now + kAgainMs;
      begun.erase(question);
      return stored;
    }
    folding.committed();
    closings.erase(question);
    begun.erase(question);
    rewrite_due = true;
  }
  auto rewritten = rewrite_ledger();
  if (!rewritten) {
    for (const auto& question : due) closings[question] = now + kAgainMs;
  }
  return rewritten;
}

std::vector<domain::Key> Desk::State::open_votes() const {
  std::vector<domain::Key> open;
  for (const auto& question : package.event.questions) {
    if (known.is_open(vote_on(question.key))) open.push_back(question.key);
  }
  return open;
}

Expected<void> Desk::State::follow_votes(const std::vector<domain::Key>& open_before) {
  const auto open = open_votes();
  for (const auto& question : open) closings.erase(question);
  for (const auto& question : open_before) {
    if (std::ranges::find(open, question) == open.end()) begin_closing(question);
  }
  return finish_closings();
}

Expected<void> Desk::State::rewrite_ledger() {
  if (!rewrite_due) return {};
  if (auto rewritten = ledger->vacuum(); !rewritten) return fail(note(rewritten.error()));
  rewrite_due = false;
  return {};
}

Expected<Receipt> Desk::State::handle(FinishClosing&) {
  if (auto finished = finish_closings(); !finished) return fail(finished.error());
  return Done{};
}

}  // namespace stordialog::desk
