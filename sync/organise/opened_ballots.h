// Opened ballots by their sealed bodies: a fork holds one ballot in two bundles. Lives as long as
// an opening; what it holds never leaves with an id.
#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "bundle/package.h"
#include "desk/ballot_ids.h"
#include "domain/handed_in.h"
#include "record/record.h"
#include "seal/sealed_box.h"

namespace stordialog::organise {

class OpenedBallots {
 public:
  /// `keys` in sealing order; they and the package outlive this.
  OpenedBallots(const bundle::Package& package, std::vector<const seal::BoxKey*> keys)
      : package_(package), keys_(std::move(keys)), ids_(package) {}

  /// With codes a ballot's id says which question it was cast for; only a tampered station's
  /// differs: then it cannot be read.
  void open(const record::Record& record);
  /// Nothing if it cannot be read. Precondition: it was opened.
  [[nodiscard]] const std::optional<domain::Ballot>& at(const record::Record& record) const {
    return opened_.at({record.id, record.body});
  }
  /// Position of the question it counts as unreadable for: its id's, else the first.
  [[nodiscard]] std::size_t question_of_unreadable(const record::Record& record) const {
    return ids_.question_of(record.id).value_or(0);
  }

 private:
  const bundle::Package& package_;
  std::vector<const seal::BoxKey*> keys_;
  desk::BallotIds ids_;
  std::map<std::pair<domain::RecordId, domain::Bytes>, std::optional<domain::Ballot>> opened_;
};

}  // namespace stordialog::organise
