#include "drawing/staff/deeds.h"

#include "drawing/staff/idea_board.h"

namespace stordialog::drawing {

namespace {

std::string title_of(const domain::Activity& activity, const screens::View& view) {
  const domain::Question* question = view.board->event.question(activity.key);
  return std::string(question == nullptr ? activity.key : question->title.in(view.language()));
}

std::string step_said(std::uint32_t step, const screens::View& view) {
  const domain::AgendaItem* item = screens::agenda_step(*view.board, step);
  if (item == nullptr) return std::string(view.text("screen.history.step_none"));
  return view.text("screen.history.step",
                   {{"number", view.words->number(step)},
                    {"title", std::string(item->title.in(view.language()))}});
}

std::string theme_said(const domain::RecordId& id, const screens::View& view) {
  const desk::Theme* theme = screens::theme_of(*view.board, id);
  return theme == nullptr ? std::string(view.text("screen.themes.unnamed"))
                          : theme_name(*theme, view);
}

/// The first of them, as much as stands in a line or two.
std::string beginning_of(const std::vector<domain::RecordId>& ideas, const screens::View& view) {
  constexpr std::size_t kMost = 90;
  for (const domain::RecordId& id : ideas) {
    const desk::BoardIdea* idea = screens::idea_of(*view.board, id);
    if (idea == nullptr) continue;
    if (idea->hidden) return std::string(view.text("screen.release.not_shown"));
    return shortened(idea->text, kMost);
  }
  return {};
}

}  // namespace

std::string deed_said(const desk::HistoryEntry& entry, const screens::View& view) {
  using enum domain::StaffDeed;
  const auto ideas = static_cast<std::int64_t>(entry.ideas.size());
  switch (entry.deed) {
    case open_activity:
      return view.text("screen.history.opened", {{"name", activity_title(entry.activity, view)}});
    case close_activity:
      return view.text("screen.history.closed", {{"name", activity_title(entry.activity, view)}});
    case release_idea:
      return view.words->plural("screen.history.released", ideas);
    case hide_idea:
      return view.text("screen.history.hid", {{"reason", entry.text}});
    case group_ideas:
      if (entry.target == domain::RecordId{}) {
        return view.text("screen.history.new_theme", {{"name", theme_said(entry.action, view)}});
      }
      return view.words->plural("screen.history.grouped", ideas,
                                {{"name", theme_said(entry.target, view)}});
    case ungroup_ideas:
      return view.words->plural("screen.history.ungrouped", ideas);
    case name_theme:
      return view.text("screen.history.named", {{"name", entry.text}});
    case replace_idea:
      return std::string(view.text("screen.history.replaced"));
    case go_to_step:
      return step_said(entry.number, view);
    case show_result:
      return view.text("screen.history.showed", {{"title", title_of(entry.activity, view)}});
    case hide_result:
      return view.text("screen.history.took_back", {{"title", title_of(entry.activity, view)}});
    case note_present:
      return view.words->plural("screen.history.present", entry.number);
    default:
      return std::string(view.text("screen.history.undid"));
  }
}

std::string deed_about(const desk::HistoryEntry& entry, const screens::View& view) {
  if (entry.deed == domain::StaffDeed::undo) {
    for (const desk::HistoryEntry& other : view.board->history) {
      if (other.action == entry.target) return deed_said(other, view);
    }
    return {};
  }
  return beginning_of(entry.ideas, view);
}

kit::Icon deed_icon(domain::StaffDeed deed) {
  using enum domain::StaffDeed;
  switch (deed) {
    case open_activity:
      return kit::Icon::kLockOpen;
    case close_activity:
      return kit::Icon::kLock;
    case release_idea:
      return kit::Icon::kCheckCircle;
    case hide_idea:
      return kit::Icon::kVisibilityOff;
    case group_ideas:
    case ungroup_ideas:
      return kit::Icon::kForum;
    case name_theme:
    case replace_idea:
      return kit::Icon::kEdit;
    case go_to_step:
      return kit::Icon::kPlayArrow;
    case show_result:
    case hide_result:
      return kit::Icon::kBarChart;
    case note_present:
      return kit::Icon::kGroups;
    default:
      return kit::Icon::kUndo;
  }
}

}  // namespace stordialog::drawing
