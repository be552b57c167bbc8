// The vote before it is sent (05): what was chosen, that nobody sees it, that it stays.
// Ids: back, cast.
#include <algorithm>
#include <array>
#include <string>

#include "drawing/participant/page.h"
#include "kit/panels.h"
#include "kit/tables.h"

namespace stordialog::drawing {

namespace {

constexpr float kRow = 176, kRowLeast = 88, kGap = 20;

void draw_chosen(const domain::Challenge& challenge, const screens::View& view, kit::Kit& kit,
                 kit::Rect box) {
  kit::card(kit, box);
  const float dot = std::min(96.0F, box.h - 24);
  kit::Rect inner = box.inset(std::min(40.0F, box.h / 4), 0);
  kit.ring_mark(inner.take_start(dot, 36).center(), dot, kit::RingState::kChosen);
  kit.text(inner, challenge.title.in(view.language()),
           kit::TextStyle{60, 1.1F, kit::Weight::kBold, -0.01F}.size(std::min(60.0F, box.h * 0.4F)),
           kit.theme().ink,
           {.stand = kit::Stand::kMiddle, .max_lines = 2, .balanced = true, .shrink = true});
}

void draw_all(const screens::VoteScreen& vote, const domain::Question& question,
              const screens::View& view, kit::Kit& kit, kit::Rect column) {
  const auto count = static_cast<float>(vote.picks.size());
  const float height =
      std::clamp((column.h - kGap * (count - 1)) / std::max(1.0F, count), kRowLeast, kRow);
  const float content = count * (height + kGap) - kGap;
  const auto draw_in = [&](kit::Rect list) {
    for (const std::uint16_t option : vote.picks) {
      const domain::Challenge* challenge = view.board->event.challenge(question.options[option]);
      if (challenge != nullptr) draw_chosen(*challenge, view, kit, list.take_top(height, kGap));
    }
  };
  if (content <= column.h) return draw_in(column);
  const kit::ScrollArea area(kit, "chosen", column, content);
  draw_in(area.inner());
}

void draw_promises(const screens::View& view, kit::Kit& kit, kit::Rect panel) {
  const Sentences secret = lead_of(view.text("screen.review.secret"));
  const std::array notes = {
      Note{kit::Icon::kLock, secret.lead, secret.rest},
      Note{kit::Icon::kFrontHand, view.text("screen.review.final")},
      Note{kit::Icon::kForum, "", view.text("screen.review.advisory")},
  };
  draw_notes(kit, panel, notes, 40);
}

}  // namespace

Asked draw_vote_review(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  const domain::Question* question = view.board->event.question(kiosk.vote.question);
  if (question == nullptr) return screens::Back{};
  const auto count = static_cast<std::int64_t>(kiosk.vote.picks.size());
  kit::Rect main = kit::participant_page(kit).main;
  const kit::Rect row = main.take_bottom(kit::kButtonHeight, 40);
  draw_title(kit, main.take_top(88, 40), view.words->plural("screen.review.title", count));

  draw_promises(view, kit, main.take_end(560, 40).with_height(std::min(main.h, 652.0F)));
  const int left = screens::picks_left(kiosk.vote, *question);
  const std::string below = left > 0 ? view.words->plural("screen.review.unused", left)
                                     : view.words->plural("screen.review.equal", count);
  const float said = kit.text_size(below, kit::kLabel, main.w).h;
  kit::Rect chosen = main;
  chosen.take_bottom(said, 24);
  draw_all(kiosk.vote, *question, view, kit, chosen);
  const float used = std::min(chosen.h, static_cast<float>(count) * (kRow + kGap) - kGap);
  kit.text({main.x, chosen.y + used + 24, main.w, said}, below, kit::kLabel, kit.theme().ink2);

  const std::string error = error_said(kiosk, view);
  const Pressed pressed = draw_footer(kit, row,
                                      {.back = view.text("screen.review.edit"),
                                       .main = view.text("screen.review.send"),
                                       .main_icon = kit::Icon::kSend,
                                       .enabled = screens::can_cast(kiosk.vote, view.board->event),
                                       .main_id = "cast",
                                       .error = error});
  if (pressed == Pressed::back) return screens::Go{screens::Place::vote_picks};
  if (pressed == Pressed::main) return screens::Next{};
  return std::nullopt;
}

}  // namespace stordialog::drawing
