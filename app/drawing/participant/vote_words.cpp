#include "drawing/participant/vote_words.h"

#include "domain/limits.h"

namespace stordialog::drawing {

using domain::Method;

std::string left_said(const screens::VoteScreen& vote, const domain::Question& question,
                      const screens::View& view) {
  const int left = screens::picks_left(vote, question);
  if (question.method == Method::score) {
    const auto done = static_cast<std::int64_t>(vote.picks.size());
    return view.text("screen.vote.graded_so_far", {{"done", view.words->number(done)},
                                                   {"count", view.words->number(question.picks)}});
  }
  return view.text(
      question.method == Method::dots ? "screen.vote.dots_left" : "screen.vote.picks_left",
      {{"left", view.words->number(left)}, {"picks", view.words->number(question.picks)}});
}

std::string hint_said(const domain::Question& question, const screens::View& view) {
  switch (question.method) {
    case Method::picks:
      break;
    case Method::dots:
      return std::string(view.text("screen.vote.dots_hint"));
    case Method::ranking:
      return std::string(view.text("screen.vote.rank_hint"));
    case Method::score:
      return view.text("screen.vote.grade_hint",
                       {{"least", view.words->number(0)},
                        {"most", view.words->number(domain::limits::kScoreMost)}});
  }
  return {};
}

std::string_view none_left_said(const domain::Question& question, const screens::View& view) {
  switch (question.method) {
    case Method::dots:
      return view.text("screen.vote.dots_none_left");
    case Method::ranking:
      return view.text("screen.vote.rank_none_left");
    case Method::picks:
    case Method::score:
      break;
  }
  return view.text("screen.vote.none_left");
}

std::string mark_of(const screens::VoteScreen& vote, std::uint16_t option,
                    const screens::View& view) {
  const auto value = screens::value_of(vote, option);
  return value ? view.words->number(*value) : std::string();
}

std::string option_spoken(const screens::VoteScreen& vote, const domain::Question& question,
                          std::uint16_t option, const screens::View& view) {
  const std::string title(option_title(question, option, view));
  const std::string mark = mark_of(vote, option, view);
  if (mark.empty()) return title;
  switch (question.method) {
    case Method::picks:
      break;
    case Method::dots:
      return view.text("screen.vote.dots_on", {{"dots", mark}, {"title", title}});
    case Method::ranking:
      return view.text("screen.vote.ranked", {{"rank", mark}, {"title", title}});
    case Method::score:
      return view.text("screen.vote.graded", {{"grade", mark}, {"title", title}});
  }
  return title;
}

std::string_view option_title(const domain::Question& question, std::uint16_t option,
                              const screens::View& view) {
  const domain::Challenge* challenge = view.board->event.challenge(question.options[option]);
  return challenge == nullptr ? std::string_view{} : challenge->title.in(view.language());
}

std::string task_said(const domain::Question& question, const screens::View& view) {
  switch (question.method) {
    case Method::picks:
      break;
    case Method::dots:
      return std::string(view.text("screen.home.vote_dots"));
    case Method::ranking:
      return std::string(view.text("screen.home.vote_ranking"));
    case Method::score:
      return std::string(view.text("screen.home.vote_score"));
  }
  return view.words->plural("screen.home.vote_text", question.picks);
}

}  // namespace stordialog::drawing
