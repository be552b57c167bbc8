#include "screens/staff_promote.h"

#include <algorithm>

#include "domain/limits.h"
#include "screens/staff_ideas.h"

namespace stordialog::screens {

namespace {

template <class Value>
void toggle_in(std::vector<Value>& values, const Value& value) {
  if (std::erase(values, value) == 0) values.push_back(value);
}

std::string shortened(const std::string& text, std::size_t graphemes, std::size_t bytes) {
  input::TextBuffer cut({graphemes, bytes}, input::Lines::kMany);
  (void)cut.insert(text);
  return std::string(cut.view());
}

domain::LocalText in_first_language(const desk::Board& board, std::string text) {
  domain::LocalText local;
  if (text.empty() || board.event.languages.empty()) return local;
  local.texts.emplace_back(board.event.languages.front(), std::move(text));
  return local;
}

desk::AddQuestion::Option option_of(const desk::Theme& theme, const desk::Board& board) {
  desk::AddQuestion::Option option;
  constexpr std::size_t kTitle = domain::limits::kTitleGraphemes;
  option.title = in_first_language(board, shortened(theme.name, kTitle, 4 * kTitle));
  option.theme = theme.id;
  const desk::BoardIdea* best = nullptr;
  for (const domain::RecordId& id : theme.ideas) {
    const desk::BoardIdea* idea = idea_of(board, id);
    if (idea == nullptr || idea->hidden || !idea->released) continue;
    if (best == nullptr || idea->supports > best->supports) best = idea;
  }
  if (best != nullptr) {
    constexpr std::size_t kText = domain::limits::kDescriptionGraphemes;
    option.description = in_first_language(board, shortened(best->text, kText, 4 * kText));
  }
  return option;
}

}  // namespace

bool PromoteScreen::has(const domain::RecordId& theme) const {
  return std::ranges::find(themes, theme) != themes.end();
}

bool PromoteScreen::has(const domain::Key& challenge) const {
  return std::ranges::find(challenges, challenge) != challenges.end();
}

void PromoteScreen::toggle(const domain::RecordId& theme) {
  toggle_in(themes, theme);
}

void PromoteScreen::toggle(const domain::Key& challenge) {
  toggle_in(challenges, challenge);
}

bool can_promote(const desk::Theme& theme) {
  return !theme.name.empty();
}

PromoteScreen begin_promotion(const domain::RecordId& theme) {
  PromoteScreen screen;
  screen.themes.push_back(theme);
  return screen;
}

std::uint16_t picks_most(const PromoteScreen& screen) {
  if (screen.method == domain::Method::dots) return domain::limits::kDots;
  const std::size_t options = std::max<std::size_t>(screen.options(), kOptionsLeast);
  // Choosing all of them would say nothing; ranking all of them does.
  const std::size_t most = screen.method == domain::Method::picks ? options - 1 : options;
  return static_cast<std::uint16_t>(std::min(most, domain::limits::kPicks));
}

bool step_done(const PromoteScreen& screen, PromoteStep step) {
  switch (step) {
    case PromoteStep::options:
      return screen.options() >= kOptionsLeast && screen.options() <= domain::limits::kChallenges;
    case PromoteStep::title:
      return !words_in(screen.title.view()).empty();
    case PromoteStep::picks:
      return screen.picks >= 1 && screen.picks <= picks_most(screen);
    default:
      return std::ranges::all_of(kPromoteSteps, [&](PromoteStep each) {
        return each == PromoteStep::review || step_done(screen, each);
      });
  }
}

desk::AddQuestion question_of(const PromoteScreen& screen, const desk::Board& board) {
  desk::AddQuestion question;
  question.title = in_first_language(board, std::string(screen.title.view()));
  question.method = screen.method;
  question.picks = screen.picks;
  switch (screen.method) {
    case domain::Method::picks:
      break;
    case domain::Method::dots:
      question.per_option = screen.picks;
      break;
    case domain::Method::ranking:
      question.rule = domain::CountingRule::schulze;
      break;
    case domain::Method::score:
      question.rule = domain::CountingRule::mean;
      break;
  }
  for (const domain::RecordId& id : screen.themes) {
    if (const desk::Theme* theme = theme_of(board, id)) {
      question.options.push_back(option_of(*theme, board));
    }
  }
  for (const domain::Key& key : screen.challenges) {
    desk::AddQuestion::Option option;
    option.challenge = key;
    question.options.push_back(std::move(option));
  }
  return question;
}

}  // namespace stordialog::screens
