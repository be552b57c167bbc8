// Lists page by page: only what is in sight is drawn, however many there are. Also the dialog in
// which one of several is chosen.
#include <algorithm>
#include <cmath>

#include "drawing/staff/idea_board.h"
#include "kit/cards.h"
#include "kit/measure.h"
#include "kit/note_card.h"
#include "kit/panels.h"

namespace stordialog::drawing {

namespace {

constexpr float kBetween = 18;
constexpr kit::NoteCard kRow{.detail = " ", .lines = 2, .em = 30};
// Keys to turn pages beside a list with too little height for a row of them.
constexpr float kKeysBeside = 340, kBesideLeast = 700;

kit::Icon state_icon(const desk::BoardIdea& idea) {
  if (idea.hidden) return kit::Icon::kVisibilityOff;
  return idea.released ? kit::Icon::kCheckCircle : kit::Icon::kHourglassTop;
}

std::string state_said(const desk::BoardIdea& idea, const screens::View& view) {
  if (idea.hidden) return std::string(view.text("screen.board.is_hidden"));
  if (!idea.released) return std::string(view.text("screen.board.is_fresh"));
  if (idea.supports == 0) return std::string(view.text("screen.board.is_released"));
  return view.words->plural("screen.board.supports", idea.supports);
}

}  // namespace

std::size_t draw_pages(const screens::View& view, kit::Kit& kit, kit::Rect row,
                       const Pages& pages) {
  std::size_t page = std::min(pages.page, pages.pages() - 1);
  const std::size_t first = page * pages.size;
  const std::size_t last = std::min(first + pages.size, pages.count);
  std::string said(pages.said);
  if (said.empty() && pages.size == 1) {
    said = view.text("screen.speech.position",
                     {{"position", view.words->number(static_cast<std::int64_t>(first + 1))},
                      {"count", view.words->number(static_cast<std::int64_t>(pages.count))}});
  } else if (said.empty()) {
    said = view.text("screen.release.range",
                     {{"first", view.words->number(static_cast<std::int64_t>(first + 1))},
                      {"last", view.words->number(static_cast<std::int64_t>(last))},
                      {"count", view.words->number(static_cast<std::int64_t>(pages.count))}});
  }
  const kit::Button back{
      .icon = pages.sideways ? kit::Icon::kArrowBack : kit::Icon::kKeyboardArrowUp,
      .enabled = page > 0,
      .icon_em = 52};
  const kit::Button on{
      .icon = pages.sideways ? kit::Icon::kArrowForward : kit::Icon::kKeyboardArrowDown,
      .enabled = page + 1 < pages.pages(),
      .icon_em = 52};
  if (kit::button(kit, kit::Id(pages.id, ".down"), row.take_end(kit::kTarget, kit::kGap), on)) {
    ++page;
  }
  if (kit::button(kit, kit::Id(pages.id, ".up"), row.take_end(kit::kTarget, kit::kSpace2), back)) {
    --page;
  }
  if (!kit::fits_one_line(kit, said, kit::kSmall.bold(), row.w)) {
    said = view.words->number(static_cast<std::int64_t>(page + 1)) + " / " +
           view.words->number(static_cast<std::int64_t>(pages.pages()));
  }
  kit.text(row, said, kit::kSmall.bold(), kit.theme().ink2,
           {.align = pages.sideways ? kit::Align::kEnd : kit::Align::kStart,
            .stand = kit::Stand::kMiddle,
            .max_lines = 1,
            .shrink = true});
  return page;
}

float idea_list_least(const kit::Kit& kit) {
  return kit::note_card_height(kRow) + kit.theme().lip;
}

Wanted draw_idea_list(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                      kit::Rect box) {
  screens::IdeaBoardScreen& board = kiosk.staff.ideas;
  const auto& found = board.lists.found();
  kit::NoteCard card = kRow;
  const float high = kit::note_card_height(card);
  const auto rows_in = [high](float height) {
    return static_cast<std::size_t>(
        std::max(1.0F, std::floor((height + kBetween) / (high + kBetween))));
  };
  const kit::Rect whole = box;
  std::size_t rows = rows_in(box.h);
  kit::Rect keys;
  if (found.size() > rows && box.h >= high + 2 * kit::kButtonSmall) {
    keys = box.take_bottom(kit::kButtonSmall + kit.theme().lip, kit::kSpace2)
               .with_height(kit::kButtonSmall);
    rows = rows_in(box.h);
  } else if (found.size() > rows && box.w >= kBesideLeast) {
    keys = box.take_end(kKeysBeside, kit::kSpace3).with_height(high);
    keys = keys.middle(keys.w, kit::kButtonSmall);
  }
  Pages pages{.id = "ideas", .page = board.page, .size = rows, .count = found.size()};
  const auto steps = static_cast<int>(std::lround(kit.wheel_in(whole)));
  if (steps > 0) pages.page -= std::min<std::size_t>(pages.page, static_cast<std::size_t>(steps));
  if (steps < 0) pages.page += static_cast<std::size_t>(-steps);
  pages.page = std::min(pages.page, pages.pages() - 1);
  for (std::size_t i = pages.page * rows; i < std::min(found.size(), (pages.page + 1) * rows);
       ++i) {
    const desk::BoardIdea& idea = view.board->ideas[found[i]];
    const std::string said = state_said(idea, view);
    card.text = idea.text;
    card.detail = said;
    card.icon =
        idea.released && !idea.hidden && idea.supports > 0 ? kit::Icon::kThumbUp : state_icon(idea);
    card.selected = board.idea == idea.id;
    if (kit::note_card(kit, kit::Id("idea.", idea.id.text()), box.take_top(high, kBetween), card)) {
      board.look_at(idea.id);
    }
  }
  if (keys.h > 0) pages.page = draw_pages(view, kit, keys, pages);
  if (pages.page != board.page) board.page = pages.page;
  return std::nullopt;
}

std::optional<std::size_t> draw_choosing(kit::Kit& kit, const screens::View& view,
                                         const Choosing& choosing, std::size_t& page) {
  constexpr float kWide = 1160, kMargin = 40, kBetweenRows = 18;
  const float wide = std::min(kWide, kit.screen().w - 2 * kMargin);
  const kit::Size padding = kit::dialog_padding(wide);
  const float room = wide - 2 * padding.w;
  const float title = kit::text_height(kit, choosing.title, kit::kTitleCrowded.size(52), room);
  const float text = choosing.text.empty()
                         ? 0
                         : kit::text_height(kit, choosing.text, kit::kSmall, room) + kit::kSpace2;
  float row = kit::kTarget;
  kit::ListRow shown{.arrow = false, .em = 34};
  for (const ChoiceRow& choice : choosing.choices) {
    shown.title = choice.title;
    shown.end = choice.end;
    row = std::max(row, kit::list_row_height(kit, room, shown));
  }
  const float head = 2 * padding.h + title + kit::kSpace3 + text + kit::kSpace4 + kit::kButtonSmall;
  const float most = kit.screen().h - 2 * kMargin - head;
  const auto fits = static_cast<std::size_t>(
      std::max(1.0F, std::floor((most + kBetweenRows) / (row + kBetweenRows))));
  const std::size_t rows = std::min(fits, choosing.choices.size());
  const float whole = head + static_cast<float>(rows) * (row + kBetweenRows) - kBetweenRows;

  kit::Dialog dialog(kit, choosing.id, kit.screen().middle(wide, whole));
  kit::Rect inner = dialog.inner();
  kit.text(inner.take_top(title, kit::kSpace3), choosing.title, kit::kTitleCrowded.size(52),
           kit.theme().ink, kit::kFlowing);
  if (text > 0) {
    kit.text(inner.take_top(text), choosing.text, kit::kSmall, kit.theme().ink2, kit::kFlowing);
  }
  kit::Rect foot = inner.take_bottom(kit::kButtonSmall, kit::kSpace4);
  std::optional<std::size_t> chosen;
  const kit::Button close{.label = choosing.close};
  const float close_wide = kit::button_width(kit, close, kit::kButtonSmall);
  if (kit::button(kit, "task.close", foot.take_start(close_wide, kit::kSpace4), close)) {
    chosen = kClosed;
  }
  Pages pages{.id = "choices", .page = page, .size = rows, .count = choosing.choices.size()};
  pages.page = std::min(pages.page, pages.pages() - 1);
  if (pages.pages() > 1) page = draw_pages(view, kit, foot, pages);
  const std::size_t first = pages.page * rows;
  for (std::size_t i = first; i < std::min(first + rows, choosing.choices.size()); ++i) {
    const ChoiceRow& choice = choosing.choices[i];
    shown.title = choice.title;
    shown.end = choice.end;
    shown.selected = choice.selected;
    shown.enabled = choice.enabled;
    const kit::Rect place = inner.take_top(row, kBetweenRows);
    if (kit::list_row(kit, kit::Id("choice.", i), place, shown) == kit::Press::kActivated) {
      chosen = i;
    }
  }
  return chosen;
}

}  // namespace stordialog::drawing
