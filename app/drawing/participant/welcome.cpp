// The idle screen (01): what this is, where one begins, which station it stands at. Practice shows
// its codes here; with little disk there is no way in. Larger text takes the picture's place;
// upright the picture stands above the words.
// Ids: begin, language.TAG, staff.
#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "drawing/participant/page.h"
#include "drawing/participant/station_table.h"
#include "drawing/participant/welcome_parts.h"
#include "kit/column.h"
#include "kit/figures.h"
#include "kit/measure.h"
#include "kit/panels.h"

namespace stordialog::drawing {

namespace {

constexpr float kMargin = 64, kColumn = 1130, kBegin = 144;
constexpr float kHeadGap = 24;
/// The table with this station's number. Returns whether it was touched.
bool draw_picture(const screens::View& view, kit::Kit& kit, kit::Rect picture) {
  const desk::Board& board = *view.board;
  draw_station_table(kit, picture.center(), picture.w / kStationTable,
                     view.text("screen.station.word"), board.station.number, board.station.name);
  return !board.little_disk &&
         kit.target("begin.picture", picture, kit::Enabled::kYes, kit::Reach::kTouch).activated;
}

/// With little room the way in is as high as a button elsewhere, or a little more.
float begin_height(const kit::Kit& kit) {
  constexpr float kCalmHeight = 1000;
  const bool calm = kit.enlargement() == kit::TextSize::kNormal && kit.screen().h >= kCalmHeight;
  return calm || kit.upright() ? kBegin : kit::kButtonHeight + kit::kSpace1;
}

// --- invitation, what one can do here, and the way in

kit::Button begin_button(const screens::View& view) {
  return {.label = view.text("screen.welcome.touch"),
          .icon = kit::Icon::kTouchApp,
          .kind = kit::ButtonKind::kMain,
          .em = 64,
          .icon_em = 80};
}

struct Invitation {
  std::string invitation, trouble;
  std::string_view text, promise;
  bool open = true;  // there is a way in
  kit::TextStyle style = kit::kDisplay;
  std::size_t begins_at = 0;  // which of its blocks is the button
  bool picture = false;       // beside the words
};

Invitation invitation_of(const screens::Kiosk& kiosk, const screens::View& view) {
  Invitation said{.invitation = std::string(view.board->event.invitation.in(view.language())),
                  .trouble = error_said(kiosk, view),
                  .text = view.text("screen.welcome.text"),
                  .promise = view.text("screen.welcome.promise"),
                  .open = !view.board->little_disk};
  if (!said.open) said.trouble = view.text("screen.welcome.disk_low");
  return said;
}

constexpr float kTextWide = 1000;

kit::Block text_block(kit::Kit& kit, std::string_view text, kit::TextStyle style, kit::Color color,
                      float widest, float gap) {
  return {.height =
              [&kit, text, style, widest](float width) {
                return kit::text_height(kit, text, style, std::min(width, widest));
              },
          .draw =
              [&kit, text, style, color, widest](kit::Rect box) {
                kit.text(box.with_width(std::min(box.w, widest)), text, style, color,
                         kit::kFlowingBalanced);
              },
          .gap = gap};
}

std::vector<kit::Block> invitation_blocks(Invitation& said, const screens::View& view,
                                          kit::Kit& kit, Asked& asked) {
  constexpr float kWidest = 4000;
  const float wide = kit.enlargement() == kit::TextSize::kNormal ? kTextWide : kWidest;
  const kit::Theme& theme = kit.theme();
  std::vector<kit::Block> blocks;
  blocks.push_back(text_block(kit, said.invitation, said.style, theme.ink, kWidest, 32));
  if (said.trouble.empty()) {
    blocks.push_back(text_block(kit, said.text, kit::kBody, theme.ink, wide, 20));
    const float above_button = kit.enlargement() == kit::TextSize::kNormal ? 44 : 28;
    blocks.push_back(text_block(kit, said.promise, kit::kNote, theme.ink2, kWidest, above_button));
  } else {
    const auto notice = [&said] {
      return kit::Notice{.lead = said.trouble, .icon = kit::Icon::kError, .em = 40, .error = true};
    };
    // Not under the picture's seats.
    const float less = said.picture ? 130.0F : 0.0F;
    blocks.push_back(
        {.height = [&kit, notice,
                    less](float width) { return kit::notice_height(kit, width - less, notice()); },
         .draw = [&kit, notice, less](
                     kit::Rect box) { kit::notice(kit, box.with_width(box.w - less), notice()); }});
  }
  if (!said.open) return blocks;
  said.begins_at = blocks.size();
  blocks.push_back({.height =
                        [&kit, &view](float width) {
                          return kit::button_height(kit, begin_button(view), width,
                                                    begin_height(kit));
                        },
                    .draw =
                        [&kit, &view, &asked](kit::Rect box) {
                          const kit::Button begin = begin_button(view);
                          const float natural = kit::button_width(kit, begin, kBegin) + 40;
                          const float width = kit.upright() ? box.w : std::min(box.w, natural);
                          if (kit::button(kit, "begin", box.with_width(width), begin)) {
                            asked = screens::Go{screens::Place::home};
                          }
                        }});
  return blocks;
}

/// The words, with the way in below them: that never scrolls away.
void draw_invitation(kit::Kit& kit, kit::Rect box, std::vector<kit::Block> blocks,
                     const Invitation& said, kit::Spread spread) {
  if (said.open && kit::column_height(blocks, box.w) > box.h && !blocks.empty()) {
    const kit::Block begin = std::move(blocks[said.begins_at]);
    blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(said.begins_at));
    const kit::Rect row = box.take_bottom(begin.height(box.w), kit::kSpace3);
    begin.draw(row);
  }
  kit::draw_column(kit, "welcome", box, blocks, spread);
}

/// The largest invitation with which all of it stands in the room, if there is one.
bool fit_invitation(Invitation& said, const screens::View& view, kit::Kit& kit, kit::Size room,
                    float least) {
  constexpr float kStep = 4;
  static constexpr std::array kMarks = {0.34F, 0.0F};  // em left free for them
  Asked unused;
  // Arabic marks reach over their line, where half of the spare room lies: it has some if it can.
  const bool marks = kit.direction() == kit::Direction::kRightToLeft;
  const std::span<const float> tried = kMarks;
  for (const float over : marks ? tried : tried.last(1)) {
    for (said.style = kit::kDisplay; said.style.em >= least; said.style.em -= kStep) {
      if (kit.widest_word(said.invitation, said.style) > room.w) continue;
      const auto blocks = invitation_blocks(said, view, kit, unused);
      const float spare = over * kit.enlarged(said.style.em);
      if (kit::column_height(blocks, room.w) + spare <= room.h) return true;
    }
  }
  said.style.em = least;
  return false;
}

/// Words at the start, the picture at the end and practice's panel under it; without the picture
/// where the words want its place.
Asked draw_across(const screens::View& view, kit::Kit& kit, kit::Rect space, kit::Rect words,
                  Invitation& said) {
  constexpr float kPictureLeast = 520, kBetween = 40, kInvitationLeast = 88;
  Asked asked;
  const bool practice = view.board->event.practice;
  const PracticeWords panel = practice ? practice_words(view) : PracticeWords{};
  const float column = std::min(kColumn, words.w - kPictureLeast - kBetween);
  kit::Rect side = space;
  side.take_start(std::min(column, space.w - (kStationTable - 38)));
  const float panel_high = practice ? panel.height(kit, side.w) : 0;
  const kit::Rect below = practice ? side.take_bottom(panel_high, 28) : kit::Rect{};
  const float across = std::min({side.w, side.h, kStationTable});
  said.picture = true;
  const bool with_picture = across >= kPictureLeast - kBetween &&
                            fit_invitation(said, view, kit, {column, words.h}, kInvitationLeast);
  if (with_picture) {
    kit::Rect picture = side.middle(across, across);
    if (!practice) picture.x = side.right() - across;
    if (practice) panel.draw(kit, below);
    if (draw_picture(view, kit, picture)) asked = screens::Go{screens::Place::home};
    words.w = column;
  } else {
    said.picture = false;
    const kit::Size room{words.w, words.h - (practice ? panel.height(kit, words.w) + 32 : 0)};
    fit_invitation(said, view, kit, room, kInvitationLeast);
  }
  std::vector<kit::Block> blocks = invitation_blocks(said, view, kit, asked);
  if (practice && !with_picture) {
    blocks.push_back({.height = [&](float width) { return panel.height(kit, width); },
                      .draw = [&](kit::Rect box) { panel.draw(kit, box); }});
  }
  draw_invitation(kit, words, std::move(blocks), said, kit::Spread::kMiddle);
  return asked;
}

/// The picture above the words, as large as these let it be.
Asked draw_upright(const screens::View& view, kit::Kit& kit, kit::Rect words, Invitation& said) {
  constexpr float kPictureLeast = 320, kInvitationLeast = 80, kPictureGap = 40;
  Asked asked;
  const bool practice = view.board->event.practice;
  const PracticeWords panel = practice ? practice_words(view) : PracticeWords{};
  const float panel_high = practice ? panel.height(kit, words.w) + 32 : 0;
  const kit::Size room{words.w, words.h - panel_high - kPictureLeast - kPictureGap};
  if (!fit_invitation(said, view, kit, room, kInvitationLeast)) {
    fit_invitation(said, view, kit, {words.w, words.h - panel_high}, kInvitationLeast);
  }
  std::vector<kit::Block> blocks = invitation_blocks(said, view, kit, asked);
  if (practice) {
    blocks.push_back({.height = [&](float width) { return panel.height(kit, width); },
                      .draw = [&](kit::Rect box) { panel.draw(kit, box); }});
  }
  const float spare = words.h - kit::column_height(blocks, words.w) - kPictureGap;
  if (spare >= kPictureLeast) {
    const float across = std::min({spare, words.w, kStationTable});
    const kit::Rect place = words.take_top(across, kPictureGap);
    if (draw_picture(view, kit, place.middle(across, across))) {
      asked = screens::Go{screens::Place::home};
    }
  }
  draw_invitation(kit, words, std::move(blocks), said, kit::Spread::kApart);
  return asked;
}

}  // namespace

