#include "cli/count_text.h"

#include <algorithm>
#include <array>

#include "report/table.h"
#include "tally/wide.h"

namespace stordialog::cli {

namespace {

using tally::Amount;
using tally::Round;

constexpr std::size_t kStepsShownMost = 40;
constexpr std::size_t kNameGraphemesMost = 40;
constexpr std::array<std::string_view, 9> kDeeds = {
    "count", "elect", "transfer", "eliminate", "compare", "lock", "skip", "buy", "complete"};

std::string_view name_of(tally::Deed deed) {
  return kDeeds[static_cast<std::size_t>(deed)];
}

std::vector<std::string> names_of(const elections::Election& election,
                                  const std::vector<tally::Option>& options) {
  std::vector<std::string> names;
  for (const auto option : options) names.push_back(election.names[option]);
  return names;
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const auto& text : texts) all += (all.empty() ? "" : ", ") + text;
  return all;
}

std::string steps(const elections::Election& election, const tally::Result& result,
                  const wording::Catalogue& words) {
  const auto word = [&words](std::string_view key) { return std::string(words.text(key)); };
  report::Table table({{word("cli.count.step"), report::Align::right},
                       {word("cli.count.what")},
                       {word("cli.count.whom")},
                       {word("cli.count.numbers")},
                       {word("cli.count.rest"), report::Align::right}});
  const std::size_t shown = std::min(result.rounds.size(), kStepsShownMost);
  for (std::size_t i = 0; i < shown; ++i) {
    const Round& round = result.rounds[i];
    std::vector<std::string> numbers;
    for (const Amount& amount : round.amounts) numbers.push_back(decimal(amount));
    std::string what = word("cli.count.deed." + std::string(name_of(round.deed)));
    if (round.tied) what += " (" + word("cli.count.tied") + ")";
    table.add({std::to_string(i + 1), what,
               report::shortened(joined(names_of(election, round.options)), kNameGraphemesMost),
               joined(numbers), decimal(round.rest)});
  }
  std::string text = "\n" + word("cli.count.steps") + "\n" + table.text();
  if (shown < result.rounds.size()) {
    const std::string more = std::to_string(result.rounds.size() - shown);
    text += words.text("cli.count.too_many_steps", {{"count", more}}) + "\n";
  }
  return text;
}

}  // namespace

std::string decimal(const Amount& amount) {
  constexpr int kDecimals = 5;
  constexpr tally::Wide kShift = 100000;
  const bool negative = amount.value < 0;
  const tally::Wide size = negative ? -static_cast<tally::Wide>(amount.value) : amount.value;
  const tally::Wide rounded = (size * kShift * 2 + amount.scale) / (2 * amount.scale);
  std::string part = std::to_string(static_cast<std::uint64_t>(rounded % kShift));
  part.insert(0, static_cast<std::size_t>(kDecimals) - part.size(), '0');
  while (!part.empty() && part.back() == '0') part.pop_back();
  const std::string whole = std::to_string(static_cast<std::uint64_t>(rounded / kShift));
  return (negative && rounded > 0 ? "-" : "") + whole + (part.empty() ? "" : "." + part);
}

std::string count_text(const elections::Election& election, const tally::Result& result,
                       const wording::Catalogue& words) {
  const auto word = [&words](std::string_view key) { return std::string(words.text(key)); };
  std::string text = election.title.empty() ? "" : election.title + "\n";
  text += words.plural("cli.count.ballots", static_cast<std::int64_t>(result.ballots),
                       {{"distinct", std::to_string(election.profile.size())}}) +
          "\n";
  text += words.text("cli.count.winners", {{"names", joined(names_of(election, result.winners))}});
  text += "\n";
  if (result.tie) text += word("cli.count.tie") + "\n";
  report::Table table({{word("cli.count.rank"), report::Align::right},
                       {word("cli.count.option")},
                       {word("cli.count.score"), report::Align::right},
                       {word("cli.count.chosen")}});
  std::vector<tally::Option> order(election.names.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<tally::Option>(i);
  std::ranges::stable_sort(order, [&](auto left, auto right) {
    if (!result.ranks.empty() && result.ranks[left] != result.ranks[right]) {
      return result.ranks[left] < result.ranks[right];
    }
    return tally::is_above(result.scores[left], result.scores[right]);
  });
  for (const auto option : order) {
    const bool chosen = std::ranges::find(result.winners, option) != result.winners.end();
    table.add({result.ranks.empty() ? "" : std::to_string(result.ranks[option]),
               report::shortened(election.names[option], kNameGraphemesMost),
               decimal(result.scores[option]), chosen ? "*" : ""});
  }
  return text + "\n" + table.text() + steps(election, result, words);
}

JsonObject count_json(const elections::Election& election, const tally::Result& result) {
  JsonObject scores;
  for (std::size_t option = 0; option < election.names.size(); ++option) {
    scores.json(election.names[option], decimal(result.scores[option]));
  }
  std::vector<JsonObject> rounds;
  for (const Round& round : result.rounds) {
    JsonObject step;
    step.text("deed", name_of(round.deed)).texts("options", names_of(election, round.options));
    if (round.amounts.size() == election.names.size()) {
      JsonObject amounts;
      for (std::size_t option = 0; option < election.names.size(); ++option) {
        amounts.json(election.names[option], decimal(round.amounts[option]));
      }
      step.object("amounts", amounts);
    } else {
      std::vector<std::string> numbers;
      for (const Amount& amount : round.amounts) numbers.push_back(decimal(amount));
      step.json("amounts", "[" + joined(numbers) + "]");
    }
    rounds.push_back(step.json("rest", decimal(round.rest)).boolean("tied", round.tied));
  }
  return JsonObject()
      .number("ballots", static_cast<std::int64_t>(result.ballots))
      .texts("winners", names_of(election, result.winners))
      .object("scores", scores)
      .objects("rounds", rounds)
      .boolean("tie", result.tie);
}

}  // namespace stordialog::cli
