// Somebody's released idea with its button "Jag håller med": small beside the field where an idea
// is written, large on the page of ideas.
#pragma once

#include "desk/board.h"
#include "drawing/participant/participant.h"

namespace stordialog::drawing {

/// One of two in the side panel (03). Id "agree.POSITION".
[[nodiscard]] Asked draw_small_agree(const screens::Kiosk& kiosk, const screens::View& view,
                                     kit::Kit& kit, kit::Rect box, const desk::BoardIdea& idea,
                                     std::size_t position);
/// How high it wants to be at that width.
[[nodiscard]] float small_agree_height(const screens::View& view, const kit::Kit& kit, float width,
                                       const desk::BoardIdea& idea);
/// One on the page (35): text above, button and challenge below; a very long text scrolls.
[[nodiscard]] Asked draw_large_agree(const screens::Kiosk& kiosk, const screens::View& view,
                                     kit::Kit& kit, kit::Rect box, const desk::BoardIdea& idea,
                                     std::size_t position);
[[nodiscard]] float large_agree_height(const screens::View& view, const kit::Kit& kit, float width,
                                       const desk::BoardIdea& idea);

/// How much of the page an idea takes, by the length of its text.
enum class Space : std::uint8_t { quarter, half, whole };
[[nodiscard]] Space space_for(std::string_view text);
/// Short enough for the side panel.
[[nodiscard]] bool is_short(std::string_view text);

}  // namespace stordialog::drawing
