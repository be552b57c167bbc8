// Before the screen is read aloud: headphones or not, how loud, and which keys do what. With
// headphones everything is said; without them nothing that is this person's own.
// Ids: reading.headphones, reading.aloud, reading.cancel, reading.quieter, reading.louder,
// reading.language.
#include <algorithm>
#include <array>
#include <vector>

#include "drawing/participant/sheet.h"
#include "kit/column.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

constexpr kit::TextStyle kHeading = kit::kTitle.size(72);
constexpr kit::TextStyle kText{40, 1.3F, kit::Weight::kMedium, 0};
constexpr kit::TextStyle kKeys{32, 1.3F, kit::Weight::kBold, 0};
constexpr float kVolumeKey = 104, kVolumeDot = 40, kVolumeGap = 20;

kit::Block text_block(kit::Kit& kit, std::string_view text, kit::TextStyle style, kit::Color color,
                      float gap) {
  return {.height = [&kit, text, style](float w) { return kit::text_height(kit, text, style, w); },
          .draw = [&kit, text, style,
                   color](kit::Rect box) { kit.text(box, text, style, color, kit::kFlowing); },
          .gap = gap};
}

/// A key on each side of as many dots as it is loud, with the word over them.
void draw_volume(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                 kit::Rect box, Asked& asked) {
  const std::string_view word = view.text("screen.read_aloud.volume");
  const int volume = kiosk.comfort().volume, most = screens::Comfort::kVolumes;
  const kit::Button quieter{.icon = kit::Icon::kRemove,
                            .enabled = volume > 0,
                            .spoken = view.text("screen.read_aloud.quieter")};
  const kit::Button louder{.icon = kit::Icon::kAdd,
                           .enabled = volume + 1 < most,
                           .spoken = view.text("screen.read_aloud.louder")};
  kit::Rect row = box.take_bottom(kVolumeKey);
  kit.text(box, word, kKeys, kit.theme().ink, kit::kFlowing);
  if (kit::button(kit, "reading.quieter", row.take_start(kVolumeKey, kVolumeGap), quieter)) {
    asked = screens::ChangeVolume{-1};
  }
  for (int step = 0; step < most; ++step) {
    const kit::Point at = row.take_start(kVolumeDot, kVolumeGap).center();
    const kit::Theme& theme = kit.theme();
    kit.circle(at, kVolumeDot / 2, step <= volume ? theme.action : theme.edge);
    if (step > volume) kit.circle(at, kVolumeDot / 2 - 4, theme.surface);
  }
  if (kit::button(kit, "reading.louder", row.take_start(kVolumeKey), louder)) {
    asked = screens::ChangeVolume{1};
  }
}

struct Choice {
  std::string_view id;
  kit::Button button;
  screens::Request asks;
};

/// The answers, under each other: the main one first.
std::vector<Choice> choices_of(const screens::Kiosk& kiosk, const screens::View& view,
                               bool speaks) {
  std::vector<Choice> choices;
  if (speaks) {
    choices.push_back({"reading.headphones",
                       {.label = view.text("screen.read_aloud.yes"),
                        .icon = kit::Icon::kHeadset,
                        .kind = kit::ButtonKind::kMain,
                        .em = 44},
                       screens::BeginReading{true}});
    choices.push_back(
        {"reading.aloud",
         {.label = view.text("screen.read_aloud.no"), .icon = kit::Icon::kVolumeUp, .em = 44},
         screens::BeginReading{false}});
  } else if (kiosk.place() != screens::Place::welcome && view.host != nullptr &&
             !view.host->voices.empty()) {  // the welcome screen has its languages beside it
    choices.push_back({"reading.language",
                       {.label = view.text("screen.rail.language"),
                        .icon = kit::Icon::kTranslate,
                        .kind = kit::ButtonKind::kMain,
                        .em = 44},
                       screens::ShowSheet{screens::Sheet::language}});
  }
  choices.push_back(
      {"reading.cancel",
       {.label = view.text("screen.button.cancel"), .icon = kit::Icon::kClose, .em = 44},
       screens::ShowSheet{screens::Sheet::none}});
  return choices;
}

