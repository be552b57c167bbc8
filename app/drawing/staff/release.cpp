// Ideas that wait: one is looked at, then released or hidden with a reason. Nothing is shown in the
// hall before it has been released here.
#include <algorithm>
#include <array>
#include <cmath>

#include "drawing/staff/staff.h"
#include "kit/buttons.h"
#include "kit/cards.h"
#include "kit/measure.h"
#include "kit/panels.h"
#include "kit/scroll.h"

namespace stordialog::drawing {

namespace {

using screens::Request;

constexpr float kPageMost = 5;
constexpr std::array<std::string_view, 4> kReasons = {
    "screen.release.reason_private", "screen.release.reason_insulting",
    "screen.release.reason_same", "screen.release.reason_other"};
constexpr std::array<kit::Icon, 4> kReasonIcons = {kit::Icon::kPersonOff, kit::Icon::kBlock,
                                                   kit::Icon::kContentCopy, kit::Icon::kEdit};

std::vector<const desk::BoardIdea*> waiting(const desk::Board& board) {
  std::vector<const desk::BoardIdea*> ideas;
  for (const desk::BoardIdea& idea : board.ideas) {
    if (!idea.released && !idea.hidden) ideas.push_back(&idea);
  }
  return ideas;
}

/// The idea being looked at, or the first that waits.
std::size_t position_of(const screens::StaffScreen& staff,
                        const std::vector<const desk::BoardIdea*>& ideas) {
  for (std::size_t i = 0; i < ideas.size(); ++i) {
    if (staff.idea && ideas[i]->id == *staff.idea) return i;
  }
  return 0;
}

constexpr float kIdea = 120, kIdeaGap = 18;

/// How an idea begins: as many words as fit in a row of the list.
std::string beginning(const kit::Kit& kit, std::string_view text, float width, float em) {
  constexpr std::size_t kLines = 2;
  constexpr float kMargins = 2 * 28;
  const auto lines = kit.wrap(text, {em, 1.15F, kit::Weight::kBold, 0}, width - kMargins);
  if (lines.size() <= kLines) return std::string(text);
  std::string_view shown = text.substr(0, lines[kLines - 1].end);
  while (shown.ends_with(' ') || shown.ends_with('\n')) shown.remove_suffix(1);
  return std::string(shown);
}

using Ideas = std::vector<const desk::BoardIdea*>;

void draw_list_row(screens::Kiosk& kiosk, kit::Kit& kit, kit::Rect box, const desk::BoardIdea& idea,
                   bool selected) {
  kit::ListRow row;
  row.selected = selected;
  row.arrow = false;
  row.em = 32;
  const std::string text = beginning(kit, idea.text, box.w, row.em);
  row.title = text;
  if (kit::list_row(kit, kit::Id("idea.", idea.id.text()), box, row) == kit::Press::kActivated) {
    kiosk.staff.idea = idea.id;
  }
}

/// Page by page, as a column at the start side.
void draw_pages(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit, kit::Rect box,
                const Ideas& ideas, std::size_t now) {
  screens::StaffScreen& staff = kiosk.staff;
  kit::Rect keys = box.take_bottom(kit::kButtonSmall, 16);
  const float rooms = std::floor((box.h + kIdeaGap) / (kIdea + kIdeaGap));
  const auto page = static_cast<std::size_t>(std::clamp(rooms, 1.0F, kPageMost));
  const std::size_t pages = (ideas.size() + page - 1) / page;
  staff.idea_page = std::min(staff.idea_page, pages == 0 ? 0 : pages - 1);
  const std::size_t first = staff.idea_page * page;
  const std::size_t last = std::min(first + page, ideas.size());
  for (std::size_t i = first; i < last; ++i) {
    draw_list_row(kiosk, kit, box.take_top(kIdea, kIdeaGap), *ideas[i], i == now);
  }
  if (pages < 2) return;
  const kit::Button up{
      .label = {}, .icon = kit::Icon::kKeyboardArrowUp, .enabled = staff.idea_page > 0};
  const kit::Button down{
      .label = {}, .icon = kit::Icon::kKeyboardArrowDown, .enabled = staff.idea_page + 1 < pages};
  const std::string range =
      view.text("screen.release.range", {{"first", view.words->number(first + 1)},
                                         {"last", view.words->number(last)},
                                         {"count", view.words->number(ideas.size())}});
  constexpr float kKey = 112;
  const float said = kit.text_width(range, kit::kSmall) + 2;
  const float key = std::clamp((keys.w - 2 * kit::kGap - said) / 2, kit::kTarget, kKey);
  if (kit::button(kit, "ideas.down", keys.take_end(key, kit::kGap), down)) ++staff.idea_page;
  if (kit::button(kit, "ideas.up", keys.take_end(key, kit::kGap), up)) --staff.idea_page;
  kit.text(keys, range, kit::kSmall, kit.theme().ink2,
           {.stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true});
}

float rows_height(std::size_t rows) {
  return static_cast<float>(rows) * (kIdea + kIdeaGap) - kIdeaGap;
}

/// Over the work, so many rows of it at once.
void draw_rows(screens::Kiosk& kiosk, kit::Kit& kit, kit::Rect box, const Ideas& ideas,
               std::size_t now) {
  const float lip = kit.theme().lip;
  kit::ScrollArea scroll(kit, "ideas", box.with_height(box.h + lip),
                         rows_height(ideas.size()) + lip, kIdea + kIdeaGap);
  kit::Rect rows = scroll.inner();
  for (std::size_t i = 0; i < ideas.size(); ++i) {
    draw_list_row(kiosk, kit, rows.take_top(kIdea, kIdeaGap), *ideas[i], i == now);
  }
}

/// `consequence`: what releasing it means, when that is not said beside.
void draw_idea(const screens::View& view, kit::Kit& kit, kit::Rect box, const desk::BoardIdea& idea,
               std::size_t now, std::size_t count, std::string_view consequence) {
  const bool low = little_height(kit);
  kit::card(kit, box);
  kit::Rect inner = box.inset(low ? 32 : 40, low ? 20 : 32);
  const std::string position =
      view.text("screen.release.position",
                {{"position", view.words->number(now + 1)}, {"count", view.words->number(count)}});
  const domain::Challenge* about = view.board->event.challenge(idea.challenge);
  const std::string_view title = about == nullptr ? "" : about->title.in(view.language());
  const float wide = kit.text_width(position, kit::kEyebrow) + kit::kSpace3;
  const bool beside = kit::fits_one_line(kit, title, kit::kEyebrow, inner.w - wide);
  kit::Rect head = inner.take_top(52, beside ? kit::kSpace2 : 0);
  const kit::TextLayout middle{.stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true};
  kit.text(head, position, kit::kEyebrow, kit.theme().ink2, middle);
  if (beside) {
    head.take_start(wide);
    kit.text(
        head, title, kit::kEyebrow, kit.theme().ink2,
        {.align = kit::Align::kEnd, .stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true});
  } else {
    kit.text(inner.take_top(52, kit::kSpace1), title, kit::kEyebrow, kit.theme().ink2, middle);
  }
  const kit::TextStyle small = kit::kCaption.with(kit::Weight::kMedium);
  const float said = kit::text_height(kit, consequence, small, inner.w);
  kit.text(inner.take_bottom(said, said > 0 ? kit::kSpace2 : 0), consequence, small,
           kit.theme().ink2, kit::kFlowing);
  // A long idea is written smaller before it must be scrolled.
  constexpr std::array<float, 3> kSmaller = {44, 40, 36};
  kit::TextStyle style = kit::kBody.size(48).leading(1.35F);
  const auto height_at = [&](float width) { return kit.text_size(idea.text, style, width).h; };
  for (const float em : kSmaller) {
    if (height_at(inner.w) > inner.h) style.em = em;
  }
  float height = height_at(inner.w);
  if (height > inner.h) height = height_at(inner.w - kit::ScrollArea::keys_width(inner.h));
  kit::ScrollArea scroll(kit, "idea.text", inner, height);
  kit.text(scroll.inner(), idea.text, style, kit.theme().ink, {.own_direction = true});
}

std::array<kit::Button, kReasons.size()> reason_buttons(const screens::View& view) {
  std::array<kit::Button, kReasons.size()> buttons;
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    buttons[i].label = view.text(kReasons[i]);
    buttons[i].icon = kReasonIcons[i];
    buttons[i].at_start = true;
  }
  return buttons;
}

constexpr float kReasonHead = 60;

/// In a column at the end side, or two beside each other.
float reasons_height() {
  return kReasonHead + 2 * kit::kButtonSmall + kit::kGap + 6;
}

std::optional<Request> draw_reasons(const screens::View& view, kit::Kit& kit, kit::Rect box,
                                    const desk::BoardIdea& idea) {
  std::optional<Request> request;
  const auto buttons = reason_buttons(view);
  const bool pairs = kit.upright();
  const bool low = little_height(kit);
  kit.text(box.take_top(kReasonHead, pairs ? 0 : kit::kSpace2),
           view.text("screen.release.hide_with_reason"), kit::kNote.bold(), kit.theme().ink,
           {.max_lines = 1, .shrink = true});
  const float between = low ? 17 : kit::kGap;
  const float half = (box.w - kit::kGap) / 2;
  kit::Rect pair;
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    const bool left = !pairs || i % 2 == 0;
    if (left) pair = box.take_top(kit::kButtonSmall, between);
    const kit::Rect place = pairs && left ? pair.take_start(half, kit::kGap) : pair;
    if (kit::button(kit, kit::Id("hide.", i), place, buttons[i])) {
      request = desk::Command{desk::HideIdea{idea.id, std::string(view.text(kReasons[i]))}};
    }
  }
  if (!pairs && !low) {
    kit.text(box.take_bottom(130), view.text("screen.release.text"), kit::kCaption,
             kit.theme().ink2, {.stand = kit::Stand::kBottom});
  }
  return request;
}

