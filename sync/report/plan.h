// A draft of the collaboration plan in its outline, made of results alone: every statement names
// the votes, ideas or sign-ups it stands on, and a part that nothing is known of says what is
// missing.
#pragma once

#include "domain/year_plan.h"
#include "report/document.h"
#include "report/results.h"
#include "wording/catalogue.h"

namespace stordialog::report {

[[nodiscard]] Document plan(const Results& results, const wording::Catalogue& words,
                            const domain::YearPlan* year = nullptr);

}  // namespace stordialog::report
