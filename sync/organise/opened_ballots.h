// Opened ballots by their sealed bodies: a fork holds one ballot in two bundles. Lives as long as
// an opening; what it holds never leaves with an id.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "bundle/merge.h"
#include "desk/ballot_ids.h"
#include "domain/handed_in.h"
#include "record/record.h"
#include "seal/sealed_box.h"
#include "system/progress.h"

namespace stordialog::organise {

/// A sealed record where it lies, told from others by its id and every byte of its body.
struct Sealed {
  explicit Sealed(const record::Record& record) : id(record.id), body(record.body) {}
  domain::RecordId id;
  domain::ByteView body;
  bool operator<(const Sealed& other) const {
    if (id != other.id) return id < other.id;
    return std::ranges::lexicographical_compare(body, other.body);
  }
};

class OpenedBallots {
 public:
  /// `keys` in sealing order; they and the package outlive this.
  OpenedBallots(const bundle::Package& package, std::vector<const seal::BoxKey*> keys)
      : package_(package), keys_(std::move(keys)), ids_(package) {}

  /// On all cores, once; false: cancelled. With codes a ballot's id says which question it was cast
  /// for; only a tampered station's differs: then it cannot be read. `ballots` outlive this.
  [[nodiscard]] bool open(std::span<const bundle::Merged::Body> ballots,
                          system::Progress& progress);
  /// Nothing if it cannot be read. Precondition: it was opened.
  [[nodiscard]] const std::optional<domain::Ballot>& at(const record::Record& record) const {
    return opened_.at(Sealed(record));
  }
  /// Position of the question it counts as unreadable for: its id's, else the first.
  [[nodiscard]] std::size_t question_of_unreadable(const record::Record& record) const {
    return ids_.question_of(record.id).value_or(0);
  }

 private:
  [[nodiscard]] std::optional<domain::Ballot> opened(const record::Record& record) const;

  const bundle::Package& package_;
  std::vector<const seal::BoxKey*> keys_;
  desk::BallotIds ids_;
  std::map<Sealed, std::optional<domain::Ballot>> opened_;
};

}  // namespace stordialog::organise
