// The staff's way between their places: a rail at the start side, a row over the work where the
// screen stands upright.
#include <algorithm>
#include <array>

#include "drawing/staff/staff.h"
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

constexpr std::array<Step, 7> kSteps = {
    Step{Place::staff_run_sheet, "screen.staff.run_sheet", "staff.run_sheet",
         kit::Icon::kPlayArrow},
    Step{Place::staff_ideas, "screen.staff.ideas", "staff.ideas", kit::Icon::kLightbulb},
    Step{Place::staff_results, "screen.staff.results", "staff.results", kit::Icon::kBarChart},
    Step{Place::staff_projector, "screen.staff.projector", "staff.projector", kit::Icon::kCast},
    Step{Place::staff_export, "screen.staff.export", "staff.export", kit::Icon::kUsb},
    Step{Place::staff_check, "screen.staff.check", "staff.check", kit::Icon::kCheckCircle},
    Step{Place::staff_history, "screen.staff.history", "staff.history", kit::Icon::kSchedule}};

constexpr float kRail = 176, kRailKeyMost = 128, kRailGap = 20, kGapLeast = 17;
constexpr float kTile = 120;  // of the row over the work
constexpr kit::TextStyle kTileText{28, 1.05F, kit::Weight::kBold, 0};

std::string waiting_ideas(const screens::View& view) {
  const auto count = std::ranges::count_if(view.board->ideas, [](const desk::BoardIdea& idea) {
    return screens::passes(idea, screens::IdeaFilter::fresh);
  });
  return count == 0 ? std::string() : view.words->number(count);
}

std::string to_see_to(const screens::View& view) {
  const int count = view.host == nullptr ? 0 : screens::to_see_to(view.host->self_check);
  return count == 0 ? std::string() : view.words->number(count);
}

/// A place of its own that belongs to another one.
Place belongs_to(Place place) {
  if (place == Place::staff_activities) return Place::staff_run_sheet;
  if (place == Place::staff_promote) return Place::staff_ideas;
  if (place == Place::staff_opening) return Place::staff_results;
  return place;
}

class Steps {
 public:
  Steps(Place here, const screens::View& view, kit::Kit& kit)
      : here_(belongs_to(here)),
        view_(view),
        kit_(kit),
        waiting_(waiting_ideas(view)),
        to_see_to_(to_see_to(view)) {}

  std::optional<Request> draw(kit::Rect& work) {
    if (kit_.upright()) {
      across(work);
    } else {
      down(work.take_start(kRail, kit::kSpace4));
    }
    return std::move(request_);
  }

 private:
  void down(kit::Rect box) {
    auto count = static_cast<float>(kSteps.size());
    // While practising on the lowest panels every key would be too small for a finger: the computer
    // is looked over before.
    const bool low = (box.h + kGapLeast) / count - kGapLeast < kit::kTarget - 1;
    if (low) --count;
    const float key = std::min(kRailKeyMost, (box.h + kRailGap) / count - kRailGap);
    const float gap = key < kit::kTarget ? kGapLeast : kRailGap;
    const float high = key < kit::kTarget ? (box.h + gap) / count - gap : key;
    for (const Step& step : kSteps) {
      if (low && step.place == Place::staff_check) continue;
      draw_key(step, box.take_top(high, gap));
    }
  }

  /// Each as wide as its word wants and the same share of what is to spare; in two rows where one
  /// is too narrow.
  void across(kit::Rect& work) {
    constexpr float kAir = 24;
    const auto wide = [&](const Step& step) {
      return kit_.widest_word(view_.text(step.key), kTileText) + kAir;
    };
    float wanted = kit::kGap * static_cast<float>(kSteps.size() - 1);
    for (const Step& step : kSteps) wanted += wide(step);
    if (wanted > work.w) {
      kit::Rect box = work.take_top(2 * kTile + kit::kGap, kit::kSpace4);
      for (std::size_t i = 0; i < kSteps.size(); ++i) {
        draw_key(kSteps[i], box.cell(static_cast<int>(i), 4, 2, kit::kGap, kit::kGap));
      }
      return;
    }
    kit::Rect row = work.take_top(kTile, kit::kSpace4);
    const float more = (work.w - wanted) / static_cast<float>(kSteps.size());
    for (const Step& step : kSteps) draw_key(step, row.take_start(wide(step) + more, kit::kGap));
  }

  void draw_key(const Step& step, kit::Rect box) {
    const bool here = step.place == here_;
    if (kit::square_button(kit_, step.id, box, step.icon, view_.text(step.key), here)) {
      request_ = screens::Go{step.place};
    }
    if (step.place == Place::staff_ideas) badge(box, waiting_);
    if (step.place == Place::staff_check) badge(box, to_see_to_);
  }

  /// How many ideas wait, or things want to be seen to, over a corner of their key.
  void badge(kit::Rect tile, std::string_view number) {
    if (number.empty()) return;
    constexpr float kHigh = 44, kOut = 10, kRing = 3;
    const kit::TextStyle style{28, 1, kit::Weight::kExtraBold, 0};
    const float wide = std::max(kHigh, kit_.text_width(number, style) + 22);
    const kit::Rect box{tile.right() - wide + kOut, tile.y - kOut, wide, kHigh};
    kit_.fill(box, kit_.theme().dot_edge, kHigh / 2);
    kit_.fill(box.inset(kRing), kit_.theme().dot, kHigh / 2 - kRing);
    kit_.text(box, number, style, kit_.theme().on_dot,
              {.align = kit::Align::kCenter, .stand = kit::Stand::kMiddle, .max_lines = 1});
  }

  Place here_;
  const screens::View& view_;
  kit::Kit& kit_;
  std::string waiting_, to_see_to_;
  std::optional<Request> request_;
};

}  // namespace

std::optional<Request> draw_steps(Place here, const screens::View& view, kit::Kit& kit,
                                  kit::Rect& work) {
  return Steps(here, view, kit).draw(work);
}

bool little_height(const kit::Kit& kit) {
  constexpr float kRoomy = 1760;
  return !kit.upright() && kit.screen().w < kRoomy;
}

}  // namespace stordialog::drawing
