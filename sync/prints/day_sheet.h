// What staff have in their hand on the day: PIN, stations, run sheet, and what to do when something
// goes wrong. For staff only, since the PIN stands on it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/station.h"
#include "prints/sheet.h"

namespace stordialog::prints {

/// A PDF in making.language. `pin`: digits. Errors: report.paper.
[[nodiscard]] domain::Expected<std::string> day_sheet(const Making& making,
                                                      const std::vector<domain::Station>& stations,
                                                      std::string_view pin);

}  // namespace stordialog::prints
