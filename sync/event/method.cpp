// How a question is answered and counted: the keys `method`, `rule`, `picks`, `dots`, `per_option`.
#include <algorithm>

#include "domain/limits.h"
#include "event/rules.h"
#include "event/sections.h"

namespace stordialog::event {

namespace {

namespace limits = domain::limits;
using domain::CountingRule;
using domain::Method;

const std::vector<std::pair<std::string, Method>> kMethods = {{"picks", Method::picks},
                                                              {"dots", Method::dots},
                                                              {"ranking", Method::ranking},
                                                              {"score", Method::score}};

/// The rules of a method, the usual one first.
std::vector<std::pair<std::string, CountingRule>> rules_of(Method method) {
  switch (method) {
    case Method::picks:
    case Method::dots:
      return {{"sum", CountingRule::sum}};
    case Method::ranking:
      return {{"schulze", CountingRule::schulze}, {"borda", CountingRule::borda}};
    case Method::score:
      return {{"mean", CountingRule::mean},
              {"majority-judgement", CountingRule::majority_judgement}};
  }
  return {};
}

std::uint16_t narrow(std::int64_t number) {
  return static_cast<std::uint16_t>(number);
}

}  // namespace

void read_method(TableReader& table, domain::Question& question) {
  question.method = table.one_of<Method>("method", kMethods, Method::picks);
  const auto rules = rules_of(question.method);
  question.rule = table.one_of<CountingRule>("rule", rules, rules.front().second);
  const auto options = static_cast<std::int64_t>(
      std::clamp<std::size_t>(question.options.size(), 1, limits::kPicks));
  switch (question.method) {
    case Method::picks:
      question.picks = narrow(table.integer("picks", 1, options));
      break;
    case Method::dots:
      question.picks = narrow(table.integer("dots", 1, limits::kDots));
      question.per_option =
          narrow(table.integer("per_option", 1, std::max<std::int64_t>(1, question.picks),
                               std::max<std::int64_t>(1, question.picks)));
      break;
    case Method::ranking:
      question.picks = narrow(table.integer("picks", 1, options, options));
      break;
    case Method::score:
      question.picks = narrow(options);
      break;
  }
}

std::vector<std::pair<std::string, std::variant<std::int64_t, std::string>>> written_method(
    const domain::Question& question) {
  std::vector<std::pair<std::string, std::variant<std::int64_t, std::string>>> keys;
  const auto name = [](const auto& names, auto wanted) {
    const auto found =
        std::ranges::find(names, wanted, [](const auto& each) { return each.second; });
    return found == names.end() ? std::string() : found->first;
  };
  keys.emplace_back("method", name(kMethods, question.method));
  const auto rules = rules_of(question.method);
  if (rules.size() > 1) keys.emplace_back("rule", name(rules, question.rule));
  if (question.method == Method::dots) {
    keys.emplace_back("dots", std::int64_t{question.picks});
    keys.emplace_back("per_option", std::int64_t{question.per_option});
  } else if (question.method != Method::score) {
    keys.emplace_back("picks", std::int64_t{question.picks});
  }
  return keys;
}

}  // namespace stordialog::event
