// A counted result for people and for machines.
#pragma once

#include <string>

#include "elections/election.h"
#include "report/json_object.h"
#include "tally/result.h"
#include "wording/catalogue.h"

namespace stordialog::cli {

using report::JsonObject;

/// Winners, scores and the first steps as tables. Ends without a line feed.
[[nodiscard]] std::string count_text(const elections::Election& election,
                                     const tally::Result& result, const wording::Catalogue& words);

/// `ballots` number, `winners` names, `scores` name to number, `rounds` list, `tie` boolean. A
/// round: `deed`, `options` names, `amounts` name to number where there is one for each option,
/// else a list, `rest` number, `tied` boolean.
[[nodiscard]] JsonObject count_json(const elections::Election& election,
                                    const tally::Result& result);

/// "12", "0.33333", "1206.40291": exact to five decimals.
[[nodiscard]] std::string decimal(const tally::Amount& amount);

}  // namespace stordialog::cli
