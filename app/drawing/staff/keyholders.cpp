#include "drawing/staff/keyholders.h"

#include <algorithm>
#include <cmath>

#include "drawing/staff/opening.h"
#include "kit/keyboard.h"
#include "kit/measure.h"
#include "kit/panels.h"
#include "kit/secret_field.h"

namespace stordialog::drawing {

namespace {

using screens::KeyholderHere;
using screens::OpenScreen;

constexpr float kMark = 88, kField = 96;

std::string where_said(const KeyholderHere& holder, const KeyTurns& turns,
                       const screens::View& view) {
  if (holder.unlocked) return std::string(turns.done_where);
  if (!holder.found) return std::string(view.text("screen.opening.no_key"));
  if (holder.where.empty()) return std::string(view.text("screen.opening.key_here"));
  return view.text("screen.opening.key_on", {{"name", holder.where}});
}

/// The circle is the first side's, the square the second's, as everywhere; more holders than sides
/// have circles.
void draw_mark(kit::Kit& kit, kit::Rect box, std::size_t at, std::size_t count) {
  const bool square = count == 2 && at == 1;
  if (square) {
    kit.fill(box, kit.theme().second_side, 8);
  } else {
    kit.circle(box.center(), box.w / 2, kit.theme().first_side);
  }
  kit.icon(kit::Icon::kKey, box.center(), box.w * 0.6F, kit.theme().on_side);
}

class Cards {
 public:
  Cards(const KeyTurns& turns, const screens::View& view, kit::Kit& kit)
      : turns_(turns), screen_(turns.screen), view_(view), kit_(kit), opening_(turns.opening) {}

  /// Where the keyboard leaves no room for cards: whose turn it is and the field, beside each
  /// other, under what there is to say.
  void draw_low(kit::Rect box) {
    const std::size_t at = *screen_.holder;
    const KeyholderHere& holder = opening_.holders[at];
    const bool wrong = turns_.error.has_value();
    const std::string said =
        wrong ? view_.words->say(*turns_.error)
        : opening_.practice_password.empty()
            ? where_said(holder, turns_, view_)
            : view_.text("screen.opening.practice", {{"password", opening_.practice_password}});
    const kit::TextStyle style = kit::kSmall.size(30).bold();
    const float under = kit::text_height(kit_, said, style, box.w);
    const float whole = under + kit::kSpace1 + kField;
    kit::Rect inner = box.middle(box.w, std::min(box.h, whole));
    kit_.text(inner.take_top(under, kit::kSpace1), said, style,
              wrong ? kit_.theme().error : kit_.theme().ink2, kit::kFlowing);
    draw_mark(kit_, inner.take_start(kMark, kit::kSpace2).middle(kMark, kMark), at,
              opening_.holders.size());
    const kit::TextStyle name = kit::kLabel.bold();
    const float wide = std::min(inner.w * 0.4F, kit_.text_width(holder.name, name) + 4);
    kit_.text(inner.take_start(wide, kit::kSpace3), holder.name, name, kit_.theme().ink,
              {.stand = kit::Stand::kMiddle, .shrink = true});
    draw_password(inner);
  }

  /// Beside each other, or under each other on a screen that stands upright.
  void draw(kit::Rect box) {
    const auto count = static_cast<int>(opening_.holders.size());
    for (int i = 0; i < count; ++i) {
      const bool stacked = kit_.upright();
      const kit::Rect card =
          box.cell(i, stacked ? 1 : count, stacked ? count : 1, kit::kSpace3, kit::kSpace3);
      draw_card(static_cast<std::size_t>(i), card);
    }
  }
  /// Enter was pressed behind a password.
  [[nodiscard]] bool entered() const { return entered_; }

 private:
  void draw_card(std::size_t at, kit::Rect card) {
    const KeyholderHere& holder = opening_.holders[at];
    const bool turn = screen_.holder == at;
    kit::card(kit_, card);
    if (turn) kit_.stroke(card, kit_.theme().action, 5, kit::kRadiusCard);
    kit::Rect inner = card.inset(kit::kSpace4, kit::kSpace3);
    kit::Rect foot = inner.take_bottom(std::min(kField, inner.h / 2), kit::kSpace2);
    kit::Rect head = inner.with_height(std::min(inner.h, kMark + kit::kSpace3));
    const float mark = std::min(kMark, head.h);
    draw_mark(kit_, head.take_start(mark, kit::kSpace3).middle(mark, mark), at,
              opening_.holders.size());
    const std::string where = where_said(holder, turns_, view_);
    const kit::TextStyle small = kit::kSmall.size(30);
    const float under = kit::text_height(kit_, where, small, head.w);
    const kit::Rect place = head.take_bottom(std::min(under, head.h / 2));
    kit_.text(head, holder.name, kit::kLabel.bold().size(44), kit_.theme().ink,
              {.stand = kit::Stand::kBottom, .max_lines = 1, .shrink = true});
    kit_.text(place, where, small, kit_.theme().ink2, kit::kFlowing);
    draw_foot(at, holder, turn, foot);
  }