/// The way out stands beside the answer before it where both have room.
bool beside(const kit::Kit& kit, float width, const std::vector<Choice>& choices) {
  if (choices.size() < 2) return false;
  const Choice &before = choices[choices.size() - 2], &last = choices.back();
  return kit::button_width(kit, before.button, kit::kButtonCrowded) + kit::kGap +
             kit::button_width(kit, last.button, kit::kButtonCrowded) <=
         width;
}

float answers_height(const kit::Kit& kit, float width, const std::vector<Choice>& choices) {
  const std::size_t rows = choices.size() - (beside(kit, width, choices) ? 1 : 0);
  float height = -kit::kGap;
  for (std::size_t i = 0; i < rows; ++i) {
    height += kit::button_height(kit, choices[i].button, width, kit::kButtonCrowded) + kit::kGap;
  }
  return height;
}

Asked draw_answers(kit::Kit& kit, kit::Rect box, std::vector<Choice>& choices) {
  Asked asked;
  const bool last_beside = beside(kit, box.w, choices);
  for (std::size_t i = 0; i < choices.size(); ++i) {
    Choice& choice = choices[i];
    const float high = kit::button_height(kit, choice.button, box.w, kit::kButtonCrowded);
    kit::Rect place = box.with_height(high);
    if (last_beside && i + 2 == choices.size()) {
      place.take_end(kit::button_width(kit, choices.back().button, high), kit::kGap);
    } else if (last_beside && i + 1 == choices.size()) {
      place = place.take_end(kit::button_width(kit, choice.button, high));
    }
    if (!last_beside || i + 2 != choices.size()) box.take_top(high, kit::kGap);
    if (kit::button(kit, choice.id, place, choice.button)) asked = std::move(choice.asks);
  }
  return asked;
}

std::string_view text_of(const screens::View& view, bool speaks) {
  if (speaks) return view.text("screen.read_aloud.text");
  const bool any = view.host != nullptr && !view.host->voices.empty();
  return view.text(any ? "screen.read_aloud.no_voice" : "screen.read_aloud.missing");
}

}  // namespace

Asked draw_read_aloud(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  constexpr float kWide = 1560, kMargin = 28;
  Asked asked;
  const bool speaks = view.host != nullptr && view.host->speaks(view.language());
  const kit::Rect screen = kit.screen();
  const float width = std::min(screen.w - 2 * kMargin, kWide);
  const kit::Size padding = kit::dialog_padding(width);
  const float room = width - 2 * padding.w;
  std::vector<kit::Block> blocks;
  const std::string_view title =
      view.text(speaks ? "screen.read_aloud.title" : "screen.rail.read_aloud");
  blocks.push_back(text_block(kit, title, kHeading, kit.theme().ink, kit::kSpace3));
  blocks.push_back(text_block(kit, text_of(view, speaks), kText, kit.theme().ink, kit::kSpace4));
  if (speaks) {
    blocks.push_back({.height =
                          [&](float w) {
                            const std::string_view word = view.text("screen.read_aloud.volume");
                            return kit::text_height(kit, word, kKeys, w) + kit::kSpace2 +
                                   kVolumeKey + kit.theme().lip;
                          },
                      .draw =
                          [&](kit::Rect box) {
                            box.h -= kit.theme().lip;
                            draw_volume(kiosk, view, kit, box, asked);
                          },
                      .gap = kit::kSpace4});
    blocks.push_back(text_block(kit, view.text("screen.read_aloud.keys"), kKeys, kit.theme().ink2,
                                kit::kSpace3));
  }
  std::vector<Choice> choices = choices_of(kiosk, view, speaks);
  const float answers = answers_height(kit, room, choices);
  const float needed = kit::column_height(blocks, room) + kit::kSpace5 + answers + 2 * padding.h;
  const float height = std::min(needed, screen.h - 2 * kMargin);
  const kit::Dialog dialog(kit, "reading", screen.middle(width, height));
  kit::Rect inner = dialog.inner();
  kit::Rect row = inner.take_bottom(answers, kit::kSpace5);
  kit::draw_column(kit, "reading.words", inner, blocks, kit::Spread::kTop);
  take(asked, draw_answers(kit, row, choices));
  return asked;
}

}  // namespace stordialog::drawing
