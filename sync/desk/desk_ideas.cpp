// Beginning a session; ideas handed in, taken back and agreed with.
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

Expected<Receipt> Desk::State::handle(BeginSession&) {
  if (machine.files.free_bytes(folder) < limits::kFreeDiskBytesLeast) {
    return fail("desk.little_disk");
  }
  return SessionBegun{machine.randomness.id<domain::SessionToken>()};
}

Expected<Receipt> Desk::State::handle(HandInIdea& asked) {
  if (!known.is_open(kIdeas)) return fail("desk.closed");
  if (!asked.challenge.empty() && package.event.challenge(asked.challenge) == nullptr) {
    return fail(Error("idea.unknown_challenge").with("challenge", asked.challenge));
  }
  auto text =
      written(asked.text, {limits::kIdeaGraphemes, limits::kIdeaBytes}, Error("idea.too_long"));
  if (!text) return fail(text.error());
  if (text->empty()) return fail("idea.empty");

  const domain::Idea idea{asked.session, asked.challenge, std::move(*text)};
  ledger::Change change;
  change.add.push_back(new_record(Kind::idea, record::encode(idea)));
  if (auto stored = commit(change); !stored) return fail(stored.error());
  return Stored{change.add.front().id};
}

Expected<Receipt> Desk::State::handle(TakeBackIdea& asked) {
  const domain::Idea* idea = known.idea(asked.idea);
  if (idea == nullptr) return fail("idea.missing");
  if (idea->session != asked.session || !known.is_own(asked.idea)) return fail("idea.not_yours");

  ledger::Change change;
  change.add.push_back(
      new_record(Kind::withdrawal, record::encode(domain::Withdrawal{asked.idea})));
  change.remove.push_back(asked.idea);
  if (auto stored = commit(change); !stored) return fail(stored.error());
  return Stored{change.add.front().id};
}

Expected<Receipt> Desk::State::handle(SupportIdea& asked) {
  if (!known.is_open(kIdeas)) return fail("desk.closed");
  const bool is_seen =
      known.idea(asked.idea) != nullptr && known.standing().is_released(asked.idea);
  if (!is_seen) return fail("idea.missing");
  if (const auto given = known.support(asked.idea, asked.session)) return Stored{*given};

  const domain::Support support{asked.session, asked.idea};
  ledger::Change change;
  change.add.push_back(new_record(Kind::support, record::encode(support)));
  if (auto stored = commit(change); !stored) return fail(stored.error());
  return Stored{change.add.front().id};
}

}  // namespace stordialog::desk
