// A field to draw a name in with a finger (07), and a drawn name to look at.
#pragma once

#include <string_view>

#include "input/strokes.h"
#include "kit/kit.h"

namespace stordialog::kit {

struct SignaturePad {
  std::string_view clear = {};  // "Sudda", on a key that appears with the first stroke
  bool error = false;           // an edge in the colour of errors; the screen says why
  bool enabled = true;
};
struct SignatureEvent {
  bool changed = false;  // a stroke was begun, went on or was wiped
  bool ended = false;    // the finger was lifted
};
// At least three times as wide as it is high. A signature is never mirrored. Ids ID, ID +
// ".clear"; Tab reaches the key only, since drawing takes a finger.
SignatureEvent signature_pad(Kit& kit, const Id& id, Rect box, input::Strokes& strokes,
                             const SignaturePad& pad);

// The strokes as one line each, round at the ends, as large as they were in a field of that width.
void ink(Kit& kit, Rect box, const input::Strokes& strokes, Color color);
// The same as large as `box` holds it, at its start side: to look at once more.
void fitted_ink(Kit& kit, Rect box, const input::Strokes& strokes, Color color);

}  // namespace stordialog::kit
