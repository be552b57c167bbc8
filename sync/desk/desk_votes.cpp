// Codes admitted and ballots cast. A ballot is sealed before it comes near the ledger, and its
// plain bytes are wiped whatever happens.
#include <algorithm>
#include <utility>

#include "desk/state.h"
#include "desk/written.h"
#include "domain/ensure.h"
#include "domain/limits.h"
#include "domain/voting.h"
#include "record/codec.h"
#include "seal/sealed_box.h"
#include "seal/voting_code.h"

namespace stordialog::desk {

namespace limits = domain::limits;
using domain::ensure;
using domain::Error;
using domain::Expected;
using domain::fail;
using domain::Kind;

namespace {

/// As a ballot holds an answer: by position.
void put_in_order(domain::Ballot& ballot) {
  if (ballot.values.empty()) {
    std::ranges::sort(ballot.picks);
    return;
  }
  if (ballot.values.size() != ballot.picks.size()) return;  // refused anyway
  for (std::size_t i = 1; i < ballot.picks.size(); ++i) {   // in place: no copy to be wiped
    for (std::size_t k = i; k > 0 && ballot.picks[k] < ballot.picks[k - 1]; --k) {
      std::swap(ballot.picks[k], ballot.picks[k - 1]);
      std::swap(ballot.values[k], ballot.values[k - 1]);
    }
  }
}

}  // namespace

Expected<Receipt> Desk::State::handle(BeginVote& asked) {
  if (!known.is_open({domain::ActivityKind::vote, asked.question})) return fail("desk.closed");
  if (package.event.codes) return VoteBegun{};
  const auto admission = machine.randomness.id<domain::RecordId>();
  begun[asked.question].insert(admission);
  return Admitted{admission};
}

Expected<Receipt> Desk::State::handle(CheckCode& asked) {
  if (!known.is_open({domain::ActivityKind::vote, asked.question})) return fail("desk.closed");
  if (!package.event.codes) return Admitted{};
  auto code = seal::read_code(asked.code.text());
  if (!code) return fail("vote.code_wrong");
  auto hash = seal::code_hash(*code, package.code_salt, package.code_cost);
  wipe(*code);
  const domain::RecordId admission = seal::ballot_id(package.id_key, asked.question, hash);
  domain::wipe(hash.data(), hash.size());

  if (!ballot_ids.has(asked.question, admission)) return fail("vote.code_unknown");
  const auto is_used = ledger->has(admission);
  if (!is_used) return fail(note(is_used.error()));
  if (*is_used) return fail("vote.code_used");
  begun[asked.question].insert(admission);
  return Admitted{admission};
}

Expected<domain::RecordId> Desk::State::admit(const domain::Key& question,
                                              const domain::RecordId& admission) {
  if (!package.event.codes) return machine.randomness.id<domain::RecordId>();
  if (!ballot_ids.has(question, admission)) return fail("vote.code_needed");
  const auto is_used = ledger->has(admission);
  if (!is_used) return fail(note(is_used.error()));
  if (*is_used) return fail("vote.code_used");
  return admission;
}

Expected<Receipt> Desk::State::handle(CastBallot& asked) {
  domain::Ballot ballot{asked.question, std::move(asked.side), std::move(asked.picks),
                        std::move(asked.values)};
  auto receipt = cast(ballot, asked.admission);
  wipe(ballot);
  return receipt;
}

Expected<Receipt> Desk::State::cast(domain::Ballot& ballot, const domain::RecordId& admission) {
  if (!may_cast(ballot.question, admission)) return fail("desk.closed");
  const domain::Question* question = package.event.question(ballot.question);
  ensure(question != nullptr, "what is open stands in the event");
  put_in_order(ballot);
  auto sound = domain::check_answer(*question, ballot.picks, ballot.values);
  if (!sound) return fail(sound.error());
  if (!ballot.side.empty() && package.event.side(ballot.side) == nullptr) {
    return fail("vote.unknown_side");
  }
  const auto id = admit(ballot.question, admission);
  if (!id) return fail(id.error());

  auto sealed = seal::seal(record::encode(ballot).view(), limits::kBallotPaddedBytes,
                           package.ballot_public_keys());
  ensure(sealed.has_value(), "every ballot of a checked event fits its padding");
  Folding& folding = foldings.at(ballot.question);
  ledger::Change change;
  change.add.push_back({*id, Kind::ballot, machine.randomness.salt(), std::move(*sealed)});
  change.totals.push_back(folding.with(ballot.picks, ballot.values));
  if (auto stored = commit(change); !stored) {
    // With reopen_due the ledger itself, read again, tells whether the ballot is there.
    if (!reopen_due) folding.discarded();
    if (stored.error().code == "ledger.already_there") return fail("vote.code_used");
    return fail(stored.error());
  }
  folding.committed();
  end_vote(ballot.question, admission);
  return Stored{*id};
}

}  // namespace stordialog::desk
