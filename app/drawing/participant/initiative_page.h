// What the steps of an initiative share (30): which idea it is about, which step, the names of what
// can be chosen.
#pragma once

#include <string>

#include "drawing/participant/page.h"

namespace stordialog::drawing {

void draw_initiative_head(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                          kit::Rect& main, std::string_view title, float rest = 0);

/// The language's word for a name of domain/initiative.h: "screen.initiative.GROUP_NAME".
[[nodiscard]] std::string_view word_for(const screens::View& view, std::string_view group,
                                        std::string_view name);
/// "Lokal, tid"; what is said when nothing was chosen.
[[nodiscard]] std::string words_for(const screens::View& view, const screens::Resources& chosen);
[[nodiscard]] kit::Icon icon_for(std::string_view resource);

}  // namespace stordialog::drawing
