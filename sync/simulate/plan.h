// A written plan of a workshop: who stands at which station and does what, and what must come of
// it. The tour, the tests, benchmarks and the command line follow it; the expectation is worked out
// from the plan alone, by no code that the program uses to count.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/event.h"
#include "domain/handed_in.h"

namespace stordialog::simulate {

struct PlannedVote {
  domain::Key question;
  std::uint32_t code = 0;  // index into the codes that were printed
  domain::Key side;        // empty: would rather not say
  std::vector<std::uint16_t> picks;
  bool set_aside = false;  // the same code again at another station; either may be the one counted
};

struct PlannedIdea {
  domain::Key challenge;
  std::string text;
  bool taken_back = false;  // undone in the same session
};

struct PlannedSignUp {
  domain::Contact contact;  // made-up names
};

struct Participant {
  domain::StationNumber station = 0;
  std::vector<PlannedIdea> ideas;
  std::vector<std::string> supports;  // texts of released ideas of the same station
  std::vector<PlannedVote> votes;
  std::vector<PlannedSignUp> sign_ups;
};

struct WorkshopPlan {
  std::vector<domain::StationNumber> stations;
  std::map<domain::Key, std::size_t> options;  // how many each question has
  std::set<domain::Key> agreements;            // lists where an organisation signs
  std::vector<Participant> participants;       // in the order they come
};

/// Seventy people at three stations; one code used at two of them; names, ideas and picks by the
/// seed.
[[nodiscard]] WorkshopPlan plan_workshop(const domain::Event& event, std::uint64_t seed,
                                         std::uint32_t people = 70, std::uint32_t stations = 3);

/// What the merged and opened result must say.
struct Expectation {
  std::map<domain::Key, std::uint32_t> ballots;  // counted, per question
  /// Votes per option of ballots whose code was used once.
  std::map<domain::Key, std::vector<std::uint32_t>> votes;
  /// Picks of each ballot whose code was used more than once: exactly one of each set is counted
  /// too.
  std::vector<std::vector<std::vector<std::uint16_t>>> contested;
  std::uint32_t used_once = 0, used_more = 0;
  std::multiset<std::string> ideas;
  std::map<std::string, std::uint32_t> supports;  // by idea text
  std::multiset<std::string> sign_ups;            // "list|name|reach"
  std::set<std::string> signatories;
};
[[nodiscard]] Expectation expect(const WorkshopPlan& plan);

}  // namespace stordialog::simulate
