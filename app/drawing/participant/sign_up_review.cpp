// What will be stored, each line with a way back to change it, and who will see it.
// Ids: edit.side, edit.organisation, edit.name, edit.reach, back, next.
#include <algorithm>
#include <string>
#include <vector>

#include "drawing/participant/sign_up_page.h"
#include "kit/panels.h"

namespace stordialog::drawing {

using screens::Place;

namespace {

struct Line {
  std::string_view caption, value;
  std::string_view id;  // empty: cannot be changed here
  Place place = Place::home;
};

std::vector<Line> lines_of(const screens::SignUpScreen& screen, const domain::SignUpList& list,
                           const screens::View& view) {
  std::vector<Line> lines;
  if (!is_agreement(list)) {
    lines.push_back({view.text("screen.sign_up.review_list"), list.title.in(view.language()), {}});
  }
  if (const domain::Side* side = view.board->event.side(screen.side)) {
    lines.push_back({view.text("screen.sign_up.review_side"), side->name.in(view.language()),
                     "edit.side", Place::sign_up_side});
  }
  if (is_agreement(list)) {
    lines.push_back({view.text("screen.sign_up.review_organisation"), screen.organisation.view(),
                     "edit.organisation", Place::sign_up_name});
  }
  lines.push_back({view.text("screen.sign_up.review_name"), screen.name.view(), "edit.name",
                   Place::sign_up_name});
  lines.push_back({view.text("screen.sign_up.review_reach"), screen.reach.view(), "edit.reach",
                   Place::sign_up_reach});
  return lines;
}

bool draw_line(const Line& line, const screens::View& view, kit::Kit& kit, kit::Rect box) {
  kit::card(kit, box);
  kit::Rect inner = box.inset(36, 0);
  bool pressed = false;
  if (!line.id.empty()) {
    const kit::Button edit{.label = view.text("screen.button.edit"), .icon = kit::Icon::kEdit};
    const float width = kit::button_width(kit, edit, kit::kButtonSmall);
    const kit::Rect place =
        box.inset(24, 0).take_end(width).middle(width, kit::kButtonSmall).moved(0, -3);
    pressed = kit::button(kit, line.id, place, edit);
    inner.take_end(width, 24);
  }
  const kit::TextStyle value =
      fitted(kit, line.value, {48, 1.15F, kit::Weight::kBold, 0}, {inner.w, box.h - 52}, 28);
  const float height = kit.text_size(line.value, value, inner.w).h;
  inner = inner.middle(inner.w, 38 + height);
  kit.text(inner.take_top(38), line.caption, {28, 1.3F, kit::Weight::kBold, 0}, kit.theme().ink2,
           {.max_lines = 1});
  kit.text(inner, line.value, value, kit.theme().ink);
  return pressed;
}

}  // namespace

Asked draw_sign_up_review(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  const domain::SignUpList* list = list_of(kiosk, view);
  if (list == nullptr) return screens::Back{};
  constexpr float kRow = 140, kGap = 20;
  Asked asked;
  const bool signing = is_agreement(*list);
  kit::Rect main = kit::participant_page(kit, 28, 40).main;
  const kit::Rect row = main.take_bottom(kit::kButtonHeight, 36);
  draw_sign_up_head(
      kiosk, view, kit, main, *list,
      view.text(signing ? "screen.sign.review_title" : "screen.sign_up.review_title"));
  const std::vector<Line> lines = lines_of(kiosk.sign_up, *list, view);
  const auto count = static_cast<float>(lines.size());
  const float height = std::min(kRow, (main.h - kGap * (count - 1)) / count);
  const float content = count * (height + kGap) - kGap;
  draw_sign_up_promises(view, kit, main.take_end(560, 40).with_height(std::max(content, 480.0F)),
                        *list);
  for (const Line& line : lines) {
    if (draw_line(line, view, kit, main.take_top(height, kGap))) asked = screens::Go{line.place};
  }
  const std::string error = error_said(kiosk, view);
  const Pressed pressed =
      draw_footer(kit, row,
                  {.back = view.text("screen.button.back"),
                   .main = view.text(signing ? "screen.sign.send" : "screen.sign_up.send"),
                   .main_icon = signing ? kit::Icon::kDraw : kit::Icon::kCheck,
                   .enabled = screens::step_done(kiosk.sign_up, *list, Place::sign_up_review),
                   .error = error});
  if (pressed == Pressed::back) return screens::Back{};
  if (pressed == Pressed::main) return screens::Next{};
  return asked;
}

}  // namespace stordialog::drawing
