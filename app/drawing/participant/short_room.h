// What the writing screens do where room is short, because the text is large or the panel small:
// a key stands for what stepped aside, titles wrap.
#pragma once

#include <string_view>

#include "drawing/participant/page.h"

namespace stordialog::drawing {

/// Room for the pictures' own layout: normal text, a wide page.
[[nodiscard]] bool is_roomy(const kit::Kit& kit, kit::Rect main);

/// A key that opens what has no room here: icon over words. As wide as its words want.
struct AsideKey {
  std::string_view id, label;
  kit::Icon icon = kit::Icon::kInfo;
};
[[nodiscard]] float aside_width(const kit::Kit& kit, const AsideKey& key);
[[nodiscard]] bool draw_aside_key(kit::Kit& kit, kit::Rect box, const AsideKey& key);

/// The largest type from `style` down to `least` in which the text takes at most so many lines.
[[nodiscard]] kit::TextStyle in_lines(const kit::Kit& kit, std::string_view text,
                                      kit::TextStyle style, float width, int lines, float least);

/// The em for a field of one line in which what is written fits, or the smallest.
[[nodiscard]] float line_em(const kit::Kit& kit, std::string_view written, float width);

/// Icon and dim sentence (kit::hint), measured.
[[nodiscard]] float hint_height(const kit::Kit& kit, float width, std::string_view text,
                                float em = 34);
}  // namespace stordialog::drawing
