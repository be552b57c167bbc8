#include "drawing/organiser/secret_page.h"

#include <algorithm>

#include "drawing/staff/opening.h"
#include "kit/cards.h"
#include "kit/fields.h"
#include "kit/keyboard.h"
#include "kit/measure.h"
#include "kit/secret_field.h"

namespace stordialog::drawing {

Typing draw_secret_page(const screens::View& view, kit::Kit& kit, kit::Rect work,
                        input::TextBuffer& secret, const SecretPage& page) {
  const kit::KeyboardKind kind =
      page.digits ? kit::KeyboardKind::kNumber : kit::KeyboardKind::kText;
  const kit::Rect keys = work.take_bottom(kit::keyboard_height(kit, work.w, kind), kit::kSpace3);
  kit::Rect field = work.take_bottom(std::min(kit::kFieldHeight, work.h / 2), kit::kSpace2);
  const bool wrong = !page.error.empty();
  const std::string& said = wrong ? page.error : page.text;
  const kit::TextStyle style = wrong ? kit::kSmall.bold() : kit::kSmall.size(32);
  draw_heading(kit, work, page.title, {});
  kit::TextLayout whole = kit::kFlowing;
  whole.shrink = true;  // a low panel leaves the sentence less than it wants
  kit.text(work, said, style, wrong ? kit.theme().error : kit.theme().ink2, whole);
  const bool busy = view.host->organiser->doing != screens::DeskWork::none;
  const kit::FieldEvent typed =
      kit::secret_field(kit, "secret", field, secret,
                        {.placeholder = page.placeholder, .focused = true, .enabled = !busy});
  kit::Keyboard keyboard;
  keyboard.kind = kind;
  keyboard.back = view.text("screen.button.back");
  keyboard.next = page.next;
  keyboard.next_icon = kit::Icon::kCheck;
  keyboard.space = view.text("screen.keyboard.space");
  keyboard.language = view.language();
  keyboard.next_enabled = page.next_enabled && !busy;
  const input::KeyPress key = kit::keyboard(kit, keys, keyboard);
  if (key.kind == input::KeyKind::kBack || kit.key_escape()) return Typing::kBack;
  const bool done = key.kind == input::KeyKind::kNext || key.kind == input::KeyKind::kEnter;
  if (done || typed.entered) return keyboard.next_enabled ? Typing::kNext : Typing::kNone;
  if (key && !busy) {
    secret.move_to_end();
    input::apply(key, secret);
  }
  return Typing::kNone;
}

Typing draw_line_page(const screens::View& view, kit::Kit& kit, kit::Rect work,
                      input::TextBuffer& line, const LinePage& page, Wanted& wanted) {
  const kit::Rect keys = work.take_bottom(kit::keyboard_height(kit, work.w), kit::kSpace2);
  take_wish(wanted, draw_desk_progress(view, kit, work));
  draw_heading(kit, work, page.title, {});
  const float high = kit::text_height(kit, page.text, kit::kSmall, work.w);
  constexpr float kFieldLeast = 150;  // on a small panel the field comes first
  if (work.h - high - kit::kSpace3 >= kFieldLeast) {
    kit.text(work.take_top(high, kit::kSpace3), page.text, kit::kSmall, kit.theme().ink2,
             kit::kFlowing);
  }
  kit::field(kit, page.id, work, line,
             {.placeholder = page.placeholder, .focused = true, .em = 40});
  const bool idle = view.host->organiser->doing == screens::DeskWork::none;
  return draw_staff_keys(view, kit, keys, line,
                         {.next = page.next,
                          .next_enabled = page.next_enabled && !line.empty() && idle,
                          .capital = page.capital});
}

std::optional<std::size_t> draw_rows_page(const screens::View& view, kit::Kit& kit, kit::Rect work,
                                          const RowsPage& page, Wanted& wanted) {
  if (!page.title.empty()) draw_heading(kit, work, page.title, page.end);
  if (!page.text.empty()) {
    kit.text(work.take_top(kit::text_height(kit, page.text, kit::kSmall, work.w), kit::kSpace3),
             page.text, kit::kSmall, kit.theme().ink2, kit::kFlowing);
  }
  std::optional<std::size_t> pressed;
  if (!page.buttons.empty()) pressed = draw_opening_buttons(kit, work, page.buttons);
  take_wish(wanted, draw_desk_progress(view, kit, work));
  if (!page.warning.empty()) {
    const kit::Notice notice{.lead = page.warning, .icon = kit::Icon::kReportProblem, .em = 32};
    kit::notice(kit, work.take_bottom(kit::notice_height(kit, work.w, notice), kit::kSpace3),
                notice);
  }
  kit::draw_column(kit, "rows", work, page.blocks, kit::Spread::kTop);
  return pressed;
}

kit::Block press_block(kit::Kit& kit, PressRow row, std::function<void()> pressed) {
  const std::string id = row.id;
  const auto shown = [row = std::move(row)] {
    return kit::ListRow{.title = row.title,
                        .detail = row.detail,
                        .icon = row.icon,
                        .end = row.end,
                        .selected = row.selected,
                        .enabled = row.enabled,
                        .arrow = row.arrow,
                        .em = 36};
  };
  kit::Block block;
  block.height = [shown, &kit](float width) {
    return kit::list_row_height(kit, width, shown()) + kit.theme().lip;
  };
  block.draw = [shown, id, pressed = std::move(pressed), &kit](kit::Rect box) {
    box.h -= kit.theme().lip;
    if (kit::list_row(kit, kit::Id(id, ""), box, shown()) == kit::Press::kActivated) pressed();
  };
  block.gap = kit::kGap - kit.theme().lip;
  return block;
}

void draw_hand_over(kit::Kit& kit, kit::Rect work, std::string_view title, std::string_view text) {
  constexpr float kIcon = 160;
  const float head = kit::text_height(kit, title, kit::kTitleCrowded, work.w);
  const float body = kit::text_height(kit, text, kit::kLabel, work.w);
  kit::Rect box =
      work.middle(work.w, std::min(work.h, kIcon + kit::kSpace4 + head + kit::kSpace3 + body));
  kit::Rect mark = box.take_top(kIcon, kit::kSpace4);
  kit.circle(mark.center(), kIcon / 2, kit.theme().first_side);
  kit.icon(kit::Icon::kVisibilityOff, mark.center(), kIcon * 0.55F, kit.theme().on_side);
  kit.text(box.take_top(head, kit::kSpace3), title, kit::kTitleCrowded, kit.theme().ink,
           {.align = kit::Align::kCenter, .shrink = true});
  kit.text(box, text, kit::kLabel, kit.theme().ink2,
           {.align = kit::Align::kCenter, .shrink = true});
}

std::string place_said(const screens::WritePlace& place, const screens::View& view) {
  if (place.name.empty()) return std::string(view.text("screen.keys.here"));
  return view.text("screen.keys.drive", {{"name", place.name}});
}

}  // namespace stordialog::drawing
