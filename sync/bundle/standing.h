// What each record of the kept bundles amounts to: counted, set aside, refused or withdrawn.
// A function of the kept bundles and the package alone, whatever way they came together.
#pragma once

#include <optional>
#include <vector>

#include "bundle/bundle.h"

namespace stordialog::bundle {

enum class Verdict : std::uint8_t {
  counted = 1,
  set_aside,  // another record with its id and kind has the smaller plain hash
  refused,    // a ballot that no issued code explains, or a withdrawal that may take nothing back
  withdrawn,  // its body is not in the merged file
};

/// One distinct row of the kept bundles.
struct Standing {
  Row row;
  std::vector<domain::StationNumber> stations;  // who lists it, ascending, each once
  const record::Record* record = nullptr;  // points into the kept bundles; null: its body is gone
  domain::Hash plain_hash{};               // BLAKE2b-256("stordialog/1/body") of the body
  std::size_t question = 0;  // of a ballot that an issued code explains: in the grown event
  Verdict verdict = Verdict::counted;
};

/// The package with the event that the event changes among these make of it: those that are not
/// withdrawn. What `Standing::question` counts in.
[[nodiscard]] Package grown(const Package& package, const std::vector<Standing>& standings);

/// By row ascending: by id, then kind, length and hash. Valid while `kept` is neither changed nor
/// moved.
[[nodiscard]] std::vector<Standing> standings(const std::vector<Bundle>& kept,
                                              const Package& package);

/// Ids that are withdrawn at all: distinct targets of withdrawals that are not refused.
[[nodiscard]] std::uint32_t count_withdrawn(const std::vector<Standing>& standings);

}  // namespace stordialog::bundle
