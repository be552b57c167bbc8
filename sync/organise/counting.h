// From opened ballots to what is published of each question: the count, how sure its order is, and
// both sides as far as they may be shown. Ids, stations and sides end here.
#pragma once

#include <vector>

#include "bundle/merge.h"
#include "organise/opened_ballots.h"
#include "report/results.h"

namespace stordialog::organise {

/// Fills in `results.questions`, which name the package's questions. `bodies`: every ballot of
/// `merged`, set-aside ones too, each opened.
void count_ballots(const bundle::Package& package, const bundle::Merged& merged,
                   const std::vector<bundle::Merged::Body>& bodies, const OpenedBallots& opened,
                   report::Results& results);

}  // namespace stordialog::organise
