// What the two pages of "Samla in" share: before and after the press.
#pragma once

#include <string>
#include <vector>

#include "drawing/staff/staff.h"
#include "kit/column.h"
#include "kit/panels.h"

namespace stordialog::drawing {

/// "14.05" on the wall of the hall.
[[nodiscard]] std::string wall_clock(std::int64_t utc_s, const screens::View& view);
/// "Minnet SAND", or the folder on this computer.
[[nodiscard]] std::string drive_name(const screens::Drive& drive, const screens::View& view);

/// Icon and sentence, as high as it needs; owns what it says.
[[nodiscard]] kit::Block verdict_block(kit::Kit& kit, kit::Verdict verdict, std::string said,
                                       float em, float least = 0);

/// Each station of the event, how old what is known of it is, and how much it holds.
[[nodiscard]] std::vector<kit::Block> station_blocks(const screens::View& view, kit::Kit& kit);

/// What came of the press. One way on: `gather.done`.
[[nodiscard]] Wanted draw_gathered(const screens::View& view, kit::Kit& kit, kit::Rect work);

}  // namespace stordialog::drawing
