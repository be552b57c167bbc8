#include "drawing/participant/page.h"

#include <algorithm>
#include <array>

#include "input/key_press.h"
#include "kit/figures.h"
#include "kit/keyboard.h"

namespace stordialog::drawing {

namespace {

constexpr float kBeside = 36;  // between a button and the sentence beside it

kit::Button back_button(const Footer& footer) {
  return {.label = footer.back, .icon = footer.back_icon};
}

kit::Button main_button(const Footer& footer) {
  return {.label = footer.main,
          .icon = footer.main_icon,
          .icon_at_end = footer.icon_at_end,
          .kind = kit::ButtonKind::kMain,
          .enabled = footer.enabled};
}

bool begins_word(const input::TextBuffer& text) {
  const std::size_t caret = text.caret();
  return caret == 0 || text.view()[caret - 1] == ' ';
}

}  // namespace

Sentences lead_of(std::string_view text) {
  const std::size_t end = text.find(". ");
  if (end == std::string_view::npos) return {text, {}};
  return {text.substr(0, end + 1), text.substr(end + 2)};
}

std::string date_said(std::string_view iso_date, const screens::View& view) {
  std::string date = view.words->date(iso_date);
  for (std::size_t space = date.find(' '); space != std::string::npos;
       space = date.find(' ', space)) {
    date.replace(space, 1, "\u00a0");
  }
  return date;
}

std::string error_said(const screens::Kiosk& kiosk, const screens::View& view) {
  return kiosk.error() ? view.words->say(*kiosk.error()) : std::string();
}

void draw_error(kit::Kit& kit, kit::Rect box, std::string_view said, kit::Align align) {
  constexpr float kIcon = 48, kGap = 16;
  constexpr kit::TextStyle kStyle{34, 1.2F, kit::Weight::kBold, 0};
  const kit::TextLayout layout{
      .stand = kit::Stand::kMiddle, .max_lines = 3, .balanced = true, .shrink = true};
  const float room = box.w - kIcon - kGap;
  const float width = std::min(room, kit.text_size(said, kStyle, room, layout).w + 2);
  const float free = room - width;
  if (align == kit::Align::kCenter) box.take_start(free / 2);
  if (align == kit::Align::kEnd) box.take_start(free);
  kit.icon(kit::Icon::kError, box.take_start(kIcon, kGap).center(), kIcon, kit.theme().error);
  kit.text(box.with_width(width), said, kStyle, kit.theme().error, layout);
}

kit::TextStyle fitted(const kit::Kit& kit, std::string_view text, kit::TextStyle style,
                      kit::Size room, float least) {
  constexpr float kStep = 4;
  while (style.em > least && kit.text_size(text, style, room.w).h > room.h) style.em -= kStep;
  return style;
}

void draw_title(kit::Kit& kit, kit::Rect box, std::string_view title, kit::TextStyle style) {
  kit.text(box, title, style, kit.theme().ink,
           {.stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true});
}

kit::Rect between(const kit::Kit& kit, kit::Rect row, const Footer& footer) {
  if (!footer.back.empty()) {
    row.take_start(kit::button_width(kit, back_button(footer), row.h), kBeside);
  }
  if (!footer.main.empty()) {
    row.take_end(kit::button_width(kit, main_button(footer), row.h), kBeside);
  }
  return row;
}

Pressed draw_footer(kit::Kit& kit, kit::Rect row, const Footer& footer) {
  Pressed pressed = Pressed::none;
  const kit::Rect middle = between(kit, row, footer);
  if (!footer.back.empty()) {
    const kit::Button back = back_button(footer);
    const float width = kit::button_width(kit, back, row.h);
    if (kit::button(kit, "back", row.take_start(width), back)) pressed = Pressed::back;
  }
  if (!footer.main.empty()) {
    const kit::Button main = main_button(footer);
    const float width = kit::button_width(kit, main, row.h);
    if (kit::button(kit, footer.main_id, row.take_end(width), main)) pressed = Pressed::main;
  }
  if (!footer.error.empty()) {
    draw_error(kit, middle, footer.error, kit::Align::kEnd);
    return pressed;
  }
  const bool why = !footer.why.empty();
  kit.text(middle, why ? footer.why : footer.note, {36, 1.2F, kit::Weight::kBold, 0},
           why ? kit.theme().ink : kit.theme().ink2,
           {.align = why ? kit::Align::kEnd : kit::Align::kCenter,
            .stand = kit::Stand::kMiddle,
            .max_lines = 2,
            .balanced = true,
            .shrink = true});
  return pressed;
}

float picks_width(const kit::Kit& kit, int picks, std::string_view said) {
  constexpr float kDot = 56, kGap = 16;
  const float dots = static_cast<float>(std::min(picks, 6)) * (kDot + kGap);
  return dots + kGap + kit.text_width(said, kit::kBody.extra_bold(), {.tabular = true});
}

std::string in_fours(std::string_view code) {
  std::string spaced;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (i > 0 && i % 4 == 0) spaced += " \u2013 ";
    spaced += code[i];
  }
  return spaced;
}

