// What lies over the board of ideas while something is chosen: which ideas, about what, all new
// ones at once.
#include "drawing/staff/idea_board.h"

namespace stordialog::drawing {

namespace {

using screens::IdeaBoardScreen;
using screens::IdeaTask;

void choose_filter(IdeaBoardScreen& board, const screens::View& view, kit::Kit& kit) {
  std::vector<ChoiceRow> choices;
  for (const screens::IdeaFilter filter : screens::kIdeaFilters) {
    choices.push_back(
        {.title = std::string(filter_name(filter, view)),
         .end = view.words->number(static_cast<std::int64_t>(board.lists.count(filter))),
         .selected = filter == board.filter});
  }
  const auto chosen = draw_choosing(kit, view,
                                    {.id = "filter",
                                     .title = view.text("screen.board.filter_title"),
                                     .choices = choices,
                                     .close = view.text("screen.button.cancel")},
                                    board.task_page);
  if (!chosen) return;
  board.task = IdeaTask::none;
  if (*chosen == kClosed) return;
  board.filter = screens::kIdeaFilters[*chosen];
  board.start_list();
}

/// The first stands for all.
void choose_challenge(IdeaBoardScreen& board, const screens::View& view, kit::Kit& kit) {
  std::vector<ChoiceRow> choices;
  choices.push_back({.title = std::string(view.text("screen.board.any_challenge")),
                     .selected = !board.challenge});
  for (const domain::Challenge& challenge : view.board->event.challenges) {
    choices.push_back({.title = std::string(challenge.title.in(view.language())),
                       .selected = board.challenge == challenge.key});
  }
  choices.push_back({.title = std::string(view.text("screen.board.no_challenge")),
                     .selected = board.challenge == domain::Key{}});
  const auto chosen = draw_choosing(kit, view,
                                    {.id = "challenge",
                                     .title = view.text("screen.board.challenge_title"),
                                     .choices = choices,
                                     .close = view.text("screen.button.cancel")},
                                    board.task_page);
  if (!chosen) return;
  board.task = IdeaTask::none;
  if (*chosen == kClosed) return;
  board.challenge.reset();
  if (*chosen > 0 && *chosen + 1 < choices.size()) {
    board.challenge = view.board->event.challenges[*chosen - 1].key;
  } else if (*chosen > 0) {
    board.challenge = domain::Key{};
  }
  board.start_list();
}

Wanted choose_reason(IdeaBoardScreen& board, const screens::View& view, kit::Kit& kit) {
  std::vector<ChoiceRow> choices;
  for (const std::string_view key : hide_reasons()) {
    choices.push_back({.title = std::string(view.text(key))});
  }
  const auto chosen = draw_choosing(kit, view,
                                    {.id = "hide",
                                     .title = view.text("screen.board.hide"),
                                     .choices = choices,
                                     .close = view.text("screen.button.cancel")},
                                    board.task_page);
  if (!chosen) return std::nullopt;
  board.stop_writing();
  if (*chosen == kClosed || !board.idea) return std::nullopt;
  if (*chosen + 1 == choices.size()) {
    board.task = IdeaTask::reason;
    return std::nullopt;
  }
  return desk::Command{desk::HideIdea{*board.idea, choices[*chosen].title}};
}

Wanted ask_release_all(IdeaBoardScreen& board, const screens::View& view, kit::Kit& kit) {
  std::vector<domain::RecordId> fresh = screens::fresh_ideas(*view.board);
  const auto count = static_cast<std::int64_t>(fresh.size());
  const std::string title = view.words->plural("screen.board.release_all_title", count);
  const Question question{.id = "release_all",
                          .title = title,
                          .text = view.text("screen.board.release_all_text"),
                          .first_id = "release_all.cancel",
                          .second_id = "release_all.yes",
                          .first = {.label = view.text("screen.button.cancel")},
                          .second = {.label = view.text("screen.board.release_all_yes"),
                                     .icon = kit::Icon::kDoneAll,
                                     .kind = kit::ButtonKind::kMain}};
  const Answer answer = draw_question(kit, question);
  if (answer == Answer::kFirst || fresh.empty()) board.task = IdeaTask::none;
  if (answer == Answer::kSecond) return desk::Command{desk::ReleaseIdeas{std::move(fresh)}};
  return std::nullopt;
}

}  // namespace

Wanted draw_idea_dialog(screens::Kiosk& kiosk, const screens::View& view, kit::Kit& kit) {
  IdeaBoardScreen& board = kiosk.staff.ideas;
  if (board.task != IdeaTask::none && kit.key_escape()) board.task = IdeaTask::none;
  switch (board.task) {
    case IdeaTask::filter:
      choose_filter(board, view, kit);
      return std::nullopt;
    case IdeaTask::challenge:
      choose_challenge(board, view, kit);
      return std::nullopt;
    case IdeaTask::hide:
      return choose_reason(board, view, kit);
    case IdeaTask::release_all:
      return ask_release_all(board, view, kit);
    default:
      return std::nullopt;
  }
}

}  // namespace stordialog::drawing
