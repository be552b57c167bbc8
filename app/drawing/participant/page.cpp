#include "drawing/participant/page.h"

#include <algorithm>
#include <array>

#include "input/key_press.h"
#include "kit/figures.h"
#include "kit/keyboard.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

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

bool is_silent(const screens::View& view, std::string_view language) {
  return view.host != nullptr && !view.host->voices.empty() && !view.host->speaks(language);
}

std::string error_said(const screens::Kiosk& kiosk, const screens::View& view) {
  return kiosk.error() ? view.words->say(*kiosk.error()) : std::string();
}

namespace {

constexpr float kErrorIcon = 48, kErrorGap = 16;
constexpr kit::TextStyle kError{34, 1.2F, kit::Weight::kBold, 0};

}  // namespace

float error_height(const kit::Kit& kit, std::string_view said, float width) {
  return std::max(kErrorIcon, kit::text_height(kit, said, kError, width - kErrorIcon - kErrorGap));
}

void draw_error(kit::Kit& kit, kit::Rect box, std::string_view said, kit::Align align) {
  constexpr float kAlmost = 8;
  const bool whole = error_height(kit, said, box.w) <= box.h + kAlmost;
  const kit::TextLayout layout{
      .stand = kit::Stand::kMiddle, .max_lines = whole ? 0 : 3, .balanced = true, .shrink = true};
  const float room = box.w - kErrorIcon - kErrorGap;
  const float width = std::min(room, kit.text_size(said, kError, room, layout).w + 2);
  const float free = room - width;
  if (align == kit::Align::kCenter) box.take_start(free / 2);
  if (align == kit::Align::kEnd) box.take_start(free);
  kit.icon(kit::Icon::kError, box.take_start(kErrorIcon, kErrorGap).center(), kErrorIcon,
           kit.theme().error);
  kit.text(box.with_width(width), said, kError, kit.theme().error, layout);
}

kit::TextStyle fitted(const kit::Kit& kit, std::string_view text, kit::TextStyle style,
                      kit::Size room, float least) {
  constexpr float kStep = 4;
  const auto fits = [&] {
    return kit.text_size(text, style, room.w).h <= room.h && kit.widest_word(text, style) <= room.w;
  };
  while (style.em > least && !fits()) style.em -= kStep;
  return style;
}

void draw_title(kit::Kit& kit, kit::Rect box, std::string_view title, kit::TextStyle style) {
  const bool one_line = kit::fits_one_line(kit, title, style, box.w);
  const bool low = kit::text_height(kit, title, style, box.w) > box.h;
  kit.text(box, title, style, kit.theme().ink,
           {.stand = kit::Stand::kMiddle,
            .max_lines = one_line || low ? 1 : 0,
            .balanced = true,
            .shrink = true});
}

namespace {

struct HeadPlan {
  bool beside = false, under = false;  // where the end stands
  float title = 0, height = 0;         // height: the gap included
};
constexpr float kHeadBeside = 32, kHeadUnder = 16;

HeadPlan plan_of(const kit::Kit& kit, float width, const Head& head) {
  HeadPlan plan;
  const bool has_end = head.end.w > 0;
  const float room = width - head.end.w - kHeadBeside;
  plan.beside = has_end && kit::fits_one_line(kit, head.title, head.style, room);
  plan.under = has_end && !plan.beside;
  const float free = plan.beside ? room : width;
  const bool one_line = kit::fits_one_line(kit, head.title, head.style, free);
  const float title = one_line ? kit.enlarged(head.style.em) * head.style.line
                               : kit::text_height(kit, head.title, head.style, free);
  plan.title = std::max({head.least, title, plan.beside ? head.end.h : 0});
  plan.height = plan.title + head.gap + (plan.under ? kHeadUnder + head.end.h : 0);
  return plan;
}

}  // namespace

float head_height(const kit::Kit& kit, float width, const Head& head) {
  return plan_of(kit, width, head).height;
}

kit::Rect draw_head(kit::Kit& kit, kit::Rect& main, const Head& head) {
  const HeadPlan plan = plan_of(kit, main.w, head);
  kit::Rect place = main.take_top(plan.title, plan.under ? kHeadUnder : head.gap);
  kit::Rect end;
  if (plan.beside) end = place.take_end(head.end.w, kHeadBeside);
  if (plan.under) {
    end = main.take_top(head.end.h, head.gap).with_width(std::min(main.w, head.end.w));
  }
  draw_title(kit, place, head.title, head.style);
  return end;
}

