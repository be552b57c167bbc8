// A bundle out of a ledger that no station opens any more: what can still be read is exported under
// the station's signature, what cannot is counted.
#pragma once

#include "bundle/bundle.h"
#include "ledger/salvage.h"
#include "system/clock.h"

namespace stordialog::organise {

struct SavedLedger {
  domain::Bytes bundle;  // a full; opening compares it with the live totals, if they can be read
  bundle::Manifest manifest;
  std::uint32_t rows_lost = 0, pages = 0, pages_lost = 0;
  std::uint32_t ballots_missing = 0;  // cast, as the live totals say, and not found
  bool totals_lost = false;
  bool exports_lost = false;  // the bundle is numbered 1 and will be flagged beside earlier ones

  [[nodiscard]] bool is_complete() const {
    return rows_lost == 0 && pages_lost == 0 && ballots_missing == 0 && !totals_lost;
  }
};

/// `file` names the ledger in errors. Errors: ledger.other_event, ledger.other_station (`station`),
/// salvage.nothing, package.*; each with `file`.
[[nodiscard]] domain::Expected<SavedLedger> save_ledger(const ledger::Salvaged& salvaged,
                                                        const bundle::Ticket& ticket,
                                                        system::Clock& clock,
                                                        const system::Path& file);

}  // namespace stordialog::organise
