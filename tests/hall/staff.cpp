// What staff do at a station.
#include <algorithm>

#include "hall/hall.h"

namespace stordialog::workshops {

using domain::Kind;

namespace {

desk::CheckPin pin(std::string_view digits) {
  return {domain::Secret(digits)};
}

}  // namespace

void Hall::staff(const Action& action, Life& life) {
  if (!is_at_work(life)) return;
  const auto board = life.desk->board();
  const domain::Key question = board->event.questions[action.a % board->event.questions.size()].key;
  const domain::Activity vote{domain::ActivityKind::vote, question};
  switch (action.deed) {
    case Deed::open_all:
      for (const auto& state : board->activities) {
        if (!state.open) static_cast<void>(ask(life, desk::SetActivity{state.activity, true}));
      }
      return;
    case Deed::close_vote:
      static_cast<void>(ask(life, desk::SetActivity{vote, false}));
      return;
    case Deed::reopen_vote:
      static_cast<void>(ask(life, desk::SetActivity{vote, true}));
      return;
    case Deed::finish_closing:
      static_cast<void>(ask(life, desk::FinishClosing{}));
      return;
    case Deed::step:
      static_cast<void>(ask(life, desk::GoToStep{action.a % 4}));
      return;
    case Deed::undo: {
      if (board->history.empty()) return;
      const auto& entry = board->history[action.a % board->history.size()];
      static_cast<void>(ask(life, desk::UndoAction{entry.action}));
      return;
    }
    case Deed::show_result:
      static_cast<void>(ask(life, desk::ShowResult{question, action.b % 2 == 0}));
      return;
    case Deed::note_present:
      static_cast<void>(ask(life, desk::NotePresent{action.b % 600}));
      return;
    case Deed::add_question:
      return add_question(action, life);
    case Deed::wrong_pin: {
      const Answer answer = ask(life, pin("000000"));
      expect(answer.came != Came::stored, "a wrong PIN opens nothing", &life);
      return;
    }
    case Deed::right_pin:
      static_cast<void>(ask(life, pin(kPin)));
      return;
    default:
      return staff_with_ideas(action, life);
  }
}

void Hall::staff_with_ideas(const Action& action, Life& life) {
  const auto board = life.desk->board();
  if (board->ideas.empty()) return;
  const auto& idea = board->ideas[action.a % board->ideas.size()];
  const auto& other = board->ideas[action.b % board->ideas.size()];
  std::vector<domain::RecordId> both = {idea.id};
  if (other.id != idea.id) both.push_back(other.id);
  switch (action.deed) {
    case Deed::release:
      static_cast<void>(ask(life, desk::ReleaseIdeas{both}));
      return;
    case Deed::hide:
      static_cast<void>(ask(life, desk::HideIdea{idea.id, "Twice"}));
      return;
    case Deed::group: {
      const bool joins = action.c % 2 == 0 && !board->themes.empty();
      const domain::RecordId theme =
          joins ? board->themes[action.c % board->themes.size()].id : domain::RecordId{};
      const Answer answer =
          ask(life, desk::GroupIdeas{both, theme, joins ? "" : "Theme " + std::to_string(now_)});
      if (answer.came == Came::stored && !joins) {
        life.promises.stored[std::get<desk::Stored>(answer.receipt).id] = Kind::staff_action;
      }
      return;
    }
    case Deed::ungroup:
      static_cast<void>(ask(life, desk::UngroupIdeas{both}));
      return;
    case Deed::name_theme:
      if (board->themes.empty()) return;
      static_cast<void>(ask(life, desk::NameTheme{board->themes[action.b % board->themes.size()].id,
                                                  "Name " + std::to_string(now_)}));
      return;
    default:
      return replace(action, life);
  }
}

void Hall::replace(const Action& action, Life& life) {
  const auto board = life.desk->board();
  const auto& idea = board->ideas[action.a % board->ideas.size()];
  const std::string text = "In other words, action " + std::to_string(action.number);
  const Answer answer = ask_to_erase(life, idea.id, desk::ReplaceIdea{idea.id, text});
  if (answer.came != Came::stored) return;
  const auto id = std::get<desk::Stored>(answer.receipt).id;
  life.promises.stored[id] = Kind::idea;
  life.promises.ideas[id] = text;
  life.promises.erased.insert(idea.id);
  if (idea.own) check_erased(life, idea.text);
}

void Hall::add_question(const Action& action, Life& life) {
  const auto board = life.desk->board();
  if (board->event.questions.size() > 4) return;
  desk::AddQuestion question;
  question.title.texts = {{"en", "Question " + std::to_string(action.number)}};
  for (const char* challenge : {"roads", "water"})
    question.options.push_back({challenge, {}, {}, {}});
  const Answer answer = ask(life, std::move(question));
  if (answer.came != Came::stored) return;
  expect(board->lead, "only a lead adds questions", &life);
  life.promises.stored[std::get<desk::Stored>(answer.receipt).id] = Kind::event_change;
}

}  // namespace stordialog::workshops
