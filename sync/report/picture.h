// A question's result as a picture for the web: bars with names and numbers, as SVG with a title
// and a description in words, or PNG.
#pragma once

#include "report/paper.h"
#include "report/results.h"
#include "wording/catalogue.h"

namespace stordialog::report {

/// `question`: its position in the results. `medium`: svg or png. Errors: report.paper (`reason`).
[[nodiscard]] domain::Expected<std::string> picture(const Results& results, std::size_t question,
                                                    Medium medium, const system::Path& fonts,
                                                    const wording::Catalogue& words);

}  // namespace stordialog::report
