// Reading about each challenge while choosing (28), in the order of the list.
// Ids: back (to the list), read.previous, read.following, choose.
#include <algorithm>
#include <string>

#include "drawing/participant/page.h"
#include "kit/cards.h"
#include "kit/panels.h"

namespace stordialog::drawing {

namespace {

struct Reading {
  std::uint16_t option = 0;
  const domain::Challenge* challenge = nullptr;
};

Reading being_read(const screens::VoteScreen& vote, const domain::Question& question,
                   const domain::Event& event) {
  if (vote.order.empty()) return {};
  const std::uint16_t option = vote.order[std::min(vote.reading, vote.order.size() - 1)];
  return {option, event.challenge(question.options[option])};
}

void draw_text(const domain::Challenge& challenge, const screens::View& view, kit::Kit& kit,
               kit::Rect main) {
  constexpr kit::TextStyle kRead{60, 1.28F, kit::Weight::kMedium, 0};
  constexpr float kBetween = 40;
  if (challenge.example) {
    const kit::Notice mark{.lead = view.text("screen.vote.example"),
                           .text = view.text("screen.vote.example_text")};
    kit::notice(kit, main.take_bottom(kit::notice_height(kit, main.w, mark), 32), mark);
  }
  const std::string_view text = challenge.description.in(view.language());
  const Sentences parts = lead_of(text);
  const kit::Rect column = main.with_width(std::min(main.w, 1380.0F));
  const kit::TextStyle style = fitted(kit, text, kRead, {column.w, column.h - kBetween}, 40);
  const float used = kit.text(column, parts.lead, style, kit.theme().ink);
  kit.text(column.moved(0, used + kBetween), parts.rest, style, kit.theme().ink);
}

void draw_turning(screens::VoteScreen& vote, const screens::View& view, kit::Kit& kit,
                  kit::Rect middle) {
  constexpr float kKey = 104, kRange = 186;
  middle = middle.middle(2 * kKey + kRange + 40, middle.h);
  const kit::Button previous{.icon = kit::Icon::kKeyboardArrowLeft, .enabled = vote.reading > 0};
  const kit::Button following{.icon = kit::Icon::kKeyboardArrowRight,
                              .enabled = vote.reading + 1 < vote.order.size()};
  const kit::Rect end = middle.take_end(kKey, 20);
  if (kit::button(kit, "read.previous", middle.take_start(kKey, 20), previous)) --vote.reading;
  if (kit::button(kit, "read.following", end, following)) ++vote.reading;
  const std::string position =
      view.text("screen.vote.position", {{"position", view.words->number(vote.reading + 1)},
                                         {"count", view.words->number(vote.order.size())}});
  kit.text(middle, position, {36, 1.15F, kit::Weight::kBold, 0}, kit.theme().ink,
           {.align = kit::Align::kCenter,
            .stand = kit::Stand::kMiddle,
            .max_lines = 2,
            .shrink = true,
            .tabular = true});
}

}  // namespace

Asked draw_challenges(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  screens::VoteScreen& vote = kiosk.vote;
  const domain::Question* question = view.board->event.question(vote.question);
  if (question == nullptr) return screens::ShowSheet{screens::Sheet::none};
  const Reading now = being_read(vote, *question, view.board->event);
  if (now.challenge == nullptr) return screens::ShowSheet{screens::Sheet::none};

  kit::Rect main = kit::participant_page(kit, 28, 30).main;
  kit::Rect row = main.take_bottom(kit::kButtonCrowded, 32);
  kit::Rect head = main.take_top(88, 40);
  const int left = screens::picks_left(vote, *question);
  const std::string said = view.text(
      "screen.vote.picks_left",
      {{"left", view.words->number(left)}, {"picks", view.words->number(question->picks)}});
  const float width = picks_width(kit, question->picks, said);
  kit::picks_left(kit, head.take_end(width, 32), question->picks - left, question->picks, said);
  draw_title(kit, head, now.challenge->title.in(view.language()));
  draw_text(*now.challenge, view, kit, main);

  const bool picked = screens::is_picked(vote, now.option);
  const std::string_view choose =
      view.text(picked ? "screen.vote.chosen" : "screen.vote.choose_this");
  const float wide = std::max(kit.text_width(view.text("screen.vote.choose_this"), kit::kCard),
                              kit.text_width(view.text("screen.vote.chosen"), kit::kCard)) +
                     170;
  const kit::ChoiceCard card{.text = choose, .selected = picked, .enabled = picked || left > 0};
  if (kit::choice_card(kit, "choose", row.take_end(wide, 32), card) != kit::Press::kNone) {
    screens::toggle_pick(vote, *question, now.option);
  }
  const Footer footer{.back = view.text("screen.vote.to_list")};
  draw_turning(vote, view, kit, between(kit, row, footer));
  if (draw_footer(kit, row, footer) == Pressed::back) {
    return screens::ShowSheet{screens::Sheet::none};
  }
  return std::nullopt;
}

}  // namespace stordialog::drawing
