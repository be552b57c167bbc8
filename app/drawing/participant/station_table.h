// The welcome picture as this station's own: the round table with 8 + 8 seats, one of them yours,
// and the station's number on it, to be read across the hall.
#pragma once

#include <string_view>

#include "domain/id.h"
#include "kit/kit.h"

namespace stordialog::drawing {

/// 796 px across at scale 1.
void draw_station_table(kit::Kit& kit, kit::Point center, float scale, std::string_view word,
                        domain::StationNumber number, std::string_view name);

inline constexpr float kStationTable = 796;

}  // namespace stordialog::drawing
