#include "simulate/plan.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "domain/limits.h"
#include "simulate/workshop.h"

namespace stordialog::simulate {

namespace {

struct Sums {
  std::size_t votes = 0, ideas = 0, taken_back = 0, supports = 0, sign_ups = 0, repeats = 0,
              no_side = 0;
};

Sums sums_of(const WorkshopPlan& plan) {
  Sums sums;
  for (const auto& participant : plan.participants) {
    sums.votes += participant.votes.size();
    sums.ideas += participant.ideas.size();
    sums.supports += participant.supports.size();
    sums.sign_ups += participant.sign_ups.size();
    for (const auto& idea : participant.ideas) sums.taken_back += idea.taken_back ? 1U : 0U;
    for (const auto& vote : participant.votes) {
      sums.repeats += vote.set_aside ? 1U : 0U;
      sums.no_side += vote.side.empty() ? 1U : 0U;
    }
  }
  return sums;
}

}  // namespace

TEST_CASE("seventy people vote, write, agree and sign up as many as they should") {
  const auto sums = sums_of(plan_workshop(testing::practice_event(), 1));
  CHECK(sums.votes == 62);
  CHECK(sums.repeats == 1);
  CHECK(sums.ideas == 45);
  CHECK(sums.taken_back == 1);
  CHECK(sums.supports == 20);
  CHECK(sums.sign_ups == 25);
}

TEST_CASE("a few would rather not say their side") {
  std::size_t no_side = 0;
  const auto event = testing::practice_event();
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    no_side += sums_of(plan_workshop(event, seed)).no_side;
  }
  CHECK(no_side > 20);
  CHECK(no_side < 200);
}

TEST_CASE("the same seed gives the same plan and another seed another") {
  const auto event = testing::practice_event();
  const auto texts = [&event](std::uint64_t seed) {
    std::vector<std::string> all;
    for (const auto& participant : plan_workshop(event, seed).participants) {
      for (const auto& idea : participant.ideas) all.push_back(idea.text);
      for (const auto& sign_up : participant.sign_ups) all.push_back(sign_up.contact.name);
      for (const auto& vote : participant.votes) {
        for (const auto pick : vote.picks) all.push_back(std::to_string(pick));
      }
    }
    return all;
  };
  CHECK(texts(5) == texts(5));
  CHECK(texts(5) != texts(6));
}

TEST_CASE("a repeated code is used at two stations, first without and then with a mark") {
  const auto event = testing::practice_event();
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    CAPTURE(seed);
    const auto plan = plan_workshop(event, seed);
    std::map<std::uint32_t, std::vector<std::pair<domain::StationNumber, bool>>> uses;
    for (const auto& participant : plan.participants) {
      for (const auto& vote : participant.votes) {
        uses[vote.code].emplace_back(participant.station, vote.set_aside);
      }
    }
    CHECK(uses.size() == 61);
    CHECK(uses.rbegin()->first == 60);  // as many codes are needed as are used
    std::size_t repeated = 0;
    for (const auto& [code, stations] : uses) {
      if (stations.size() == 1) {
        CHECK_FALSE(stations.front().second);
        continue;
      }
      ++repeated;
      REQUIRE(stations.size() == 2);
      CHECK(stations[0].first != stations[1].first);
      CHECK_FALSE(stations[0].second);
      CHECK(stations[1].second);
    }
    CHECK(repeated == 1);
  }
}

TEST_CASE("everything in a plan is something a desk would take") {
  const auto event = testing::practice_event();
  for (std::uint32_t people : {1U, 2U, 7U, 70U, 500U}) {
    CAPTURE(people);
    const auto plan = plan_workshop(event, people, people, 4);
    CHECK(plan.participants.size() == people);
    for (const auto& participant : plan.participants) {
      CHECK(participant.station >= 1);
      CHECK(participant.station <= 4);
      for (const auto& vote : participant.votes) {
        const auto* question = event.question(vote.question);
        REQUIRE(question != nullptr);
        CHECK(vote.picks.size() >= 1);
        CHECK(vote.picks.size() <= question->picks);
        CHECK(std::ranges::adjacent_find(vote.picks, std::greater_equal<>()) == vote.picks.end());
        CHECK(vote.picks.back() < question->options.size());
        CHECK((vote.side.empty() || event.side(vote.side)));
      }
      for (const auto& idea : participant.ideas) {
        CHECK(idea.text.size() <= domain::limits::kIdeaBytes);
        CHECK((idea.challenge.empty() || event.challenge(idea.challenge)));
      }
      for (const auto& sign_up : participant.sign_ups) {
        const auto* list = event.list(sign_up.contact.list);
        REQUIRE(list != nullptr);
        CHECK(sign_up.contact.consent_version == list->consent_version);
        CHECK((list->places.empty() || event.side(sign_up.contact.side)));
      }
    }
  }
}

TEST_CASE("people agree only with what somebody before them handed in at the same station") {
  const auto plan = plan_workshop(testing::practice_event(), 3, 200, 3);
  std::map<domain::StationNumber, std::set<std::string>> handed_in;
  for (const auto& participant : plan.participants) {
    for (const auto& text : participant.supports) {
      CHECK(handed_in[participant.station].contains(text));
    }
    for (const auto& idea : participant.ideas) {
      if (!idea.taken_back) handed_in[participant.station].insert(idea.text);
    }
  }
}

TEST_CASE("no two ideas have the same text and no two organisations sign under one name") {
  const auto plan = plan_workshop(testing::practice_event(), 9, 500, 20);
  std::set<std::string> texts, organisations;
  for (const auto& participant : plan.participants) {
    for (const auto& idea : participant.ideas) CHECK(texts.insert(idea.text).second);
    for (const auto& sign_up : participant.sign_ups) {
      if (!plan.agreements.contains(sign_up.contact.list)) continue;
      CHECK(organisations.insert(sign_up.contact.organisation).second);
    }
  }
  CHECK(texts.size() == 321);
}

TEST_CASE("every sign-up list gets somebody") {
  const auto event = testing::practice_event();
  std::set<domain::Key> lists;
  for (const auto& participant : plan_workshop(event, 4).participants) {
    for (const auto& sign_up : participant.sign_ups) lists.insert(sign_up.contact.list);
  }
  CHECK(lists.size() == event.lists.size());
}

TEST_CASE("where codes are off or one station stands alone no code is repeated") {
  auto event = testing::practice_event();
  CHECK(sums_of(plan_workshop(event, 1, 70, 1)).repeats == 0);
  event.codes = false;
  CHECK(sums_of(plan_workshop(event, 1)).repeats == 0);
}

TEST_CASE("an event without questions, lists or sides still has a plan") {
  domain::Event bare;
  const auto sums = sums_of(plan_workshop(bare, 1));
  CHECK(sums.votes == 0);
  CHECK(sums.sign_ups == 0);
  CHECK(sums.ideas == 45);
}

}  // namespace stordialog::simulate
