// Ideas that wait: one is looked at, then released or hidden with a reason. Nothing is shown in the
// hall before it has been released here.
#include <algorithm>
#include <array>

#include "drawing/staff/staff.h"
#include "kit/buttons.h"
#include "kit/cards.h"
#include "kit/pages.h"
#include "kit/panels.h"
#include "kit/tables.h"

namespace stordialog::drawing {

namespace {

using screens::Request;

constexpr std::size_t kPage = 5;
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

void draw_list(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit, kit::Rect box,
               const std::vector<const desk::BoardIdea*>& ideas, std::size_t now) {
  screens::StaffScreen& staff = kiosk.staff;
  const std::size_t pages = (ideas.size() + kPage - 1) / kPage;
  staff.idea_page = std::min(staff.idea_page, pages == 0 ? 0 : pages - 1);
  kit::Rect keys = box.take_bottom(kit::kButtonSmall, 16);
  const std::size_t first = staff.idea_page * kPage;
  for (std::size_t i = first; i < std::min(first + kPage, ideas.size()); ++i) {
    kit::ListRow row;
    row.title = ideas[i]->text;
    row.selected = i == now;
    row.arrow = false;
    row.em = 32;
    if (kit::list_row(kit, kit::Id("idea.", ideas[i]->id.text()), box.take_top(120, 18), row) ==
        kit::Press::kActivated) {
      staff.idea = ideas[i]->id;
    }
  }
  if (pages < 2) return;
  const kit::Button up{
      .label = {}, .icon = kit::Icon::kKeyboardArrowUp, .enabled = staff.idea_page > 0};
  const kit::Button down{
      .label = {}, .icon = kit::Icon::kKeyboardArrowDown, .enabled = staff.idea_page + 1 < pages};
  if (kit::button(kit, "ideas.down", keys.take_end(112, kit::kGap), down)) ++staff.idea_page;
  if (kit::button(kit, "ideas.up", keys.take_end(112, kit::kGap), up)) --staff.idea_page;
  const std::string range = view.text(
      "screen.release.range", {{"first", view.words->number(first + 1)},
                               {"last", view.words->number(std::min(first + kPage, ideas.size()))},
                               {"count", view.words->number(ideas.size())}});
  kit.text(keys, range, kit::kSmall, kit.theme().ink2, {.stand = kit::Stand::kMiddle});
}

void draw_idea(const screens::View& view, kit::Kit& kit, kit::Rect box, const desk::BoardIdea& idea,
               std::size_t now, std::size_t count) {
  kit::card(kit, box);
  kit::Rect inner = box.inset(40, 32);
  kit::Rect head = inner.take_top(52, 16);
  const std::string position =
      view.text("screen.release.position",
                {{"position", view.words->number(now + 1)}, {"count", view.words->number(count)}});
  kit.text(head, position, kit::kEyebrow, kit.theme().ink2, {.stand = kit::Stand::kMiddle});
  if (const domain::Challenge* about = view.board->event.challenge(idea.challenge)) {
    kit.text(head, about->title.in(view.language()), kit::kEyebrow, kit.theme().ink2,
             {.align = kit::Align::kEnd, .stand = kit::Stand::kMiddle});
  }
  const kit::TextStyle style = kit::kBody.size(48).leading(1.35F);
  const float height = kit.text_size(idea.text, style, inner.w - kit::ScrollArea::kKeys).h;
  kit::ScrollArea scroll(kit, "idea.text", inner, height);
  kit.text(scroll.inner(), idea.text, style, kit.theme().ink);
}

std::optional<Request> draw_reasons(const screens::View& view, kit::Kit& kit, kit::Rect box,
                                    const desk::BoardIdea& idea) {
  std::optional<Request> request;
  kit.text(box.take_top(60, 16), view.text("screen.release.hide_with_reason"), kit::kNote.bold(),
           kit.theme().ink);
  for (std::size_t i = 0; i < kReasons.size(); ++i) {
    kit::Button button;
    button.label = view.text(kReasons[i]);
    button.icon = kReasonIcons[i];
    button.at_start = true;
    if (kit::button(kit, kit::Id("hide.", i), box.take_top(kit::kButtonSmall, 20), button)) {
      request = desk::Command{desk::HideIdea{idea.id, std::string(view.text(kReasons[i]))}};
    }
  }
  kit.text(box.take_bottom(130), view.text("screen.release.text"), kit::kCaption, kit.theme().ink2,
           {.stand = kit::Stand::kBottom});
  return request;
}

}  // namespace

std::optional<Request> draw_release(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                                    kit::Rect work) {
  std::optional<Request> request;
  const std::vector<const desk::BoardIdea*> ideas = waiting(*view.board);
  kit::Rect head = work.take_top(60, 16);
  kit.text(head, view.text("screen.release.title"), kit::kLabel.bold(), kit.theme().ink);
  const auto released = std::count_if(view.board->ideas.begin(), view.board->ideas.end(),
                                      [](const desk::BoardIdea& idea) { return idea.released; });
  kit.text(head, view.words->plural("screen.release.released", released), kit::kNote,
           kit.theme().ink2, {.align = kit::Align::kEnd});
  if (ideas.empty()) {
    kit::panel(kit, work);
    kit.medallion(kit::Icon::kDoneAll, {work.center().x, work.center().y - 60}, 160, 92,
                  kit.theme().mist, kit.theme().ink);
    kit.text(work.moved(0, 90), view.text("screen.release.nothing"), kit::kLabel, kit.theme().ink,
             {.align = kit::Align::kCenter, .stand = kit::Stand::kMiddle});
    return std::nullopt;
  }
  const std::size_t now = position_of(kiosk.staff, ideas);
  draw_list(kiosk, view, kit, work.take_start(400, kit::kSpace4), ideas, now);
  if (auto wanted = draw_reasons(view, kit, work.take_end(360, kit::kSpace4), *ideas[now])) {
    request = std::move(wanted);
  }
  kit::Button release;
  release.label = view.text("screen.release.release");
  release.icon = kit::Icon::kCheck;
  release.kind = kit::ButtonKind::kMain;
  if (kit::button(kit, "release", work.take_bottom(kit::kButtonCrowded, 24), release)) {
    request = desk::Command{desk::ReleaseIdeas{{ideas[now]->id}}};
  }
  draw_idea(view, kit, work, *ideas[now], now, ideas.size());
  return request;
}

}  // namespace stordialog::drawing
