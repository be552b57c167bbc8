// After the event: opening sealed ballots with every keyholder's key, and contacts with theirs.
#pragma once

#include <vector>

#include "bundle/merge.h"
#include "report/results.h"
#include "seal/sealed_box.h"
#include "system/progress.h"

namespace stordialog::organise {

/// Results without opened votes: ideas, signatories, how much is sealed, the merge's balance.
[[nodiscard]] report::Results unopened(const bundle::Package& package, const bundle::MergeRun& run);

/// Opens every ballot, set-aside ones too, compares bundle by bundle and counts. `keys` in any
/// order. A ballot that no key opens or that no station could have cast is counted as unreadable,
/// for the question its id was made for, else for the first.
/// Errors: open.keys_missing (`needed`, `given`), open.wrong_key (`holder`), work.cancelled.
[[nodiscard]] domain::Expected<report::Results> open_ballots(const bundle::Package& package,
                                                             const bundle::MergeRun& run,
                                                             std::vector<const seal::BoxKey*> keys,
                                                             system::Progress& progress);

/// Every counted contact, by list in the event's order, then name. What cannot be opened is left
/// out: then there are fewer than Results::contacts_sealed. Errors: open.wrong_key, work.cancelled.
[[nodiscard]] domain::Expected<std::vector<domain::Contact>> open_contacts(
    const bundle::Package& package, const bundle::MergeRun& run, const seal::BoxKey& key,
    system::Progress& progress);

}  // namespace stordialog::organise
