// What one can do (02): a card per activity, closed ones with the reason, and who is responsible.
// Ids: home.idea, home.vote, home.sign-up, home.sign, home.privacy.
#include <algorithm>
#include <string>
#include <vector>

#include "drawing/participant/page.h"
#include "kit/cards.h"
#include "kit/panels.h"
#include "screens/offers.h"

namespace stordialog::drawing {

using screens::Offers;

namespace {

struct Card {
  std::string_view id;
  std::string title, text;
  kit::Icon icon;
  kit::Color circle, on_circle;
  bool open;
  screens::Request asks;
};

std::string vote_text(const Offers& offers, const screens::View& view) {
  if (offers.voted_on_all) return std::string(view.text("screen.home.voted"));
  if (offers.votes.empty()) return std::string(view.text("screen.home.voting_closed"));
  if (offers.votes.size() == 1) {
    return view.words->plural("screen.home.vote_text", offers.votes.front()->picks);
  }
  return view.words->plural("screen.home.vote_several",
                            static_cast<std::int64_t>(offers.votes.size()));
}

std::vector<Card> cards_of(const Offers& offers, const screens::View& view, const kit::Theme& t) {
  std::vector<Card> cards;
  const auto say = [&view](bool open, std::string_view key) {
    return std::string(view.text(open ? key : "screen.home.closed"));
  };
  const auto title = [&view](std::string_view key) { return std::string(view.text(key)); };
  if (offers.has_ideas) {
    cards.push_back({"home.idea", title("screen.home.idea"),
                     say(offers.ideas, "screen.home.idea_text"), kit::Icon::kLightbulb, t.dot,
                     t.on_dot, offers.ideas, screens::BeginIdea{}});
  }
  if (offers.has_votes) {
    cards.push_back({"home.vote", title("screen.home.vote"), vote_text(offers, view),
                     kit::Icon::kHowToVote, t.action, t.on_action, !offers.votes.empty(),
                     vote_request(offers)});
  }
  if (offers.has_lists) {
    const bool open = !offers.lists.empty();
    cards.push_back({"home.sign-up", title("screen.home.sign_up"),
                     say(open, "screen.home.sign_up_text"), kit::Icon::kGroups, t.first_side, t.ink,
                     open, screens::Go{screens::Place::lists}});
  }
  if (offers.has_agreement) {
    const bool open = offers.agreement != nullptr;
    cards.push_back({"home.sign", title("screen.home.sign"), say(open, "screen.home.sign_text"),
                     kit::Icon::kDraw, t.second_side, t.ink, open,
                     screens::BeginSignUp{open ? offers.agreement->key : domain::Key{}}});
  }
  return cards;
}

Asked draw_notice(const Offers& offers, const screens::View& view, kit::Kit& kit, kit::Rect box) {
  kit::panel(kit, box);
  kit::Rect inner = box.inset(40, 20);
  const kit::Button more{.label = view.text("screen.home.read_more")};
  const float width = kit::button_width(kit, more, kit::kButtonSmall);
  const kit::Rect end = inner.take_end(width, 40);
  const bool pressed = kit::button(kit, "home.privacy", end.middle(width, kit::kButtonSmall), more);
  const kit::Icon icon = offers.nothing() ? kit::Icon::kSchedule : kit::Icon::kShield;
  kit.icon(icon, inner.take_start(64, 40).center(), 64, kit.theme().ink);
  const std::string said =
      view.text("screen.home.notice", {{"controller", view.board->event.privacy.controller}});
  const Sentences parts =
      offers.nothing() ? Sentences{view.text("screen.home.nothing_open"), {}} : lead_of(said);
  kit.text(inner, {{parts.lead, true}, {" ", false}, {parts.rest, false}},
           {36, 1.35F, kit::Weight::kMedium, 0}, kit.theme().ink,
           {.stand = kit::Stand::kMiddle, .max_lines = 3, .shrink = true});
  if (pressed) return screens::ShowSheet{screens::Sheet::privacy};
  return std::nullopt;
}

}  // namespace

Asked draw_home(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  constexpr float kCard = 296, kGap = 28, kNotice = 194;
  Asked asked;
  const Offers offers = screens::offers(*view.board, kiosk);
  kit::Rect main = kit::participant_page(kit).main;
  draw_title(kit, main.take_top(88, 32), view.text("screen.home.title"));
  take(asked, draw_notice(offers, view, kit, main.take_bottom(kNotice, 36)));

  std::vector<Card> cards = cards_of(offers, view, kit.theme());
  const auto rows = static_cast<int>((cards.size() + 1) / 2);
  if (rows == 0) return asked;
  const auto gaps = static_cast<float>(rows - 1) * kGap;
  const float height = std::min(kCard, (main.h - gaps) / static_cast<float>(rows));
  const kit::Rect grid = main.with_height(height * static_cast<float>(rows) + gaps);
  for (std::size_t i = 0; i < cards.size(); ++i) {
    Card& card = cards[i];
    const kit::Rect box = grid.cell(static_cast<int>(i), 2, rows, kGap, kGap);
    const kit::ActivityCard drawn{.title = card.title,
                                  .text = card.text,
                                  .icon = card.icon,
                                  .circle = card.circle,
                                  .on_circle = card.on_circle,
                                  .enabled = card.open};
    if (kit::activity_card(kit, card.id, box, drawn) == kit::Press::kActivated) {
      asked = std::move(card.asks);
    }
  }
  return asked;
}

}  // namespace stordialog::drawing
