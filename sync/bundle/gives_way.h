// When one bundle of a station may stand in for another: checked row by row, never claimed.
// A strict partial order, so that what is kept of a set of bundles depends on the set alone.
#pragma once

#include "bundle/bundle.h"

namespace stordialog::bundle {

/// Does `newer` hold everything of `older`, so that merging needs `older` no longer?
///
/// Both are of one station; each row of `older` is in `newer`, or a withdrawal in `newer` names it
/// (no ballot and no withdrawal can be withdrawn, so those must be there themselves); and `newer`
/// counts no fewer ballots, so that a board which knows of ballots that never came stays and says
/// so. A bundle gives way to one of its own profile only if that one's earlier exports begin with
/// its own and then itself; a board gives way to a full whatever their numbers, since profiles are
/// numbered apart; a full never gives way to a board.
[[nodiscard]] bool gives_way(const Bundle& older, const Bundle& newer);

/// Whether any withdrawal may take back a record of this kind.
[[nodiscard]] constexpr bool can_be_withdrawn(domain::Kind kind) {
  return kind != domain::Kind::ballot && kind != domain::Kind::withdrawal;
}
/// What a withdrawal names. Its body has been checked when its bundle was read.
[[nodiscard]] domain::RecordId target_of(const record::Record& withdrawal);

}  // namespace stordialog::bundle