void draw_nothing(const screens::View& view, kit::Kit& kit, kit::Rect work) {
  kit::panel(kit, work);
  kit.medallion(kit::Icon::kDoneAll, {work.center().x, work.center().y - 60}, 160, 92,
                kit.theme().mist, kit.theme().ink);
  kit.text(work.moved(0, 90), view.text("screen.release.nothing"), kit::kLabel, kit.theme().ink,
           {.align = kit::Align::kCenter, .stand = kit::Stand::kMiddle});
}

constexpr float kRelease = kit::kButtonCrowded, kUnderIdea = 24;

/// How many rows of the list leave the idea enough room.
std::size_t rows_over(float height, std::size_t count) {
  constexpr float kCardLeast = 340, kMost = 3;
  const float room =
      height - reasons_height() - kit::kSpace4 - kRelease - kUnderIdea - kit::kSpace4 - kCardLeast;
  const float rows = std::clamp(std::floor((room + kIdeaGap) / (kIdea + kIdeaGap)), 1.0F, kMost);
  return std::min(count, static_cast<std::size_t>(rows));
}

}  // namespace

std::optional<Request> draw_release(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                                    kit::Rect work) {
  std::optional<Request> request;
  const Ideas ideas = waiting(*view.board);
  const auto released = std::count_if(view.board->ideas.begin(), view.board->ideas.end(),
                                      [](const desk::BoardIdea& idea) { return idea.released; });
  if (!little_height(kit)) {
    draw_heading(kit, work, view.text("screen.release.title"),
                 view.words->plural("screen.release.released", released));
  }
  if (ideas.empty()) {
    draw_nothing(view, kit, work);
    return std::nullopt;
  }
  const std::size_t now = position_of(kiosk.staff, ideas);
  kit::Rect reasons;
  if (kit.upright()) {
    const kit::Rect list =
        work.take_top(rows_height(rows_over(work.h, ideas.size())), kit::kSpace4);
    draw_rows(kiosk, kit, list, ideas, now);
    reasons = work.take_bottom(reasons_height(), kit::kSpace4);
  } else {
    const bool low = little_height(kit);
    draw_pages(kiosk, view, kit, work.take_start(low ? 360 : 400, kit::kSpace4), ideas, now);
    reasons = work.take_end(360, kit::kSpace4);
  }
  if (auto wanted = draw_reasons(view, kit, reasons, *ideas[now])) request = std::move(wanted);
  kit::Button release;
  release.label = view.text("screen.release.release");
  release.icon = kit::Icon::kCheck;
  release.kind = kit::ButtonKind::kMain;
  if (kit::button(kit, "release", work.take_bottom(kRelease, kUnderIdea), release)) {
    request = desk::Command{desk::ReleaseIdeas{{ideas[now]->id}}};
  }
  const bool beside = !kit.upright() && !little_height(kit);
  draw_idea(view, kit, work, *ideas[now], now, ideas.size(),
            beside ? std::string_view() : view.text("screen.release.text"));
  return request;
}

}  // namespace stordialog::drawing
