// The year as a wheel, as the printed one is: three rings, a numbered mark per activity.
#include <algorithm>
#include <map>

#include "drawing/organiser/year_task.h"
#include "drawing/paint_figure.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

constexpr float kMonthAway = 36, kMonthRoom = 100, kMonthHigh = 40;
constexpr kit::TextLayout kMiddle{
    .align = kit::Align::kCenter, .stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true};

figure::Ring ring_of(domain::YearOwner owner) {
  if (owner == domain::YearOwner::first_side) return figure::Ring::outer;
  if (owner == domain::YearOwner::second_side) return figure::Ring::inner;
  return figure::Ring::middle;
}

void draw_mark(kit::Kit& kit, const figure::Box& box, figure::Ring ring, std::size_t number,
               const screens::View& view) {
  figure::Shapes shapes;
  figure::add_mark(shapes, box, ring);
  paint_figure(kit, shapes);
  const kit::Theme& theme = kit.theme();
  // A side's colour is light in every theme, and so is ink in high contrast.
  const kit::Color ink = ring == figure::Ring::middle                  ? theme.on_dot
                         : theme.name == kit::ThemeName::kHighContrast ? theme.paper
                                                                       : theme.ink;
  kit.text({box.x - box.w / 2, box.y, 2 * box.w, box.h},
           view.words->number(static_cast<std::int64_t>(number)),
           kit::kSmall.bold().size(box.h * 0.56F), ink, kMiddle);
}

}  // namespace

void draw_year_wheel(kit::Kit& kit, kit::Rect box, const domain::YearPlan& plan,
                     const screens::View& view) {
  const kit::Theme& theme = kit.theme();
  const float radius = std::min(box.w, box.h) / 2 - kMonthAway - kMonthHigh / 2;
  const figure::Wheel wheel{{box.center().x, box.center().y}, radius};
  kit.circle(box.center(), radius, theme.surface);
  kit.circle(box.center(), figure::hub_radius(wheel), theme.paper);
  figure::Shapes shapes;
  figure::add_wheel(shapes, wheel);
  paint_figure(kit, shapes);
  for (int month = 1; month <= 12; ++month) {
    const figure::Point at = figure::month_place(wheel, month, kMonthAway);
    kit.text({at.x - kMonthRoom / 2, at.y - kMonthHigh / 2, kMonthRoom, kMonthHigh},
             view.words->short_month(month), kit::kSmall.bold(), theme.ink, kMiddle);
  }
  const float hub = figure::hub_radius(wheel) * 1.6F;
  kit::Rect inside = box.middle(hub, hub * 0.7F);
  const std::string count = view.words->plural("report.year.activities",
                                               static_cast<std::int64_t>(plan.activities.size()));
  // In a small wheel the year stands alone: how many they are is seen from the list.
  const bool both = kit.text_width(count, kit::kCaption) + 4 < inside.w;
  constexpr float kYearEm = 52, kDigits = 2.7F;  // as wide as so many letters are high
  kit.text(both ? inside.take_top(inside.h * 0.6F) : inside, std::to_string(plan.year),
           kit::kHead.size(std::min(kYearEm, inside.w / kDigits)), theme.ink, kMiddle);
  if (both) kit.text(inside, count, kit::kCaption, theme.ink2, kMiddle);
  std::map<std::pair<int, figure::Ring>, int> all, done;
  for (const auto& one : plan.activities) ++all[{one.month, ring_of(one.owner)}];
  for (std::size_t i = 0; i < plan.activities.size(); ++i) {
    const domain::YearActivity& one = plan.activities[i];
    const figure::Ring ring = ring_of(one.owner);
    const int there = all[{one.month, ring}], index = done[{one.month, ring}]++;
    const figure::Point at = figure::mark_place(wheel, one.month, ring, index, there);
    const figure::Box size = figure::mark_box(wheel, ring, there);
    draw_mark(kit, {at.x - size.w / 2, at.y - size.h / 2, size.w, size.h}, ring, i + 1, view);
  }
}

}  // namespace stordialog::drawing