Asked draw_welcome(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  constexpr float kStaffWidest = 560, kBetween = 40, kNameLeast = 620, kCalmHeight = 1000;
  Asked asked;
  const bool practice = view.board->event.practice;
  kit::Rect page = kit.screen().inset(kit.upright() ? kit::kSpace5 : kMargin, 0);
  const bool calm = kit.enlargement() == kit::TextSize::kNormal && !kit.upright() &&
                    kit.screen().h >= kCalmHeight;
  page.take_top(!calm ? 24.0F : practice ? 36.0F : 56.0F);
  page.take_bottom(calm ? 40.0F : 28.0F);
  const Languages languages = languages_of(kiosk, view);
  const Staff staff = staff_of(view);
  const HeadWords head = head_words(view);
  const float sign = staff.width(kit, std::min(kStaffWidest * 1.4F, page.w));

  // The way for staff stands beside the languages where these need one row only, else beside the
  // event's name, else in a row of its own.
  const bool beside_languages =
      languages.height(kit, page.w - std::min(sign, kStaffWidest) - kBetween) <= kWelcomeRow;
  const bool beside_name = !beside_languages && page.w - sign - kBetween >= kNameLeast;
  if (!beside_languages && !beside_name) {
    take(asked,
         staff.draw(
             kit,
             page.take_bottom(kWelcomeRow, kit::kGap).with_width(kit.upright() ? page.w : sign)));
  }
  kit::Rect row =
      page.take_bottom(std::max(languages.height(kit, page.w), beside_languages ? kWelcomeRow : 0),
                       calm || kit.upright() ? kBetween : kit::kSpace3);
  if (beside_languages) {
    take(asked, staff.draw(kit, row.take_end(std::min(sign, kStaffWidest), kBetween)));
  }
  take(asked, languages.draw(view, kit, row));

  kit::Rect space = page;
  const float beside = beside_name ? sign + kBetween : 0;
  const float name_width = kit.upright() ? page.w : std::min(page.w - beside, kColumn - 40);
  kit::Rect top = page.take_top(std::max(kWelcomeHead, head.height(kit, name_width)),
                                calm ? kHeadGap : kit::kSpace1);
  if (beside_name) {
    const kit::Rect place = top.take_end(sign, kBetween).with_height(kWelcomeRow);
    take(asked, staff.draw(kit, place));
    space = page;
  }
  head.draw(kit, top.with_width(std::min(top.w, name_width)));
  Invitation said = invitation_of(kiosk, view);
  take(asked, kit.upright() ? draw_upright(view, kit, page, said)
                            : draw_across(view, kit, space, page, said));
  return asked;
}

}  // namespace stordialog::drawing
