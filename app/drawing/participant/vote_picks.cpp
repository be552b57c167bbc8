// Choosing challenges (04, 23): in two columns where all of them fit, otherwise in one that scrolls
// (20). The order is this person's own.
// Ids: option.N (N is the option's position in the event), picks.up, picks.down, read, back, next.
#include <algorithm>
#include <string>

#include "drawing/participant/page.h"
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
  std::string used_up;         // with the number left, where the head has no room for it
  std::string_view none_left;  // how to switch
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
  if (left <= 0 && words.error.empty()) layout.footer.why = words.none_left;
  if (short_of_room && !layout.footer.why.empty()) {
    layout.footer.why = words.used_up;
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

kit::ChoiceCard card_of(const screens::VoteScreen& vote, const domain::Question& question,
                        const screens::View& view, std::uint16_t option) {
  const domain::Challenge* challenge = view.board->event.challenge(question.options[option]);
  const bool picked = screens::is_picked(vote, option);
  return {.text = challenge == nullptr ? std::string_view{} : challenge->title.in(view.language()),
          .selected = picked,
          .enabled = picked || screens::picks_left(vote, question) > 0};
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
      const kit::ChoiceCard card = card_of(vote, question, view, option);
      const bool narrow = width < 0.7F * whole_width;
      if (narrow && !kit::choice_card_fits(kit, width, card)) return kNever;
      height = std::max(height, kit::choice_card_height(kit, width, card));
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
  used_up.why = layout.short_of_room ? std::string_view(words.used_up) : words.none_left;
  used_up.picks = 0;
  used_up.middle = {};
  main.take_bottom(
      std::max(footer_height(kit, main.w, layout.footer), footer_height(kit, main.w, used_up)), 28);
  return main;
}

void draw_cards(screens::VoteScreen& vote, const domain::Question& question,
                const screens::View& view, kit::Kit& kit, kit::Rect box,
                const kit::GridWish& wish) {
  const kit::CardGrid grid(kit, "picks", box, wish);
  for (std::size_t place = 0; place < vote.order.size(); ++place) {
    const std::uint16_t option = vote.order[place];
    const kit::ChoiceCard card = card_of(vote, question, view, option);
    if (kit::choice_card(kit, kit::Id("option.", option), grid.cell(place), card) !=
        kit::Press::kNone) {
      screens::toggle_pick(vote, question, option);
    }
  }
}

}  // namespace

Asked draw_vote_picks(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  const domain::Question* question = view.board->event.question(kiosk.vote.question);
  if (question == nullptr) return screens::Back{};
  kit::Rect main = kit::participant_page(kit, 28, 30).main;
  draw_vote_closing(kiosk, view, kit, main);
  const int left = screens::picks_left(kiosk.vote, *question);
  Words words{std::string(question->title.in(view.language())),
              view.text("screen.vote.picks_left", {{"left", view.words->number(left)},
                                                   {"picks", view.words->number(question->picks)}}),
              error_said(kiosk, view),
              {},
              view.text("screen.vote.none_left")};
  words.used_up = words.picks_left + ". " + std::string(words.none_left);
  const kit::GridWish wish = grid_of(kiosk.vote, *question, view, kit, main.w);
  Layout layout = layout_of(kiosk, *question, view, kit, words, main.w, false);
  if (kit::fit_grid(kit, list_in(kit, words, main, layout), wish).scrolls) {
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
