#include "drawing/projector/projector.h"

#include <algorithm>

#include "drawing/projector/sheet.h"

namespace stordialog::drawing {

using screens::Scene;

namespace {

constexpr float kHigh = 1080, kNarrowest = 1680, kWidest = 2560, kStrip = 68, kAbove = 64;

/// Tells everybody in the hall that nothing counts.
void draw_practice(kit::Kit& kit, const screens::HallView& view, kit::Rect strip) {
  const kit::Theme& theme = kit.theme();
  kit.fill(strip, theme.dot);
  const kit::Rect room = strip.inset(kHallMargin, 0);
  const std::string_view name = view.text("screen.practice.strip");
  const std::string_view text = view.text("screen.practice.strip_text");
  const kit::TextStyle bold = kHallSay.extra_bold();
  const float width = kit.text_width(name, bold);
  kit.text(room, name, bold, theme.on_dot, {.stand = kit::Stand::kMiddle, .max_lines = 1});
  kit::Rect rest = room;
  (void)rest.take_start(width + kit::kSpace5);
  if (kit.text_width(text, kHallSay) > rest.w) return;
  kit.text(rest, text, kHallSay, theme.on_dot, {.stand = kit::Stand::kMiddle, .max_lines = 1});
}

void draw_scene(Scene scene, const Sheet& sheet) {
  switch (scene) {
    case Scene::welcome:
      return draw_hall_welcome(sheet);
    case Scene::timer:
      return draw_hall_timer(sheet);
    case Scene::ideas:
      return draw_hall_ideas(sheet);
    case Scene::themes:
      return draw_hall_themes(sheet);
    case Scene::participation:
      return draw_hall_participation(sheet);
    case Scene::results:
      return draw_hall_results(sheet);
    case Scene::signatories:
      return draw_hall_signatories(sheet);
    case Scene::next_steps:
      return draw_hall_next_steps(sheet);
    case Scene::black:
      return;
  }
}

/// `where` without what is too wide or too high for a picture of ours.
kit::Rect picture_in(kit::Rect where) {
  const float shape = where.w / std::max(1.0F, where.h);
  if (shape > kWidest / kHigh) return where.middle(where.h * kWidest / kHigh, where.h);
  if (shape < kNarrowest / kHigh) return where.middle(where.w, where.w * kHigh / kNarrowest);
  return where;
}

kit::ThemeName theme_of(Scene scene) {
  // The high contrast's paper is black.
  return scene == Scene::black ? kit::ThemeName::kHighContrast : kit::ThemeName::kDark;
}

}  // namespace

void draw_projector(Scene scene, const screens::HallView& view, kit::Kit& kit, kit::Rect where) {
  const kit::ThemeName theme = theme_of(scene);
  kit.fill(where, kit::theme(theme).paper);
  if (scene == Scene::black) return;
  const kit::Rect picture = picture_in(where);
  const kit::Size size{kHigh * picture.w / picture.h, kHigh};
  kit.push_picture(picture, size, theme);
  kit.push_text_size(kit::TextSize::kNormal);
  kit::Rect inner{0, 0, size.w, size.h};
  if (view.board->event.practice) draw_practice(kit, view, inner.take_top(kStrip));
  inner = inner.inset(kHallMargin, kAbove);
  draw_scene(scene, {kit, view, inner});
  kit.pop_text_size();
  kit.pop_picture();
}

void draw_hall(const screens::HallView& view, kit::Kit& kit, kit::Rect where) {
  using screens::Hall;
  const Hall& hall = *view.hall;
  const double half_s = Hall::kFade_s / 2;
  const double since_s = view.time_s - hall.shown_since_s;
  const bool fades = view.motion && since_s >= 0 && since_s < Hall::kFade_s;
  const bool old = fades && since_s < half_s;
  const Scene scene = old ? hall.before : hall.shown;
  draw_projector(scene, view, kit, where);
  if (!fades) return;
  const double share = old ? since_s / half_s : (Hall::kFade_s - since_s) / half_s;
  kit.fill(where, kit::theme(theme_of(hall.shown)).paper.alpha(static_cast<float>(share)));
  kit.keep_moving();
}

}  // namespace stordialog::drawing
