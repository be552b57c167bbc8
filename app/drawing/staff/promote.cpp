// A follow-up question made of a theme on the spot: what can be chosen, what is asked, how many
// picks, and a look at all of it before it is added. One decision a step.
// Ids: option.N, challenge.N, method.NAME, picks.less, picks.more, options.up, options.down, back,
// next, key.*.
#include <algorithm>
#include <array>
#include <cmath>

#include "drawing/staff/idea_board.h"
#include "kit/cards.h"
#include "kit/fields.h"
#include "kit/keyboard.h"
#include "kit/measure.h"
#include "kit/panels.h"
#include "kit/scroll.h"

namespace stordialog::drawing {

namespace {

using screens::PromoteStep;

constexpr float kLip = 6;

struct StepWords {
  std::string_view title, text;
};

StepWords words_of(PromoteStep step, const screens::View& view) {
  switch (step) {
    case PromoteStep::options:
      return {view.text("screen.promote.options_title"), view.text("screen.promote.options_text")};
    case PromoteStep::title:
      return {view.text("screen.promote.ask_title"), view.text("screen.promote.ask_text")};
    case PromoteStep::picks:
      return {view.text("screen.promote.picks_title"), view.text("screen.promote.picks_text")};
    default:
      return {view.text("screen.promote.review_title"), view.text("screen.promote.review_text")};
  }
}

class Promotion {
 public:
  Promotion(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit, kit::Rect work)
      : screen_(kiosk.staff.promote), view_(view), kit_(kit), work_(work) {}

  Wanted draw() {
    if (!view_.board->lead) return only_lead();
    if (screen_.added) return added();
    const bool writes = screen_.step == PromoteStep::title;
    if (writes) {
      draw_title_step();
      return std::move(wanted_);
    }
    foot();
    head(work_);
    switch (screen_.step) {
      case PromoteStep::options:
        options();
        break;
      case PromoteStep::picks:
        picks();
        break;
      default:
        review();
        break;
    }
    return std::move(wanted_);
  }

 private:
  [[nodiscard]] int number() const { return static_cast<int>(screen_.step) + 1; }

  void head(kit::Rect& box) {
    const StepWords words = words_of(screen_.step, view_);
    const bool low = box.h < 420;
    const std::string said = view_.text("screen.promote.step",
                                        {{"now", std::to_string(number())},
                                         {"count", std::to_string(screens::kPromoteSteps.size())}});
    const kit::TextStyle style = kit::kTitleCrowded.size(low ? 40 : 52);
    const float dots = kit_.text_width(said, kit::kSmall.bold()) + 4 * 42 + 40;
    const float high = kit::text_height(kit_, words.title, style, box.w - dots - kit::kSpace3);
    kit::Rect row = box.take_top(std::max(high, 60.0F), kit::kSpace1);
    kit::step_dots(kit_, row.take_end(dots, kit::kSpace3).with_height(60), number(),
                   static_cast<int>(screens::kPromoteSteps.size()), said);
    kit_.text(row, words.title, style, kit_.theme().ink, kit::kFlowing);
    const float text = kit::text_height(kit_, words.text, kit::kSmall, box.w);
    kit_.text(box.take_top(text, low ? kit::kSpace1 : kit::kSpace3), words.text, kit::kSmall,
              kit_.theme().ink2, kit::kFlowing);
  }

  void back() {
    if (screen_.step == PromoteStep::options) {
      wanted_ = screens::Go{screens::Place::staff_ideas};
    } else {
      screen_.step = static_cast<PromoteStep>(static_cast<int>(screen_.step) - 1);
    }
  }

  void next() {
    if (screen_.step == PromoteStep::review) {
      wanted_ = desk::Command{screens::question_of(screen_, *view_.board)};
      return;
    }
    screen_.step = static_cast<PromoteStep>(static_cast<int>(screen_.step) + 1);
    screen_.picks = std::min(screen_.picks, screens::picks_most(screen_));
  }

  void foot() {
    const bool last = screen_.step == PromoteStep::review;
    kit::Rect row =
        work_.take_bottom(kit::kButtonSmall + kLip, kit::kSpace3).with_height(kit::kButtonSmall);
    const kit::Button away{.label = view_.text("screen.button.back"),
                           .icon = kit::Icon::kArrowBack};
    const kit::Button on{.label = view_.text(last ? "screen.promote.add" : "screen.button.next"),
                         .icon = last ? kit::Icon::kCheck : kit::Icon::kArrowForward,
                         .icon_at_end = !last,
                         .kind = kit::ButtonKind::kMain,
                         .enabled = screens::step_done(screen_, screen_.step)};
    const float away_wide = kit::button_width(kit_, away, kit::kButtonSmall);
    const float on_wide = kit::button_width(kit_, on, kit::kButtonSmall);
    if (kit::button(kit_, "back", row.take_start(away_wide, kit::kSpace3), away)) back();
    if (kit::button(kit_, "next", row.take_end(on_wide, kit::kSpace3), on)) next();
    if (screen_.step != PromoteStep::options) return;
    const auto count = static_cast<std::int64_t>(screen_.options());
    const std::string said = screen_.options() < screens::kOptionsLeast
                                 ? std::string(view_.text("screen.promote.too_few"))
                                 : view_.words->plural("screen.promote.chosen", count);
    kit_.text(
        row, said, kit::kSmall.bold(), kit_.theme().ink2,
        {.align = kit::Align::kEnd, .stand = kit::Stand::kMiddle, .max_lines = 2, .shrink = true});
  }

