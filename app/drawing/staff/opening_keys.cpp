// The keyholders, one after the other: their cards, the password out of sight, the last press.
#include <algorithm>
#include <array>
#include <cmath>

#include "drawing/staff/opening.h"
#include "kit/keyboard.h"
#include "kit/measure.h"
#include "kit/panels.h"
#include "kit/secret_field.h"

namespace stordialog::drawing {

namespace {

using screens::KeyholderHere;
using screens::OpeningWork;
using screens::OpenScreen;

constexpr float kMark = 88, kField = 96;

std::string where_said(const KeyholderHere& holder, const screens::View& view) {
  if (holder.unlocked) return std::string(view.text("screen.opening.wiped_after"));
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
  kit.icon(kit::Icon::kKey, box.center(), box.w * 0.6F, kit.theme().ink);
}

class Cards {
 public:
  Cards(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit)
      : screen_(kiosk.staff.opening), view_(view), kit_(kit), opening_(view.host->opening) {}

  /// Where the keyboard leaves no room for cards: whose turn it is and the field, beside each
  /// other, under what there is to say.
  Wanted draw_low(kit::Rect box, const screens::Kiosk& kiosk) {
    const std::size_t at = *screen_.holder;
    const KeyholderHere& holder = opening_.holders[at];
    const bool wrong = kiosk.error().has_value();
    const std::string said =
        wrong ? view_.words->say(*kiosk.error())
        : opening_.practice_password.empty()
            ? where_said(holder, view_)
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
    draw_password(at, inner);
    return std::move(wanted_);
  }

  /// Beside each other, or under each other on a screen that stands upright.
  Wanted draw(kit::Rect box) {
    const auto count = static_cast<int>(opening_.holders.size());
    for (int i = 0; i < count; ++i) {
      const bool stacked = kit_.upright();
      const kit::Rect card =
          box.cell(i, stacked ? 1 : count, stacked ? count : 1, kit::kSpace3, kit::kSpace3);
      draw_card(static_cast<std::size_t>(i), card);
    }
    return std::move(wanted_);
  }

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
    const std::string where = where_said(holder, view_);
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
      kit::verdict(kit_, inside.middle(inside.w, 44), kit::Verdict::kGood,
                   view_.text("screen.opening.unlocked"), 36);
      return;
    }
    if (turn) return draw_password(at, foot);
    const kit::Button begin{.label = view_.text("screen.opening.type"),
                            .icon = kit::Icon::kKey,
                            .kind = kit::ButtonKind::kPlain,
                            .enabled = holder.found && opening_.work == OpeningWork::none,
                            .em = 34};
    if (kit::button(kit_, kit::Id("holder.", at), foot.with_height(foot.h - kit_.theme().lip),
                    begin)) {
      screen_.begin_turn(at);
    }
  }

  void draw_password(std::size_t at, kit::Rect foot) {
    const std::string_view never = view_.text("screen.opening.never_shown");
    const kit::TextStyle style = kit::kSmall.size(30);
    constexpr float kIcon = 40;
    const float wide = std::max(kit::widest_word(kit_, never, style), 120.0F);
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
                           .enabled = opening_.work == OpeningWork::none});
    if (event.entered && !screen_.password.empty()) {
      wanted_ = screens::Errand{screens::UnlockKey{at, screens::take_password(screen_)}};
    }
  }

  OpenScreen& screen_;
  const screens::View& view_;
  kit::Kit& kit_;
  const screens::Opening& opening_;
  Wanted wanted_;
};

/// Rings that fill as keys are unlocked, with "1 av 2 klara" beside them.
void draw_title(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                kit::Rect& work) {
  const screens::Opening& opening = view.host->opening;
  const auto count = static_cast<std::int64_t>(opening.holders.size());
  const std::string title = view.words->plural("screen.opening.keys_title", count);
  const std::string done = view.words->plural(
      "screen.opening.keys_done", count,
      {{"done", view.words->number(static_cast<std::int64_t>(opening.unlocked()))}});
  draw_heading(kit, work, title, done);
  if (kiosk.error()) return;  // what went wrong takes its room
  const std::string& password = view.host->opening.practice_password;
  const bool practice = !password.empty();
  const std::string text = practice ? view.text("screen.opening.practice", {{"password", password}})
                                    : std::string(view.text("screen.opening.keys_text"));
  const kit::TextStyle style = practice ? kit::kSmall.bold() : kit::kSmall.size(30);
  const float high = kit::text_height(kit, text, style, work.w);
  kit.text(work.take_top(high, kit::kSpace2), text, style,
           practice ? kit.theme().ink : kit.theme().ink2, kit::kFlowing);
}

