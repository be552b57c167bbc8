// Choosing challenges (04, 23), ranking them by tapping (32), giving dots away (33): in two columns
// where all of them fit, otherwise in one that scrolls (20). The order is this person's own.
// Ids: option.N (N is the option's position in the event), less.N, picks.up, picks.down, read,
// back, next.
#include <algorithm>
#include <string>

#include "drawing/participant/page.h"
#include "drawing/participant/vote_words.h"
#include "kit/cards.h"
#include "kit/column.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

constexpr float kNever = 1e6F;  // a card so narrow that its text is cut needs another layout

/// What stands where: with room enough the picks are in the head and reading about the challenges
/// is offered between the buttons; otherwise the other way round, so that the list gets more.
struct Layout {
  Head head;
  Footer footer;
  bool short_of_room = false;
  float read_width = 0;
};
constexpr float kReadGap = 40, kPicksEm = 40;

struct Words {
  std::string title, picks_left, error;
  std::string used_up;    // with the number left, where the head has no room for it
  std::string none_left;  // how to switch
  std::string hint;       // how it is done; empty with picks
};

kit::Button read_button(const screens::View& view) {
  return {.label = view.text("screen.home.read_more"),
          .icon = kit::Icon::kMenuBook,
          .em = 40,
          .icon_em = 48};
}

Layout layout_of(const screens::Kiosk& kiosk, const domain::Question& question,
                 const screens::View& view, const kit::Kit& kit, const Words& words, float width,
                 bool short_of_room) {
  const int left = screens::picks_left(kiosk.vote, question);
  Layout layout{.head = {.title = words.title, .style = kit::kTitleCrowded, .least = 70, .gap = 20},
                .footer = {.back = view.text("screen.button.back"),
                           .main = view.text("screen.vote.review"),
                           .enabled = screens::can_review(kiosk.vote),
                           .why_align = kit::Align::kCenter,
                           .error = words.error,
                           .high = kit::kButtonCrowded},
                .short_of_room = short_of_room};
  const bool stopped = left <= 0 || kiosk.vote.all_used_said;
  if (stopped && words.error.empty()) layout.footer.why = words.none_left;
  if (short_of_room && !layout.footer.why.empty()) {
    layout.footer.why = words.used_up;
  } else if (short_of_room && kiosk.vote.picks.empty() && !words.hint.empty()) {
    layout.footer.why = words.hint;
  } else if (short_of_room) {
    layout.footer.picks = question.picks;
    layout.footer.picks_used = question.picks - left;
    layout.footer.picks_said = words.picks_left;
  }
  if (short_of_room) {
    const kit::Button read = read_button(view);
    layout.head.end = {kit::button_width(kit, read, kit::kTarget + 8), kit::kTarget + 8};
    layout.read_width = layout.head.end.w;
    // Where it stands under the title, the picks stand beside it and leave the footer.
    const float beside = width - layout.head.end.w - kReadGap;
    const kit::Size picks = picks_size(kit, question.picks, words.picks_left, kPicksEm);
    const bool under = !kit::fits_one_line(kit, words.title, layout.head.style, beside);
    if (under && layout.footer.picks > 0 && picks.w <= beside) {
      layout.head.end.w += kReadGap + picks.w;
      layout.footer.picks = 0;
    }
  } else {
    layout.head.end = picks_size(kit, question.picks, words.picks_left);
    if (left > 0 && words.error.empty()) {
      layout.footer.middle = view.text("screen.vote.read_about");
      layout.footer.middle_icon = kit::Icon::kMenuBook;
      layout.footer.middle_id = "read";
    }
  }
  return layout;
}

/// In large letters across an upright screen the words get the room.
bool has_room_for_stacks(const kit::Kit& kit) {
  return !kit.upright() || kit.enlargement() == kit::TextSize::kNormal;
}

/// There the largest letters come down a little rather than cut a long word; 0: as everywhere.
float tight_em(const kit::Kit& kit) {
  return kit.upright() && kit.enlargement() == kit::TextSize::kLargest ? 50.0F : 0.0F;
}

kit::ChoiceCard card_of(const screens::VoteScreen& vote, const domain::Question& question,
                        const screens::View& view, std::uint16_t option, const kit::Kit& kit) {
  const bool picked = screens::is_picked(vote, option);
  const std::uint8_t value = screens::value_of(vote, option).value_or(0);
  const bool stacks = question.method == domain::Method::dots && question.per_option > 1 &&
                      has_room_for_stacks(kit);
  return {.text = option_title(question, option, view),
          .selected = picked,
          .enabled = picked || screens::picks_left(vote, question) > 0,
          .em = tight_em(kit),
          .stacks = stacks,
          .under = stacks && value > 1 ? value - 1U : 0};
}

constexpr float kLess = 96, kLessGap = 17;  // the key that takes a dot away

/// A card is measured as narrow as it can become, so that nothing moves when a dot lands.
float beside_card(const domain::Question& question) {
  return question.method == domain::Method::dots ? kLess + kLessGap : 0;
}

kit::GridWish grid_of(const screens::VoteScreen& vote, const domain::Question& question,
                      const screens::View& view, const kit::Kit& kit, float whole_width) {
  kit::GridWish wish{.count = vote.order.size(),
                     .columns = kit.upright() ? 1 : 2,
                     .gap_x = 20,
                     .gap_y = 18,
                     .height = 140};
  wish.needs = [&vote, &question, &view, &kit, whole_width](float width) {
    float height = 0;
    for (const std::uint16_t option : vote.order) {
      const kit::ChoiceCard card = card_of(vote, question, view, option, kit);
      const bool narrow = width < 0.7F * whole_width;
      const float own = width - beside_card(question);
      if (narrow && !kit::choice_card_fits(kit, own, card)) return kNever;
      height = std::max(height, kit::choice_card_height(kit, own, card));
    }
    return height;
  };
  return wish;
}

