// What the hall sees, chosen from all there is: each scene as a small picture, the one that shows
// and the one that comes next large (Storbild).
// Ids: scene.N, hall.next, hall.black, hall.question, hall.back, hall.on, hall.hold, hall.fill.
#include <algorithm>
#include <array>

#include "drawing/staff/idea_board.h"
#include "drawing/staff/run_sheet.h"
#include "kit/measure.h"
#include "kit/panels.h"

namespace stordialog::drawing {

namespace {

using screens::HallRequest;
using screens::Scene;

constexpr float kFrame = 4, kLip = 6, kNarrowness = 9.0F / 16;

class Control {
 public:
  Control(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit)
      : kiosk_(kiosk), view_(view), kit_(kit) {}

  Wanted draw(kit::Rect work) {
    if (kit_.upright()) {
      tiles(work.take_bottom(work.h * 0.5F, kit::kSpace4), 3);
      large(work.take_top(work.w * 0.5F * kNarrowness + 80, kit::kSpace3));
      keys(work);
    } else {
      const bool low = little_height(kit_);
      kit::Rect side = work.take_end(low ? 330 : 420, kit::kSpace4);
      keys(side);
      const float share = low ? 0.42F : 0.4F;
      large(work.take_top(work.h * share, kit::kSpace3));
      tiles(work, 4);
    }
    return std::move(wanted_);
  }

 private:
  /// The two that matter, beside each other.
  void large(kit::Rect box) {
    kit::Rect now = box.take_start((box.w - kit::kSpace4) / 2, kit::kSpace4);
    picture(now, kit::Icon::kCastConnected, view_.text("screen.run_sheet.hall_now"),
            kiosk_.hall.shown);
    const std::string next =
        view_.text("screen.run_sheet.hall_next",
                   {{"scene", std::string(scene_name(kiosk_.hall.next, view_))}});
    picture(box, kit::Icon::kArrowForward, next, kiosk_.hall.next);
  }

  void picture(kit::Rect box, kit::Icon icon, std::string_view title, Scene scene) {
    kit::Rect head = box.take_top(48, kit::kSpace1);
    kit_.icon(icon, head.take_start(36, 14).center(), 36, kit_.theme().ink);
    kit_.text(head, title, kit::kSmall.bold(), kit_.theme().ink,
              {.stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true});
    const float high = std::min(box.h, box.w * kNarrowness);
    const kit::Rect place{box.x, box.y, high / kNarrowness, high};
    draw_hall_picture(kiosk_, view_, kit_, place.inset(kFrame), scene);
  }

  /// Pressed once a scene comes next; what comes next is shown with the one dark button.
  void tiles(kit::Rect box, int columns) {
    std::vector<Scene> scenes;
    for (const Scene scene : screens::kScenes) {
      if (scene != Scene::black) scenes.push_back(scene);
    }
    const int rows = (static_cast<int>(scenes.size()) + columns - 1) / columns;
    box.h -= kLip;
    for (std::size_t i = 0; i < scenes.size(); ++i) {
      tile(box.cell(static_cast<int>(i), columns, rows, kit::kGap, kit::kGap), scenes[i], i);
    }
  }

  void tile(kit::Rect box, Scene scene, std::size_t number) {
    const kit::Touch touch = kit_.target(kit::Id("scene.", number), box);
    const bool next = scene == kiosk_.hall.next, now = scene == kiosk_.hall.shown;
    const kit::Theme& theme = kit_.theme();
    const bool held = touch.held;
    const float down = held ? 1.0F : 0.0F;
    kit_.lip(box, next ? theme.selected : theme.surface, next ? theme.selected_edge : theme.edge,
             kit::kRadiusKey, down);
    const kit::Rect face = box.moved(0, down * kLip).inset(14, 12);
    kit::Rect inner = face;
    constexpr float kName = 46;
    kit::Rect name = inner.take_bottom(kName, kit::kSpace1);
    const float wide = std::min(inner.w, inner.h / kNarrowness);
    draw_hall_picture(kiosk_, view_, kit_, inner.middle(wide, wide * kNarrowness).inset(kFrame),
                      scene);
    const kit::Color ink = next ? theme.on_selected : theme.ink;
    if (now || next) {
      kit_.icon(now ? kit::Icon::kCastConnected : kit::Icon::kCheck,
                name.take_start(34, 12).center(), 32, next && !now ? theme.dot : ink);
    }
    kit_.text(name, scene_name(scene, view_), kit::kSmall.size(30).bold(), ink,
              {.align = kit::Align::kStart,
               .stand = kit::Stand::kMiddle,
               .max_lines = 1,
               .shrink = true});
    kit_.focus_ring(touch, box, kit::kRadiusKey);
    if (touch.activated) wanted_ = HallRequest{screens::PrepareScene{scene}};
  }

