// The annual wheel's file (*.arshjul.toml), read, checked and written. YEAR_FORMAT.md describes
// every key.
#pragma once

#include <string>
#include <string_view>

#include "domain/error.h"
#include "domain/year_plan.h"

namespace stordialog::event {

/// Errors as event::read gives them: event.* with `file`, `line`, `column`, `key`, `expected`;
/// file.too_large.
[[nodiscard]] domain::Expected<domain::YearPlan> read_year(std::string_view toml,
                                                           std::string_view file_name);

/// The file that read_year() takes for the same plan; ends with a line break.
[[nodiscard]] std::string write_year(const domain::YearPlan& plan);

}  // namespace stordialog::event
