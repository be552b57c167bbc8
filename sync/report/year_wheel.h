// The annual wheel on one page: the wheel, the list beside it, and what the marks mean.
#pragma once

#include <string>

#include "domain/year_plan.h"
#include "report/paper.h"
#include "wording/catalogue.h"

namespace stordialog::report {

/// The file's bytes, A4 lying. Errors: report.paper (`reason`).
[[nodiscard]] domain::Expected<std::string> year_wheel(const domain::YearPlan& plan, Medium medium,
                                                       const system::Path& fonts,
                                                       const wording::Catalogue& words);

}  // namespace stordialog::report