Typed draw_keyboard(const screens::View& view, kit::Kit& kit, kit::Rect box,
                    input::TextBuffer& text, const Writing& writing) {
  kit::Keyboard keyboard;
  keyboard.back = view.text("screen.button.back");
  keyboard.next = view.text("screen.button.next");
  keyboard.space = view.text("screen.keyboard.space");
  keyboard.language = view.language();
  if (writing.address) keyboard.kind = kit::KeyboardKind::kAddress;
  keyboard.next_enabled = writing.next_enabled;
  keyboard.capital =
      (writing.sentences && kit::begins_sentence(text)) || (writing.names && begins_word(text));
  const input::KeyPress key = kit::keyboard(kit, box, keyboard);
  if (key.kind == input::KeyKind::kBack) return {screens::Back{}};
  if (key.kind == input::KeyKind::kNext) return {screens::Next{}};
  const bool enter = key.kind == input::KeyKind::kEnter;
  if (enter && text.lines() == input::Lines::kOne) return {std::nullopt, true};
  if (key) input::apply(key, text);
  return {};
}

void draw_starting_over(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                        kit::Rect row, std::string_view key, double whole_s) {
  const std::optional<int> left = kiosk.seconds_left(view.time_s);
  if (!left) return;
  const auto share = static_cast<float>(*left / whole_s);
  kit::countdown(kit, row.take_start(64, 20).center(), 62,
                 {.share = std::clamp(share, 0.0F, 1.0F), .thickness = 8});
  kit.text(row, view.words->plural(key, *left), kit::kSmall.bold(), kit.theme().ink2,
           {.stand = kit::Stand::kMiddle, .max_lines = 2, .balanced = true, .tabular = true});
}

screens::Request vote_request(const screens::Offers& offers) {
  if (offers.votes.size() == 1) return screens::BeginVote{offers.votes.front()->key};
  return screens::ShowSheet{screens::Sheet::questions};
}

void draw_fitting_notice(kit::Kit& kit, kit::Rect box, kit::Notice notice) {
  constexpr float kLeast = 28;
  while (notice.em > kLeast && kit::notice_height(kit, box.w, notice) > box.h) notice.em -= 2;
  kit::notice(kit, box, notice);
}

void draw_notes(kit::Kit& kit, kit::Rect panel, std::span<const Note> notes, float em) {
  const kit::TextStyle style{em, 1.3F, kit::Weight::kMedium, 0};
  const float icon = em * 1.25F;
  const float gap = 28, beside = em * 0.6F;
  kit::Rect inner = panel.inset(36, 32);
  const float width = inner.w - icon - beside;
  const auto runs = [](const Note& note) {
    const bool both = !note.lead.empty() && !note.text.empty();
    return std::array{kit::Run{note.lead, true}, kit::Run{both ? " " : "", false},
                      kit::Run{note.text, false}};
  };
  float height = -gap;
  for (const Note& note : notes) height += kit.text_size(runs(note), style, width).h + gap;
  constexpr float kLeast = 28;
  if (height > inner.h && em > kLeast) return draw_notes(kit, panel, notes, em - 2);
  kit::panel(kit, panel);
  inner = inner.middle(inner.w, height);
  for (const Note& note : notes) {
    kit::Rect row = inner.take_top(kit.text_size(runs(note), style, width).h, gap);
    const kit::Rect mark = row.take_start(icon, beside).with_height(em * 1.3F);
    kit.icon(note.icon, mark.center(), icon, kit.theme().ink);
    kit.text(row, runs(note), style, kit.theme().ink);
  }
}

}  // namespace stordialog::drawing
