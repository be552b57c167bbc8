#include "drawing/staff/idea_board.h"

#include <algorithm>
#include <array>

#include "kit/fields.h"
#include "kit/keyboard.h"
#include "kit/measure.h"
#include "kit/panels.h"

namespace stordialog::drawing {

namespace {

using screens::IdeaBoardScreen;
using screens::IdeaFilter;
using screens::IdeaTask;

constexpr float kRow = kit::kTarget;

std::string challenge_said(const IdeaBoardScreen& board, const screens::View& view) {
  if (!board.challenge) return std::string(view.text("screen.board.any_challenge"));
  const domain::Challenge* about = view.board->event.challenge(*board.challenge);
  return std::string(about == nullptr ? view.text("screen.board.no_challenge")
                                      : about->title.in(view.language()));
}

/// The two keys that choose what the list holds.
struct FilterKeys {
  std::string which, about;

  FilterKeys(const IdeaBoardScreen& board, const screens::View& view)
      : which(view.text("screen.board.filter",
                        {{"name", std::string(filter_name(board.filter, view))},
                         {"count", view.words->number(static_cast<std::int64_t>(
                                       board.lists.count(board.filter)))}})),
        about(challenge_said(board, view)) {}

  [[nodiscard]] static kit::Button button(std::string_view label) {
    return {.label = label, .icon = kit::Icon::kKeyboardArrowDown, .icon_at_end = true, .em = 32};
  }
  void draw_which(IdeaBoardScreen& board, kit::Kit& kit, kit::Rect place) const {
    if (!kit::button(kit, "board.filter", place, button(which))) return;
    board.task = IdeaTask::filter;
    board.task_page = 0;
  }
  void draw_about(IdeaBoardScreen& board, kit::Kit& kit, kit::Rect place) const {
    if (!kit::button(kit, "board.challenge", place, button(about))) return;
    board.task = IdeaTask::challenge;
    board.task_page = 0;
  }
  /// Both and a field worth the name in one row.
  [[nodiscard]] bool fit(const kit::Kit& kit, float width) const {
    constexpr float kFieldLeast = 300;
    return width - which_width(kit) - about_width(kit) - 2 * kit::kGap >= kFieldLeast;
  }
  [[nodiscard]] float which_width(const kit::Kit& kit) const {
    return kit::button_width(kit, button(which), kRow);
  }
  [[nodiscard]] float about_width(const kit::Kit& kit) const {
    constexpr float kMost = 460;
    return std::min(kMost, kit::button_width(kit, button(about), kRow));
  }
};

/// Search, filters, and the two ways to look at ideas. Where the filters have no room in the row
/// they stand under it; with little height above the columns of the list (draw_list_view).
Wanted draw_tools(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit, kit::Rect& work,
                  bool& over_columns) {
  IdeaBoardScreen& board = kiosk.staff.ideas;
  kit::Rect row = work.take_top(kRow, kit::kSpace3);
  const kit::Button list{
      .label = view.text("screen.board.as_list"),
      .icon = kit::Icon::kTableRows,
      .kind = board.grouping ? kit::ButtonKind::kPlain : kit::ButtonKind::kSelected,
      .em = 32};
  kit::Button themes = list;
  themes.label = view.text("screen.board.as_themes");
  themes.icon = kit::Icon::kForum;
  themes.kind = board.grouping ? kit::ButtonKind::kSelected : kit::ButtonKind::kPlain;
  const float themes_wide = kit::button_width(kit, themes, kRow);
  const float list_wide = kit::button_width(kit, list, kRow);
  if (kit::button(kit, "board.themes", row.take_end(themes_wide, kit::kGap), themes)) {
    board.grouping = true;
    board.searching = false;
  }
  if (kit::button(kit, "board.list", row.take_end(list_wide, kit::kSpace4), list)) {
    board.grouping = false;
  }
  if (board.grouping) return draw_theme_hint(kiosk, view, kit, row);
  const FilterKeys filters(board, view);
  const bool beside = filters.fit(kit, row.w);
  if (beside || !little_height(kit)) {
    const float which = filters.which_width(kit);
    kit::Rect keys = beside ? row.take_end(which + filters.about_width(kit) + kit::kGap, kit::kGap)
                            : work.take_top(kRow, kit::kSpace3);
    const float share = beside ? which : (keys.w - kit::kGap) / 2;
    filters.draw_which(board, kit, keys.take_start(share, kit::kGap));
    filters.draw_about(board, kit, keys);
  }
  over_columns = !beside && little_height(kit);
  const std::uint64_t before = board.search.revision();
  const kit::FieldEvent event = kit::field(kit, "board.search", row, board.search,
                                           {.placeholder = view.text("screen.board.search"),
                                            .focused = board.searching || board.in_search,
                                            .em = 36});
  // Tab comes to it and writes with the table's keyboard; a finger wants keys on the screen.
  const kit::Kit::Finger finger = kit.finger();
  if (finger.began) board.in_search = false;
  if (const auto came = kit.focus_came_to()) {
    board.in_search = came->x == row.x && came->y == row.y;
    if (!board.in_search) board.searching = false;
  }
  if (finger.began && row.contains(finger.at)) board.searching = true;
  if (event.entered) board.searching = false;
  if (board.search.revision() != before) board.start_list();
  return std::nullopt;
}

Wanted draw_empty(const screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                  kit::Rect work) {
  const IdeaBoardScreen& board = kiosk.staff.ideas;
  const bool fresh = board.filter == IdeaFilter::fresh && board.search.empty() && !board.challenge;
  kit::panel(kit, work);
  kit.medallion(fresh ? kit::Icon::kDoneAll : kit::Icon::kLightbulb,
                {work.center().x, work.center().y - 60}, 160, 92, kit.theme().mist,
                kit.theme().ink);
  kit.text(work.inset(kit::kSpace5, 0).moved(0, 90),
           view.text(fresh ? "screen.release.nothing" : "screen.board.none_found"), kit::kLabel,
           kit.theme().ink,
           {.align = kit::Align::kCenter, .stand = kit::Stand::kMiddle, .balanced = true});
  return std::nullopt;
}

/// The list, the idea looked at, and what can be done with it.
Wanted draw_list_view(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                      kit::Rect work, bool filters_over) {
  IdeaBoardScreen& board = kiosk.staff.ideas;
  const auto& found = board.lists.found();
  const desk::BoardIdea* idea = nullptr;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const desk::BoardIdea& each = view.board->ideas[found[i]];
    if (board.idea != each.id) continue;
    idea = &each;
    board.position = i;
  }
  if (idea == nullptr && !found.empty()) {
    // What was looked at has left the list: the one that took its place is next.
    board.position = std::min(board.position, found.size() - 1);
    idea = &view.board->ideas[found[board.position]];
    board.look_at(idea->id);
  }
  Wanted wanted;
  kit::Rect decisions;
  if (kit.upright()) {
    decisions = work.take_bottom(idea_decisions_height(kit), kit::kSpace4);
  } else {
    decisions = work.take_end(little_height(kit) ? 280 : 380, kit::kSpace3);
  }
  const kit::Rect whole = work;
  const float upright_list = is_crowded(kit) ? idea_list_least(kit) : work.h * 0.34F;
  kit::Rect list = kit.upright() ? work.take_top(upright_list, kit::kSpace2)
                                 : work.take_start(little_height(kit) ? 300 : 420, kit::kSpace3);
  if (filters_over) {
    const FilterKeys filters(board, view);
    filters.draw_which(board, kit, list.take_top(kRow, kit::kSpace3));
    filters.draw_about(board, kit, decisions.take_top(kRow, kit::kSpace3));
  }
  if (idea == nullptr) {
    wanted = draw_empty(kiosk, view, kit, filters_over ? work : whole);
  } else {
    take_wish(wanted, draw_idea_list(kiosk, view, kit, list));
    take_wish(wanted, draw_idea_pane(kiosk, view, kit, work, *idea));
  }
  take_wish(wanted, draw_idea_decisions(kiosk, view, kit, decisions, idea));
  return wanted;
}

/// While it is searched with the keyboard on the screen: what is found above the keys.
Wanted draw_searching(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                      kit::Rect work) {
  IdeaBoardScreen& board = kiosk.staff.ideas;
  const kit::Rect keys = work.take_bottom(kit::keyboard_height(kit, work.w), kit::kSpace2);
  const std::uint64_t before = board.search.revision();
  const Typing typed = draw_staff_keys(view, kit, keys, board.search,
                                       {.next = view.text("screen.board.show"), .capital = false});
  if (typed != Typing::kNone) board.searching = false;
  if (board.search.revision() != before) board.start_list();
  if (board.lists.found().empty()) return draw_empty(kiosk, view, kit, work);
  const domain::RecordId none{};
  const std::optional<domain::RecordId> looked_at = board.idea;
  Wanted wanted = draw_idea_list(kiosk, view, kit, work);
  if (board.idea != looked_at && board.idea.value_or(none) != none) board.searching = false;
  return wanted;
}

}  // namespace