Wanted type_password(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                     kit::Rect keys) {
  OpenScreen& screen = kiosk.staff.opening;
  kit::Keyboard keyboard;
  keyboard.back = view.text("screen.button.cancel");
  keyboard.next = view.text("screen.opening.unlock");
  keyboard.next_icon = kit::Icon::kLockOpen;
  keyboard.space = view.text("screen.keyboard.space");
  keyboard.language = view.language();
  keyboard.next_enabled = !screen.password.empty() && view.host->opening.work == OpeningWork::none;
  const input::KeyPress key = kit::keyboard(kit, keys, keyboard);
  const bool done = key.kind == input::KeyKind::kNext || key.kind == input::KeyKind::kEnter;
  if (key.kind == input::KeyKind::kBack || kit.key_escape()) {
    screen.end_turn();
  } else if (done && keyboard.next_enabled) {
    const std::size_t at = *screen.holder;
    return screens::Errand{screens::UnlockKey{at, screens::take_password(screen)}};
  } else if (key && !done && view.host->opening.work == OpeningWork::none) {
    screen.password.move_to_end();
    input::apply(key, screen.password);
  }
  return std::nullopt;
}

}  // namespace

Wanted draw_opening_keys(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                         kit::Rect work) {
  OpenScreen& screen = kiosk.staff.opening;
  const screens::Opening& opening = view.host->opening;
  Wanted wanted;
  // The keyboard is as high as it wants to be; what is above makes do with the rest.
  constexpr float kCardLeast = kMark + kField + 2 * kit::kSpace3, kTitle = 140, kRefusal = 40;
  const bool types = screen.holder && opening.work != OpeningWork::unlocking;
  kit::Rect keys;
  bool low = false;
  if (types) {
    keys =
        work.take_bottom(kit::keyboard_height(kit, work.w, kit::KeyboardKind::kText), kit::kSpace3);
    const auto count = static_cast<float>(opening.holders.size());
    const float cards = kit.upright() ? (kCardLeast + 2 * kit::kSpace3) * count : kCardLeast;
    low = work.h < cards + kTitle + (kiosk.error() ? kRefusal : 0);
  }
  if (!low) {
    draw_refusal(kiosk, view, kit, work);
    draw_title(kiosk, view, kit, work);
  }
  if (types) {
    take_wish(wanted, type_password(kiosk, view, kit, keys));
    take_wish(wanted, low ? Cards(kiosk, view, kit).draw_low(work, kiosk)
                          : Cards(kiosk, view, kit).draw(work));
    return wanted;
  }
  constexpr float kCard = 360;
  const bool opens = opening.work == OpeningWork::opening;
  const std::string votes = view.words->plural("screen.opening.open_votes", opening.ballots());
  std::vector<kit::NamedButton> buttons;
  if (opens) {
    buttons.push_back(
        {"opening.stop", {.label = view.text("screen.opening.stop"), .icon = kit::Icon::kStop}});
  } else {
    buttons.push_back({"opening.cancel", {.label = view.text("screen.button.cancel")}});
    buttons.push_back({"opening.look",
                       {.label = view.text("screen.opening.look_keys"),
                        .icon = kit::Icon::kRefresh,
                        .enabled = opening.work == OpeningWork::none}});
    buttons.push_back({"opening.open",
                       {.label = votes,
                        .icon = kit::Icon::kLockOpen,
                        .kind = kit::ButtonKind::kMain,
                        .enabled = opening.complete() && opening.work == OpeningWork::none}});
  }
  const auto pressed = draw_opening_buttons(kit, work, buttons);
  if (opening.work != OpeningWork::none) draw_opening_progress(view, kit, work);
  const float cards = kit.upright() ? kCard * static_cast<float>(opening.holders.size()) : kCard;
  take_wish(wanted, Cards(kiosk, view, kit).draw(work.take_top(std::min(cards, work.h))));
  if (!pressed) return wanted;
  if (*pressed == 0 && opens) return screens::Errand{screens::CancelOpening{}};
  if (*pressed == 0) return screens::Go{screens::Place::staff_results};
  if (*pressed == 1) return screens::Errand{screens::GatherVotes{}};
  return screens::Errand{screens::OpenVotes{}};
}

}  // namespace stordialog::drawing
