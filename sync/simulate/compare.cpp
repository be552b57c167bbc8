#include "simulate/compare.h"

#include <algorithm>

#include "domain/patterns.h"

namespace stordialog::simulate {

namespace {

class Differences {
 public:
  template <typename Left, typename Right>
  void same(const std::string& what, const Left& planned, const Right& found) {
    if (std::cmp_equal(planned, found)) return;
    lines_.push_back(what + ": planned " + std::to_string(planned) + ", found " +
                     std::to_string(found));
  }
  template <typename Texts>
  void same_texts(const std::string& what, const Texts& planned, const Texts& found) {
    std::set<std::string> all(planned.begin(), planned.end());
    all.insert(found.begin(), found.end());
    for (const std::string& text : all) {
      if (found.count(text) < planned.count(text)) lines_.push_back(what + " is missing: " + text);
      if (planned.count(text) < found.count(text)) lines_.push_back(what + " is too many: " + text);
    }
  }
  void say(std::string line) { lines_.push_back(std::move(line)); }
  [[nodiscard]] std::vector<std::string> take() { return std::move(lines_); }

 private:
  std::vector<std::string> lines_;
};

using Picks = std::vector<std::uint16_t>;

std::vector<std::uint32_t> votes_of(const report::QuestionResult& question, std::size_t options) {
  std::vector<std::uint32_t> votes(options);
  for (const tally::Line& line : question.count.lines) votes.at(line.option) = line.votes;
  return votes;
}

/// Of each contested set exactly one ballot counts, whichever; does some choice of them explain the
/// sums?
bool explained(const std::vector<std::uint32_t>& planned, const std::vector<std::uint32_t>& found,
               std::span<const std::vector<Picks>> contested) {
  if (contested.empty()) return planned == found;
  for (const Picks& picks : contested.front()) {
    std::vector<std::uint32_t> with = planned;
    for (const std::uint16_t pick : picks) ++with.at(pick);
    if (explained(with, found, contested.subspan(1))) return true;
  }
  return false;
}

void compare_votes(const Expectation& expected, const report::Results& results,
                   Differences& differences) {
  differences.same("questions", expected.ballots.size(), results.questions.size());
  for (const report::QuestionResult& question : results.questions) {
    const auto ballots = expected.ballots.find(question.question);
    const auto votes = expected.votes.find(question.question);
    if (ballots == expected.ballots.end() || votes == expected.votes.end()) {
      differences.say("a question that was not planned: " + question.question);
      continue;
    }
    differences.same(question.question + ", ballots", ballots->second, question.count.ballots);
    const domain::Question* asked = results.event.question(question.question);
    const bool listed = asked != nullptr && domain::publishes_ballots(*asked);
    differences.same(question.question + ", ballots listed", listed ? ballots->second : 0,
                     question.ballots.size());
    differences.same(question.question + ", codes used once", expected.used_once,
                     question.used_once);
    differences.same(question.question + ", codes used more than once", expected.used_more,
                     question.used_more);
    differences.same(question.question + ", unreadable", 0, question.unreadable);
    differences.same(question.question + ", issued", question.issued_codes,
                     question.used_once + question.used_more + question.unused);
    if (!explained(votes->second, votes_of(question, votes->second.size()), expected.contested)) {
      differences.say(question.question + ": the votes are not those of the plan");
    }
  }
  for (const report::Comparison& comparison : results.comparisons) {
    differences.same(comparison.bundle + ", ballots that differ", 0, comparison.differing);
  }
}

void compare_balance(const report::Results& results, Differences& differences) {
  for (const bundle::Balance& balance : results.merge.balances) {
    differences.same("the balance of station " + std::to_string(balance.station) + ", " +
                         std::string(domain::name_of(balance.kind)),
                     balance.received,
                     balance.fresh + balance.already + balance.set_aside + balance.refused);
  }
}

}  // namespace

std::vector<std::string> differences(const Expectation& expected, const report::Results& results,
                                     std::span<const domain::Contact> contacts) {
  Differences found;
  compare_votes(expected, results, found);
  std::multiset<std::string> ideas, sign_ups;
  for (const report::IdeaLine& idea : results.ideas) {
    ideas.insert(idea.text);
    const auto supports = expected.supports.find(idea.text);
    found.same("supports of \"" + idea.text + "\"",
               supports == expected.supports.end() ? 0U : supports->second, idea.supports);
  }
  found.same_texts("an idea", expected.ideas, ideas);
  for (const domain::Contact& contact : contacts) {
    sign_ups.insert(contact.list + "|" + contact.name + "|" + contact.reach);
  }
  found.same_texts("a sign-up", expected.sign_ups, sign_ups);
  std::set<std::string> signatories;
  for (const domain::Signatory& signatory : results.signatories) {
    signatories.insert(signatory.organisation);
  }
  found.same_texts("a signatory", expected.signatories, signatories);
  compare_balance(results, found);
  return found.take();
}

}  // namespace stordialog::simulate