std::string_view filter_name(IdeaFilter filter, const screens::View& view) {
  switch (filter) {
    case IdeaFilter::fresh:
      return view.text("screen.board.fresh");
    case IdeaFilter::released:
      return view.text("screen.board.released");
    case IdeaFilter::hidden:
      return view.text("screen.board.hidden");
    case IdeaFilter::no_theme:
      return view.text("screen.board.no_theme");
    default:
      return view.text("screen.board.all");
  }
}

std::string theme_name(const desk::Theme& theme, const screens::View& view) {
  return theme.name.empty() ? std::string(view.text("screen.themes.unnamed")) : theme.name;
}

Facts idea_facts(const screens::Kiosk& kiosk, const screens::View& view) {
  const screens::IdeaLists& lists = kiosk.staff.ideas.lists;
  const auto count = [&](IdeaFilter filter) {
    return static_cast<std::int64_t>(lists.count(filter));
  };
  Facts facts;
  facts.first = view.words->plural("screen.board.count", count(IdeaFilter::all));
  facts.second = kiosk.staff.ideas.grouping
                     ? view.words->plural("screen.board.loose", count(IdeaFilter::no_theme))
                     : view.words->plural("screen.release.waiting", count(IdeaFilter::fresh));
  return facts;
}

Wanted draw_idea_board(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                       kit::Rect work) {
  IdeaBoardScreen& board = kiosk.staff.ideas;
  board.follow(*view.board);
  board.lists.learn(*view.board, board.wish());
  draw_refusal(kiosk, view, kit, work);
  if (is_writing(board.task)) return draw_idea_writing(kiosk, view, kit, work);
  bool filters_over = false;
  Wanted wanted = draw_tools(kiosk, view, kit, work, filters_over);
  board.lists.learn(*view.board, board.wish());
  if (board.grouping) {
    take_wish(wanted, draw_theme_columns(kiosk, view, kit, work));
  } else if (board.searching) {
    take_wish(wanted, draw_searching(kiosk, view, kit, work));
  } else {
    take_wish(wanted, draw_list_view(kiosk, view, kit, work, filters_over));
  }
  take_wish(wanted, draw_idea_dialog(kiosk, view, kit));
  take_wish(wanted, draw_theme_dialog(kiosk, view, kit));
  return wanted;
}

}  // namespace stordialog::drawing