  /// Themes first, then what the event already asks about.
  void options() {
    struct Offer {
      std::string title, end;
      bool chosen, enabled;
      const desk::Theme* theme;
      const domain::Challenge* challenge;
    };
    std::vector<Offer> offers;
    for (const desk::Theme& theme : view_.board->themes) {
      offers.push_back(
          {theme_name(theme, view_),
           view_.words->plural("screen.board.count", static_cast<std::int64_t>(theme.ideas.size())),
           screen_.has(theme.id), screens::can_promote(theme), &theme, nullptr});
    }
    for (const domain::Challenge& challenge : view_.board->event.challenges) {
      offers.push_back({std::string(challenge.title.in(view_.language())),
                        std::string(view_.text("screen.promote.challenge")),
                        screen_.has(challenge.key), true, nullptr, &challenge});
    }
    constexpr float kRow = 96, kRowGap = 18, kKeys = 88;
    const int columns = work_.w > 1200 ? 2 : 1;
    kit::Rect keys = work_.take_bottom(kKeys + kLip, kit::kSpace1).with_height(kKeys);
    const int rows = std::max(1, static_cast<int>((work_.h + kRowGap - kLip) / (kRow + kRowGap)));
    const auto size = static_cast<std::size_t>(rows * columns);
    const kit::Rect grid = work_.with_height(static_cast<float>(rows) * (kRow + kRowGap) - kRowGap);
    Pages pages{.id = "options", .page = screen_.page, .size = size, .count = offers.size()};
    pages.page = std::min(pages.page, pages.pages() - 1);
    for (std::size_t i = pages.page * size; i < std::min(offers.size(), (pages.page + 1) * size);
         ++i) {
      const Offer& offer = offers[i];
      const kit::ListRow row{.title = offer.title,
                             .icon = offer.chosen  ? kit::Icon::kCheck
                                     : offer.theme ? kit::Icon::kForum
                                                   : kit::Icon::kHowToVote,
                             .end = offer.end,
                             .selected = offer.chosen,
                             .enabled = offer.enabled,
                             .arrow = false,
                             .em = 32};
      const kit::Rect place =
          grid.cell(static_cast<int>(i - pages.page * size), columns, rows, kit::kGap, kRowGap);
      if (kit::list_row(kit_, kit::Id("option.", i), place, row) != kit::Press::kActivated) {
        continue;
      }
      if (offer.theme != nullptr) screen_.toggle(offer.theme->id);
      if (offer.challenge != nullptr) screen_.toggle(offer.challenge->key);
    }
    if (pages.pages() > 1) pages.page = draw_pages(view_, kit_, keys, pages);
    screen_.page = pages.page;
  }

  void draw_title_step() {
    kit::Rect work = work_;
    const kit::Rect keys = work.take_bottom(kit::keyboard_height(kit_, work.w), kit::kSpace2);
    head(work);
    const bool done = screens::step_done(screen_, PromoteStep::title);
    const kit::FieldEvent event = kit::field(
        kit_, "promote.field", work.with_height(std::min(work.h, kit::kFieldHeight)), screen_.title,
        {.placeholder = view_.text("screen.promote.ask_field"), .focused = true, .em = 44});
    Typing typed =
        draw_staff_keys(view_, kit_, keys, screen_.title,
                        {.next = view_.text("screen.button.next"), .next_enabled = done});
    if (event.entered && done) typed = Typing::kNext;
    if (typed == Typing::kBack) back();
    if (typed == Typing::kNext) next();
  }

  void choose_method() {
    using domain::Method;
    struct Way {
      Method method;
      std::string_view id, words;
    };
    constexpr std::array<Way, 4> kWays = {{
        {Method::picks, "method.picks", "screen.promote.method_picks"},
        {Method::dots, "method.dots", "screen.promote.method_dots"},
        {Method::ranking, "method.ranking", "screen.promote.method_ranking"},
        {Method::score, "method.score", "screen.promote.method_score"},
    }};
    std::vector<kit::NamedButton> buttons;
    for (const Way& way : kWays) {
      const bool now = screen_.method == way.method;
      buttons.push_back({way.id,
                         {.label = view_.text(way.words),
                          .kind = now ? kit::ButtonKind::kSelected : kit::ButtonKind::kPlain}});
    }
    const float high = kit::button_rows_height(kit_, work_.w, buttons, kit::kButtonSmall);
    const auto pressed =
        kit::button_rows(kit_, work_.take_top(high, kit::kSpace3), buttons, kit::kButtonSmall);
    if (!pressed) return;
    screen_.method = kWays[*pressed].method;
    screen_.picks = std::min(screen_.picks, screens::picks_most(screen_));
  }

