#include "drawing/participant/step_head.h"

#include <algorithm>
#include <string>

#include "drawing/participant/short_room.h"

namespace stordialog::drawing {

namespace {

constexpr float kLine = 42, kLineGap = 8, kTitleGap = 18, kTitleLeast = 80;
constexpr float kDot = 28, kBetweenDots = 14, kWordsGap = 20, kBeside = 32;

/// How much of the head is shown.
enum class Show : std::uint8_t { all, about_apart, dots, title };

struct Plan {
  Show show = Show::all;
  kit::TextStyle title = kit::kTitle.size(72);
  float above = 0, title_height = 0, dots = 0;
  [[nodiscard]] float height() const { return above + title_height + kTitleGap; }
};

float dots_width(int count) {
  return static_cast<float>(count) * (kDot + kBetweenDots) + kWordsGap;
}

class Planner {
 public:
  Planner(const kit::Kit& kit, kit::Rect main, const StepHead& head, std::string_view said)
      : kit_(kit), main_(main), head_(head) {
    if (head.step.count == 0) return;
    dots_ = dots_width(head.step.count);
    steps_ = dots_ + kit.text_width(said, kit::kEyebrow);
  }

  [[nodiscard]] Plan plan(float rest) const {
    const float room = main_.h - rest;
    Plan made = with(about_fits() ? Show::all : Show::about_apart, 72);
    for (const float em : {64.0F, 56.0F, 48.0F}) {
      if (made.height() <= room && title_lines(made) == 1) return made;
      const Plan smaller = with(made.show, em);
      if (made.height() > room || title_lines(smaller) < title_lines(made)) made = smaller;
    }
    for (const float em : {56.0F, 48.0F, 44.0F}) {
      if (made.height() <= room) return made;
      made = with(Show::dots, em);
    }
    if (made.height() > room || title_lines(made) > 1) made = with(Show::title, 44);
    return made;
  }

 private:
  [[nodiscard]] float icon() const { return head_.icon == kit::Icon::kNone ? 0 : 52; }
  [[nodiscard]] bool about_fits() const {
    const float room = main_.w - icon() - (steps_ > 0 ? steps_ + kBeside : 0);
    return kit_.text_width(head_.about, kit::kEyebrow) <= room;
  }
  [[nodiscard]] Plan with(Show show, float em) const {
    Plan made{show, kit::kTitle.size(em)};
    const float line = std::max(kLine, kit_.enlarged(kit::kEyebrow.em) * kit::kEyebrow.line);
    if (show == Show::all) made.above = line + kLineGap;
    if (show == Show::about_apart) {
      const float about =
          kit_.text_size(head_.about, kit::kEyebrow, main_.w - icon(), {.max_lines = 2}).h;
      made.above = (steps_ > 0 ? line + kLineGap : 0) + about + kLineGap;
    }
    made.dots = show == Show::dots ? dots_ : 0;
    const float least = show <= Show::about_apart && em > 64 ? kTitleLeast : 0;
    made.title_height =
        std::max(least, kit_.text_size(head_.title, made.title, main_.w - made.dots).h);
    return made;
  }
  [[nodiscard]] std::size_t title_lines(const Plan& plan) const {
    return kit_.wrap(head_.title, plan.title, main_.w - plan.dots).size();
  }

  const kit::Kit& kit_;
  kit::Rect main_;
  const StepHead& head_;
  float dots_ = 0, steps_ = 0;
};

void draw_about(kit::Kit& kit, kit::Rect line, const StepHead& head, int lines) {
  constexpr float kIcon = 40, kGap = 12;
  if (head.icon != kit::Icon::kNone) {
    const kit::Rect mark = line.take_start(kIcon, kGap);
    const float high = kit.enlarged(kit::kEyebrow.em) * kit::kEyebrow.line;
    kit.icon(head.icon, mark.with_height(lines == 1 ? line.h : high).center(), kIcon,
             kit.theme().ink2);
  }
  // Beside its icon, whichever way it goes.
  if (head.written) line.w = std::min(line.w, kit.text_width(head.about, kit::kEyebrow) + 2);
  // What a person wrote may be long: its beginning is enough to know it by.
  kit.text(line, head.about, kit::kEyebrow, kit.theme().ink2,
           {.stand = kit::Stand::kMiddle, .max_lines = lines, .own_direction = head.written});
}

std::string said_of(const screens::View& view, const StepHead& head) {
  if (head.step.count == 0) return {};
  return view.text("screen.sign_up.step", {{"step", view.words->number(head.step.now)},
                                           {"steps", view.words->number(head.step.count)}});
}

}  // namespace

float step_head_height(const screens::View& view, const kit::Kit& kit, kit::Rect main,
                       const StepHead& head, float rest) {
  return Planner(kit, main, head, said_of(view, head)).plan(rest).height();
}

void draw_step_head(const screens::View& view, kit::Kit& kit, kit::Rect& main, const StepHead& head,
                    float rest) {
  const screens::Kiosk::Step step = head.step;
  const std::string said = said_of(view, head);
  const Plan plan = Planner(kit, main, head, said).plan(rest);
  kit::Rect place = main.take_top(plan.height());
  kit::Rect above = place.take_top(plan.above);
  above.h -= plan.above > 0 ? kLineGap : 0;
  const float line = std::max(kLine, kit.enlarged(kit::kEyebrow.em) * kit::kEyebrow.line);
  if (plan.show == Show::all) {
    if (step.count > 0) {
      const float wide = dots_width(step.count) + kit.text_width(said, kit::kEyebrow);
      kit::step_dots(kit, above.take_end(wide, kBeside), step.now, step.count, said);
    }
    draw_about(kit, above, head, 1);
  } else if (plan.show == Show::about_apart) {
    if (step.count > 0) {
      const float wide = dots_width(step.count) + kit.text_width(said, kit::kEyebrow);
      kit::step_dots(kit, above.take_top(line, kLineGap).with_width(wide), step.now, step.count,
                     said);
    }
    draw_about(kit, above, head, 2);
  }
  kit::Rect title = place.with_height(plan.title_height);
  if (plan.show == Show::dots && step.count > 0) {
    kit::step_dots(kit, title.take_end(plan.dots), step.now, step.count, {});
  }
  kit.text(title, head.title, plan.title, kit.theme().ink,
           {.stand = kit::Stand::kMiddle, .balanced = true});
}

}  // namespace stordialog::drawing