/// What the list gets, whether the picks are used up or not: it stays as it is when the last dot
/// lands.
kit::Rect list_in(const kit::Kit& kit, const Words& words, kit::Rect main, const Layout& layout) {
  main.take_top(head_height(kit, main.w, layout.head));
  Footer used_up = layout.footer;
  used_up.why = layout.short_of_room ? words.used_up : words.none_left;
  used_up.picks = 0;
  used_up.middle = {};
  Footer hinting = used_up;
  hinting.why = words.hint;
  main.take_bottom(
      std::max({footer_height(kit, main.w, layout.footer), footer_height(kit, main.w, used_up),
                footer_height(kit, main.w, hinting)}),
      28);
  return main;
}

void draw_cards(screens::VoteScreen& vote, const domain::Question& question,
                const screens::View& view, kit::Kit& kit, kit::Rect box,
                const kit::GridWish& wish) {
  const kit::CardGrid grid(kit, "picks", box, wish);
  for (std::size_t place = 0; place < vote.order.size(); ++place) {
    const std::uint16_t option = vote.order[place];
    const bool dots = question.method == domain::Method::dots;
    const std::string mark = mark_of(vote, option, view);
    const std::string spoken = option_spoken(vote, question, option, view);
    kit::ChoiceCard card = card_of(vote, question, view, option, kit);
    card.mark = mark;
    card.spoken = spoken;
    kit::Rect cell = grid.cell(place);
    bool less_pressed = false;
    if (dots && card.selected) {
      const std::string less =
          view.text("screen.vote.take_dot", {{"title", std::string(card.text)}});
      const kit::Aloud aloud(kit, {.secret = kit::Secret::kChoice});
      const kit::Rect key = cell.take_end(kLess, kLessGap);
      const kit::Button button{.icon = kit::Icon::kRemove, .spoken = less};
      less_pressed = kit::button(kit, kit::Id("less.", option), key, button);
    }
    const kit::Press press = kit::choice_card(kit, kit::Id("option.", option), cell, card);
    if (less_pressed) screens::take_dot(vote, option);
    if (press == kit::Press::kNone) continue;
    if (dots) {
      screens::add_dot(vote, question, option);
    } else {
      screens::toggle_pick(vote, question, option);
    }
  }
}

}  // namespace

Asked draw_vote_picks(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  const domain::Question* question = view.board->event.question(kiosk.vote.question);
  if (question == nullptr) return screens::Back{};
  if (question->method == domain::Method::score) {
    return draw_vote_grades(kiosk, *question, view, kit);
  }
  kit::Rect main = kit::participant_page(kit, 28, 30).main;
  draw_vote_closing(kiosk, view, kit, main);
  const int left = screens::picks_left(kiosk.vote, *question);
  Words words{std::string(question->title.in(view.language())),
              left_said(kiosk.vote, *question, view),
              error_said(kiosk, view),
              {},
              std::string(none_left_said(*question, view)),
              hint_said(*question, view)};
  // Dots are left, and yet this option has all that it may.
  if (kiosk.vote.all_used_said && left > 0) {
    words.none_left =
        view.text("screen.vote.dots_ceiling", {{"each", view.words->number(question->per_option)}});
  }
  words.used_up = words.picks_left + ". " + words.none_left;
  const kit::GridWish wish = grid_of(kiosk.vote, *question, view, kit, main.w);
  Layout layout = layout_of(kiosk, *question, view, kit, words, main.w, false);
  // What is done otherwise than by choosing is explained between the buttons.
  if (!words.hint.empty() || kit::fit_grid(kit, list_in(kit, words, main, layout), wish).scrolls) {
    layout = layout_of(kiosk, *question, view, kit, words, main.w, true);
  }
  const kit::Rect reserved = list_in(kit, words, main, layout);
  const bool whole = !kit::fit_grid(kit, reserved, wish).scrolls;
  // What to do now is said in the title's place, where both would leave too little to the list.
  constexpr float kListLeast = 260;
  if (!whole && !layout.footer.why.empty() && reserved.h < kListLeast) {
    layout.head.title = words.used_up;
    layout.head.style = kit::kNote.bold();
    layout.footer.why = {};
  }
  Asked asked;
  const kit::Rect row = take_footer(kit, main, layout.footer, 28);
  kit::Rect end = draw_head(kit, main, layout.head);
  if (layout.short_of_room) {
    if (kit::button(kit, "read", end.take_start(layout.read_width, kReadGap), read_button(view))) {
      asked = screens::ShowSheet{screens::Sheet::challenges};
    }
    if (end.w > 0) {
      kit::picks_left(kit, end, question->picks - left, question->picks, words.picks_left,
                      kPicksEm);
    }
  } else {
    kit::picks_left(kit, end, question->picks - left, question->picks, words.picks_left);
  }
  draw_cards(kiosk.vote, *question, view, kit, whole ? reserved : main, wish);
  switch (draw_footer(kit, row, layout.footer)) {
    case Pressed::back:
      return screens::Back{};
    case Pressed::main:
      return screens::Next{};
    case Pressed::middle:
      return screens::ShowSheet{screens::Sheet::challenges};
    case Pressed::none:
      break;
  }
  return asked;
}

}  // namespace stordialog::drawing
