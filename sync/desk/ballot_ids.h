// Which ballot ids the event's voting codes can make: every code, every question.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "bundle/package.h"

namespace stordialog::desk {

class BallotIds {
 public:
  /// Empty where codes are off.
  explicit BallotIds(const bundle::Package& package);

  /// Does a code of this event cast a ballot with this id for that question?
  [[nodiscard]] bool has(std::string_view question, const domain::RecordId& id) const;
  /// Position of the question whose ballots have this id; nothing if no code makes it.
  [[nodiscard]] std::optional<std::size_t> question_of(const domain::RecordId& id) const;

 private:
  std::vector<domain::Key> questions_;
  std::vector<std::pair<domain::RecordId, std::uint16_t>> ids_;  // with question, sorted
};

}  // namespace stordialog::desk
