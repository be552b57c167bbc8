#include "report/results_check.h"

#include <algorithm>

#include "domain/limits.h"
#include "domain/voting.h"
#include "report/pieces.h"

namespace stordialog::report {

namespace {

using Place = std::optional<std::string>;

std::string at(std::string_view list, std::size_t index, std::string_view name) {
  return std::string(list) + "[" + std::to_string(index) + "]" + std::string(name);
}

Place check_languages(const domain::Event& event) {
  if (event.languages.empty()) return "event.languages";
  if (event.name.texts.empty()) return "event.name";
  return std::nullopt;
}

Place check_event(const domain::Event& event) {
  namespace limits = domain::limits;
  if (const auto place = check_languages(event)) return place;
  if (!domain::is_key(event.slug)) return "event.slug";
  for (std::size_t index = 0; index < event.groups.size(); ++index) {
    if (!event.side(event.groups[index].side)) return at("event.groups", index, ".side");
  }
  for (std::size_t index = 0; index < event.questions.size(); ++index) {
    const auto& question = event.questions[index];
    if (!domain::is_key(question.key)) return at("event.questions", index, ".key");
    if (!domain::can_count(question.method, question.rule)) {
      return at("event.questions", index, ".rule");
    }
    const bool dots = question.method == domain::Method::dots;
    if (question.picks == 0 || question.picks > (dots ? limits::kDots : limits::kPicks)) {
      return at("event.questions", index, ".picks");
    }
    if (question.per_option == 0 || question.per_option > limits::kDots) {
      return at("event.questions", index, ".per_option");
    }
    for (const auto& option : question.options) {
      if (!event.challenge(option)) return at("event.questions", index, ".options");
    }
  }
  for (std::size_t index = 0; index < event.lists.size(); ++index) {
    for (const auto& places : event.lists[index].places) {
      if (!event.side(places.side)) return at("event.lists", index, ".places");
    }
  }
  return std::nullopt;
}

bool are_ballots_of(const domain::Question& question, const QuestionResult& result) {
  const bool has_values = domain::has_values(question.method);
  if (result.values.size() != (has_values ? result.ballots.size() : 0)) return false;
  for (std::size_t i = 0; i < result.ballots.size(); ++i) {
    const auto& values = has_values ? result.values[i] : std::vector<std::uint8_t>();
    if (!domain::check_answer(question, result.ballots[i], values)) return false;
  }
  return true;
}

std::optional<QuestionCount> counted_again(const domain::Question& question,
                                           const QuestionResult& result) {
  if (is_in_pieces(question, result)) {
    return count_table(question, result.count.ballots, result.table);
  }
  return count_question(question, result.ballots, result.values);
}

Place check_question(const Results& results, std::size_t index) {
  const auto& result = results.questions[index];
  const auto* question = results.event.question(result.question);
  if (!question) return at("questions", index, ".question");
  if (!results.opened) {
    const bool empty = result.ballots.empty() && result.values.empty() &&
                       result.count.ballots == 0 && result.table.empty() && result.paths.empty();
    return empty ? Place() : at("questions", index, ".ballots");
  }
  if (!are_ballots_of(*question, result)) return at("questions", index, ".ballots");
  if (result.on_paper > result.count.ballots) return at("questions", index, ".on_paper");
  const auto again = counted_again(*question, result);
  if (!again) return at("questions", index, ".table");
  if (result.count != again->count) return at("questions", index, ".count");
  if (result.table != again->table) return at("questions", index, ".table");
  if (result.paths != again->paths) return at("questions", index, ".paths");
  if (result.issued_codes != result.used_once + result.used_more + result.unused) {
    return at("questions", index, ".issued_codes");
  }
  return std::nullopt;
}

/// An order that says of a pair what the published figures allow: see tally/margins.h.
bool is_order(const tally::Order& order, const std::vector<tally::Margin>& margins,
              std::uint32_t ballots) {
  if (order.size() != margins.size()) return false;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (margins[i].gap > ballots && order[i] != tally::Ahead::upper) return false;
    if (margins[i].gap + 1 + tally::kBatchOthersLeast > ballots && margins[i].gap <= ballots &&
        order[i] != tally::Ahead::not_told) {
      return false;
    }
  }
  return true;
}

bool is_step(tally::Step step) {
  return step >= tally::kUnderTen && step <= tally::kOverNinety && step % 5 == 0;
}

bool are_sides(const tally::SidesResult& sides, const domain::Event& event,
               const domain::Question& question, const tally::PicksResult& count) {
  if (!sides.published) return sides == tally::SidesResult();
  constexpr auto kLeast = domain::limits::kSideBallotsLeast;
  if (event.sides.size() != tally::kSides || std::ranges::min(sides.ballots) < kLeast) return false;
  if (std::uint64_t{sides.ballots[0]} + sides.ballots[1] > count.ballots) return false;
  if (sides.lines.size() != question.options.size()) return false;
  for (std::size_t i = 0; i < sides.lines.size(); ++i) {
    const auto& line = sides.lines[i];
    const bool steps = std::ranges::all_of(line.steps, is_step);
    if (line.option != i || (line.shown ? !steps : line.steps != decltype(line.steps){})) {
      return false;
    }
  }
  tally::SidesResult again = sides;
  tally::rank_sides(again);
  return again == sides;
}

/// The first place that says something where nothing may be said.
Place claims(const QuestionResult& result, std::size_t index) {
  if (!result.without_station.empty()) return at("questions", index, ".without_station");
  if (!result.with_set_aside.empty()) return at("questions", index, ".with_set_aside");
  if (result.sides != tally::SidesResult()) return at("questions", index, ".sides");
  return std::nullopt;
}

/// Without the ballots only as far as the count goes: which neighbours, how far apart.
bool are_margins_of(const domain::Question& question, const QuestionResult& result) {
  if (!is_in_pieces(question, result)) {
    return result.margins ==
           margins_of(question, result.count, result.ballots, result.values, doubt_of(result));
  }
  const auto& lines = result.count.lines;
  if (result.margins.size() + 1 != std::max<std::size_t>(lines.size(), 1)) return false;
  for (std::size_t i = 0; i < result.margins.size(); ++i) {
    const tally::Margin& margin = result.margins[i];
    const bool beside = margin.above == lines[i].option && margin.below == lines[i + 1].option &&
                        margin.gap == lines[i].votes - lines[i + 1].votes;
    if (!beside || margin.to_overtake < margin.to_tie) return false;
  }
  return true;
}

Place check_conclusions(const Results& results, std::size_t index) {
  const auto& result = results.questions[index];
  const auto& question = *results.event.question(result.question);
  if (!are_margins_of(question, result)) return at("questions", index, ".margins");
  if (!has_conclusions(question)) return claims(result, index);
  for (const auto& left_out : result.without_station) {
    if (!is_order(left_out.order, result.margins, left_out.ballots)) {
      return at("questions", index, ".without_station");
    }
  }
  if (!is_order(result.with_set_aside, result.margins, result.set_aside)) {
    return at("questions", index, ".with_set_aside");
  }
  if (!are_sides(result.sides, results.event, question, result.count)) {
    return at("questions", index, ".sides");
  }
  return std::nullopt;
}

Place check_lists(const Results& results) {
  for (std::size_t index = 0; index < results.ideas.size(); ++index) {
    const auto& challenge = results.ideas[index].challenge;
    if (!challenge.empty() && !results.event.challenge(challenge)) {
      return at("ideas", index, ".challenge");
    }
  }
  for (std::size_t index = 0; index < results.sign_ups.size(); ++index) {
    if (!results.event.list(results.sign_ups[index].list)) return at("sign_ups", index, ".list");
  }
  for (std::size_t index = 0; index < results.merge.balances.size(); ++index) {
    const auto& row = results.merge.balances[index];
    if (row.received != row.fresh + row.already + row.set_aside + row.refused) {
      return at("merge.balances", index, "");
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> disagreement_in_counts(const Results& results) {
  if (const auto place = check_event(results.event)) return place;
  for (std::size_t index = 0; index < results.questions.size(); ++index) {
    if (const auto place = check_question(results, index)) return place;
  }
  return check_lists(results);
}

std::optional<std::string> disagreement_in_conclusions(const Results& results) {
  for (std::size_t index = 0; index < results.questions.size(); ++index) {
    if (const auto place = check_conclusions(results, index)) return place;
  }
  return std::nullopt;
}

std::optional<std::string> disagreement(const Results& results) {
  const auto place = disagreement_in_counts(results);
  return place ? place : disagreement_in_conclusions(results);
}

}  // namespace stordialog::report
