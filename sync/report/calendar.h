// The annual wheel as a calendar to import: iCalendar, RFC 5545.
#pragma once

#include <cstdint>
#include <string>

#include "domain/year_plan.h"
#include "wording/catalogue.h"

namespace stordialog::report {

/// All-day events; what has no day lasts its month and blocks none of it. `utc_seconds`: when this
/// was written, which the format wants said. An activity keeps its UID whatever else of it changes.
[[nodiscard]] std::string calendar(const domain::YearPlan& plan, std::int64_t utc_seconds,
                                   const wording::Catalogue& words);

/// A content line as RFC 5545 3.1 has it: folded after 75 octets and never inside a character, with
/// its line end.
[[nodiscard]] std::string folded(std::string_view line);
/// A TEXT value (3.3.11).
[[nodiscard]] std::string escaped(std::string_view text);

}  // namespace stordialog::report
