// What the hall sees, drawn by the projector's own code: now and next, and one button to change
// over (11).
#include "drawing/projector/projector.h"
#include "drawing/staff/run_sheet.h"
#include "kit/measure.h"
#include "kit/panels.h"

namespace stordialog::drawing {

namespace {

constexpr float kHead = 60, kFrame = 4;
constexpr float kNarrowness = 9.0F / 16;  // of the picture

void draw_head(kit::Kit& kit, kit::Rect box, kit::Icon icon, std::string_view text) {
  kit.icon(icon, box.take_start(40, kit::kSpace2).center(), 40, kit.theme().ink);
  kit.text(box, text, kit::kNote.bold(), kit.theme().ink,
           {.stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true});
}

}  // namespace

void draw_hall_picture(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                       kit::Rect box, screens::Scene scene) {
  kit.fill(box.grown(kFrame), kit.theme().ink, 16);
  const screens::HallView hall = screens::hall_view(kiosk.hall, view, false);
  draw_projector(scene, hall, kit, box);
}

void draw_result_picture(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                         kit::Rect box, const domain::Key& question) {
  desk::Board shown;  // what this scene reads of the board, and nothing that costs
  shown.event = view.board->event;
  shown.station = view.board->station;
  shown.activities = view.board->activities;
  shown.totals = view.board->totals;
  shown.hall_totals = view.board->hall_totals;
  shown.stations = view.board->stations;
  shown.present = view.board->present;
  shown.results_shown = {question};
  screens::Hall hall = kiosk.hall;
  hall.question = question;
  if (view.opened != nullptr) hall.show_final(question);
  kit.fill(box.grown(kFrame), kit.theme().ink, 16);
  screens::HallView scene = screens::hall_view(hall, view, false);
  scene.board = &shown;
  draw_projector(screens::Scene::results, scene, kit, box);
}

std::string_view scene_name(screens::Scene scene, const screens::View& view) {
  using enum screens::Scene;
  switch (scene) {
    case welcome:
      return view.text("screen.hall_control.welcome");
    case timer:
      return view.text("screen.hall_control.timer");
    case ideas:
      return view.text("screen.hall_control.ideas");
    case themes:
      return view.text("screen.hall_control.themes");
    case participation:
      return view.text("screen.hall_control.participation");
    case results:
      return view.text("screen.hall_control.results");
    case signatories:
      return view.text("screen.hall_control.signatories");
    case next_steps:
      return view.text("screen.hall_control.next_steps");
    default:
      return view.text("screen.hall_control.black");
  }
}

kit::Icon scene_icon(screens::Scene scene) {
  using enum screens::Scene;
  switch (scene) {
    case welcome:
      return kit::Icon::kHome;
    case timer:
      return kit::Icon::kTimer;
    case ideas:
      return kit::Icon::kLightbulb;
    case themes:
      return kit::Icon::kForum;
    case participation:
      return kit::Icon::kHowToVote;
    case results:
      return kit::Icon::kBarChart;
    case signatories:
      return kit::Icon::kDraw;
    case next_steps:
      return kit::Icon::kEvent;
    default:
      return kit::Icon::kStop;
  }
}

Wanted draw_effect(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                   kit::Rect box) {
  Wanted wanted;
  const screens::Hall& hall = kiosk.hall;
  const kit::Button more{.label = view.text("screen.run_sheet.all_scenes"), .em = 32};
  const float high = kit::button_height(kit, more, box.w, kit::kButtonSmall);
  if (kit::button(kit, "hall.more", box.take_bottom(high, kit::kSpace3), more)) {
    wanted = screens::Go{screens::Place::staff_projector};
  }
  const float picture = (box.w - 2 * kFrame) * kNarrowness;
  const auto take_picture = [&] {
    return box.take_top(picture + 2 * kFrame, kit::kSpace2).inset(kFrame);
  };
  draw_head(kit, box.take_top(kHead, kit::kSpace1), kit::Icon::kCastConnected,
            view.text("screen.run_sheet.hall_now"));
  draw_hall_picture(kiosk, view, kit, take_picture(), hall.shown);
  // The next one is seen before it is shown, where there is room for it.
  const kit::Button change{
      .label = view.text("screen.run_sheet.show_next"), .icon = kit::Icon::kCast, .em = 32};
  const float change_high = kit::button_height(kit, change, box.w, kit::kButtonSmall);
  const std::string said = view.text("screen.run_sheet.hall_next",
                                     {{"scene", std::string(scene_name(hall.next, view))}});
  const float head = std::max(kHead, kit::text_height(kit, said, kit::kNote.bold(), box.w));
  const bool room = box.h >= head + picture + 2 * kFrame + change_high + kit::kSpace4;
  if (box.h < head + change_high) return wanted;
  kit.text(box.take_top(head, kit::kSpace1), said, kit::kNote.bold(), kit.theme().ink,
           {.stand = kit::Stand::kMiddle, .shrink = true});
  if (room) draw_hall_picture(kiosk, view, kit, take_picture(), hall.next);
  if (kit::button(kit, "hall.next", box.take_top(change_high), change)) {
    wanted = screens::HallRequest{screens::ShowNext{}};
  }
  return wanted;
}

}  // namespace stordialog::drawing
