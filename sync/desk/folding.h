// Live totals move only in steps, so that no journal, export or glance at a screen shows one vote.
// Picks that wait to be folded live in memory only; what a crash loses of them is counted when
// opened.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "domain/secret.h"
#include "domain/station.h"
#include "system/randomness.h"

namespace stordialog::desk {

/// Two kinds of difference could show a vote: between two stored totals, and between the opened
/// ballots and the last stored totals. What Folding promises about them, `step` being `live_step`:
///
/// 1. Any two stored totals differ by no ballot or by at least `step` ballots. Always.
/// 2. The opened ballots differ from the stored totals by cast - folded ballots. At every moment
///    that is at least `step`, or 0, or nothing has been folded at all (then the opened result is
///    the first thing anyone sees) - with one exception:
/// 3. A closing that folded everything cannot be undone, since nobody keeps the picks of folded
///    ballots. When the vote is opened again, the ballots cast since then are fewer than `step`
///    until that many have come, and nothing is folded before. If the vote closes for good with
///    fewer, whoever knows the live totals and the opened result of the same station knows the sum
///    of these few. Only they are touched; not opening a vote again is the whole remedy.
class Folding {
 public:
  enum class Live { yes, no };  // no: the count only says how many were cast

  /// `stored`: the totals the ledger holds. What is cast but not folded there is lost to the live
  /// count, and waits for opening.
  Folding(domain::Totals stored, std::uint32_t live_step, Live live = Live::yes);

  /// One more ballot; returns the totals to commit with it (`cast` grows; the oldest `live_step`
  /// ballots are folded once twice as many are pending). `values` as domain::check_answer has them:
  /// what each pick adds, or nothing where each adds 1.
  [[nodiscard]] domain::Totals with(const std::vector<std::uint16_t>& picks,
                                    const std::vector<std::uint8_t>& values = {});
  /// The totals to commit at closing: folded only so far that every fold has at least `live_step`
  /// ballots and cast - folded is 0 or at least `live_step`. Which ballots wait is drawn at random.
  [[nodiscard]] domain::Totals closing(system::Randomness& randomness);

  /// The commit of the last with() or closing() succeeded / changed nothing.
  void committed();
  void discarded();
  /// Nobody knows whether it did: what the ledger holds, read again, decides.
  void settle(const domain::Totals& stored);

  [[nodiscard]] const domain::Totals& totals() const { return totals_; }

 private:
  /// What the next commit brings. `folded` are positions in the pending ballots, ascending; the
  /// newcomer's comes after the last of them.
  struct Next {
    domain::Totals totals;
    std::optional<domain::Secret> newcomer;
    std::vector<std::size_t> folded;
  };
  void fold(Next& next, std::vector<std::size_t> positions) const;

  domain::Totals totals_;
  std::uint32_t live_step_;
  Live live_;
  std::vector<domain::Secret>
      pending_;  // picks, oldest first: three bytes each, as packed() has it
  std::optional<Next> next_;
};

}  // namespace stordialog::desk
