#include "drawing/participant/agree_card.h"

#include <algorithm>
#include <string>

#include "drawing/participant/page.h"
#include "kit/measure.h"
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

constexpr kit::TextStyle kSmallText{36, 1.22F, kit::Weight::kBold, 0};
constexpr kit::TextStyle kSquareLabel{28, 1.05F, kit::Weight::kBold, 0};
constexpr kit::TextStyle kLargeText{52, 1.2F, kit::Weight::kBold, -0.01F};
constexpr kit::TextStyle kAbout{30, 1.2F, kit::Weight::kBold, 0};
constexpr float kSmallSide = 22, kSmallEnd = 16, kSmallGap = 20;
constexpr float kLargeX = 36, kLargeY = 28, kRowGap = 20;

/// The square button is as wide as its words want in two lines.
kit::Size square_of(const screens::View& view, const kit::Kit& kit) {
  constexpr float kIconAndAir = 40 + 6 + 20, kLeast = 168, kMost = 320, kStep = 16;
  const std::string_view agree = view.text("screen.agree.agree");
  const std::string_view agreed = view.text("screen.agree.agreed");
  float width = kLeast;
  const auto fits = [&](std::string_view label) {
    return kit::fits_lines(kit, label, kSquareLabel, width - 24, 2);
  };
  while (width < kMost && (!fits(agree) || !fits(agreed))) width += kStep;
  const float words = 2 * kit.enlarged(kSquareLabel.em) * 1.3F;
  return {width, std::max(118.0F, kIconAndAir + words)};
}

std::string_view word_of(const screens::View& view, bool agreed) {
  return view.text(agreed ? "screen.agree.agreed" : "screen.agree.agree");
}

/// What is said of the button just drawn.
void describe_agreeing(const screens::View& view, kit::Kit& kit, const desk::BoardIdea& idea,
                       bool agreed) {
  kit.describe({.name = word_of(view, agreed),
                .chosen = agreed ? kit::Chosen::kYes : kit::Chosen::kNone,
                .detail = idea.text});
}

kit::Button large_button(const screens::View& view, bool agreed) {
  return {.label = word_of(view, agreed),
          .icon = agreed ? kit::Icon::kCheck : kit::Icon::kThumbUp,
          .kind = agreed ? kit::ButtonKind::kSelected : kit::ButtonKind::kPlain,
          .em = 44,
          .icon_em = 48};
}

/// The button of a large card, and the challenge beside it, or above it where there is no room.
struct Foot {
  std::string_view about;
  float width = 0, above = 0, high = kit::kButtonCrowded;

  Foot(const screens::View& view, const kit::Kit& kit, float room, const desk::BoardIdea& idea) {
    if (const domain::Challenge* challenge = view.board->event.challenge(idea.challenge)) {
      about = challenge->title.in(view.language());
    }
    for (const bool agreed : {false, true}) {
      width = std::max(width, kit::button_width(kit, large_button(view, agreed), high));
    }
    if (width > room) {
      width = room;
      for (const bool agreed : {false, true}) {
        high = std::max(high, kit::button_height(kit, large_button(view, agreed), room, high));
      }
    }
    const float beside = room - width - 24;
    const float widest = about.empty() ? 0 : kit.widest_word(about, kAbout);
    if (!about.empty() && (widest > beside || kit.text_size(about, kAbout, beside).h > high)) {
      above = kit.text_size(about, kAbout, room).h + 12;
    }
  }
  [[nodiscard]] float height() const { return above + high; }
};

}  // namespace

Space space_for(std::string_view text) {
  if (lines_of(text, 36) <= 3) return Space::quarter;
  if (lines_of(text, 72) <= 4) return Space::half;
  return Space::whole;
}

bool is_short(std::string_view text) {
  return lines_of(text, 20) <= 3;
}

float small_agree_height(const screens::View& view, const kit::Kit& kit, float width,
                         const desk::BoardIdea& idea) {
  const kit::Size square = square_of(view, kit);
  const float room = width - kSmallSide - kSmallEnd - kSmallGap - square.w;
  return std::max(kit.text_size(idea.text, kSmallText, room).h + 24, square.h + 26);
}

