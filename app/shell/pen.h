// Draws one shape of Dear ImGui's into memory. The rule which pixels a triangle has is OpenGL's:
// those whose middle lies in it, and of an edge that two share each pixel to one of them.
#pragma once

#include <imgui.h>

#include "shell/damage.h"
#include "shell/pixel_rows.h"
#include "shell/texture.h"

namespace stordialog::shell {

/// `size` indices into `corners`, three a triangle; nothing outside of `clip`, which lies in the
/// canvas.
void draw_shape(const Canvas& canvas, const Area& clip, const Texture& texture,
                const ImDrawVert* corners, const ImDrawIdx* indices, unsigned size);
/// An upright box of one colour through which nothing shows?
[[nodiscard]] bool is_solid_box(const Texture& texture, const ImDrawVert* corners,
                                const ImDrawIdx* indices, unsigned size);

}  // namespace stordialog::shell
