#include "report/results_check.h"

#include <algorithm>
#include <functional>

#include "domain/limits.h"

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
    if (question.picks == 0 || question.picks > limits::kPicks) {
      return at("event.questions", index, ".picks");
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

bool is_ballot_of(const domain::Question& question, const std::vector<std::uint16_t>& picks) {
  return !picks.empty() && picks.size() <= question.picks &&
         std::ranges::adjacent_find(picks, std::greater_equal<>()) == picks.end() &&
         picks.back() < question.options.size();
}

Place check_question(const Results& results, std::size_t index) {
  const auto& result = results.questions[index];
  const auto* question = results.event.question(result.question);
  if (!question) return at("questions", index, ".question");
  if (!results.opened) {
    const bool empty = result.ballots.empty() && result.count.ballots == 0;
    return empty ? Place() : at("questions", index, ".ballots");
  }
  for (const auto& ballot : result.ballots) {
    if (!is_ballot_of(*question, ballot)) return at("questions", index, ".ballots");
  }
  if (result.count != tally::count_picks(result.ballots, question->options.size())) {
    return at("questions", index, ".count");
  }
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

Place check_conclusions(const Results& results, std::size_t index) {
  const auto& result = results.questions[index];
  const auto& question = *results.event.question(result.question);
  if (question.method != domain::Method::picks) {
    const bool none = result.margins.empty() && result.without_station.empty() &&
                      result.with_set_aside.empty() && result.sides == tally::SidesResult();
    return none ? Place() : at("questions", index, ".margins");
  }
  if (result.margins != tally::margins(result.count, doubt_of(result))) {
    return at("questions", index, ".margins");
  }
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
