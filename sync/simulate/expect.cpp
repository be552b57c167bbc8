// What must come of a plan, worked out by going through it on paper, so to speak: no counting code
// of the program is used here.
#include "simulate/plan.h"

namespace stordialog::simulate {

namespace {

using Ballots = std::vector<std::vector<std::uint16_t>>;

void expect_votes(const WorkshopPlan& plan, Expectation& expectation) {
  std::map<std::pair<domain::Key, std::uint32_t>, Ballots> by_code;
  for (const auto& participant : plan.participants) {
    for (const auto& vote : participant.votes) {
      by_code[{vote.question, vote.code}].push_back(vote.picks);
    }
  }
  for (const auto& [question, options] : plan.options) {
    expectation.ballots[question] = 0;
    expectation.votes[question].assign(options, 0);
  }
  for (const auto& [key, ballots] : by_code) {
    ++expectation.ballots[key.first];
    if (ballots.size() > 1) {
      ++expectation.used_more;
      expectation.contested.push_back(ballots);
      continue;
    }
    ++expectation.used_once;
    for (const auto pick : ballots.front()) ++expectation.votes[key.first].at(pick);
  }
}

}  // namespace

Expectation expect(const WorkshopPlan& plan) {
  Expectation expectation;
  expect_votes(plan, expectation);
  for (const auto& participant : plan.participants) {
    for (const auto& idea : participant.ideas) {
      if (!idea.taken_back) expectation.ideas.insert(idea.text);
    }
    for (const auto& text : participant.supports) ++expectation.supports[text];
    for (const auto& sign_up : participant.sign_ups) {
      const auto& contact = sign_up.contact;
      expectation.sign_ups.insert(contact.list + "|" + contact.name + "|" + contact.reach);
      if (plan.agreements.contains(contact.list)) {
        expectation.signatories.insert(contact.organisation);
      }
    }
  }
  return expectation;
}

}  // namespace stordialog::simulate
