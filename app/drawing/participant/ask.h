// A question that stands over everything: a title, a sentence, perhaps a clock, and two answers.
#pragma once

#include <string_view>

#include "drawing/participant/page.h"
#include "kit/figures.h"
#include "kit/panels.h"

namespace stordialog::drawing {

struct Interruption {
  std::string_view id, title, text;
  const kit::Countdown* clock = nullptr;  // none
  kit::Button quiet, main;
  std::string_view quiet_id, main_id;
  float height = 560;  // at least
};
enum class Reply : std::uint8_t { none, quiet, main };
/// In the middle of the screen, as large as its words want; upright its parts stand under each
/// other.
[[nodiscard]] Reply ask(kit::Kit& kit, const Interruption& question);

}  // namespace stordialog::drawing
