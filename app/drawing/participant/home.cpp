// What one can do (02): a card per activity, closed ones with the reason, and who is responsible.
// Ids: home.idea, home.vote, home.sign-up, home.sign, home.privacy.
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
    return task_said(*offers.votes.front(), view);
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

constexpr kit::TextStyle kNoticeText{36, 1.35F, kit::Weight::kMedium, 0};
constexpr float kNoticeIcon = 64, kNoticeGap = 40, kNoticeX = 40, kNoticeY = 20;

/// Who is responsible, and that nobody need say a name; with little room only its first sentence,
/// the rest being behind its button.
struct HomeNotice {
  std::string said;
  kit::Icon icon;
  kit::Button more;
  bool whole = true;

  std::array<kit::Run, 3> runs() const {
    const Sentences parts = lead_of(said);
    const bool both = whole && !parts.rest.empty();
    return {kit::Run{parts.lead, true}, kit::Run{both ? " " : "", false},
            kit::Run{both ? parts.rest : std::string_view{}, false}};
  }
};

HomeNotice notice_of(const Offers& offers, const screens::View& view) {
  const bool nothing = offers.nothing();
  return {nothing ? std::string(view.text("screen.home.nothing_open"))
                  : view.text("screen.home.notice",
                              {{"controller", view.board->event.privacy.controller}}),
          nothing ? kit::Icon::kSchedule : kit::Icon::kShield,
          {.label = view.text("screen.home.read_more")}};
}

/// Its button stands beside the text, or under it where that leaves the text too narrow.
struct NoticePlan {
  float button = 0, text_width = 0, text = 0, height = 0;
  bool under = false;
};

NoticePlan plan_of(const kit::Kit& kit, float width, const HomeNotice& notice) {
  constexpr float kNarrow = 560;
  NoticePlan plan;
  plan.button = kit::button_width(kit, notice.more, kit::kButtonSmall);
  const float beside_icon = width - 2 * kNoticeX - kNoticeIcon - kNoticeGap;
  const float beside_both = beside_icon - plan.button - kNoticeGap;
  plan.under = beside_both < kNarrow;
  plan.text_width = plan.under ? beside_icon : beside_both;
  plan.text = kit.text_size(notice.runs(), kNoticeText, plan.text_width, kit::kFlowing).h;
  const float texts = std::max(plan.text, plan.under ? kNoticeIcon : kit::kButtonSmall);
  plan.height = texts + 2 * kNoticeY + (plan.under ? kit::kSpace3 + kit::kButtonSmall : 0);
  return plan;
}

Asked draw_notice(kit::Kit& kit, kit::Rect box, const HomeNotice& notice) {
  const NoticePlan plan = plan_of(kit, box.w, notice);
  kit::panel(kit, box);
  kit::Rect inner = box.inset(kNoticeX, kNoticeY);
  kit::Rect place = plan.under ? inner.take_bottom(kit::kButtonSmall, kit::kSpace3)
                               : inner.take_end(plan.button, kNoticeGap);
  place = plan.under ? place.with_height(kit::kButtonSmall)
                     : place.middle(plan.button, kit::kButtonSmall);
  const kit::Rect mark = inner.take_start(kNoticeIcon, kNoticeGap);
  if (plan.under) place = {inner.x, place.y, plan.button, place.h};
  const bool pressed = kit::button(kit, "home.privacy", place, notice.more);
  kit.icon(notice.icon, mark.center(), kNoticeIcon, kit.theme().ink);
  kit.text(inner, notice.runs(), kNoticeText, kit.theme().ink,
           {.stand = kit::Stand::kMiddle, .shrink = true});
  if (pressed) return screens::ShowSheet{screens::Sheet::privacy};
  return std::nullopt;
}

kit::ActivityCard drawn(const Card& card, bool low) {
  return {.title = card.title,
          .text = card.text,
          .icon = card.icon,
          .circle = card.circle,
          .on_circle = card.on_circle,
          .enabled = card.open,
          .low = low};
}

kit::GridWish grid_of(const std::vector<Card>& cards, const kit::Kit& kit, float whole_width,
                      bool low) {
  constexpr float kCard = 296, kGap = 28, kGapLow = 18;
  kit::GridWish wish{.count = cards.size(),
                     .columns = kit.upright() ? 1 : 2,
                     .gap_x = kGap,
                     .gap_y = low ? kGapLow : kGap,
                     .height = kCard};
  wish.needs = [&cards, &kit, whole_width, low](float width) {
    constexpr float kNever = 1e6F;
    float height = 0;
    for (const Card& card : cards) {
      const bool narrow = width < 0.7F * whole_width;
      if (narrow && !kit::activity_card_fits(kit, width, drawn(card, low))) return kNever;
      height = std::max(height, kit::activity_card_height(kit, width, drawn(card, low)));
    }
    return height;
  };
  return wish;
}

}  // namespace

Asked draw_home(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  constexpr float kNoticeLeast = 194, kNoticeAbove = 36;
  Asked asked;
  const Offers offers = screens::offers(*view.board, kiosk);
  kit::Rect main = kit::participant_page(kit).main;
  draw_head(kit, main, {.title = view.text("screen.home.title")});
  std::vector<Card> cards = cards_of(offers, view, kit.theme());
  if (cards.empty()) {
    return draw_notice(kit, main.take_bottom(kNoticeLeast), notice_of(offers, view));
  }
  kit::GridWish wish = grid_of(cards, kit, main.w, false);
  HomeNotice notice = notice_of(offers, view);
  float above = kNoticeAbove;
  const auto room = [&](float notice_height) {
    return main.with_height(main.h - notice_height - above);
  };
  float notice_height = plan_of(kit, main.w, notice).height;
  if (kit.enlargement() == kit::TextSize::kNormal) {
    notice_height = std::max(kNoticeLeast, notice_height);
  }
  if (kit::fit_grid(kit, room(notice_height), wish).scrolls) {
    notice.whole = false;
    notice_height = plan_of(kit, main.w, notice).height;
  }
  // On a small panel smaller cards, rather than some that are not seen; not for those who asked for
  // large text.
  const bool low = kit.enlargement() == kit::TextSize::kNormal &&
                   kit::fit_grid(kit, room(notice_height), wish).scrolls;
  if (low) {
    wish = grid_of(cards, kit, main.w, true);
    above = kit::kSpace3;
  }
  take(asked, draw_notice(kit, main.take_bottom(notice_height, above), notice));
  const kit::CardGrid grid(kit, "home", main, wish);
  for (std::size_t i = 0; i < cards.size(); ++i) {
    Card& card = cards[i];
    if (kit::activity_card(kit, card.id, grid.cell(i), drawn(card, low)) ==
        kit::Press::kActivated) {
      asked = std::move(card.asks);
    }
  }
  return asked;
}

}  // namespace stordialog::drawing