  void key(kit::Rect& box, std::string_view id, const kit::Button& button, HallRequest asked) {
    const float high = kit::button_height(kit_, button, box.w, kit::kButtonSmall);
    if (high + kLip > box.h) return;
    const kit::Rect place = box.take_top(high + kLip, kit::kGap - kLip).with_height(high);
    if (kit::button(kit_, id, place, button)) wanted_ = std::move(asked);
  }

  /// The dark one shows what comes next; under it what goes with the scene that shows.
  void keys(kit::Rect box) {
    if (kit_.upright()) {
      kit::Rect half = box.take_start((box.w - kit::kGap) / 2, kit::kGap);
      first_keys(half);
      scene_keys(box);
      return;
    }

    first_keys(box);
    box.take_top(kit::kSpace2);
    scene_keys(box);
  }

  void first_keys(kit::Rect& box) {
    const bool black = kiosk_.hall.shown == Scene::black;
    key(box, "hall.next",
        {.label = view_.text("screen.run_sheet.show_next"),
         .icon = kit::Icon::kCast,
         .kind = kit::ButtonKind::kMain,
         .em = 36},
        screens::ShowNext{});
    key(box, "hall.black",
        {.label = view_.text(black ? "screen.hall_control.light" : "screen.hall_control.dark"),
         .icon = black ? kit::Icon::kVisibility : kit::Icon::kVisibilityOff,
         .kind = black ? kit::ButtonKind::kSelected : kit::ButtonKind::kPlain,
         .em = 34},
        screens::ShowScene{black ? kiosk_.hall.before : Scene::black});
    if (view_.host != nullptr && view_.host->second_screen) return;
    key(box, "hall.fill",
        {.label = view_.text("screen.hall_control.fill"), .icon = kit::Icon::kFullscreen, .em = 34},
        screens::ToggleBigPicture{});
  }

  void scene_keys(kit::Rect& box) {
    const screens::Hall& hall = kiosk_.hall;
    const auto& questions = view_.board->event.questions;
    if (questions.size() > 1) {
      const domain::Question* asked = screens::asked_about(hall, *view_.board);
      std::size_t now = 0;
      for (std::size_t i = 0; i < questions.size(); ++i) {
        if (&questions[i] == asked) now = i;
      }
      const std::string said =
          view_.text("screen.hall_control.question",
                     {{"number", view_.words->number(static_cast<std::int64_t>(now + 1))},
                      {"count", view_.words->number(static_cast<std::int64_t>(questions.size()))}});
      key(box, "hall.question", {.label = said, .icon = kit::Icon::kHowToVote, .em = 34},
          screens::ChooseHallQuestion{questions[(now + 1) % questions.size()].key});
    }
    const bool turns = hall.shown == Scene::ideas || hall.shown == Scene::themes ||
                       hall.shown == Scene::results || hall.shown == Scene::signatories ||
                       hall.shown == Scene::next_steps || hall.shown == Scene::welcome;
    if (turns) {
      key(box, "hall.hold",
          {.label = view_.text(hall.pages_turn ? "screen.hall_control.hold"
                                               : "screen.hall_control.turn"),
           .icon = hall.pages_turn ? kit::Icon::kPause : kit::Icon::kPlayArrow,
           .em = 34},
          screens::HoldHallPages{});
      key(box, "hall.on",
          {.label = view_.text("screen.hall_control.on"),
           .icon = kit::Icon::kArrowForward,
           .icon_at_end = true,
           .em = 34},
          screens::TurnHallPage{1});
    }
    const std::string_view said = view_.text("screen.hall_control.text");
    const float high = kit::text_height(kit_, said, kit::kSmall.size(30), box.w);
    if (high > box.h) return;
    kit_.text(box.take_bottom(high), said, kit::kSmall.size(30), kit_.theme().ink2, kit::kFlowing);
  }

  screens::Kiosk& kiosk_;
  const screens::View& view_;
  kit::Kit& kit_;
  Wanted wanted_;
};

}  // namespace

Wanted draw_projector_control(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                              kit::Rect work) {
  draw_refusal(kiosk, view, kit, work);
  return Control(kiosk, view, kit).draw(work);
}

}  // namespace stordialog::drawing
