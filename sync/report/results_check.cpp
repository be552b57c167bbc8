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

std::optional<std::string> disagreement(const Results& results) {
  if (const auto place = check_event(results.event)) return place;
  for (std::size_t index = 0; index < results.questions.size(); ++index) {
    if (const auto place = check_question(results, index)) return place;
  }
  return check_lists(results);
}

}  // namespace stordialog::report
