// Draws what Dear ImGui wants drawn into memory: where OpenGL is done by the processor anyway, this
// costs a fraction of it (docs/decisions/2026-11-23-raster.md). Knows what changed and what hides
// what; single shapes are drawn by pen.h.
#pragma once

#include <span>

#include <imgui.h>

#include "shell/damage.h"
#include "shell/pixel_rows.h"
#include "shell/shapes.h"

namespace stordialog::shell {

/// Draws the areas anew, on `ground`; nothing beyond them is touched. `shapes` are the picture's.
/// Large areas are drawn by two threads; both have ended when it returns. Textures are read from
/// Dear ImGui's own copy of them, nearest pixel.
void paint(const Canvas& canvas, const ImDrawData& picture, const Shapes& shapes,
           std::span<const Area> areas, Pixel ground);

/// What is in `area`, `down` pixels lower (or higher); what it would leave the area is lost, and
/// what it uncovers stays.
void move(const Canvas& canvas, const Area& area, int down);

}  // namespace stordialog::shell