  /// "Var och en väljer högst 3", "Var och en delar ut 5 prickar".
  [[nodiscard]] std::string method_said() const {
    switch (screen_.method) {
      case domain::Method::picks:
        break;
      case domain::Method::dots:
        return view_.words->plural("screen.promote.dots", screen_.picks);
      case domain::Method::ranking:
        return view_.words->plural("screen.promote.ranking", screen_.picks);
      case domain::Method::score:
        return std::string(view_.text("screen.promote.score"));
    }
    return view_.words->plural("screen.promote.picks", screen_.picks);
  }

  void picks() {
    const std::uint16_t most = screens::picks_most(screen_);
    constexpr float kKey = 112, kNumber = 200;
    choose_method();
    if (screen_.method == domain::Method::score) return;
    kit::Rect row = work_.middle(std::min(work_.w, 2 * kKey + kNumber + 2 * kit::kSpace3), 160);
    const kit::Button less{.icon = kit::Icon::kRemove, .enabled = screen_.picks > 1};
    const kit::Button more{.icon = kit::Icon::kAdd, .enabled = screen_.picks < most};
    if (kit::button(kit_, "picks.less", row.take_start(kKey, kit::kSpace3).middle(kKey, kKey),
                    less)) {
      --screen_.picks;
    }
    if (kit::button(kit_, "picks.more", row.take_end(kKey, kit::kSpace3).middle(kKey, kKey),
                    more)) {
      ++screen_.picks;
    }
    kit_.text(row, view_.words->number(screen_.picks), kit::kDisplay, kit_.theme().ink,
              {.align = kit::Align::kCenter,
               .stand = kit::Stand::kMiddle,
               .max_lines = 1,
               .tabular = true});
  }

  void review() {
    const desk::AddQuestion question = screens::question_of(screen_, *view_.board);
    kit::card(kit_, work_);
    kit::Rect inner = work_.inset(kit::kSpace5, kit::kSpace4);
    const std::string_view title = screen_.title.view();
    const kit::TextStyle style = kit::kHead.size(48);
    kit_.text(inner.take_top(kit::text_height(kit_, title, style, inner.w), kit::kSpace1), title,
              style, kit_.theme().ink, kit::kFlowing);
    const std::string picks = method_said();
    kit_.text(inner.take_top(48, kit::kSpace2), picks, kit::kSmall, kit_.theme().ink2,
              {.stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true});
    constexpr float kRow = 56;
    const float high = kRow * static_cast<float>(question.options.size());
    kit::ScrollArea scroll(kit_, "review", inner, high, kRow);
    kit::Rect rows = scroll.inner();
    for (const desk::AddQuestion::Option& option : question.options) {
      const domain::Challenge* challenge = view_.board->event.challenge(option.challenge);
      const std::string_view name = challenge == nullptr ? option.title.in(view_.language())
                                                         : challenge->title.in(view_.language());
      kit::Rect row = rows.take_top(kRow);
      kit_.circle(row.take_start(24, kit::kSpace2).center(), 10, kit_.theme().action);
      kit_.text(row, name, kit::kNote.bold(), kit_.theme().ink,
                {.stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true});
    }
  }

  Wanted only_lead() {
    const std::array buttons = {kit::NamedButton{
        "promote.back",
        {.label = view_.text("screen.button.back"), .icon = kit::Icon::kArrowBack}}};
    if (draw_offering(kit_, {.id = "promote",
                             .title = view_.text("screen.promote.title"),
                             .text = view_.text("screen.promote.not_lead"),
                             .buttons = buttons})) {
      return screens::Go{screens::Place::staff_ideas};
    }
    return std::nullopt;
  }

  Wanted added() {
    const std::array buttons = {kit::NamedButton{"promote.ideas",
                                                 {.label = view_.text("screen.promote.to_ideas"),
                                                  .icon = kit::Icon::kArrowBack}},
                                kit::NamedButton{"promote.open",
                                                 {.label = view_.text("screen.promote.to_open"),
                                                  .icon = kit::Icon::kHowToVote,
                                                  .kind = kit::ButtonKind::kMain}}};
    const auto pressed = draw_offering(kit_, {.id = "promote",
                                              .title = view_.text("screen.promote.added_title"),
                                              .text = view_.text("screen.promote.added_text"),
                                              .buttons = buttons});
    if (!pressed) return std::nullopt;
    screen_ = {};
    return screens::Go{*pressed == 0 ? screens::Place::staff_ideas
                                     : screens::Place::staff_activities};
  }

  screens::PromoteScreen& screen_;
  const screens::View& view_;
  kit::Kit& kit_;
  kit::Rect work_;
  Wanted wanted_;
};

}  // namespace

Wanted draw_promotion(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                      kit::Rect work) {
  draw_refusal(kiosk, view, kit, work);
  return Promotion(kiosk, view, kit, work).draw();
}

}  // namespace stordialog::drawing
