// The vote before it is sent (05): what was chosen, that nobody sees it, that it stays.
// Ids: back, cast.
#include <algorithm>
#include <array>
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

constexpr float kRow = 176, kRowLeast = 112, kGap = 20;
constexpr kit::TextStyle kChosenText{60, 1.1F, kit::Weight::kBold, -0.01F};
constexpr kit::TextStyle kChosenLong = kChosenText.size(50);  // of a long word, under its dot
/// Beside the title; less of it in large letters across an upright screen.
struct Beside {
  float dot = 96, gap = 36, padding = 40;
};
Beside beside_title(const kit::Kit& kit) {
  const bool tight = kit.upright() && kit.enlargement() != kit::TextSize::kNormal;
  return tight ? Beside{72, 20, 24} : Beside{};
}
constexpr float kNotesEm = 40;

/// An option and what it has got: empty where it was chosen and no more.
struct Chosen {
  std::string title, mark;
};
using AllChosen = std::vector<Chosen>;

/// A word longer than what is left beside the dot gets the whole width under it.
bool stands_above(const kit::Kit& kit, const Chosen& chosen, float room) {
  constexpr float kShrinkMost = 0.86F;
  return kit.widest_word(chosen.title, kChosenText) * kShrinkMost > room;
}

float chosen_height(const kit::Kit& kit, const Chosen& chosen, float width) {
  constexpr float kAir = 16;
  const Beside beside = beside_title(kit);
  const float room = width - 2 * beside.padding - beside.dot - beside.gap;
  if (stands_above(kit, chosen, room)) {
    return beside.dot +
           kit::text_height(kit, chosen.title, kChosenLong, width - 2 * beside.padding) + 3 * kAir;
  }
  return std::max(kRowLeast, kit::text_height(kit, chosen.title, kChosenText, room) + 2 * kAir);
}

void draw_chosen(kit::Kit& kit, kit::Rect box, const Chosen& chosen) {
  const kit::Aloud aloud(kit, {.secret = kit::Secret::kChoice});
  kit::card(kit, box);
  const Beside beside = beside_title(kit);
  const float dot = std::min(beside.dot, box.h - 24);
  kit::Rect inner = box.inset(beside.padding, 0);
  const bool above = stands_above(kit, chosen, inner.w - beside.dot - beside.gap);
  if (above) inner = inner.inset(0, 16);
  const kit::Point place = above ? inner.take_top(beside.dot, 16).with_width(beside.dot).center()
                                 : inner.take_start(beside.dot, beside.gap).center();
  if (chosen.mark.empty()) {
    kit.ring_mark(place, dot, kit::RingState::kChosen);
  } else {
    kit::number_mark(kit, place, dot, chosen.mark, 1, false);
  }
  kit.text(inner, chosen.title, above ? kChosenLong : kChosenText, kit.theme().ink,
           {.stand = kit::Stand::kMiddle, .balanced = true, .shrink = true});
}

AllChosen chosen_of(const screens::VoteScreen& vote, const domain::Question& question,
                    const screens::View& view) {
  AllChosen all;
  for (const std::uint16_t option : screens::chosen_in_order(vote, question)) {
    all.push_back({std::string(option_title(question, option, view)), mark_of(vote, option, view)});
  }
  return all;
}

std::string title_said(const domain::Question& question, std::int64_t count,
                       const screens::View& view) {
  switch (question.method) {
    case domain::Method::picks:
      break;
    case domain::Method::dots:
      return std::string(view.text("screen.review.title_dots"));
    case domain::Method::ranking:
      return std::string(view.text("screen.review.title_ranking"));
    case domain::Method::score:
      return std::string(view.text("screen.review.title_score"));
  }
  return view.words->plural("screen.review.title", count);
}

/// What is left, or how much it all weighs.
std::string below_said(const screens::VoteScreen& vote, const domain::Question& question,
                       const screens::View& view) {
  const bool all = vote.picks.size() == question.options.size();
  if (question.method == domain::Method::ranking && !all) {
    return std::string(view.text("screen.review.rest_ranking"));
  }
  if (question.method == domain::Method::score && !all) {
    return view.text("screen.review.rest_score", {{"least", view.words->number(0)}});
  }
  const bool picks = question.method == domain::Method::picks;
  const int left = screens::picks_left(vote, question);
  const bool can_be_left = picks || question.method == domain::Method::dots;
  if (can_be_left && left > 0) return view.words->plural("screen.review.unused", left);
  const auto count = static_cast<std::int64_t>(vote.picks.size());
  return view.words->plural("screen.review.equal", picks ? count : 1);
}