Asked draw_small_agree(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                       kit::Rect box, const desk::BoardIdea& idea, std::size_t position) {
  kit.fill(box, kit.theme().surface, kit::kRadiusKey);
  kit::Rect inner = box;
  inner.take_start(kSmallSide);
  inner.take_end(kSmallEnd);
  const bool agreed = screens::agrees(kiosk.agree, idea.id);
  const kit::Size square = square_of(view, kit);
  const float height = std::min(square.h, box.h - 20);
  const kit::Rect place = inner.take_end(square.w, kSmallGap).middle(square.w, height).moved(0, -3);
  const bool pressed = kit::square_button(kit, kit::Id("agree.", position), place,
                                          agreed ? kit::Icon::kCheck : kit::Icon::kThumbUp,
                                          word_of(view, agreed), agreed, !agreed);
  describe_agreeing(view, kit, idea, agreed);
  const kit::TextStyle style = fitted(kit, idea.text, kSmallText, {inner.w, box.h - 12}, 28);
  kit.text(inner, idea.text, style, kit.theme().ink,
           {.stand = kit::Stand::kMiddle, .own_direction = true});
  return pressed ? agreeing(idea) : std::nullopt;
}

float large_agree_height(const screens::View& view, const kit::Kit& kit, float width,
                         const desk::BoardIdea& idea) {
  const float room = width - 2 * kLargeX;
  return 2 * kLargeY + 6 + kit.text_size(idea.text, kLargeText, room).h + kRowGap +
         Foot(view, kit, room, idea).height();
}

Asked draw_large_agree(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                       kit::Rect box, const desk::BoardIdea& idea, std::size_t position) {
  kit::card(kit, box);
  const kit::Aloud together(kit, box);  // read to its end before the card beside it
  kit::Rect inner = box.inset(kLargeX, kLargeY);
  inner.h -= 6;
  const bool agreed = screens::agrees(kiosk.agree, idea.id);
  const Foot foot(view, kit, inner.w, idea);
  kit::Rect row = inner.take_bottom(foot.height(), kRowGap);
  if (foot.above > 0) {
    kit.text(row.take_top(foot.above), foot.about, kAbout, kit.theme().ink2);
  }
  const kit::Button button = large_button(view, agreed);
  const float width = std::min(foot.width, kit::button_width(kit, button, kit::kButtonCrowded));
  const bool pressed =
      kit::button(kit, kit::Id("agree.", position), row.take_start(width, 24), button) && !agreed;
  describe_agreeing(view, kit, idea, agreed);
  // Whoever agrees can make something of it, where there is room for the key.
  const kit::Button begin{.label = view.text("screen.initiative.begin"),
                          .icon = kit::Icon::kHandshake,
                          .em = 36,
                          .icon_em = 44};
  const float begin_width = kit::button_width(kit, begin, kit::kButtonCrowded);
  const bool begins = agreed && begin_width <= row.w;
  if (begins) {
    const kit::Rect place = row.take_end(begin_width, 24);
    if (kit::button(kit, kit::Id("begin.", position), place, begin)) {
      return screens::BeginInitiative{idea.id};
    }
    kit.describe({.name = begin.label, .detail = idea.text});
  }
  if (!begins && foot.above == 0 && !foot.about.empty()) {
    kit.text(row, foot.about, kAbout, kit.theme().ink2,
             {.align = kit::Align::kEnd, .stand = kit::Stand::kMiddle});
  }
  const kit::TextStyle style = fitted(kit, idea.text, kLargeText, {inner.w, inner.h + 1}, 36);
  const kit::TextLayout layout{.own_direction = true};
  const float height = kit.text_size(idea.text, style, inner.w, layout).h;
  if (height <= inner.h + 1) {
    kit.text(inner, idea.text, style, kit.theme().ink, layout);
    return pressed ? agreeing(idea) : std::nullopt;
  }
  const float narrow = inner.w - kit::ScrollArea::kKeys;
  const float content = kit.text_size(idea.text, style, narrow, layout).h;
  const kit::ScrollArea area(kit, kit::Id("agree.text.", position), inner, content);
  kit.text(area.inner(), idea.text, style, kit.theme().ink, layout);
  return pressed ? agreeing(idea) : std::nullopt;
}

}  // namespace stordialog::drawing
