// The staff's way between their places. Beside the work on a wide screen; on a narrow one a row
// over it, icon and word beside each other or, narrower still, over each other.
#include <algorithm>
#include <array>

#include "drawing/staff/staff.h"
#include "kit/cards.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

using screens::Place;
using screens::Request;

struct Step {
  Place place;
  std::string_view key;
  std::string_view id;
  kit::Icon icon;
};

constexpr std::array<Step, 4> kSteps = {
    Step{Place::staff_activities, "screen.staff.activities", "staff.activities",
         kit::Icon::kPlayArrow},
    Step{Place::staff_ideas, "screen.staff.ideas", "staff.ideas", kit::Icon::kLightbulb},
    Step{Place::staff_totals, "screen.staff.totals", "staff.totals", kit::Icon::kBarChart},
    Step{Place::staff_export, "screen.staff.export", "staff.export", kit::Icon::kUsb}};
constexpr std::string_view kQuit = "screen.staff.quit";

constexpr float kColumn = 400;  // the column at the start side
constexpr float kTile = 120;    // height of a tile with its word under its icon
constexpr kit::TextStyle kTileText{28, 1.05F, kit::Weight::kBold, 0};
constexpr std::array<float, 3> kRowText = {34, 32, 30};

bool column_fits(const kit::Kit& kit) {
  constexpr float kLeast = 1760;  // for three columns beside it
  return kit.screen().w >= kLeast;
}

std::string waiting_ideas(const screens::View& view) {
  const auto count = std::ranges::count_if(view.board->ideas, [](const desk::BoardIdea& idea) {
    return !idea.released && !idea.hidden;
  });
  return count == 0 ? std::string() : view.words->number(count);
}

kit::Button quit_button(const screens::View& view, float em = 0) {
  return {.label = view.text(kQuit), .icon = kit::Icon::kPowerSettingsNew, .em = em};
}

/// Each as wide as it wants, and the same share of what is to spare.
class Shares {
 public:
  Shares(kit::Rect row, float wanted, std::size_t count)
      : row_(row),
        more_((row.w - wanted - kit::kGap * static_cast<float>(count - 1)) /
              static_cast<float>(count)) {}
  kit::Rect take(float wanted) { return row_.take_start(wanted + more_, kit::kGap); }
  [[nodiscard]] bool fits() const { return more_ >= 0; }

 private:
  kit::Rect row_;
  float more_;
};

class Steps {
 public:
  Steps(Place here, const screens::View& view, kit::Kit& kit)
      : here_(here), view_(view), kit_(kit), waiting_(waiting_ideas(view)) {}

  std::optional<Request> draw(kit::Rect& work) {
    if (column_fits(kit_)) {
      column(work.take_start(kColumn, kit::kSpace5));
      return std::move(request_);
    }
    for (const float em : kRowText) {
      const kit::Button way_out = quit_button(view_, em);
      const float way_out_wide = kit::button_width(kit_, way_out, kit::kButtonSmall);
      float wanted = way_out_wide;
      for (const Step& step : kSteps) wanted += row_width(step, em);
      Shares shares(work.with_height(kit::kButtonSmall), wanted, kSteps.size() + 1);
      if (!shares.fits()) continue;
      work.take_top(kit::kButtonSmall, kit::kSpace4);
      for (const Step& step : kSteps) draw_row(step, shares.take(row_width(step, em)), em);
      quit(shares.take(way_out_wide), way_out);
      return std::move(request_);
    }
    tiles(work.take_top(kTile, kit::kSpace4));
    return std::move(request_);
  }

 private:
  void column(kit::Rect box) {
    for (const Step& step : kSteps) draw_row(step, box.take_top(104, 20), 40);
    quit(box.take_bottom(kit::kButtonSmall), quit_button(view_));
  }

  [[nodiscard]] std::string_view number(const Step& step) const {
    return step.place == Place::staff_ideas ? std::string_view(waiting_) : std::string_view();
  }

  [[nodiscard]] float row_width(const Step& step, float em) const {
    constexpr float kMargins = 2 * 28, kIconShare = 1.3F, kIconGap = 24, kLeastGap = 8;
    const kit::TextStyle style{em, 1.15F, kit::Weight::kBold, 0};
    float wide = kMargins + em * kIconShare + kIconGap + kLeastGap +
                 kit_.text_width(view_.text(step.key), style);
    if (!number(step).empty()) wide += kIconGap + kit_.text_width(number(step), style);
    return wide;
  }

  void draw_row(const Step& step, kit::Rect box, float em) {
    kit::ListRow row;
    row.title = view_.text(step.key);
    row.icon = step.icon;
    row.selected = step.place == here_;
    row.arrow = false;
    row.end = number(step);
    row.em = em;
    if (kit::list_row(kit_, step.id, box, row) == kit::Press::kActivated) go(step);
  }

  void tiles(kit::Rect box) {
    constexpr float kAir = 24;
    const auto wide = [&](std::string_view key) {
      return kit::widest_word(kit_, view_.text(key), kTileText) + kAir;
    };
    float wanted = wide(kQuit);
    for (const Step& step : kSteps) wanted += wide(step.key);
    Shares shares(box, wanted, kSteps.size() + 1);
    for (const Step& step : kSteps) {
      const kit::Rect tile = shares.take(wide(step.key));
      const bool here = step.place == here_;
      if (kit::square_button(kit_, step.id, tile, step.icon, view_.text(step.key), here)) go(step);
      badge(tile, number(step));
    }
    const kit::Rect tile = shares.take(wide(kQuit));
    if (kit::square_button(kit_, "staff.quit", tile, quit_button(view_).icon, view_.text(kQuit))) {
      request_ = screens::ShowSheet{screens::Sheet::quitting};
    }
  }

  /// How many ideas wait, over a corner of their tile.
  void badge(kit::Rect tile, std::string_view number) {
    if (number.empty()) return;
    constexpr float kHigh = 40, kOut = 10, kRing = 3;
    const kit::TextStyle style{26, 1, kit::Weight::kExtraBold, 0};
    const float wide = std::max(kHigh, kit_.text_width(number, style) + 20);
    const kit::Rect box{tile.right() - wide + kOut, tile.y - kOut, wide, kHigh};
    kit_.fill(box, kit_.theme().dot_edge, kHigh / 2);
    kit_.fill(box.inset(kRing), kit_.theme().dot, kHigh / 2 - kRing);
    kit_.text(box, number, style, kit_.theme().on_dot,
              {.align = kit::Align::kCenter, .stand = kit::Stand::kMiddle, .max_lines = 1});
  }

  void quit(kit::Rect box, const kit::Button& button) {
    if (kit::button(kit_, "staff.quit", box, button)) {
      request_ = screens::ShowSheet{screens::Sheet::quitting};
    }
  }

  void go(const Step& step) { request_ = screens::Go{step.place}; }

  Place here_;
  const screens::View& view_;
  kit::Kit& kit_;
  std::string waiting_;
  std::optional<Request> request_;
};

}  // namespace

std::optional<Request> draw_steps(Place here, const screens::View& view, kit::Kit& kit,
                                  kit::Rect& work) {
  return Steps(here, view, kit).draw(work);
}

bool little_height(const kit::Kit& kit) {
  return !kit.upright() && !column_fits(kit);
}

}  // namespace stordialog::drawing
