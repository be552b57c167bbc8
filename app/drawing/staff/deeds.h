// What staff did, in words: for the history and for what was decided last.
#pragma once

#include "drawing/staff/staff.h"

namespace stordialog::drawing {

/// "Släppte 3 idéer", "Gick till steg 4: Rösta".
[[nodiscard]] std::string deed_said(const desk::HistoryEntry& entry, const screens::View& view);
/// What it was about: an idea's beginning, a theme, a reason; may be empty. A hidden idea's text is
/// not shown.
[[nodiscard]] std::string deed_about(const desk::HistoryEntry& entry, const screens::View& view);
[[nodiscard]] kit::Icon deed_icon(domain::StaffDeed deed);

}  // namespace stordialog::drawing
