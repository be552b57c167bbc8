// The row of actions at the lower end of a page, and how it makes do with little width.
#include <algorithm>

#include "drawing/participant/page.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

constexpr float kBeside = 36;  // between a button and what is beside it
constexpr float kRowGap = 20;  // between what stands above and the buttons
constexpr kit::TextStyle kSentence{36, 1.2F, kit::Weight::kBold, 0};
constexpr float kErrorIcon = 64;       // with its gap
constexpr float kSentenceLeast = 300;  // a narrower one is a pillar of words
constexpr float kMiddleEm = 40, kMiddleIcon = 48;

/// Icons go before anything else does: first that of the main button, then both.
enum class Icons : std::uint8_t { both, back, none };

kit::Button back_button(const Footer& footer, Icons icons) {
  return {.label = footer.back, .icon = icons == Icons::none ? kit::Icon::kNone : footer.back_icon};
}

kit::Button main_button(const Footer& footer, Icons icons) {
  return {.label = footer.main,
          .icon = icons == Icons::both ? footer.main_icon : kit::Icon::kNone,
          .icon_at_end = footer.icon_at_end,
          .kind = kit::ButtonKind::kMain,
          .enabled = footer.enabled};
}

kit::Button middle_button(const Footer& footer) {
  return {
      .label = footer.middle, .icon = footer.middle_icon, .em = kMiddleEm, .icon_em = kMiddleIcon};
}

std::string_view sentence_of(const Footer& footer) {
  if (!footer.error.empty()) return footer.error;
  return footer.why.empty() ? footer.note : footer.why;
}

struct Widths {
  float back = 0, main = 0;
  float between(float row) const {
    const float gaps = (back > 0 ? kBeside : 0) + (main > 0 ? kBeside : 0);
    return row - back - main - gaps;
  }
};

Widths widths_of(const kit::Kit& kit, const Footer& footer, Icons icons) {
  Widths widths;
  if (!footer.back.empty()) {
    widths.back = kit::button_width(kit, back_button(footer, icons), footer.high);
  }
  if (!footer.main.empty()) {
    widths.main = kit::button_width(kit, main_button(footer, icons), footer.high);
  }
  return widths;
}

float sentence_height(const kit::Kit& kit, const Footer& footer, float width) {
  const std::string_view sentence = sentence_of(footer);
  if (sentence.empty()) return 0;
  if (footer.error.empty()) return kit::text_height(kit, sentence, kSentence, width);
  return error_height(kit, sentence, width);
}

/// The sentence in two lines beside the buttons (an error in three).
bool sentence_fits(const kit::Kit& kit, const Footer& footer, float width) {
  if (width < kSentenceLeast) return false;
  if (sentence_height(kit, footer, width) > footer.high + 8) return false;
  const float room = footer.error.empty() ? width : width - kErrorIcon;
  return kit::fits_lines(kit, sentence_of(footer), kSentence, room);
}

/// What stands where.
struct Plan {
  Icons icons = Icons::both;
  bool stacked = false;  // the buttons under each other
  bool sentence_above = false, middle_above = false, picks_above = false;
  float sentence = 0, picks = 0, middle = 0, back = 0, main = 0;  // heights
  float height = 0;
};

float buttons_height(const kit::Kit& kit, const Footer& footer, Plan& plan, float width) {
  const Widths widths = widths_of(kit, footer, plan.icons);
  plan.back = plan.main = 0;
  if (!plan.stacked) {
    if (!footer.back.empty()) plan.back = footer.high;
    if (!footer.main.empty()) plan.main = footer.high;
    return footer.high;
  }
  const auto high = [&](const kit::Button& button) {
    return kit::button_height(kit, button, width, footer.high);
  };
  if (widths.main > 0) plan.main = high(main_button(footer, plan.icons));
  if (widths.back > 0) plan.back = high(back_button(footer, plan.icons));
  return plan.main + plan.back + (plan.main > 0 && plan.back > 0 ? kit::kGap : 0);
}

/// The picks, or the third button, beside the two others if icons make room for it.
bool fits_beside(const kit::Kit& kit, const Footer& footer, float row, float wanted, Plan& plan) {
  for (const Icons icons : {Icons::both, Icons::back, Icons::none}) {
    if (wanted > widths_of(kit, footer, icons).between(row)) continue;
    plan.icons = icons;
    return true;
  }
  return false;
}

Plan plan_of(const kit::Kit& kit, float width, const Footer& footer) {
  Plan plan;
  const bool sentence = !sentence_of(footer).empty();
  float picks = 0, middle = 0;
  if (footer.picks > 0) {
    const kit::Size size = picks_size(kit, footer.picks, footer.picks_said, kMiddleEm);
    picks = size.w;
    plan.picks = size.h;
  }
  if (!footer.middle.empty()) {
    middle = kit::button_width(kit, middle_button(footer), footer.high);
    plan.middle = kit::button_height(kit, middle_button(footer), std::min(width, middle),
                                     kit::kButtonSmall + 8);
  }
  // One thing has room between the buttons; of several, the first of these.
  if (picks > 0) {
    plan.picks_above = !fits_beside(kit, footer, width, picks, plan);
    plan.middle_above = middle > 0;
    plan.sentence_above = sentence;
  } else if (middle > 0) {
    plan.middle_above = widths_of(kit, footer, Icons::both).between(width) < middle;
    plan.sentence_above = sentence;
  } else if (sentence) {
    const float room = widths_of(kit, footer, Icons::both).between(width);
    plan.sentence_above = !sentence_fits(kit, footer, room);
  }
  if (picks == 0 || plan.picks_above) plan.stacked = !fits_beside(kit, footer, width, 0, plan);
  if (plan.stacked) plan.icons = Icons::both;
  if (plan.stacked && picks > 0) plan.picks_above = true;
  plan.height = buttons_height(kit, footer, plan, width);
  if (plan.sentence_above) {
    plan.sentence = sentence_height(kit, footer, width);
    plan.height += plan.sentence + kRowGap;
  }
  if (plan.picks_above) plan.height += plan.picks + kRowGap;
  if (plan.middle_above) plan.height += plan.middle + kRowGap;
  return plan;
}

