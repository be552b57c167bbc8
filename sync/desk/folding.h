// Live totals move only in steps, so that no journal, export or glance at a screen shows one vote.
// Picks that wait to be folded live in memory only; what a crash loses of them is counted when
// opened.
#pragma once

#include <cstdint>
#include <vector>

#include "domain/station.h"
#include "system/randomness.h"

namespace stordialog::desk {

class Folding {
 public:
  /// `stored`: the totals the ledger holds. What is cast but not folded there is lost to the live
  /// count.
  Folding(domain::Totals stored, std::uint32_t live_step);

  /// One more ballot; returns the totals to commit with it (`cast` grows; folded only at twice the
  /// step).
  [[nodiscard]] domain::Totals with(const std::vector<std::uint16_t>& picks);
  /// The commit of with()'s totals succeeded / failed.
  void committed();
  void discarded();

  /// The totals to commit at closing: folded only so far that every fold has at least `live_step`
  /// ballots and cast - folded is 0 or at least `live_step`. Which ballots wait is drawn at random.
  [[nodiscard]] domain::Totals closing(system::Randomness& randomness);

  [[nodiscard]] const domain::Totals& totals() const { return totals_; }
  ~Folding();
  Folding(Folding&&) noexcept = default;
  Folding& operator=(Folding&&) noexcept = default;

 private:
  domain::Totals totals_, next_;
  std::uint32_t live_step_;
  std::vector<std::vector<std::uint16_t>> pending_, next_pending_;
};

}  // namespace stordialog::desk
