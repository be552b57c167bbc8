// What follows from the votes, and what staff made of the ideas, as CSV files: how sure an order
// is, support by side, themes and their lineage.
#pragma once

#include "report/results.h"
#include "report/sheets.h"
#include "wording/catalogue.h"

namespace stordialog::report {

/// A row per pair of neighbours in a count.
[[nodiscard]] Sheet margins_sheet(const Results& results, const wording::Catalogue& words);
/// A row per pair of neighbours and other count: without a station, with the ballots set aside.
[[nodiscard]] Sheet orders_sheet(const Results& results, const wording::Catalogue& words);
/// A row per option of the questions whose sides are published.
[[nodiscard]] Sheet sides_sheet(const Results& results, const wording::Catalogue& words);
[[nodiscard]] Sheet themes_sheet(const Results& results, const wording::Catalogue& words);

}  // namespace stordialog::report
