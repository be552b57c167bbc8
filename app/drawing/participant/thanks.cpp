// The thank-you (06): what is saved, what more one can do, when the screen starts over.
// Ids: thanks.undo, thanks.idea, thanks.initiative, thanks.vote, thanks.sign-up, thanks.home,
// thanks.done.
#include <algorithm>
#include <string>
#include <vector>

#include "drawing/participant/page.h"
#include "kit/column.h"
#include "kit/figures.h"
#include "kit/measure.h"
#include "screens/offers.h"

namespace stordialog::drawing {

using screens::Thanked;

namespace {

/// What stands largest, what has been saved, what becomes of it. Whatever has been taken back is
/// told without thanks and without the check mark.
struct Said {
  std::string head;
  std::string_view text = {};
  std::string_view title = {};
  bool saved = true;
};

Said said_of(const screens::Kiosk& kiosk, const screens::View& view) {
  const bool at_once = view.board->event.ideas_visible == domain::IdeasVisible::at_once;
  const auto text = [&view](std::string_view key) { return std::string(view.text(key)); };
  switch (kiosk.thanked()) {
    case Thanked::idea:
      return {text("screen.thanks.idea"),
              view.text(at_once ? "screen.thanks.idea_visible" : "screen.thanks.idea_text")};
    case Thanked::idea_taken_back:
      return {.head = {}, .title = view.text("screen.thanks.idea_taken_back"), .saved = false};
    case Thanked::vote:
      return {text("screen.thanks.vote"), view.text("screen.thanks.vote_text")};
    case Thanked::signature:
      return {view.text("screen.thanks.signature", {{"organisation", kiosk.signed_for()}}),
              view.text("screen.thanks.signature_text")};
    case Thanked::initiative:
      return {text("screen.thanks.initiative"), view.text("screen.thanks.initiative_text")};
    case Thanked::sign_up:
      break;
  }
  return {text("screen.thanks.sign_up"), view.text("screen.thanks.sign_up_text")};
}

Said said(const screens::Kiosk& kiosk, const screens::View& view) {
  Said said = said_of(kiosk, view);
  if (said.saved) said.title = view.text("screen.thanks.title");
  return said;
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
  if (kiosk.thanked() == Thanked::idea && offers.ideas && kiosk.last_idea()) {
    more.push_back({"thanks.initiative", view.text("screen.initiative.begin"),
                    kit::Icon::kHandshake, screens::BeginInitiative{*kiosk.last_idea()}});
  } else if (offers.ideas) {
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

constexpr float kMoreGap = 24;
constexpr kit::TextStyle kMoreText = kit::kLabel.bold();

std::vector<kit::NamedButton> buttons_of(const std::vector<More>& more) {
  std::vector<kit::NamedButton> buttons;
  for (const More& one : more) {
    buttons.push_back({one.id, {.label = one.label, .icon = one.icon, .em = 48, .icon_em = 52}});
  }
  return buttons;
}

float more_height(const screens::View& view, const kit::Kit& kit, float width,
                  const std::vector<More>& more) {
  if (more.empty()) return 0;
  return kit::text_height(kit, view.text("screen.thanks.more"), kMoreText, width) + kMoreGap +
         kit::button_rows_height(kit, width, buttons_of(more), kit::kButtonCrowded);
}

Asked draw_more(const screens::View& view, kit::Kit& kit, kit::Rect block,
                std::vector<More>& more) {
  if (more.empty()) return std::nullopt;
  const std::string_view asked = view.text("screen.thanks.more");
  const float text = kit::text_height(kit, asked, kMoreText, block.w);
  kit.text(block.take_top(text, kMoreGap), asked, kMoreText, kit.theme().ink, kit::kFlowing);
  const auto pressed = kit::button_rows(kit, block, buttons_of(more), kit::kButtonCrowded);
  if (!pressed) return std::nullopt;
  return std::move(more[*pressed].asks);
}

kit::Button undo_button(const screens::View& view) {
  return {.label = view.text("screen.thanks.undo"), .icon = kit::Icon::kUndo};
}

bool offers_undo(const screens::Kiosk& kiosk) {
  return kiosk.thanked() == Thanked::idea && kiosk.can_undo_idea();
}

/// Undo and its sentence beside each other, or the sentence under it.
struct UndoPlan {
  float button = 0, text = 0, height = 0;
  bool under = false;
};

constexpr float kUndoGap = 28, kUndoUnder = 20;

UndoPlan undo_plan(const screens::View& view, const kit::Kit& kit, float width) {
  constexpr float kNarrow = 360;
  UndoPlan plan;
  plan.button = kit::button_width(kit, undo_button(view), kit::kButtonSmall);
  const std::string_view change = view.text("screen.thanks.change");
  plan.under = width - plan.button - kUndoGap < kNarrow;
  const float room = plan.under ? width : width - plan.button - kUndoGap;
  plan.text = kit::text_height(kit, change, kit::kNote, room);
  plan.height = plan.under ? kit::kButtonSmall + kUndoUnder + plan.text
                           : std::max(kit::kButtonSmall, plan.text);
  return plan;
}

float undo_height(const screens::Kiosk& kiosk, const screens::View& view, const kit::Kit& kit,
                  float width) {
  const std::string error = error_said(kiosk, view);
  if (!error.empty()) return std::max(kit::kButtonSmall, error_height(kit, error, width));
  return offers_undo(kiosk) ? undo_plan(view, kit, width).height : 0;
}

/// Undo for an idea, or why that did not work.
Asked draw_undo(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                kit::Rect place) {
  const std::string error = error_said(kiosk, view);
  if (!error.empty()) {
    draw_error(kit, place, error);
    return std::nullopt;
  }
  if (!offers_undo(kiosk)) return std::nullopt;
  const UndoPlan plan = undo_plan(view, kit, place.w);
  kit::Rect row = place;
  kit::Rect button = plan.under ? row.take_top(kit::kButtonSmall, kUndoUnder)
                                : row.take_start(plan.button, kUndoGap);
  button = plan.under ? button.with_width(plan.button) : button.middle(button.w, kit::kButtonSmall);
  const bool pressed = kit::button(kit, "thanks.undo", button, undo_button(view));
  kit.text(row, view.text("screen.thanks.change"), kit::kNote, kit.theme().ink2,
           {.stand = kit::Stand::kMiddle, .balanced = true, .shrink = true});
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

/// "Tack!", what is saved, undo: under each other.
struct Words {
  kit::TextStyle title, head;
  float width = 0, text_width = 0;
  float title_height = 0, head_height = 0, text_height = 0, undo_height = 0;
  static constexpr float kTitleGap = 24, kHeadGap = 16, kTextGap = 24;

  float height() const {
    float height = title_height + kTitleGap + head_height;
    if (text_height > 0) height += kHeadGap + text_height;
    if (undo_height > 0) height += kTextGap + undo_height;
    return height;
  }
};

Words words_of(const screens::Kiosk& kiosk, const screens::View& view, const kit::Kit& kit,
               const Said& now, float width, float title_em) {
  const float text_widest = kit.enlargement() == kit::TextSize::kNormal ? 760 : width;
  constexpr float kTitleOfRemoved = 96;
  if (!now.saved) title_em = std::min(title_em, kTitleOfRemoved);
  Words words{.title = kit::kDisplay.size(title_em), .head = kit::kHead, .width = width};
  words.text_width = std::min(width, text_widest);
  words.title_height = kit::text_height(kit, now.title, words.title, width);
  words.head = fitted(kit, now.head, kit::kHead, {width, 150}, 56);
  if (!now.head.empty()) words.head_height = kit::text_height(kit, now.head, words.head, width);
  words.text_height = kit::text_height(kit, now.text, kit::kLabel, words.text_width);
  words.undo_height = undo_height(kiosk, view, kit, width);
  return words;
}

Asked draw_words(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                 kit::Rect box, const Said& now, const Words& words) {
  const kit::Theme& theme = kit.theme();
  kit.text(box.take_top(words.title_height, Words::kTitleGap), now.title, words.title, theme.ink,
           kit::kFlowingBalanced);
  if (words.head_height > 0) {
    kit.text(box.take_top(words.head_height, Words::kHeadGap), now.head, words.head, theme.ink,
             kit::kFlowing);
  }
  if (words.text_height > 0) {
    kit.text(box.take_top(words.text_height, Words::kTextGap).with_width(words.text_width),
             now.text, kit::kLabel, theme.ink2, kit::kFlowingBalanced);
  }
  return draw_undo(kiosk, view, kit, box.with_height(words.undo_height));
}

kit::Button done_button(const screens::View& view) {
  return {.label = view.text("screen.thanks.done"),
          .icon = kit::Icon::kCheck,
          .kind = kit::ButtonKind::kMain};
}

/// The picture beside the words, what more one can do under both (06), when all has room.
std::optional<Asked> draw_beside(const screens::Kiosk& kiosk, const screens::View& view,
                                 kit::Kit& kit, kit::Rect main, const Said& now,
                                 std::vector<More>& more) {
  constexpr float kWords = 880, kTitle = 160, kPictureRadius = 389, kLeastScale = 0.55F;
  const float below = more_height(view, kit, main.w, more);
  const kit::Rect under = main.take_bottom(below, below > 0 ? 24 : 0);
  const Words words = words_of(kiosk, view, kit, now, std::min(kWords, main.w), kTitle);
  if (words.height() > main.h) return std::nullopt;
  if (!kit::fits_lines(kit, now.head, words.head, words.width)) return std::nullopt;
  const float across = std::min(main.w - words.width, 2 * kPictureRadius);
  const float practice = kit.frame().practice_strip ? 0.84F : 0.9F;
  const float scale = std::min(practice, (across + 84) / (2 * kPictureRadius));
  if (now.saved && scale >= kLeastScale) {
    const kit::Point center{main.right() - 300 * std::min(1.0F, scale / practice),
                            kit.screen().y + 404 * practice + 30};
    kit::thanks_picture(kit, center, scale, landing(kit));
  }
  Asked asked = draw_more(view, kit, under, more);
  take(asked, draw_words(kiosk, view, kit, main.with_width(words.width), now, words));
  return asked;
}

/// All of it under each other; the picture only where it does not push anything out.
Asked draw_stacked(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                   kit::Rect main, const Said& now, std::vector<More>& more) {
  constexpr float kTitleUpright = 160, kTitleShort = 104, kPictureRadius = 389;
  Asked asked;
  const float title = kit.upright() ? kTitleUpright : kTitleShort;
  const auto words = [&](float width) { return words_of(kiosk, view, kit, now, width, title); };
  std::vector<kit::Block> blocks;
  blocks.push_back({.height = [&](float width) { return words(width).height(); },
                    .draw =
                        [&](kit::Rect box) {
                          take(asked, draw_words(kiosk, view, kit, box, now, words(box.w)));
                        },
                    .gap = kit::kSpace5});
  if (!more.empty()) {
    blocks.push_back(
        {.height = [&](float width) { return more_height(view, kit, width, more); },
         .draw = [&](kit::Rect box) { take(asked, draw_more(view, kit, box, more)); }});
  }
  const float spare = main.h - kit::column_height(blocks, main.w) - kit::kSpace5;
  const float high = std::min(spare, main.w * 0.78F);
  constexpr float kPictureLeast = 360;
  if (now.saved && kit.upright() && high >= kPictureLeast) {
    const float scale = std::min(1.0F, high / (2 * kPictureRadius));
    const kit::Rect picture = main.take_top(2 * kPictureRadius * scale, kit::kSpace5);
    kit::thanks_picture(kit, picture.center(), scale, landing(kit));
  }
  kit::draw_column(kit, "thanks", main, blocks, kit::natural_spread(kit));
  return asked;
}

}  // namespace

Asked draw_thanks(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  constexpr std::string_view kRestart = "screen.thanks.restart";
  const bool calm = kit.enlargement() == kit::TextSize::kNormal && !kit.upright();
  kit::Rect main = kit::participant_page(kit, calm ? 72.0F : 40.0F, calm ? 40.0F : 32.0F).main;
  const Said now = said(kiosk, view);
  std::vector<More> more = more_to_do(kiosk, view);
  const kit::Button done = done_button(view);
  const StartingOver row =
      take_starting_over(kiosk, view, kit, main, kRestart, done, calm ? 44.0F : 28.0F);
  Asked asked;
  std::optional<Asked> beside;
  if (!kit.upright()) beside = draw_beside(kiosk, view, kit, main, now, more);
  asked = beside ? std::move(*beside) : draw_stacked(kiosk, view, kit, main, now, more);
  if (kit::button(kit, "thanks.done", row.button, done)) asked = screens::Leave{};
  draw_starting_over(kiosk, view, kit, row.text, kRestart, kiosk.times().thanks_s);
  return asked;
}

}  // namespace stordialog::drawing
