// What hangs on the wall and stands on the tables: a poster for each activity, a sign for each
// station; in all languages of the event at once.
#pragma once

#include <string>
#include <vector>

#include "domain/station.h"
#include "prints/sheet.h"

namespace stordialog::prints {

/// A PDF, one page an activity. Errors: report.paper.
[[nodiscard]] domain::Expected<std::string> posters(const Making& making);
/// A PDF lying, one page a station. Errors: report.paper.
[[nodiscard]] domain::Expected<std::string> station_signs(
    const Making& making, const std::vector<domain::Station>& stations);

}  // namespace stordialog::prints
