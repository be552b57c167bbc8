// Who might work together: what some initiatives offer held against what others seek. Those who
// chose nothing where they were asked what they offer and seek are not matched: they were told
// there that it is what the answers are for.
#pragma once

#include <string>
#include <vector>

#include "report/results.h"
#include "report/sheets.h"

namespace stordialog::report {

/// `giver` offers what `seeker` seeks. Both are of the results and live as long.
struct Match {
  const InitiativeLine* seeker = nullptr;
  const InitiativeLine* giver = nullptr;
  std::vector<std::string> resources;  // names of domain/initiative.h, in its order; "other" never
  domain::Key challenge;               // what both are about; empty: not the same one
};

/// As many are told where people read; the table has all.
inline constexpr std::size_t kMatchesShown = 40;

/// Between initiatives of ideas that everybody may read, of two different organisations: those
/// about one challenge first, then those with most in common, then by name.
[[nodiscard]] std::vector<Match> matches(const Results& results);

/// "Uddevalla kommun erbjuder det som Hamnkören söker: Lokal. Båda gäller Bryta ensamhet."
[[nodiscard]] std::string match_said(const Match& match, const Results& results,
                                     const wording::Catalogue& words);

/// A row per match.
[[nodiscard]] Sheet matches_sheet(const Results& results, const wording::Catalogue& words);
/// A row per organisation and challenge that it has an initiative about.
[[nodiscard]] Sheet organisations_sheet(const Results& results, const wording::Catalogue& words);

}  // namespace stordialog::report
