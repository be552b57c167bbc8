#include "drawing/projector/sheet.h"

#include <algorithm>
#include <cmath>

#include "drawing/paint_figure.h"
#include "kit/figures.h"
#include "screens/hall_results.h"

namespace stordialog::drawing {

namespace {

constexpr float kRow = 96, kLogo = 92, kIcon = 56, kPages = 300;

}  // namespace

kit::TextStyle fitting(const kit::Kit& kit, std::string_view text, kit::TextStyle style,
                       float width, int lines, float least) {
  constexpr float kStep = 4;
  for (; style.em > least; style.em = std::max(least, style.em - kStep)) {
    if (kit.widest_word(text, style) > width) continue;
    if (kit.wrap(text, style, width).size() <= static_cast<std::size_t>(lines)) break;
  }
  return style;
}

float whole_pixels(const Sheet& sheet, float length) {
  const float scale = sheet.kit.scale();
  return std::max(1.0F, std::floor(length * scale)) / scale;
}

float height_of(const kit::Kit& kit, std::string_view text, kit::TextStyle style, float width) {
  return text.empty() ? 0 : kit.text_size(text, style, width).h;
}

float draw_event_name(const Sheet& sheet, kit::Rect row, kit::Align align) {
  kit::Kit& kit = sheet.kit;
  const std::string_view name = sheet.view.said(sheet.view.board->event.name);
  const float gap = kit::kSpace3;
  const kit::TextStyle style = fitting(kit, name, kHallSay.bold(), row.w - kLogo - gap);
  const float width = std::min(kit.text_width(name, style), row.w - kLogo - gap);
  const float whole = kLogo + gap + width;
  kit::Rect room = align == kit::Align::kEnd ? row.take_end(whole) : row.take_start(whole);
  kit::logo(kit, {room.x + kLogo / 2, room.center().y}, kLogo, true);
  (void)room.take_start(kLogo + gap);
  kit.text(room, name, style, sheet.theme().ink, {.stand = kit::Stand::kMiddle});
  return whole;
}

std::string clock_text(double left_s) {
  constexpr int kMinute = 60;
  const int left = static_cast<int>(std::ceil(left_s - 1e-6));
  const int seconds = left % kMinute;
  return std::to_string(left / kMinute) + (seconds < 10 ? ":0" : ":") + std::to_string(seconds);
}

float draw_clock(const Sheet& sheet, kit::Rect row) {
  const screens::Timer& timer = sheet.view.hall->timer;
  if (!timer.is_set()) return 0;
  kit::Kit& kit = sheet.kit;
  const bool runs = timer.running(sheet.time_s());
  const std::string clock = clock_text(timer.left_s(sheet.time_s()));
  const kit::TextStyle style{84, 1.1F, kit::Weight::kExtraBold, 0};
  const kit::TextLayout layout{.align = kit::Align::kEnd,
                               .stand = kit::Stand::kMiddle,
                               .max_lines = 1,
                               .tabular = true,
                               .left_to_right = true};
  const float width = kit.text_width(clock, style, layout);
  kit::Rect room = row.take_end(width + kit::kSpace4 + kLogo);
  kit.icon(runs ? kit::Icon::kTimer : kit::Icon::kPause, {room.x + kLogo / 2, room.center().y}, 72,
           sheet.theme().dot);
  kit.text(room.take_end(width + 4), clock, style, sheet.theme().ink, layout);
  return width + kit::kSpace4 + kLogo;
}

void draw_heading(const Sheet& sheet, kit::Rect& room, std::string_view title) {
  kit::Kit& kit = sheet.kit;
  const std::string_view name = sheet.view.said(sheet.view.board->event.name);
  const float beside = kLogo + kit::kSpace3 + kit.text_width(name, kHallSay.bold()) + kit::kSpace7;
  const float width = kit.text_width(title, kHallTitle);
  const bool both = width + beside <= room.w;
  const kit::TextStyle style = fitting(kit, title, kHallTitle, room.w, 1, 64);
  const float high = std::max(kRow, height_of(kit, title, style, room.w));
  kit::Rect row = room.take_top(high, kit::kSpace3);
  if (both) draw_event_name(sheet, row, kit::Align::kEnd);
  kit.text(row, title, style, sheet.theme().ink, {.stand = kit::Stand::kMiddle});
}

kit::Rect take_footer(const Sheet& sheet, kit::Rect& room, std::string_view text) {
  const float width = room.w - kIcon - kit::kSpace3 - kPages;
  return room.take_bottom(std::max(60.0F, height_of(sheet.kit, text, kHallSay, width)),
                          kit::kSpace4);
}

void draw_footer(const Sheet& sheet, kit::Rect row, const SheetFooter& footer) {
  kit::Kit& kit = sheet.kit;
  const kit::Rect end = row.take_end(kPages - kit::kSpace6, kit::kSpace6);
  if (footer.pages > 1) {
    const std::string page = sheet.view.text(
        "projector.page",
        {{"page", std::to_string(footer.page + 1)}, {"pages", std::to_string(footer.pages)}});
    kit.text(end, page, kHallSay.bold(), sheet.theme().ink,
             {.align = kit::Align::kEnd, .stand = kit::Stand::kMiddle, .tabular = true});
  }
  if (footer.icon != kit::Icon::kNone) {
    const kit::Rect icon = row.take_start(kIcon, kit::kSpace3);
    kit.icon(footer.icon, icon.center(), kIcon, sheet.theme().dot);
  }
  kit.text(row, footer.text, kHallSay, sheet.theme().ink2, {.stand = kit::Stand::kMiddle});
}

std::string freshness_text(const Sheet& sheet, float width) {
  const screens::HallView& view = sheet.view;
  const screens::Freshness fresh = screens::freshness_of(*view.board);
  if (fresh.stations < 2) return {};
  const std::string text = view.text(
      "projector.fresh.stations",
      {{"counted", std::to_string(fresh.counted)}, {"stations", std::to_string(fresh.stations)}});
  if (fresh.oldest_utc == 0 || view.utc_s == 0) return text;
  constexpr std::int64_t kMinute_s = 60;
  const std::int64_t minutes = std::max<std::int64_t>(0, view.utc_s - fresh.oldest_utc) / kMinute_s;
  const std::string whole = text + ' ' +
                            (minutes == 0 ? std::string(view.text("projector.fresh.now"))
                                          : view.words->plural("projector.fresh.minutes", minutes));
  return width > 0 && sheet.kit.text_width(whole, kHallSay) > width ? text : whole;
}

void draw_nothing(const Sheet& sheet, kit::Rect room, kit::Icon icon, std::string_view title,
                  std::string_view text) {
  kit::Kit& kit = sheet.kit;
  constexpr float kCircle = 240;
  const float width = std::min(room.w, 1400.0F);
  const kit::TextStyle large = fitting(kit, title, kHallTitle, width, 2, 64);
  const float title_high = height_of(kit, title, large, width);
  const float text_high = height_of(kit, text, kHallText, width);
  const float high = kCircle + kit::kSpace5 + title_high + kit::kSpace3 + text_high;
  kit::Rect box = room.middle(width, high);
  const kit::Rect circle = box.take_top(kCircle, kit::kSpace5);
  kit.medallion(icon, circle.center(), kCircle, 132, sheet.theme().surface, sheet.theme().dot);
  const kit::TextLayout centred{.align = kit::Align::kCenter, .balanced = true};
  kit.text(box.take_top(title_high, kit::kSpace3), title, large, sheet.theme().ink, centred);
  kit.text(box.take_top(text_high), text, kHallText, sheet.theme().ink2, centred);
}

std::size_t page_shown(const Sheet& sheet, std::size_t pages) {
  if (pages < 2) return 0;
  const auto count = static_cast<std::int64_t>(pages);
  const std::int64_t turned = sheet.view.hall->turns(sheet.time_s()) % count;
  return static_cast<std::size_t>(turned < 0 ? turned + count : turned);
}

void veil_page(const Sheet& sheet, kit::Rect box, std::size_t pages) {
  using screens::Hall;
  const Hall& hall = *sheet.view.hall;
  if (pages < 2 || sheet.time_s() < hall.page_since_s) return;
  const double shown_s = sheet.time_s() - hall.page_since_s;
  const double since_s =
      hall.pages_turn ? std::floor(shown_s / Hall::kPage_s) * Hall::kPage_s : 0.0;
  const float share = grown(sheet, hall.page_since_s + since_s, Hall::kFade_s);
  if (share < 1) sheet.kit.fill(box, sheet.theme().paper.alpha(1 - share));
}

float grown(const Sheet& sheet, double since_s, double for_s) {
  if (!sheet.view.motion) return 1;
  const double share = (sheet.time_s() - since_s) / for_s;
  if (share >= 1) return 1;
  sheet.kit.keep_moving();
  return static_cast<float>(std::max(0.0, share));
}

void paint(const Sheet& sheet, const figure::Shapes& shapes) {
  paint_figure(sheet.kit, shapes);
}

}  // namespace stordialog::drawing
