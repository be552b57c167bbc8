// For whoever draws without OpenGL, or not at all: Dear ImGui keeps its textures in memory, and is
// told that they are where they have to be. Of the current context.
#pragma once

namespace stordialog::kit {

/// After every ImGui::Render().
void keep_textures();
/// Before the context goes.
void let_textures_go();

}  // namespace stordialog::kit
