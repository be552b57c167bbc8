// The ideas of others, four at a time (35); longer ones take a half or the whole page.
// Ids: agree.POSITION, agree.up, agree.down, back, next.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "drawing/participant/agree_card.h"
#include "drawing/participant/page.h"
#include "drawing/participant/short_room.h"
#include "kit/tables.h"
#include "screens/offers.h"

namespace stordialog::drawing {

namespace {

using Ideas = std::vector<const desk::BoardIdea*>;
constexpr std::size_t kSlots = 4;

std::size_t slots_of(const desk::BoardIdea& idea) {
  switch (space_for(idea.text)) {
    case Space::quarter:
      return 1;
    case Space::half:
      return 2;
    case Space::whole:
      break;
  }
  return kSlots;
}

/// Where an idea of so many slots goes when `taken` are: a half begins a row.
std::size_t place_for(std::size_t slots, std::size_t taken) {
  return slots > 1 && taken % 2 == 1 ? taken + 1 : taken;
}

/// The position of the first idea of each page, and at last the number of ideas.
std::vector<std::size_t> pages_of(const Ideas& ideas) {
  std::vector<std::size_t> first = {0};
  std::size_t taken = 0;
  for (std::size_t i = 0; i < ideas.size(); ++i) {
    const std::size_t slots = slots_of(*ideas[i]);
    std::size_t at = place_for(slots, taken);
    if (at + slots > kSlots) {
      first.push_back(i);
      at = 0;
    }
    taken = at + slots;
  }
  first.push_back(ideas.size());
  return first;
}

Asked draw_page(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                kit::Rect grid, const Ideas& ideas, std::size_t first, std::size_t end) {
  constexpr float kGap = 24;
  Asked asked;
  std::size_t taken = 0;
  for (std::size_t i = first; i < end; ++i) {
    const std::size_t slots = slots_of(*ideas[i]);
    const std::size_t at = place_for(slots, taken);
    taken = at + slots;
    kit::Rect box = grid.cell(static_cast<int>(at), 2, 2, kGap, kGap);
    if (slots > 1) box.w = grid.w;
    if (slots == kSlots) box.h = grid.h;
    take(asked, draw_large_agree(kiosk, view, kit, box, *ideas[i], i));
  }
  return asked;
}

void draw_paging(const screens::View& view, kit::Kit& kit, kit::Rect row, std::size_t& page,
                 const std::vector<std::size_t>& pages) {
  constexpr float kKey = 104, kRange = 320;
  const std::size_t count = pages.back();
  kit::Rect middle = row.middle(2 * kKey + kRange + 32, row.h);
  const kit::Button up{.icon = kit::Icon::kKeyboardArrowUp, .enabled = page > 0};
  const kit::Button down{.icon = kit::Icon::kKeyboardArrowDown, .enabled = page + 2 < pages.size()};
  const kit::Rect end = middle.take_end(kKey, 16);
  if (kit::button(kit, "agree.up", middle.take_start(kKey, 16), up)) --page;
  if (kit::button(kit, "agree.down", end, down)) ++page;
  const std::string range =
      view.text("screen.agree.range",
                {{"first", view.words->number(static_cast<std::int64_t>(pages[page] + 1))},
                 {"last", view.words->number(static_cast<std::int64_t>(pages[page + 1]))},
                 {"count", view.words->number(static_cast<std::int64_t>(count))}});
  kit.text(middle, range, kit::kLabel.bold(), kit.theme().ink,
           {.align = kit::Align::kCenter,
            .stand = kit::Stand::kMiddle,
            .max_lines = 1,
            .shrink = true,
            .tabular = true});
}

/// What the person agrees with so far, at the end of the head.
void draw_agree_head(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                     kit::Rect& main) {
  constexpr float kMark = 56, kGap = 16;
  const std::size_t agreed = kiosk.agree.agreed.size();
  Head head{.title = view.text("screen.agree.title"),
            .style = kit::kTitleCrowded,
            .least = 70,
            .gap = 26};
  std::string said;
  if (agreed > 0) {
    said = view.words->plural("screen.agree.count", static_cast<std::int64_t>(agreed));
    const kit::Size size = kit.text_size(said, kit::kLabel.bold(), main.w - kMark - kGap - 2);
    head.end = {kMark + kGap + size.w + 2, std::max(kMark, size.h)};
  }
  kit::Rect end = draw_head(kit, main, head);
  if (agreed == 0) return;
  kit.ring_mark(end.take_start(kMark, kGap).center(), kMark, kit::RingState::kChosen);
  kit.text(end, said, kit::kLabel.bold(), kit.theme().ink, {.stand = kit::Stand::kMiddle});
}

/// All of them under each other, each as high as its words.
Asked draw_list(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                kit::Rect main, const Ideas& ideas) {
  constexpr float kGap = 24;
  Asked asked;
  std::vector<float> heights;
  float content = -kGap;
  for (const desk::BoardIdea* idea : ideas) {
    heights.push_back(large_agree_height(view, kit, main.w - kit::ScrollArea::kKeys, *idea));
    content += heights.back() + kGap;
  }
  const kit::ScrollArea area(kit, "agree", main, std::max(content, main.h + 1));
  kit::Rect column = area.inner();
  for (std::size_t i = 0; i < ideas.size(); ++i) {
    take(asked,
         draw_large_agree(kiosk, view, kit, column.take_top(heights[i], kGap), *ideas[i], i));
  }
  return asked;
}

}  // namespace

Asked draw_agree(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  const std::string error = error_said(kiosk, view);
  const Footer footer{.back = view.text("screen.button.back"),
                      .main = view.text("screen.agree.done"),
                      .main_icon = kit::Icon::kCheck,
                      .icon_at_end = false,
                      .error = error,
                      .high = kit::kButtonCrowded};
  kit::Rect main = kit::participant_page(kit, 32, 30).main;
  const kit::Rect row = take_footer(kit, main, footer, 34);
  draw_agree_head(kiosk, view, kit, main);
  const Ideas ideas = screens::readable_from(*view.board, kiosk.idea.alike.ids());
  Asked asked;
  if (ideas.empty()) {
    kit.text(main, view.text("screen.agree.nothing"), kit::kBody, kit.theme().ink2);
  } else if (!is_roomy(kit, main)) {
    asked = draw_list(kiosk, view, kit, main, ideas);
  } else {
    const std::vector<std::size_t> pages = pages_of(ideas);
    std::size_t& page = kiosk.agree.page;
    page = std::min(page, pages.size() - 2);
    asked = draw_page(kiosk, view, kit, main, ideas, pages[page], pages[page + 1]);
    if (pages.size() > 2 && error.empty()) {
      draw_paging(view, kit, between(kit, row, footer), page, pages);
    }
  }
  const Pressed pressed = draw_footer(kit, row, footer);
  if (pressed == Pressed::back) asked = screens::Back{};
  if (pressed == Pressed::main) asked = screens::Go{screens::Place::home};
  return asked;
}

}  // namespace stordialog::drawing