kit::Size picks_size(const kit::Kit& kit, int picks, std::string_view said, float em) {
  constexpr float kDot = 56, kGap = 16;
  const float dots = static_cast<float>(picks <= kit::kPicksShown ? picks : 0) * (kDot + kGap);
  const kit::TextStyle style = kit::kBody.extra_bold().size(em);
  return {dots + kGap + kit.text_width(said, style, {.tabular = true}),
          std::max(kDot, kit.enlarged(em) * style.line)};
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
  keyboard.next = writing.next.empty() ? view.text("screen.button.next") : writing.next;
  keyboard.space = view.text("screen.keyboard.space");
  keyboard.language = view.language();
  if (writing.address) keyboard.kind = kit::KeyboardKind::kAddress;
  keyboard.next_enabled = writing.next_enabled;
  keyboard.next_why = writing.why;
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

namespace {

constexpr float kRing = 62, kRingGap = 20;
constexpr kit::TextStyle kStartingOver = kit::kSmall.bold();
constexpr kit::TextLayout kStartingOverLayout{
    .stand = kit::Stand::kMiddle, .balanced = true, .shrink = true, .tabular = true};

}  // namespace

StartingOver take_starting_over(const screens::Kiosk& kiosk, const screens::View& view,
                                const kit::Kit& kit, kit::Rect& main, std::string_view key,
                                const kit::Button& button, float gap) {
  constexpr float kBeside = 36, kAbove = 24, kAir = 40;
  const std::optional<int> left = kiosk.seconds_left(view.time_s);
  const std::string said = left ? view.words->plural(key, *left) : std::string();
  const auto high = [&](float width) {
    const float room = width - kRing - kRingGap;
    if (said.empty() || !kit::fits_lines(kit, said, kStartingOver, room)) return 1e6F;
    return std::max(kRing, kit.text_size(said, kStartingOver, room, kStartingOverLayout).h);
  };
  const float wide = std::min(main.w, kit::button_width(kit, button) + kAir);
  const float tall = kit::button_height(kit, button, wide);
  const float room = main.w - wide - kBeside;
  StartingOver row;
  if (!kit.upright() && (said.empty() || high(room) <= tall)) {
    kit::Rect whole = main.take_bottom(tall, gap);
    row.button = whole.take_end(wide, kBeside);
    row.text = whole;
    return row;
  }
  row.button = main.take_bottom(tall, said.empty() ? gap : kAbove);
  if (!kit.upright()) row.button = row.button.take_end(wide);
  if (!said.empty()) row.text = main.take_bottom(high(main.w), gap);
  return row;
}

void draw_starting_over(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                        kit::Rect row, std::string_view key, double whole_s) {
  const std::optional<int> left = kiosk.seconds_left(view.time_s);
  if (!left) return;
  const auto share = static_cast<float>(*left / whole_s);
  kit::countdown(kit, row.take_start(kRing + 2, kRingGap - 2).center(), kRing,
                 {.share = std::clamp(share, 0.0F, 1.0F), .thickness = 8});
  kit.text(row, view.words->plural(key, *left), kStartingOver, kit.theme().ink2,
           kStartingOverLayout);
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

namespace {

struct NoteMeasures {
  NoteMeasures(float panel_width, float em)
      : style{em, 1.3F, kit::Weight::kMedium, 0},
        icon(em * 1.25F),
        beside(em * 0.6F),
        width(panel_width - 2 * kPaddingX - icon - beside) {}
  static constexpr float kPaddingX = 36, kPaddingY = 32, kGap = 28;
  kit::TextStyle style;
  float icon, beside, width;
};

std::array<kit::Run, 3> runs_of(const Note& note) {
  const bool both = !note.lead.empty() && !note.text.empty();
  return {kit::Run{note.lead, true}, kit::Run{both ? " " : "", false}, kit::Run{note.text, false}};
}

float note_height(const kit::Kit& kit, const Note& note, const NoteMeasures& m) {
  return kit.text_size(runs_of(note), m.style, m.width, kit::kFlowing).h;
}

}  // namespace

float note_panel_height(const kit::Kit& kit, float width, std::span<const Note> notes, float em) {
  const NoteMeasures m(width, em);
  float height = 2 * NoteMeasures::kPaddingY - NoteMeasures::kGap;
  for (const Note& note : notes) height += note_height(kit, note, m) + NoteMeasures::kGap;
  return height;
}

void draw_notes(kit::Kit& kit, kit::Rect panel, std::span<const Note> notes, float em) {
  constexpr float kLeast = 28, kAlmost = 0.5F;
  while (em > kLeast && note_panel_height(kit, panel.w, notes, em) > panel.h + kAlmost) em -= 2;
  const NoteMeasures m(panel.w, em);
  const float height = note_panel_height(kit, panel.w, notes, em) - 2 * NoteMeasures::kPaddingY;
  const kit::Aloud together(kit, panel);
  kit::panel(kit, panel);
  kit::Rect inner = panel.inset(NoteMeasures::kPaddingX, NoteMeasures::kPaddingY);
  inner = inner.middle(inner.w, height);
  for (const Note& note : notes) {
    kit::Rect row = inner.take_top(note_height(kit, note, m), NoteMeasures::kGap);
    const kit::Rect mark =
        row.take_start(m.icon, m.beside).with_height(kit.enlarged(em) * m.style.line);
    kit.icon(note.icon, mark.center(), m.icon, kit.theme().ink);
    kit.text(row, runs_of(note), m.style, kit.theme().ink, kit::kFlowing);
  }
}

}  // namespace stordialog::drawing
