#include "simulate/run.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "record/codec.h"
#include "report/write.h"
#include "simulate/journals.h"
#include "simulate/workshop.h"

namespace stordialog::simulate {

namespace {

using testing::Workshop;
using Ballots = std::multiset<std::vector<std::uint16_t>>;

/// The counted ballots that the plan allows: those of codes used once, and one of each contested
/// set.
std::vector<Ballots> allowed_ballots(const WorkshopPlan& plan, const domain::Key& question) {
  std::map<std::uint32_t, std::vector<std::vector<std::uint16_t>>> by_code;
  for (const auto& participant : plan.participants) {
    for (const auto& vote : participant.votes) {
      if (vote.question == question) by_code[vote.code].push_back(vote.picks);
    }
  }
  std::vector<Ballots> allowed = {{}};
  for (const auto& [code, choices] : by_code) {
    std::vector<Ballots> next;
    for (const auto& so_far : allowed) {
      for (const auto& picks : choices) {
        next.push_back(so_far);
        next.back().insert(picks);
      }
    }
    allowed = std::move(next);
  }
  return allowed;
}

/// Votes per option as the results state them.
std::vector<std::uint32_t> stated(const report::QuestionResult& result, std::size_t options) {
  std::vector<std::uint32_t> votes(options, 0);
  for (const auto& line : result.count.lines) votes.at(line.option) = line.votes;
  return votes;
}

/// Do the votes come to the expected ones plus one ballot of each contested set?
bool comes_to(const std::vector<std::uint32_t>& votes, std::vector<std::uint32_t> sum,
              const Expectation& expectation, std::size_t next = 0) {
  if (next == expectation.contested.size()) return votes == sum;
  return std::ranges::any_of(expectation.contested[next], [&](const auto& picks) {
    auto with = sum;
    for (const auto pick : picks) ++with.at(pick);
    return comes_to(votes, with, expectation, next + 1);
  });
}

void check_votes(const Workshop& workshop, const Expectation& expectation) {
  REQUIRE(workshop.results.questions.size() == expectation.ballots.size());
  for (const auto& result : workshop.results.questions) {
    CAPTURE(result.question);
    CHECK(result.count.ballots == expectation.ballots.at(result.question));
    CHECK(result.unreadable == 0);
    CHECK(result.used_once == expectation.used_once);
    CHECK(result.used_more == expectation.used_more);
    CHECK(result.set_aside == expectation.used_more);
    const auto& votes = expectation.votes.at(result.question);
    CHECK(comes_to(stated(result, votes.size()), votes, expectation));
    const Ballots counted(result.ballots.begin(), result.ballots.end());
    CHECK(std::ranges::count(allowed_ballots(workshop.plan, result.question), counted) >= 1);
  }
  for (const auto& comparison : workshop.results.comparisons) CHECK(comparison.differing == 0);
}

void check_ideas(const Workshop& workshop, const Expectation& expectation) {
  std::multiset<std::string> ideas;
  std::map<std::string, std::uint32_t> supports;
  for (const auto& idea : workshop.results.ideas) {
    ideas.insert(idea.text);
    if (idea.supports > 0) supports[idea.text] = idea.supports;
  }
  CHECK(ideas == expectation.ideas);
  CHECK(supports == expectation.supports);
}

void check_sign_ups(const Workshop& workshop, const Expectation& expectation) {
  std::multiset<std::string> sign_ups;
  for (const auto& contact : workshop.contacts) {
    sign_ups.insert(contact.list + "|" + contact.name + "|" + contact.reach);
  }
  CHECK(sign_ups == expectation.sign_ups);
  CHECK(workshop.results.contacts_sealed == expectation.sign_ups.size());
  std::set<std::string> signatories;
  for (const auto& signatory : workshop.results.signatories) {
    signatories.insert(signatory.organisation);
  }
  CHECK(signatories == expectation.signatories);
}

void check(const Workshop& workshop) {
  const auto expectation = expect(workshop.plan);
  check_votes(workshop, expectation);
  check_ideas(workshop, expectation);
  check_sign_ups(workshop, expectation);
}

std::string text_of(domain::ByteView bytes) {
  return {bytes.begin(), bytes.end()};
}

/// What must stand nowhere: every ballot's and contact's plain bytes, every name and way to reach.
std::vector<std::string> secrets_of(const WorkshopPlan& plan) {
  std::vector<std::string> secrets;
  for (const auto& participant : plan.participants) {
    for (const auto& vote : participant.votes) {
      const domain::Ballot ballot{vote.question, vote.side, vote.picks};
      secrets.push_back(text_of(record::encode(ballot).view()));
    }
    for (const auto& sign_up : participant.sign_ups) {
      secrets.push_back(text_of(record::encode(sign_up.contact).view()));
      secrets.push_back(sign_up.contact.name);
      secrets.push_back(sign_up.contact.reach);
    }
  }
  return secrets;
}

std::size_t found_in(const std::string& bytes, const std::vector<std::string>& secrets) {
  return static_cast<std::size_t>(std::ranges::count_if(
      secrets, [&](const auto& secret) { return bytes.find(secret) != std::string::npos; }));
}

}  // namespace

TEST_CASE("a workshop of seventy comes to its plan, to the last vote and the last sign-up") {
  for (const std::uint64_t seed : {1U, 2U, 2027U}) {
    CAPTURE(seed);
    check(Workshop(seed, 70, 3));
  }
}

TEST_CASE("workshops of other sizes come to their plans") {
  const std::vector<std::pair<std::uint32_t, std::uint32_t>> sizes = {
      {1, 1}, {3, 2}, {12, 1}, {30, 2}, {150, 3}};
  for (const auto& [people, stations] : sizes) {
    CAPTURE(people);
    CAPTURE(stations);
    check(Workshop(people, people, stations));
  }
}

TEST_CASE("a code used at two stations counts once and is named with both") {
  const Workshop workshop(11, 70, 3);
  std::set<domain::StationNumber> stations;
  std::uint32_t code = 0;
  for (const auto& participant : workshop.plan.participants) {
    for (const auto& vote : participant.votes) {
      if (vote.set_aside) code = vote.code;
    }
  }
  for (const auto& participant : workshop.plan.participants) {
    for (const auto& vote : participant.votes) {
      if (vote.code == code) stations.insert(participant.station);
    }
  }
  const auto& duplicates = workshop.results.merge.duplicates;
  REQUIRE(duplicates.size() == 1);
  REQUIRE(duplicates[0].set_aside_from.size() == 1);
  CHECK(std::set{duplicates[0].counted_from, duplicates[0].set_aside_from[0]} == stations);

  const auto words = *wording::Catalogues::read(const_cast<system::DiskFiles&>(workshop.files),
                                                STORDIALOG_SOURCE_DIR "/assets/strings");
  const auto text = report::merge_text(workshop.run.report, workshop.package.event, words.in("sv"));
  CHECK(text.find(duplicates[0].id.text()) != std::string::npos);
}

TEST_CASE("no ballot and no contact stands in plain text in any file or deleted journal") {
  const auto journals_before = testing::deleted_journals().size();
  const Workshop workshop(5, 70, 3);
  const auto secrets = secrets_of(workshop.plan);
  REQUIRE(secrets.size() == 62 + 3 * 25);
  std::vector<std::string> open_texts;
  for (const auto& idea : workshop.results.ideas) open_texts.push_back(idea.text);

  const std::string ledgers = testing::all_bytes(workshop.folder.path() / "stations");
  const std::string journals = testing::deleted_journals().substr(journals_before);
  const std::string bundles = testing::all_bytes(workshop.folder.path() / "drive");
  const std::string merged = text_of(workshop.merged);
  // What is not sealed is found everywhere, so the search would find a secret too.
  CHECK(found_in(ledgers, open_texts) == open_texts.size());
  CHECK(found_in(journals, open_texts) > open_texts.size() / 2);
  CHECK(found_in(bundles, open_texts) == open_texts.size());
  CHECK(found_in(merged, open_texts) == open_texts.size());

  CHECK(found_in(ledgers, secrets) == 0);
  CHECK(found_in(journals, secrets) == 0);
  CHECK(found_in(bundles, secrets) == 0);
  CHECK(found_in(merged, secrets) == 0);
}

TEST_CASE("the same bundles in another order merge to the same bytes") {
  const Workshop workshop(6, 30, 3);
  auto kept = workshop.run.merged.kept();
  std::ranges::reverse(kept);
  kept.push_back(kept.front());
  CHECK(bundle::merge(workshop.package, kept).merged.write(workshop.package) == workshop.merged);
}

TEST_CASE("a plan that needs more codes than were printed is refused") {
  testing::Folder folder;
  system::DiskFiles files;
  system::HandClock clock;
  system::SeededRandomness randomness(1);
  auto hall = Hall::open({files, clock, randomness}, testing::practice(), folder.path());
  REQUIRE(hall);
  REQUIRE(hall->open_activities());
  Participant late;
  late.station = 1;
  late.votes = {{hall->practice().prepared.package.event.questions.front().key,
                 organise::kPracticeCodes,
                 "",
                 {0},
                 false}};
  const auto taken = hall->take(late);
  REQUIRE_FALSE(taken);
  CHECK(taken.error().code == "simulate.too_few_codes");
}

TEST_CASE("what a desk refuses stops the workshop") {
  testing::Folder folder;
  system::DiskFiles files;
  system::HandClock clock;
  system::SeededRandomness randomness(1);
  auto hall = Hall::open({files, clock, randomness}, testing::practice(), folder.path());
  REQUIRE(hall);
  WorkshopPlan plan;
  Participant voter;
  voter.station = 2;
  voter.votes = {
      {hall->practice().prepared.package.event.questions.front().key, 0, "", {0}, false}};
  plan.participants = {voter, voter};
  const auto followed = hall->follow(plan);
  REQUIRE_FALSE(followed);
  CHECK(followed.error().code == "vote.code_used");
}

}  // namespace stordialog::simulate
