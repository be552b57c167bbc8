#include "organise/opened_ballots.h"

#include "domain/limits.h"
#include "domain/voting.h"
#include "record/codec.h"

namespace stordialog::organise {

namespace {

/// Is it a ballot that this event's stations could have cast?
bool is_sound(const domain::Ballot& ballot, const domain::Event& event) {
  const auto* question = event.question(ballot.question);
  return question != nullptr && domain::check_answer(*question, ballot.picks, ballot.values) &&
         (ballot.side.empty() || event.side(ballot.side) != nullptr);
}

}  // namespace

void OpenedBallots::open(const record::Record& record) {
  auto& place = opened_[{record.id, record.body}];
  const auto plain = seal::open(record.body, domain::limits::kBallotPaddedBytes, keys_);
  if (!plain) return;
  auto ballot = record::decode<domain::Ballot>(plain->view());
  if (!ballot || !is_sound(*ballot, package_.event)) return;
  if (package_.event.codes && !ids_.has(ballot->question, record.id)) return;
  place = std::move(*ballot);
}

}  // namespace stordialog::organise