std::array<Note, 3> promises_of(const screens::View& view) {
  const Sentences secret = lead_of(view.text("screen.review.secret"));
  return {Note{kit::Icon::kLock, secret.lead, secret.rest},
          Note{kit::Icon::kFrontHand, view.text("screen.review.final")},
          Note{kit::Icon::kForum, "", view.text("screen.review.advisory")}};
}

/// What was chosen and the sentence under it, as blocks.
std::vector<kit::Block> chosen_blocks(kit::Kit& kit, const AllChosen& titles,
                                      const std::string& below) {
  std::vector<kit::Block> blocks;
  for (const Chosen& title : titles) {
    const auto height = [&kit, &title](float width) { return chosen_height(kit, title, width); };
    const auto draw = [&kit, &title](kit::Rect box) { draw_chosen(kit, box, title); };
    blocks.push_back({.height = height, .draw = draw, .gap = kGap, .grows = kRow - kRowLeast});
  }
  if (!blocks.empty()) blocks.back().gap = 24;
  blocks.push_back({.height = [&](float w) { return kit::text_height(kit, below, kit::kLabel, w); },
                    .draw =
                        [&](kit::Rect box) {
                          kit.text(box, below, kit::kLabel, kit.theme().ink2, kit::kFlowing);
                        }});
  return blocks;
}

/// The promises beside what was chosen (05), when both have room.
bool draw_beside(kit::Kit& kit, kit::Rect main, const AllChosen& titles, const std::string& below,
                 std::span<const Note> promises) {
  constexpr float kPanel = 560, kPanelHigh = 652, kBetween = 40;
  const kit::Rect panel = main.take_end(kPanel, kBetween).with_height(std::min(main.h, kPanelHigh));
  if (note_panel_height(kit, kPanel, promises, kNotesEm) > panel.h) return false;
  if (!kit::fits_lines(kit, titles.empty() ? "" : titles.front().title, kChosenText,
                       main.w - 300)) {
    return false;
  }
  const std::vector<kit::Block> blocks = chosen_blocks(kit, titles, below);
  if (kit::column_height(blocks, main.w) > main.h) return false;
  // Rows as high as in the picture, or as there is room for.
  const auto count = std::max(1.0F, static_cast<float>(titles.size()));
  const float more = (main.h - kit::column_height(blocks, main.w)) / count;
  for (const Chosen& title : titles) {
    const float least = chosen_height(kit, title, main.w);
    draw_chosen(kit, main.take_top(std::max(least, std::min(kRow, least + more)), kGap), title);
  }
  kit.text(main.moved(0, 24 - kGap), below, kit::kLabel, kit.theme().ink2, kit::kFlowing);
  draw_notes(kit, panel, promises, kNotesEm);
  return true;
}

void draw_stacked(kit::Kit& kit, kit::Rect main, const AllChosen& titles, const std::string& below,
                  std::span<const Note> promises) {
  std::vector<kit::Block> blocks = chosen_blocks(kit, titles, below);
  blocks.back().gap = kit::kSpace5;
  blocks.push_back(
      {.height = [&](float w) { return note_panel_height(kit, w, promises, kNotesEm); },
       .draw = [&](kit::Rect box) { draw_notes(kit, box, promises, kNotesEm); }});
  kit::draw_column(kit, "review", main, blocks, kit::natural_spread(kit));
}

}  // namespace

Asked draw_vote_review(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  const domain::Question* question = view.board->event.question(kiosk.vote.question);
  if (question == nullptr) return screens::Back{};
  const auto count = static_cast<std::int64_t>(kiosk.vote.picks.size());
  kit::Rect main = kit::participant_page(kit).main;
  draw_vote_closing(kiosk, view, kit, main);
  const std::string error = error_said(kiosk, view);
  const Footer footer{.back = view.text("screen.review.edit"),
                      .main = view.text("screen.review.send"),
                      .main_icon = kit::Icon::kSend,
                      .enabled = screens::can_cast(kiosk.vote, view.board->event),
                      .main_id = "cast",
                      .error = error};
  const kit::Rect row = take_footer(kit, main, footer);
  const std::string title = title_said(*question, count, view);
  draw_head(kit, main, {.title = title, .gap = 40});

  const std::string below = below_said(kiosk.vote, *question, view);
  const AllChosen titles = chosen_of(kiosk.vote, *question, view);
  const std::array promises = promises_of(view);
  if (kit.upright() || !draw_beside(kit, main, titles, below, promises)) {
    draw_stacked(kit, main, titles, below, promises);
  }
  const Pressed pressed = draw_footer(kit, row, footer);
  if (pressed == Pressed::back) return screens::Go{screens::Place::vote_picks};
  if (pressed == Pressed::main) return screens::Next{};
  return std::nullopt;
}

}  // namespace stordialog::drawing
