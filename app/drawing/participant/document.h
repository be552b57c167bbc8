// Long plain text, set to be read: paragraphs apart, headings bold. A heading is a short line that
// does not end like a sentence.
#pragma once

#include <string_view>

#include "kit/kit.h"

namespace stordialog::drawing {

[[nodiscard]] float document_height(const kit::Kit& kit, std::string_view text,
                                    kit::TextStyle style, float width);
void draw_document(kit::Kit& kit, kit::Rect box, std::string_view text, kit::TextStyle style);

}  // namespace stordialog::drawing
