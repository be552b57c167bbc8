// What else can be decided about an idea (36): hidden with a reason, all new ones released at once;
// what was decided last, and its way back.
#include <array>

#include "drawing/staff/deeds.h"
#include "drawing/staff/idea_board.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

using screens::IdeaTask;

constexpr std::array<std::string_view, 4> kReasons = {
    "screen.release.reason_private", "screen.release.reason_insulting",
    "screen.release.reason_same", "screen.release.reason_other"};
constexpr std::array<kit::Icon, 4> kReasonIcons = {kit::Icon::kPersonOff, kit::Icon::kBlock,
                                                   kit::Icon::kContentCopy, kit::Icon::kEdit};
constexpr float kHead = 56, kLip = 6, kClose = 17;

struct Decisions {
  screens::IdeaBoardScreen& board;
  const screens::View& view;
  kit::Kit& kit;
  Wanted wanted;

  void head(kit::Rect box, std::string_view text) {
    kit.text(box, text, kit::kNote.bold(), kit.theme().ink,
             {.stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true});
  }

  /// The last reason is written by hand.
  void reasons(kit::Rect box, const desk::BoardIdea* idea, bool pairs, float gap) {
    const bool can_hide = idea != nullptr && !idea->hidden;
    head(box.take_top(kHead, kit::kSpace1), view.text("screen.release.hide_with_reason"));
    for (std::size_t i = 0; i < kReasons.size(); ++i) {
      const int columns = pairs ? 2 : 1, rows = pairs ? 2 : 4;
      const kit::Rect place =
          box.with_height(static_cast<float>(rows) * (kit::kButtonSmall + gap) - gap)
              .cell(static_cast<int>(i), columns, rows, kit::kGap, gap);
      const kit::Button reason{.label = view.text(kReasons[i]),
                               .icon = kReasonIcons[i],
                               .enabled = can_hide,
                               .em = 34,
                               .at_start = true};
      if (!kit::button(kit, kit::Id("hide.", i), place, reason)) continue;
      if (i + 1 == kReasons.size()) {
        board.stop_writing();
        board.task = IdeaTask::reason;
      } else {
        wanted = desk::Command{desk::HideIdea{idea->id, std::string(view.text(kReasons[i]))}};
      }
    }
  }

  void release_all(kit::Rect place) {
    const std::size_t fresh = board.lists.count(screens::IdeaFilter::fresh);
    const std::string said =
        view.words->plural("screen.board.release_all", static_cast<std::int64_t>(fresh));
    const kit::Button all{
        .label = said, .icon = kit::Icon::kDoneAll, .enabled = fresh > 0, .em = 32};
    if (kit::button(kit, "release.all", place, all)) board.task = IdeaTask::release_all;
  }

  void undo(kit::Rect place) {
    const desk::HistoryEntry* last = screens::last_idea_deed(*view.board);
    const kit::Button button{.label = view.text("screen.release.undo"),
                             .icon = kit::Icon::kUndo,
                             .enabled = last != nullptr,
                             .em = 32};
    if (kit::button(kit, "ideas.undo", place, button) && last != nullptr) {
      wanted = desk::Command{desk::UndoAction{last->action}};
    }
  }

  /// As many as there is room for, the latest first.
  void recent(kit::Rect box) {
    constexpr float kRow = 92, kIcon = 40;
    if (box.h < kHead + kRow) return;
    head(box.take_top(kHead), view.text("screen.release.recent"));
    for (const desk::HistoryEntry& entry : view.board->history) {
      if (box.h < kRow) break;
      if (!screens::is_about_ideas(entry.deed) || entry.undone) continue;
      kit::Rect row = box.take_top(kRow);
      kit.line({row.x, row.y}, {row.right(), row.y}, kit.theme().hair, 2);
      kit.icon(deed_icon(entry.deed), row.take_start(kIcon, kit::kSpace2).center(), kIcon,
               kit.theme().ink2);
      const kit::TextLayout one{.stand = kit::Stand::kMiddle, .max_lines = 1};
      const std::string said = fitting(deed_said(entry, view), kit::kCaption, row.w);
      const std::string about =
          fitting(deed_about(entry, view), kit::kCaption.with(kit::Weight::kMedium), row.w);
      row = row.inset(0, 6);
      kit.text(row.take_top(row.h / 2), said, kit::kCaption, kit.theme().ink, one);
      kit::TextLayout own = one;
      own.own_direction = true;
      kit.text(row, about, kit::kCaption.with(kit::Weight::kMedium), kit.theme().ink2, own);
    }
  }

  /// Its first line.
  [[nodiscard]] std::string fitting(std::string text, kit::TextStyle style, float width) const {
    const auto lines = kit.wrap(text, style, width);
    if (lines.size() > 1) text.resize(lines.front().end);
    while (text.ends_with(' ')) text.pop_back();
    return text;
  }
};

/// Where there is little height the reasons have a dialog of their own: wide windows have the
/// three keys under each other, upright ones beside each other.
void draw_few(Decisions& part, kit::Rect box, const desk::BoardIdea* idea) {
  if (part.kit.upright()) {
    const float wide = (box.w - 2 * kit::kGap) / 3;
    part.undo(box.take_end(wide, kit::kGap));
    part.release_all(box.take_end(wide, kit::kGap));
  } else {
    part.undo(box.take_bottom(kit::kButtonSmall, kClose + kLip));
    part.release_all(box.take_bottom(kit::kButtonSmall, kClose + kLip));
  }
  const kit::Button hide{.label = part.view.text("screen.board.hide"),
                         .icon = kit::Icon::kVisibilityOff,
                         .enabled = idea != nullptr && !idea->hidden,
                         .em = 32};
  if (kit::button(part.kit, "hide", box.take_bottom(kit::kButtonSmall), hide)) {
    part.board.task = IdeaTask::hide;
    part.board.task_page = 0;
  }
}

}  // namespace

std::span<const std::string_view> hide_reasons() {
  return kReasons;
}

bool is_crowded(const kit::Kit& kit) {
  constexpr float kRoomy = 1760;
  return little_height(kit) || (kit.upright() && kit.screen().h < kRoomy);
}

float idea_decisions_height(const kit::Kit& kit) {
  if (is_crowded(kit)) return kit::kButtonSmall + kLip;
  return kHead + kit::kSpace1 + 3 * (kit::kButtonSmall + kit::kGap) + kLip;
}

Wanted draw_idea_decisions(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                           kit::Rect box, const desk::BoardIdea* idea) {
  Decisions part{kiosk.staff.ideas, view, kit, std::nullopt};
  const bool pairs = kit.upright();
  const float gap = little_height(kit) ? kClose : kit::kGap;
  box.h -= kLip;
  if (is_crowded(kit)) {
    draw_few(part, box, idea);
    return std::move(part.wanted);
  }
  if (pairs) {
    kit::Rect foot = box.take_bottom(kit::kButtonSmall, kit::kGap);
    part.undo(foot.take_end((foot.w - kit::kGap) / 2, kit::kGap));
    part.release_all(foot);
    part.reasons(box, idea, true, gap);
    return std::move(part.wanted);
  }
  part.undo(box.take_bottom(kit::kButtonSmall, gap));
  part.release_all(box.take_bottom(kit::kButtonSmall, kit::kSpace3));
  part.reasons(box.take_top(kHead + kit::kSpace1 + 4 * (kit::kButtonSmall + gap)), idea, false,
               gap);
  part.recent(box);
  return std::move(part.wanted);
}

}  // namespace stordialog::drawing
