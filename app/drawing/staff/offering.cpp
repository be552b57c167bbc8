// The dialog that says something and offers what can be done, for the staff's screens.
#include <algorithm>
#include <cmath>

#include "drawing/staff/idea_board.h"
#include "kit/measure.h"
#include "kit/panels.h"

namespace stordialog::drawing {

namespace {

constexpr kit::TextStyle kQuote{32, 1.2F, kit::Weight::kMedium, 0};
constexpr float kBetween = 12, kBar = 8, kBarGap = 20;

/// Two lines of it at most.
std::string_view beginning(const kit::Kit& kit, std::string_view text, float width) {
  const auto lines = kit.wrap(text, kQuote, width, {.own_direction = true});
  if (lines.size() > 2) text = text.substr(0, lines[1].end);
  while (text.ends_with(' ') || text.ends_with('\n')) text.remove_suffix(1);
  return text;
}

}  // namespace

std::optional<std::size_t> draw_offering(kit::Kit& kit, const Offering& offering) {
  constexpr float kWide = 1240, kMargin = 40;
  const float wide = std::min(kWide, kit.screen().w - 2 * kMargin);
  const kit::Size padding = kit::dialog_padding(wide);
  const float room = wide - 2 * padding.w;
  const kit::TextStyle title_style = kit::kTitleCrowded.size(52);
  const float title = kit::text_height(kit, offering.title, title_style, room);
  const float text = offering.text.empty()
                         ? 0
                         : kit::text_height(kit, offering.text, kit::kNote, room) + kit::kSpace3;
  const float buttons =
      kit::button_rows_height(kit, room, offering.buttons, kit::kButtonSmall) + kit.theme().lip;
  float whole = 2 * padding.h + title + kit::kSpace3 + text + buttons + kit::kSpace2;
  std::size_t shown = 0;
  const float most = kit.screen().h - 2 * kMargin;
  for (const std::string_view quote : offering.quotes) {
    const float high =
        kit.text_size(beginning(kit, quote, room - kBar - kBarGap), kQuote, room - kBar - kBarGap)
            .h +
        kBetween;
    if (whole + high > most) break;
    whole += high;
    ++shown;
  }
  kit::Dialog dialog(kit, offering.id, kit.screen().middle(wide, whole));
  kit::Rect inner = dialog.inner();
  kit.text(inner.take_top(title, kit::kSpace3), offering.title, title_style, kit.theme().ink,
           kit::kFlowing);
  if (text > 0) {
    kit.text(inner.take_top(text), offering.text, kit::kNote, kit.theme().ink2, kit::kFlowing);
  }
  for (std::size_t i = 0; i < shown; ++i) {
    const std::string_view quote = beginning(kit, offering.quotes[i], room - kBar - kBarGap);
    const float high = kit.text_size(quote, kQuote, room - kBar - kBarGap).h;
    kit::Rect row = inner.take_top(high, kBetween);
    kit.fill(row.take_start(kBar, kBarGap), kit.theme().action, kBar / 2);
    kit.text(row, quote, kQuote, kit.theme().ink, {.max_lines = 2, .own_direction = true});
  }
  return kit::button_rows(kit, inner.take_bottom(buttons), offering.buttons, kit::kButtonSmall);
}

}  // namespace stordialog::drawing
