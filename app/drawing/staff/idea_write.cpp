// Writing for the board of ideas, with the keyboard on the screen: a text anew, a reason, the name
// of a theme. What is lost by it is said over the field.
#include <algorithm>

#include "drawing/staff/idea_board.h"
#include "kit/fields.h"
#include "kit/keyboard.h"
#include "kit/measure.h"
#include "kit/panels.h"

namespace stordialog::drawing {

namespace {

using screens::IdeaTask;

struct Words {
  std::string_view title, text, placeholder, save;
};

Words words_of(IdeaTask task, const screens::View& view) {
  switch (task) {
    case IdeaTask::reason:
      return {view.text("screen.board.reason_title"), view.text("screen.board.reason_text"),
              view.text("screen.board.reason"), view.text("screen.release.hide")};
    case IdeaTask::new_theme:
      return {view.text("screen.themes.new_title"), view.text("screen.themes.new_text"),
              view.text("screen.themes.name"), view.text("screen.themes.make")};
    case IdeaTask::rename:
      return {view.text("screen.themes.rename_title"), view.text("screen.themes.rename_text"),
              view.text("screen.themes.name"), view.text("screen.board.save")};
    default:
      return {view.text("screen.board.rewrite_title"), view.text("screen.board.rewrite_warning"),
              view.text("screen.board.rewrite_field"), view.text("screen.board.save")};
  }
}

desk::Command command_of(const screens::IdeaBoardScreen& board) {
  const std::string text(board.task == IdeaTask::rewrite ? board.text.view() : board.line.view());
  switch (board.task) {
    case IdeaTask::reason:
      return desk::HideIdea{board.idea.value_or(domain::RecordId{}), text};
    case IdeaTask::new_theme:
      return desk::GroupIdeas{board.chosen, {}, text};
    case IdeaTask::rename:
      return desk::NameTheme{board.theme.value_or(domain::RecordId{}), text};
    default:
      return desk::ReplaceIdea{board.idea.value_or(domain::RecordId{}), text};
  }
}

}  // namespace

bool is_writing(IdeaTask task) {
  return task == IdeaTask::reason || task == IdeaTask::rewrite || task == IdeaTask::new_theme ||
         task == IdeaTask::rename;
}

Wanted draw_idea_writing(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                         kit::Rect work) {
  screens::IdeaBoardScreen& board = kiosk.staff.ideas;
  const Words words = words_of(board.task, view);
  const kit::Rect keys = work.take_bottom(kit::keyboard_height(kit, work.w), kit::kSpace2);
  const bool rewrites = board.task == IdeaTask::rewrite;
  const bool low = work.h < 330;
  const kit::TextStyle title = kit::kTitleCrowded.size(low ? 34 : 44);
  kit.text(work.take_top(kit::text_height(kit, words.title, title, work.w),
                         low ? kit::kSpace1 : kit::kSpace2),
           words.title, title, kit.theme().ink, kit::kFlowing);
  const kit::Notice said{.lead = rewrites ? words.text : std::string_view{},
                         .text = rewrites ? std::string_view{} : words.text,
                         .icon = rewrites ? kit::Icon::kWarning : kit::Icon::kInfo,
                         .em = low ? 28.0F : 32.0F,
                         .bare = true};
  kit::notice(kit, work.take_top(kit::notice_height(kit, work.w, said), kit::kSpace2), said);
  const float high = rewrites ? work.h : std::min(work.h, kit::kFieldHeight);
  const bool can_save = screens::can_save(board, *view.board);
  const kit::FieldEvent event =
      kit::field(kit, "task.field", work.with_height(high), board.written(),
                 {.placeholder = words.placeholder, .focused = true, .em = low ? 36.0F : 44.0F});
  Typing typed = draw_staff_keys(view, kit, keys, board.written(),
                                 {.next = words.save, .next_enabled = can_save});
  if (event.entered && can_save) typed = Typing::kNext;
  if (typed == Typing::kBack || kit.key_escape()) {
    const bool renames = board.task == IdeaTask::rename;
    board.stop_writing();
    if (renames) board.task = IdeaTask::theme;
    return std::nullopt;
  }
  return typed == Typing::kNext ? Wanted(command_of(board)) : std::nullopt;
}

}  // namespace stordialog::drawing
