// From "--stations 4 --station 2:Scenen:lead" to the roster that prepare needs.
#pragma once

#include <string>
#include <vector>

#include "domain/error.h"
#include "organise/prepare.h"

namespace stordialog::cli {

/// Stations 1 to `count`; `named` gives some a name and a role as NUMBER:NAME[:ROLE], role one of
/// station, lead, organiser. A station nobody named is `plain_name` with its number; where nobody
/// is the lead, the first is. Error: cli.bad_station (`value`).
[[nodiscard]] domain::Expected<std::vector<organise::StationPlan>> station_plans(
    std::uint32_t count, const std::vector<std::string>& named, const std::string& plain_name);

}  // namespace stordialog::cli
