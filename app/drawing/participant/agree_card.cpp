#include "drawing/participant/agree_card.h"

#include <algorithm>
#include <string>

#include "drawing/participant/page.h"
#include "kit/panels.h"
#include "kit/tables.h"

namespace stordialog::drawing {

namespace {

/// Lines at so many bytes each: near enough to choose a space without setting the type.
std::size_t lines_of(std::string_view text, std::size_t bytes_a_line) {
  std::size_t lines = 0;
  while (true) {
    const std::size_t end = text.find('\n');
    const std::string_view paragraph = text.substr(0, end);
    lines += paragraph.size() / bytes_a_line + 1;
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

Asked agreeing(const desk::BoardIdea& idea) {
  return screens::Agree{idea.id};
}

}  // namespace

Space space_for(std::string_view text) {
  if (lines_of(text, 36) <= 3) return Space::quarter;
  if (lines_of(text, 72) <= 4) return Space::half;
  return Space::whole;
}

bool is_short(std::string_view text) {
  return lines_of(text, 20) <= 3;
}

Asked draw_small_agree(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                       kit::Rect box, const desk::BoardIdea& idea, std::size_t position) {
  constexpr float kButton = 168;
  kit.fill(box, kit.theme().surface, kit::kRadiusKey);
  kit::Rect inner = box;
  inner.take_start(22);
  inner.take_end(16);
  const bool agreed = screens::agrees(kiosk.agree, idea.id);
  const float height = std::min(118.0F, box.h - 20);
  const kit::Rect place = inner.take_end(kButton, 20).middle(kButton, height).moved(0, -3);
  const bool pressed = kit::square_button(
      kit, kit::Id("agree.", position), place, agreed ? kit::Icon::kCheck : kit::Icon::kThumbUp,
      view.text(agreed ? "screen.agree.agreed" : "screen.agree.agree"), agreed, !agreed);
  const kit::TextStyle style =
      fitted(kit, idea.text, {36, 1.22F, kit::Weight::kBold, 0}, {inner.w, box.h - 12}, 28);
  kit.text(inner, idea.text, style, kit.theme().ink, {.stand = kit::Stand::kMiddle});
  return pressed ? agreeing(idea) : std::nullopt;
}

Asked draw_large_agree(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                       kit::Rect box, const desk::BoardIdea& idea, std::size_t position) {
  kit::card(kit, box);
  kit::Rect inner = box.inset(36, 28);
  inner.h -= 6;
  const bool agreed = screens::agrees(kiosk.agree, idea.id);
  kit::Rect row = inner.take_bottom(kit::kButtonCrowded, 20);
  const kit::Button button{
      .label = view.text(agreed ? "screen.agree.agreed" : "screen.agree.agree"),
      .icon = agreed ? kit::Icon::kCheck : kit::Icon::kThumbUp,
      .kind = agreed ? kit::ButtonKind::kSelected : kit::ButtonKind::kPlain,
      .em = 44,
      .icon_em = 48};
  const float width = kit::button_width(kit, button, row.h);
  const bool pressed =
      kit::button(kit, kit::Id("agree.", position), row.take_start(width, 24), button) && !agreed;
  if (const domain::Challenge* about = view.board->event.challenge(idea.challenge)) {
    kit.text(
        row, about->title.in(view.language()), {30, 1.2F, kit::Weight::kBold, 0}, kit.theme().ink2,
        {.align = kit::Align::kEnd, .stand = kit::Stand::kMiddle, .max_lines = 3, .shrink = true});
  }
  const kit::TextStyle style =
      fitted(kit, idea.text, {52, 1.2F, kit::Weight::kBold, -0.01F}, {inner.w, inner.h}, 36);
  const float height = kit.text_size(idea.text, style, inner.w).h;
  if (height <= inner.h) {
    kit.text(inner, idea.text, style, kit.theme().ink);
    return pressed ? agreeing(idea) : std::nullopt;
  }
  const float narrow = inner.w - kit::ScrollArea::kKeys;
  const float content = kit.text_size(idea.text, style, narrow).h;
  const kit::ScrollArea area(kit, kit::Id("agree.text.", position), inner, content);
  kit.text(area.inner(), idea.text, style, kit.theme().ink);
  return pressed ? agreeing(idea) : std::nullopt;
}

}  // namespace stordialog::drawing
