// The thank-you (06): what is saved, what more one can do, when the screen starts over.
// Ids: thanks.undo, thanks.idea, thanks.vote, thanks.sign-up, thanks.home,
// thanks.done.
#include <algorithm>
#include <string>
#include <vector>

#include "drawing/participant/page.h"
#include "kit/figures.h"
#include "screens/offers.h"

namespace stordialog::drawing {

using screens::Thanked;

namespace {

struct Said {
  std::string head;
  std::string_view text = {};
};

Said said(const screens::Kiosk& kiosk, const screens::View& view) {
  const bool at_once = view.board->event.ideas_visible == domain::IdeasVisible::at_once;
  const auto text = [&view](std::string_view key) { return std::string(view.text(key)); };
  switch (kiosk.thanked()) {
    case Thanked::idea:
      return {text("screen.thanks.idea"),
              view.text(at_once ? "screen.thanks.idea_visible" : "screen.thanks.idea_text")};
    case Thanked::idea_taken_back:
      return {text("screen.thanks.idea_taken_back")};
    case Thanked::vote:
      return {text("screen.thanks.vote"), view.text("screen.thanks.vote_text")};
    case Thanked::signature:
      return {view.text("screen.thanks.signature", {{"organisation", kiosk.signed_for()}}),
              view.text("screen.thanks.signature_text")};
    case Thanked::sign_up:
      break;
  }
  return {text("screen.thanks.sign_up"), view.text("screen.thanks.sign_up_text")};
}

struct More {
  std::string_view id, label;
  kit::Icon icon;
  screens::Request asks;
};

/// Two things that are open, and the way to everything else.
std::vector<More> more_to_do(const screens::Kiosk& kiosk, const screens::View& view) {
  constexpr std::size_t kMost = 2;
  const screens::Offers offers = screens::offers(*view.board, kiosk);
  std::vector<More> more;
  if (offers.ideas) {
    more.push_back({"thanks.idea", view.text("screen.home.idea"), kit::Icon::kLightbulb,
                    screens::BeginIdea{}});
  }
  if (!offers.votes.empty()) {
    more.push_back({"thanks.vote", view.text("screen.home.vote"), kit::Icon::kHowToVote,
                    vote_request(offers)});
  }
  if (!offers.lists.empty() && more.size() < kMost) {
    more.push_back({"thanks.sign-up", view.text("screen.home.sign_up"), kit::Icon::kGroups,
                    screens::Go{screens::Place::lists}});
  }
  if (!offers.nothing()) {
    more.push_back({"thanks.home", view.text("screen.thanks.something_else"), kit::Icon::kHome,
                    screens::Go{screens::Place::home}});
  }
  return more;
}

Asked draw_more(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                kit::Rect block) {
  Asked asked;
  std::vector<More> more = more_to_do(kiosk, view);
  if (more.empty()) return asked;
  kit::Rect row = block.take_bottom(kit::kButtonCrowded, 24);
  kit.text(block.take_bottom(52), view.text("screen.thanks.more"), kit::kLabel.bold(),
           kit.theme().ink);
  for (More& one : more) {
    const kit::Button button{.label = one.label, .icon = one.icon, .em = 48, .icon_em = 52};
    const float width = kit::button_width(kit, button, row.h) - 16;
    if (kit::button(kit, one.id, row.take_start(width, kit::kGap), button)) {
      asked = std::move(one.asks);
    }
  }
  return asked;
}

/// Undo for an idea, or why that did not work.
Asked draw_undo(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                kit::Rect place) {
  const std::string error = error_said(kiosk, view);
  if (!error.empty()) {
    draw_error(kit, place.with_height(kit::kButtonSmall), error);
    return std::nullopt;
  }
  if (kiosk.thanked() != Thanked::idea || !kiosk.can_undo_idea()) return std::nullopt;
  const kit::Button undo{.label = view.text("screen.thanks.undo"), .icon = kit::Icon::kUndo};
  kit::Rect row = place.with_height(kit::kButtonSmall);
  const float width = kit::button_width(kit, undo, row.h);
  const bool pressed = kit::button(kit, "thanks.undo", row.take_start(width, 28), undo);
  kit.text(row, view.text("screen.thanks.change"), kit::kNote, kit.theme().ink2,
           {.stand = kit::Stand::kMiddle, .max_lines = 2, .balanced = true});
  if (pressed) return screens::UndoIdea{};
  return std::nullopt;
}

/// Grows from nothing the first time this screen is drawn.
float landing(kit::Kit& kit) {
  constexpr float kSeconds = 0.24F;
  float& shown = kit.remembered("thanks.shown");
  const float landed = kit.moved("thanks.landing", shown > 0, kSeconds);
  shown = 1;
  if (landed < 1) kit.keep_moving();
  return kit.frame().motion ? landed : 1;
}

}  // namespace

Asked draw_thanks(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  kit::Rect main = kit::participant_page(kit, 72, 40).main;
  const float scale = kit.frame().practice_strip ? 0.84F : 0.9F;
  kit::thanks_picture(kit, {main.right() - 300, kit.screen().y + 404 * scale + 30}, scale,
                      landing(kit));
  kit::Rect row = main.take_bottom(kit::kButtonHeight, 44);
  Asked asked = draw_more(kiosk, view, kit, main.take_bottom(180, 24));

  kit::Rect words = main.with_width(880);
  kit.text(words.take_top(167, 24), view.text("screen.thanks.title"), kit::kDisplay.size(160),
           kit.theme().ink, {.max_lines = 1, .shrink = true});
  const Said now = said(kiosk, view);
  const kit::TextStyle head = fitted(kit, now.head, kit::kHead, {words.w, 150}, 44);
  kit.text(words.take_top(kit.text_size(now.head, head, words.w).h, 20), now.head, head,
           kit.theme().ink);
  const float height = now.text.empty() ? 0 : kit.text_size(now.text, kit::kLabel, 760).h;
  kit.text(words.take_top(height, 24).with_width(760), now.text, kit::kLabel, kit.theme().ink2,
           {.balanced = true});
  take(asked, draw_undo(kiosk, view, kit, words.with_width(820)));

  const kit::Button done{.label = view.text("screen.thanks.done"),
                         .icon = kit::Icon::kCheck,
                         .kind = kit::ButtonKind::kMain};
  const float width = kit::button_width(kit, done, row.h) + 40;
  if (kit::button(kit, "thanks.done", row.take_end(width, 36), done)) asked = screens::Leave{};
  draw_starting_over(kiosk, view, kit, row, "screen.thanks.restart", kiosk.times().thanks_s);
  return asked;
}

}  // namespace stordialog::drawing
