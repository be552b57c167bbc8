#include "shell/shapes.h"

#include <algorithm>
#include <bit>

namespace stordialog::shell {

namespace {

constexpr std::uint64_t kFirst = 0x9E3779B97F4A7C15ULL, kSecond = 0xD6E8FEB86659FD93ULL;

/// By its own number: a new texture has no name of OpenGL's yet.
std::uint64_t number_of(const ImTextureRef& used) {
  return used._TexData == nullptr ? std::uint64_t{used._TexID}
                                  : static_cast<std::uint64_t>(used._TexData->UniqueID);
}

}  // namespace

std::uint64_t fine(const ImVec2& place) {
  static constexpr float kBeyond = 1 << 20;  // pixels: of any screen
  const auto part = [](float pixel) {
    const float held = std::clamp(pixel, -kBeyond, kBeyond);
    return static_cast<std::uint32_t>(static_cast<std::int32_t>(held * 16 + 1'000'000.5F));
  };
  return std::uint64_t{part(place.x)} << 32U | part(place.y);
}

std::uint64_t folded(std::uint64_t a, std::uint64_t b) {
  const std::uint64_t both = (a ^ kSecond) * kFirst ^ std::rotl((b ^ kFirst) * kSecond, 31);
  return (both ^ both >> 29U) * kSecond;
}

void Shapes::read(const ImDrawData& picture) {
  shapes_.clear();
  ends_.clear();
  for (const ImDrawList* list : picture.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      read(*list, command);
      ends_.push_back(shapes_.size());
    }
  }
}

/// Triangles that share corners with those before them are one shape: Dear ImGui gives each thing
/// it draws corners of its own, all in a row.
void Shapes::read(const ImDrawList& list, const ImDrawCmd& command) {
  const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
  const ImDrawIdx* indices = list.IdxBuffer.Data + command.IdxOffset;
  const std::uint64_t texture = number_of(command.TexRef);
  for (unsigned i = 0; i + 2 < command.ElemCount;) {
    Shape shape{{}, i, 0, texture};
    unsigned low = std::min({indices[i], indices[i + 1], indices[i + 2]});
    unsigned high = std::max({indices[i], indices[i + 1], indices[i + 2]});
    for (i += 3; i + 2 < command.ElemCount; i += 3) {
      const unsigned least = std::min({indices[i], indices[i + 1], indices[i + 2]});
      if (least > high) break;
      low = std::min(low, least);
      high = std::max<unsigned>(high, std::max({indices[i], indices[i + 1], indices[i + 2]}));
    }
    shape.size = i - shape.first;
    shape.box = {vertices[low].pos.x, vertices[low].pos.y, vertices[low].pos.x,
                 vertices[low].pos.y};
    for (unsigned v = low + 1; v <= high; ++v) {
      shape.box.x = std::min(shape.box.x, vertices[v].pos.x);
      shape.box.y = std::min(shape.box.y, vertices[v].pos.y);
      shape.box.z = std::max(shape.box.z, vertices[v].pos.x);
      shape.box.w = std::max(shape.box.w, vertices[v].pos.y);
    }
    std::uint64_t number = texture + shape.size;
    for (unsigned v = low; v <= high; ++v) {
      const ImDrawVert& vertex = vertices[v];
      const std::uint64_t place = fine({vertex.pos.x - shape.box.x, vertex.pos.y - shape.box.y});
      const std::uint64_t paint = (std::bit_cast<std::uint64_t>(vertex.uv) + vertex.col) * kFirst;
      number = (std::rotl(number, 23) ^ place ^ std::rotl(paint, 32)) * kSecond;
    }
    shape.look = folded(number, texture);
    shapes_.push_back(shape);
  }
}

}  // namespace stordialog::shell
