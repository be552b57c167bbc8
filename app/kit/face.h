// The body of everything that can be pressed: what it looks like at rest, held down, chosen and
// switched off. Used by the components of this room only.
#pragma once

#include "kit/kit.h"

namespace stordialog::kit {

enum class FaceKind : std::uint8_t { kPlain, kFunction, kMain, kDestructive, kSelected };

struct Face {
  Rect box;         // where the content goes: lower while held
  Color ink, ink2;  // of text on it
  Color mark;       // of a check on it
};

// Draws the face and its focus ring.
Face draw_face(Kit& kit, const Id& id, const Touch& touch, Rect box, FaceKind kind, float radius,
               Enabled enabled = Enabled::kYes);

}  // namespace stordialog::kit