  void draw_foot(std::size_t at, const KeyholderHere& holder, bool turn, kit::Rect foot) {
    if (holder.unlocked) {
      kit::panel(kit_, foot);
      const kit::Rect inside = foot.inset(kit::kSpace3, 0);
      kit::verdict(kit_, inside.middle(inside.w, 44), kit::Verdict::kGood, turns_.done, 36);
      return;
    }
    if (turn) return draw_password(foot);
    const kit::Button begin{.label = view_.text("screen.opening.type"),
                            .icon = kit::Icon::kKey,
                            .kind = kit::ButtonKind::kPlain,
                            .enabled = holder.found && turns_.idle,
                            .em = 34};
    if (kit::button(kit_, kit::Id("holder.", at), foot.with_height(foot.h - kit_.theme().lip),
                    begin)) {
      screen_.begin_turn(at);
    }
  }

  void draw_password(kit::Rect foot) {
    const std::string_view never = view_.text("screen.opening.never_shown");
    const kit::TextStyle style = kit::kSmall.size(30);
    constexpr float kIcon = 40;
    const float wide = std::max(kit_.widest_word(never, style), 120.0F);
    kit::Rect field = foot;
    if (foot.w > 3 * wide + kIcon) {
      kit::Rect side = field.take_end(kIcon + kit::kSpace1 + wide, kit::kSpace2);
      kit_.icon(kit::Icon::kVisibilityOff, side.take_start(kIcon, kit::kSpace1).center(), kIcon,
                kit_.theme().ink2);
      kit_.text(side, never, style, kit_.theme().ink2,
                {.stand = kit::Stand::kMiddle, .shrink = true});
    }
    const kit::FieldEvent event =
        kit::secret_field(kit_, "password", field, screen_.password,
                          {.placeholder = view_.text("screen.opening.password"),
                           .focused = true,
                           .enabled = turns_.idle});
    entered_ = event.entered && !screen_.password.empty();
  }

  const KeyTurns& turns_;
  OpenScreen& screen_;
  const screens::View& view_;
  kit::Kit& kit_;
  const screens::Opening& opening_;
  bool entered_ = false;
};

void draw_title(const KeyTurns& turns, const screens::View& view, kit::Kit& kit, kit::Rect& work) {
  draw_heading(kit, work, turns.title, turns.end);
  if (turns.error) return;  // what went wrong takes its room
  const std::string& password = turns.opening.practice_password;
  const bool practice = !password.empty();
  const std::string text =
      practice ? view.text("screen.opening.practice", {{"password", password}}) : turns.text;
  const kit::TextStyle style = practice ? kit::kSmall.bold() : kit::kSmall.size(30);
  const float high = kit::text_height(kit, text, style, work.w);
  kit.text(work.take_top(high, kit::kSpace2), text, style,
           practice ? kit.theme().ink : kit.theme().ink2, kit::kFlowing);
}

/// True when the password is finished.
bool type_password(const KeyTurns& turns, const screens::View& view, kit::Kit& kit,
                   kit::Rect keys) {
  OpenScreen& screen = turns.screen;
  kit::Keyboard keyboard;
  keyboard.back = view.text("screen.button.cancel");
  keyboard.next = turns.finish;
  keyboard.next_icon = kit::Icon::kLockOpen;
  keyboard.space = view.text("screen.keyboard.space");
  keyboard.language = view.language();
  keyboard.next_enabled = !screen.password.empty() && turns.idle;
  const input::KeyPress key = kit::keyboard(kit, keys, keyboard);
  const bool done = key.kind == input::KeyKind::kNext || key.kind == input::KeyKind::kEnter;
  if (key.kind == input::KeyKind::kBack || kit.key_escape()) {
    screen.end_turn();
  } else if (done && keyboard.next_enabled) {
    return true;
  } else if (key && !done && turns.idle) {
    screen.password.move_to_end();
    input::apply(key, screen.password);
  }
  return false;
}

}  // namespace

KeyTurnsAsked draw_key_turns(const screens::View& view, kit::Kit& kit, kit::Rect work,
                             const KeyTurns& turns) {
  KeyTurnsAsked asked;
  // The keyboard is as high as it wants to be; what is above makes do with the rest.
  constexpr float kCardLeast = kMark + kField + 2 * kit::kSpace3, kTitle = 140, kTitleUpright = 260,
                  kRefusal = 40;
  const bool types = turns.screen.holder && turns.types;
  const auto count = static_cast<float>(turns.opening.holders.size());
  kit::Rect keys;
  bool low = false;
  if (types) {
    keys =
        work.take_bottom(kit::keyboard_height(kit, work.w, kit::KeyboardKind::kText), kit::kSpace3);
    const float cards = kit.upright() ? (kCardLeast + 2 * kit::kSpace3) * count : kCardLeast;
    const float title = kit.upright() ? kTitleUpright : kTitle;
    low = work.h < cards + title + (turns.error ? kRefusal : 0);
  }
  if (!low) {
    draw_refusal(turns.error, view, kit, work);
    draw_title(turns, view, kit, work);
  }
  Cards cards(turns, view, kit);
  if (types) {
    const std::size_t at = *turns.screen.holder;
    const bool finished = type_password(turns, view, kit, keys);
    if (!turns.screen.holder) return asked;
    if (low) {
      cards.draw_low(work);
    } else {
      cards.draw(work);
    }
    if (finished || cards.entered()) {
      asked.holder = at;
      asked.password = screens::take_password(turns.screen);
    }
    return asked;
  }
  constexpr float kCard = 360;
  asked.pressed = draw_opening_buttons(kit, work, turns.buttons);
  if (turns.under) turns.under(work);
  const float high = kit.upright() ? kCard * count : kCard;
  cards.draw(work.take_top(std::min(high, work.h)));
  return asked;
}

}  // namespace stordialog::drawing
