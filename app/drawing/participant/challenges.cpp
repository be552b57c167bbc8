// Reading about each challenge while choosing (28), in the order of the list.
// Ids: back (to the list), read.previous, read.following, choose.
#include <algorithm>
#include <string>
#include <vector>

#include "drawing/participant/page.h"
#include "drawing/participant/vote_words.h"
#include "kit/cards.h"
#include "kit/column.h"
#include "kit/measure.h"
#include "kit/panels.h"

namespace stordialog::drawing {

namespace {

constexpr float kChooseHigh = 120;  // in a row of its own

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

/// The text in two paragraphs, as large as it fits in normal size; what does not fit scrolls.
void draw_text(const domain::Challenge& challenge, const screens::View& view, kit::Kit& kit,
               kit::Rect main) {
  constexpr kit::TextStyle kRead{60, 1.28F, kit::Weight::kMedium, 0};
  constexpr float kBetween = 40, kColumn = 1380, kLeast = 40;
  const kit::Notice mark{.lead = view.text("screen.vote.example"),
                         .text = view.text("screen.vote.example_text")};
  const auto mark_height = [&](float width) { return kit::notice_height(kit, width, mark); };
  const std::string_view text = challenge.description.in(view.language());
  const Sentences parts = lead_of(text);
  const float reserved = challenge.example ? mark_height(main.w) + 32 : 0;
  const bool normal = kit.enlargement() == kit::TextSize::kNormal;
  kit::TextStyle style = kit::kBody;
  if (normal) {
    const kit::Size room{std::min(main.w, kColumn), main.h - kBetween - reserved};
    style = fitted(kit, text, kRead, room, kLeast);
  }
  const auto width = [=](float whole) { return std::min(whole, kColumn); };
  std::vector<kit::Block> blocks;
  for (const std::string_view part : {parts.lead, parts.rest}) {
    if (part.empty()) continue;
    blocks.push_back(
        {.height = [&, part](float w) { return kit::text_height(kit, part, style, width(w)); },
         .draw =
             [&, part](kit::Rect box) {
               kit.text(box.with_width(width(box.w)), part, style, kit.theme().ink, kit::kFlowing);
             },
         .gap = kBetween});
  }
  const float words = kit::column_height(blocks, main.w);
  if (challenge.example) {
    if (words + reserved <= main.h) {
      kit::notice(kit, main.take_bottom(mark_height(main.w), 32), mark);
    } else {
      blocks.push_back(
          {.height = mark_height, .draw = [&](kit::Rect box) { kit::notice(kit, box, mark); }});
    }
  }
  kit::draw_column(kit, "read.text", main, blocks, kit::Spread::kTop);
}

constexpr float kTurnKey = 104, kTurnGap = 20;
constexpr kit::TextStyle kTurnStyle{36, 1.15F, kit::Weight::kBold, 0};

std::string position_said(const screens::VoteScreen& vote, const screens::View& view) {
  return view.text("screen.vote.position",
                   {{"position", view.words->number(static_cast<std::int64_t>(vote.reading) + 1)},
                    {"count", view.words->number(static_cast<std::int64_t>(vote.order.size()))}});
}

float turning_width(const screens::VoteScreen& vote, const screens::View& view,
                    const kit::Kit& kit) {
  constexpr float kRange = 186, kAir = 8;
  const std::string said = position_said(vote, view);
  const float room = std::max(kRange, kit.widest_word(said, kTurnStyle) + kAir);
  // In two lines between the keys, if these are high enough for them.
  const bool two_lines = kit::text_height(kit, said, kTurnStyle, room) <= kit::kButtonCrowded;
  const float words = two_lines ? room : kit.text_width(said, kTurnStyle, {.tabular = true}) + kAir;
  return 2 * (kTurnKey + kTurnGap) + words;
}

void draw_turning(screens::VoteScreen& vote, const screens::View& view, kit::Kit& kit,
                  kit::Rect middle) {
  middle = middle.middle(std::min(middle.w, turning_width(vote, view, kit)), middle.h);
  const kit::Button previous{.icon = kit::Icon::kKeyboardArrowLeft, .enabled = vote.reading > 0};
  const kit::Button following{.icon = kit::Icon::kKeyboardArrowRight,
                              .enabled = vote.reading + 1 < vote.order.size()};
  const kit::Rect end = middle.take_end(kTurnKey, kTurnGap);
  if (kit::button(kit, "read.previous", middle.take_start(kTurnKey, kTurnGap), previous)) {
    --vote.reading;
  }
  if (kit::button(kit, "read.following", end, following)) ++vote.reading;
  kit.text(middle, position_said(vote, view), kTurnStyle, kit.theme().ink,
           {.align = kit::Align::kCenter,
            .stand = kit::Stand::kMiddle,
            .shrink = true,
            .tabular = true});
}

/// Dots and grades are given in the list, where all of them are seen.
bool is_chosen_here(const domain::Question& question) {
  return question.method == domain::Method::picks || question.method == domain::Method::ranking;
}

/// Choosing needs the same width whether the challenge is chosen or not.
float choose_width(const screens::View& view, const kit::Kit& kit) {
  return std::max(kit.text_width(view.text("screen.vote.choose_this"), kit::kCard),
                  kit.text_width(view.text("screen.vote.chosen"), kit::kCard)) +
         170;
}

void draw_choose(screens::VoteScreen& vote, const domain::Question& question,
                 const screens::View& view, kit::Kit& kit, kit::Rect box, std::uint16_t option) {
  const bool picked = screens::is_picked(vote, option);
  const std::string mark = mark_of(vote, option, view);
  const kit::ChoiceCard card{
      .text = view.text(picked ? "screen.vote.chosen" : "screen.vote.choose_this"),
      .selected = picked,
      .enabled = picked || screens::picks_left(vote, question) > 0,
      .mark = mark};
  if (kit::choice_card(kit, "choose", box, card) != kit::Press::kNone) {
    screens::toggle_pick(vote, question, option);
  }
}

}  // namespace

Asked draw_challenges(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  screens::VoteScreen& vote = kiosk.vote;
  const domain::Question* question = view.board->event.question(vote.question);
  if (question == nullptr) return screens::ShowSheet{screens::Sheet::none};
  const Reading now = being_read(vote, *question, view.board->event);
  if (now.challenge == nullptr) return screens::ShowSheet{screens::Sheet::none};

  kit::Rect main = kit::participant_page(kit, 28, 30).main;
  const Footer footer{.back = view.text("screen.vote.to_list"), .high = kit::kButtonCrowded};
  const float choose = is_chosen_here(*question) ? choose_width(view, kit) : 0;
  const float turning = turning_width(vote, view, kit);
  const float free = between(kit, main.with_height(kit::kButtonCrowded), footer).w;
  const bool one_row = choose + turning + 64 <= free;
  kit::Rect row = main.take_bottom(kit::kButtonCrowded, one_row ? 32 : kit::kGap);
  kit::Rect choosing = one_row ? row.take_end(choose, 32) : main.take_bottom(kChooseHigh, 32);
  kit::Rect turning_place = between(kit, row, footer);
  // Only a long way back, in large text, leaves too little beside it.
  const bool turning_above = !one_row && turning > turning_place.w;
  if (turning_above) turning_place = main.take_bottom(kit::kButtonCrowded, kit::kGap);

  const int left = screens::picks_left(vote, *question);
  const int shown = is_chosen_here(*question) ? question->picks : kit::kPicksShown + 1;
  const std::string said = left_said(vote, *question, view);
  const kit::Rect end = draw_head(kit, main,
                                  {.title = now.challenge->title.in(view.language()),
                                   .gap = kit.upright() ? 56.0F : 40.0F,
                                   .end = picks_size(kit, shown, said)});
  kit::picks_left(kit, end, question->picks - left, shown, said);
  draw_text(*now.challenge, view, kit, main);

  if (is_chosen_here(*question)) draw_choose(vote, *question, view, kit, choosing, now.option);
  draw_turning(vote, view, kit, turning_place);
  if (draw_footer(kit, row, footer) == Pressed::back) {
    return screens::ShowSheet{screens::Sheet::none};
  }
  return std::nullopt;
}

}  // namespace stordialog::drawing
