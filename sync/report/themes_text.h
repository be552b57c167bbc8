// Themes in plain sentences: what each holds, which themes its ideas came from or went on to, and
// which option of a question it became.
#pragma once

#include <string>
#include <vector>

#include "report/results.h"
#include "wording/catalogue.h"

namespace stordialog::report {

/// The theme's name, or what a theme without one is called.
[[nodiscard]] std::string theme_name(const ThemeLine& theme, const wording::Catalogue& words);
/// Names of the themes with these ids.
[[nodiscard]] std::vector<std::string> theme_names(const Results& results,
                                                   const std::vector<std::string>& ids,
                                                   const wording::Catalogue& words);
/// Titles of the options that it became.
[[nodiscard]] std::vector<std::string> option_titles(const Results& results, const ThemeLine& theme,
                                                     const wording::Catalogue& words);
/// Empty if there is no theme. Ends with a line feed.
[[nodiscard]] std::string themes_text(const Results& results, const wording::Catalogue& words);

}  // namespace stordialog::report
