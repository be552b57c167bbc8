// What lies over the themes: one of them with what can be done, ideas that resemble each other, and
// what two stations grouped in two ways.
#include <algorithm>
#include <array>

#include "drawing/staff/idea_board.h"
#include "kit/measure.h"

namespace stordialog::drawing {

namespace {

using screens::IdeaBoardScreen;
using screens::IdeaTask;
using screens::SuggestedGroup;

/// The one that is shown: those that were passed over come again at the end.
const SuggestedGroup* suggestion_now(const screens::Kiosk& kiosk, const screens::View& view,
                                     std::size_t& count, std::size_t& number) {
  const auto open = kiosk.suggestions.open(*view.board);
  count = open.size();
  if (open.empty()) return nullptr;
  number = kiosk.staff.ideas.skipped % open.size();
  return open[number];
}

desk::Command grouping_of(const SuggestedGroup& group) {
  return desk::GroupIdeas{group.ideas, group.theme, group.name};
}

std::string suggestion_said(const SuggestedGroup& group, const screens::View& view) {
  const auto count = static_cast<std::int64_t>(group.ideas.size());
  if (const desk::Theme* theme = screens::theme_of(*view.board, group.theme)) {
    return view.words->plural("screen.themes.belong", count, {{"name", theme_name(*theme, view)}});
  }
  if (group.name.empty()) return view.words->plural("screen.themes.alike", count);
  return view.words->plural("screen.themes.alike_about", count, {{"name", group.name}});
}

Wanted draw_suggestion(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  IdeaBoardScreen& board = kiosk.staff.ideas;
  std::size_t count = 0, number = 0;
  const SuggestedGroup* group = suggestion_now(kiosk, view, count, number);
  if (group == nullptr) {
    board.task = IdeaTask::none;
    return std::nullopt;
  }
  std::vector<std::string_view> quotes;
  for (const domain::RecordId& id : group->ideas) {
    if (const desk::BoardIdea* idea = screens::idea_of(*view.board, id)) {
      quotes.push_back(idea->text);
    }
  }
  const std::string title = suggestion_said(*group, view);
  std::string text =
      view.text("screen.themes.suggestion_number",
                {{"number", view.words->number(static_cast<std::int64_t>(number + 1))},
                 {"count", view.words->number(static_cast<std::int64_t>(count))}});
  if (!group->why.empty()) {
    text = view.text("screen.themes.shared_words", {{"words", group->why}}) + ' ' + text;
  }
  const std::array<kit::NamedButton, 3> buttons = {
      kit::NamedButton{"suggestion.close", {.label = view.text("screen.themes.close")}},
      kit::NamedButton{"suggestion.skip",
                       {.label = view.text("screen.themes.skip"),
                        .icon = kit::Icon::kArrowForward,
                        .icon_at_end = true,
                        .enabled = count > 1}},
      kit::NamedButton{"suggestion.take",
                       {.label = view.text("screen.themes.take"),
                        .icon = kit::Icon::kCheck,
                        .kind = kit::ButtonKind::kMain}}};
  const auto pressed = draw_offering(
      kit,
      {.id = "suggestion", .title = title, .text = text, .quotes = quotes, .buttons = buttons});
  if (!pressed) return std::nullopt;
  if (*pressed == 0) board.task = IdeaTask::none;
  if (*pressed == 1) ++board.skipped;
  if (*pressed == 2) return grouping_of(*group);
  return std::nullopt;
}

Wanted draw_theme(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  IdeaBoardScreen& board = kiosk.staff.ideas;
  const desk::Theme* theme = board.theme ? screens::theme_of(*view.board, *board.theme) : nullptr;
  if (theme == nullptr) {
    board.task = IdeaTask::none;
    return std::nullopt;
  }
  const std::string name = theme_name(*theme, view);
  const bool can_promote = view.board->lead && screens::can_promote(*theme);
  std::string text =
      view.words->plural("screen.board.count", static_cast<std::int64_t>(theme->ideas.size())) +
      " · " + view.words->plural("screen.board.supports", theme->supports) + ". ";
  text += view.text(!view.board->lead               ? "screen.promote.not_lead"
                    : !screens::can_promote(*theme) ? "screen.promote.needs_name"
                                                    : "screen.promote.explained");
  const std::array<kit::NamedButton, 4> buttons = {
      kit::NamedButton{"theme.close", {.label = view.text("screen.themes.close")}},
      kit::NamedButton{"theme.rename",
                       {.label = view.text("screen.themes.rename"), .icon = kit::Icon::kEdit}},
      kit::NamedButton{"theme.split",
                       {.label = view.text("screen.themes.split"),
                        .icon = kit::Icon::kLinkOff,
                        .enabled = !theme->ideas.empty()}},
      kit::NamedButton{"theme.promote",
                       {.label = view.text("screen.promote.begin"),
                        .icon = kit::Icon::kHowToVote,
                        .kind = kit::ButtonKind::kMain,
                        .enabled = can_promote}}};
  const auto pressed =
      draw_offering(kit, {.id = "theme", .title = name, .text = text, .buttons = buttons});
  if (!pressed) return std::nullopt;
  switch (*pressed) {
    case 1:
      board.task = IdeaTask::rename;
      board.line.set_text(theme->name);
      return std::nullopt;
    case 2:
      return desk::Command{desk::UngroupIdeas{theme->ideas}};
    case 3:
      board.task = IdeaTask::none;
      kiosk.staff.promote = screens::begin_promotion(theme->id);
      return screens::Go{screens::Place::staff_promote};
    default:
      board.task = IdeaTask::none;
      return std::nullopt;
  }
}

/// One after the other: a settled one leaves the board's list.
Wanted draw_conflict(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  IdeaBoardScreen& board = kiosk.staff.ideas;
  const desk::Conflict& conflict = view.board->conflicts.front();
  const desk::BoardIdea* idea = screens::idea_of(*view.board, conflict.idea);
  const bool about_name = conflict.idea == domain::RecordId{};
  std::vector<ChoiceRow> choices;
  if (about_name) {
    for (const std::string& name : conflict.names) {
      choices.push_back({.title = view.text("screen.themes.call_it", {{"name", name}})});
    }
  } else {
    for (const domain::RecordId& id : conflict.themes) {
      const desk::Theme* theme = screens::theme_of(*view.board, id);
      choices.push_back(
          {.title = theme == nullptr
                        ? std::string(view.text("screen.themes.put_nowhere"))
                        : view.text("screen.themes.put_in", {{"name", theme_name(*theme, view)}})});
    }
  }
  const std::string text =
      (idea == nullptr ? std::string() : "”" + shortened(idea->text, 160) + "” ") +
      view.words->plural("screen.themes.to_settle",
                         static_cast<std::int64_t>(view.board->conflicts.size()));
  const auto chosen = draw_choosing(
      kit, view,
      {.id = "conflict",
       .title = view.text(about_name ? "screen.themes.two_names" : "screen.themes.two_themes"),
       .text = text,
       .choices = choices,
       .close = view.text("screen.themes.later")},
      board.task_page);
  if (!chosen) return std::nullopt;
  if (*chosen == kClosed) {
    board.task = IdeaTask::none;
    return std::nullopt;
  }
  if (about_name) {
    return desk::Command{desk::NameTheme{conflict.themes.front(), conflict.names[*chosen]}};
  }
  const domain::RecordId theme = conflict.themes[*chosen];
  if (theme == domain::RecordId{}) return desk::Command{desk::UngroupIdeas{{conflict.idea}}};
  return desk::Command{desk::GroupIdeas{{conflict.idea}, theme, {}}};
}

}  // namespace

Wanted draw_theme_hint(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit,
                       kit::Rect row) {
  IdeaBoardScreen& board = kiosk.staff.ideas;
  Wanted wanted;
  const auto conflicts = static_cast<std::int64_t>(view.board->conflicts.size());
  if (conflicts > 0) {
    const std::string said = view.words->plural("screen.themes.conflicts", conflicts);
    const kit::Button settle{.label = said, .icon = kit::Icon::kReportProblem, .em = 32};
    const float wide = std::min(row.w, kit::button_width(kit, settle, kit::kTarget));
    if (kit::button(kit, "conflicts", row.take_start(wide, kit::kGap), settle)) {
      board.task = IdeaTask::conflicts;
      board.task_page = 0;
    }
  }
  std::size_t count = 0, number = 0;
  const SuggestedGroup* group = suggestion_now(kiosk, view, count, number);
  if (group == nullptr) {
    const std::string_view said =
        view.text(kiosk.suggestions.looking ? "screen.themes.looking" : "screen.themes.how");
    if (conflicts == 0 && row.w > 300) {
      kit.text(row, said, kit::kSmall, kit.theme().ink2,
               {.stand = kit::Stand::kMiddle, .max_lines = 2, .shrink = true});
    }
    return wanted;
  }
  const std::string many =
      view.words->plural("screen.themes.suggestions", static_cast<std::int64_t>(count));
  const kit::Button show{.label = many, .icon = kit::Icon::kLightbulb, .em = 32};
  const kit::Button take{
      .label = view.text("screen.themes.take"), .icon = kit::Icon::kCheck, .em = 32};
  const float show_wide = kit::button_width(kit, show, kit::kTarget);
  const float take_wide = kit::button_width(kit, take, kit::kTarget);
  if (show_wide > row.w) return wanted;
  if (kit::button(kit, "suggestion.show", row.take_start(show_wide, kit::kGap), show)) {
    board.task = IdeaTask::suggestion;
  }
  // The surest is said at once, and taken with one press.
  constexpr float kWordsLeast = 300;
  if (row.w < take_wide + kit::kGap + kWordsLeast) return wanted;
  if (kit::button(kit, "suggestion.take", row.take_end(take_wide, kit::kGap), take)) {
    wanted = grouping_of(*group);
  }
  kit.text(row, suggestion_said(*group, view), kit::kSmall.bold(), kit.theme().ink,
           {.stand = kit::Stand::kMiddle, .max_lines = 2, .shrink = true});
  return wanted;
}

Wanted draw_theme_dialog(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  switch (kiosk.staff.ideas.task) {
    case IdeaTask::theme:
      return draw_theme(kiosk, view, kit);
    case IdeaTask::suggestion:
      return draw_suggestion(kiosk, view, kit);
    case IdeaTask::conflicts:
      return view.board->conflicts.empty() ? std::nullopt : draw_conflict(kiosk, view, kit);
    default:
      return std::nullopt;
  }
}

}  // namespace stordialog::drawing