void draw_sentence(kit::Kit& kit, kit::Rect box, const Footer& footer, bool above) {
  if (!footer.error.empty()) {
    return draw_error(kit, box, footer.error, above ? kit::Align::kStart : kit::Align::kEnd);
  }
  const bool counts = footer.why_counts;
  const kit::Aloud aloud(
      kit, {.secret = counts ? kit::Secret::kChoice : kit::Secret::kNone, .live = counts});
  const bool why = !footer.why.empty();
  const kit::Align beside = why ? footer.why_align : kit::Align::kCenter;
  kit.text(box, sentence_of(footer), kSentence, why ? kit.theme().ink : kit.theme().ink2,
           {.align = above ? kit::Align::kStart : beside,
            .stand = kit::Stand::kMiddle,
            .max_lines = above ? 0 : 2,
            .balanced = true,
            .shrink = true});
}

bool draw_middle(kit::Kit& kit, kit::Rect box, const Footer& footer) {
  const kit::Button button = middle_button(footer);
  const float width = std::min(box.w, kit::button_width(kit, button, box.h));
  const bool whole = kit.upright() && box.w < 2 * width;  // above, upright: as wide as the row
  return kit::button(kit, footer.middle_id, whole ? box : box.middle(width, box.h), button);
}

void draw_picks(kit::Kit& kit, kit::Rect box, const Footer& footer) {
  const kit::Size size = picks_size(kit, footer.picks, footer.picks_said, kMiddleEm);
  kit::picks_left(kit, box.middle(std::min(box.w, size.w), box.h), footer.picks_used, footer.picks,
                  footer.picks_said, kMiddleEm);
}

/// Upright the main button fills the row.
Pressed draw_buttons(kit::Kit& kit, kit::Rect row, const Footer& footer, const Plan& plan,
                     bool alone) {
  Pressed pressed = Pressed::none;
  const Widths widths = widths_of(kit, footer, plan.icons);
  const kit::Button back = back_button(footer, plan.icons);
  const kit::Button main = main_button(footer, plan.icons);
  kit::Rect main_box, back_box;
  if (plan.stacked) {
    main_box = row.take_top(plan.main, kit::kGap);
    back_box = row.take_top(plan.back);
  } else {
    back_box = row.take_start(widths.back, widths.back > 0 ? kit::kSpace3 : 0);
    const bool fills = kit.upright() && alone;
    main_box = fills ? row : row.take_end(std::min(widths.main, row.w));
  }
  if (!footer.back.empty() && kit::button(kit, "back", back_box, back)) pressed = Pressed::back;
  if (!footer.main.empty() && kit::button(kit, footer.main_id, main_box, main)) {
    pressed = Pressed::main;
  }
  return pressed;
}

}  // namespace

kit::Rect between(const kit::Kit& kit, kit::Rect row, const Footer& footer) {
  const Widths widths = widths_of(kit, footer, Icons::both);
  if (widths.back > 0) row.take_start(widths.back, kBeside);
  if (widths.main > 0) row.take_end(widths.main, kBeside);
  return row;
}

float footer_height(const kit::Kit& kit, float width, const Footer& footer) {
  return plan_of(kit, width, footer).height;
}

kit::Rect take_footer(const kit::Kit& kit, kit::Rect& main, const Footer& footer, float gap) {
  return main.take_bottom(footer_height(kit, main.w, footer), gap);
}

Pressed draw_footer(kit::Kit& kit, kit::Rect row, const Footer& footer) {
  constexpr float kAlmost = 0.5F;
  Plan plan = plan_of(kit, row.w, footer);
  if (plan.height > row.h + kAlmost) {
    plan = {.back = row.h, .main = row.h};
  }
  Pressed pressed = Pressed::none;
  const bool has_sentence = !sentence_of(footer).empty();
  if (plan.sentence_above) {
    draw_sentence(kit, row.take_top(plan.sentence, kRowGap), footer, true);
  }
  if (plan.middle_above && draw_middle(kit, row.take_top(plan.middle, kRowGap), footer)) {
    pressed = Pressed::middle;
  }
  if (plan.picks_above) draw_picks(kit, row.take_top(plan.picks, kRowGap), footer);
  const bool picks = footer.picks > 0 && !plan.picks_above;
  const bool middle = !footer.middle.empty() && !plan.middle_above && !picks;
  const bool sentence = has_sentence && !plan.sentence_above && !picks && !middle;

  kit::Rect free = row;
  const Widths widths = widths_of(kit, footer, plan.icons);
  if (widths.back > 0) free.take_start(widths.back, kBeside);
  if (widths.main > 0) free.take_end(widths.main, kBeside);
  const Pressed button = draw_buttons(kit, row, footer, plan, !picks && !middle && !sentence);
  if (button != Pressed::none) pressed = button;
  if (picks) draw_picks(kit, free, footer);
  if (middle && draw_middle(kit, free, footer)) pressed = Pressed::middle;
  if (sentence) draw_sentence(kit, free, footer, false);
  return pressed;
}

Asked back_or_next(Pressed pressed) {
  if (pressed == Pressed::back) return screens::Back{};
  if (pressed == Pressed::main) return screens::Next{};
  return std::nullopt;
}

}  // namespace stordialog::drawing
