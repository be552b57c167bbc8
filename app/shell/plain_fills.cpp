#include "shell/plain_fills.h"

#include <algorithm>

#define GLFW_INCLUDE_NONE
#include <GL/gl.h>

namespace stordialog::shell {

namespace {

constexpr float kAreaLeast = 40 * 40;  // pixels: below, a change of state costs more than it saves
constexpr unsigned kIndices = 6;       // of a rectangle: two triangles

bool same_place(const ImVec2& a, const ImVec2& b) {
  return a.x == b.x && a.y == b.y;
}

/// The rectangle that these two triangles are, when they are a plain one.
bool is_plain(const ImDrawVert* vertices, const ImDrawIdx* indices, ImVec4& box) {
  if (indices[0] != indices[3] || indices[2] != indices[4]) return false;
  const ImDrawVert& a = vertices[indices[0]];
  const ImDrawVert& b = vertices[indices[1]];
  const ImDrawVert& c = vertices[indices[2]];
  const ImDrawVert& d = vertices[indices[5]];
  const bool one_color = a.col == b.col && a.col == c.col && a.col == d.col;
  if (!one_color || (a.col >> IM_COL32_A_SHIFT) != 0xFF) return false;
  if (!same_place(a.uv, b.uv) || !same_place(a.uv, c.uv) || !same_place(a.uv, d.uv)) return false;
  if (a.pos.y != b.pos.y || b.pos.x != c.pos.x || c.pos.y != d.pos.y || d.pos.x != a.pos.x) {
    return false;
  }
  box = {a.pos.x, a.pos.y, c.pos.x, c.pos.y};
  return box.z > box.x && box.w > box.y;
}

}  // namespace

void PlainFills::clear(const ImDrawList*, const ImDrawCmd* command) {
  const auto& fill = *static_cast<const Fill*>(command->UserCallbackData);
  const ImVec4 color = ImGui::ColorConvertU32ToFloat4(fill.color);
  glClearColor(color.x, color.y, color.z, 1);
  fill_block(fill.block);
}

void PlainFills::take_out(ImDrawData& picture, int height) {
  fills_.clear();
  std::size_t most = 0;
  for (const ImDrawList* list : picture.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) most += command.ElemCount / kIndices;
  }
  fills_.reserve(most);  // commands point into it
  for (ImDrawList* list : picture.CmdLists) take_out(*list, height);
}

void PlainFills::take_out(ImDrawList& list, int height) {
  ImVector<ImDrawCmd> commands;
  for (const ImDrawCmd& command : list.CmdBuffer) {
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset;
    unsigned from = 0;
    const auto draw_until = [&](unsigned end) {
      if (end == from) return;
      ImDrawCmd part = command;
      part.IdxOffset = command.IdxOffset + from;
      part.ElemCount = end - from;
      commands.push_back(part);
    };
    for (unsigned i = 0; i + kIndices <= command.ElemCount;) {
      ImVec4 box;
      if (!is_plain(vertices, indices + i, box)) {
        i += 3;
        continue;
      }
      const ImVec4& clip = command.ClipRect;
      const ImVec4 shown{std::max(box.x, clip.x), std::max(box.y, clip.y), std::min(box.z, clip.z),
                         std::min(box.w, clip.w)};
      const float area = (shown.z - shown.x) * (shown.w - shown.y);
      if (shown.z > shown.x && shown.w > shown.y && area >= kAreaLeast) {
        draw_until(i);
        from = i + kIndices;
        const auto left = static_cast<int>(shown.x), top = static_cast<int>(shown.y);
        const auto right = static_cast<int>(shown.z), bottom = static_cast<int>(shown.w);
        fills_.push_back(
            {{left, height - bottom, right - left, bottom - top}, vertices[indices[i]].col});
        ImDrawCmd cleared = command;
        cleared.UserCallback = &PlainFills::clear;
        cleared.UserCallbackData = &fills_.back();
        commands.push_back(cleared);
      }
      i += kIndices;
    }
    draw_until(command.ElemCount);
  }
  list.CmdBuffer.swap(commands);
}

}  // namespace stordialog::shell
