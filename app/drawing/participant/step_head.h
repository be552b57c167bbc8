// What stands over every step of a journey (29, 30): what it is about, which step, the question.
// Where a field and the keyboard need the room it gives way: smaller, then dots without words,
// then the question alone.
#pragma once

#include <string_view>

#include "drawing/participant/page.h"
#include "screens/kiosk.h"

namespace stordialog::drawing {

struct StepHead {
  std::string_view about, title;
  kit::Icon icon = kit::Icon::kNone;  // before `about`
  screens::Kiosk::Step step = {};
  bool written = false;  // `about` is what a person wrote: it goes its own way
};
/// Takes it off the top of `main` and leaves at least `rest`, if it can.
void draw_step_head(const screens::View& view, kit::Kit& kit, kit::Rect& main, const StepHead& head,
                    float rest = 0);

/// How high it then is.
[[nodiscard]] float step_head_height(const screens::View& view, const kit::Kit& kit, kit::Rect main,
                                     const StepHead& head, float rest);

}  // namespace stordialog::drawing
