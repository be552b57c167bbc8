// The annual wheel's file (*.arshjul.toml), read and checked. YEAR_FORMAT.md describes every key.
#pragma once

#include <string_view>

#include "domain/error.h"
#include "domain/year_plan.h"

namespace stordialog::event {

/// Errors as event::read gives them: event.* with `file`, `line`, `column`, `key`, `expected`;
/// file.too_large.
[[nodiscard]] domain::Expected<domain::YearPlan> read_year(std::string_view toml,
                                                           std::string_view file_name);

}  // namespace stordialog::event
