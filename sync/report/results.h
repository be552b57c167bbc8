// What an opened event came to: one value from which every report is made. No ids, codes, stations
// or sides stand beside a vote; no personal data at all. RESULTS_FORMAT.md describes its JSON.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bundle/merge.h"
#include "domain/event.h"
#include "report/question_count.h"
#include "tally/margins.h"
#include "tally/picks.h"
#include "tally/sides.h"

namespace stordialog::report {

/// One station's live totals against its opened ballots, one question: never picks.
struct Comparison {
  std::string bundle;  // "ok-ide-2-full-0007 (1a2b3c4d)"
  domain::StationNumber station = 0;
  domain::Key question;
  std::uint32_t cast = 0, folded = 0, opened = 0;
  std::uint32_t differing = 0;  // 0: agrees; else the least number of ballots that must differ
};

/// The order if one station's ballots were not counted.
struct StationLeftOut {
  domain::StationNumber station = 0;
  std::uint32_t ballots = 0;  // counted ones that came from it
  tally::Order order;         // one per margin
};

struct QuestionResult {
  domain::Key question;
  std::uint32_t issued_codes = 0, used_once = 0, used_more = 0,
                unused = 0;            // all 0 where codes are off
  std::uint32_t set_aside = 0;         // duplicates opened for comparison, not counted
  std::uint32_t unreadable = 0;        // opened to something that is no ballot of this event
  std::uint32_t missing = 0;           // cast, as their stations say, and not come
  std::uint32_t on_paper = 0;          // of the counted ones, read in from paper by two people
  tally::PicksResult count;            // by the question's rule
  Numbers table, paths;                // what the count goes by; question_count.h
  std::vector<tally::Margin> margins;  // between each line of `count` and the next
  std::vector<StationLeftOut> without_station;  // by station; those without a ballot not there
  tally::Order with_set_aside;                  // if `set_aside` counted too; one per margin
  tally::SidesResult sides;                     // as far as it may be published
  Picks ballots;                                // counted ones, sorted by content,
  Values values;                                // and what they say of each pick
};

/// Orders without a station and what the sides think are worked out where ballots choose. Of the
/// other methods nothing of it is claimed: orders and sides are empty.
[[nodiscard]] constexpr bool has_conclusions(const domain::Question& question) {
  return question.method == domain::Method::picks;
}

/// What margins are held against.
[[nodiscard]] inline tally::Doubt doubt_of(const QuestionResult& result) {
  return {result.set_aside, result.unreadable + result.missing};
}

struct IdeaLine {
  std::string id;
  std::string text;
  domain::Key challenge;
  std::uint32_t supports = 0;
  bool released = false, hidden = false;
  std::string theme{};                        // its id; empty: none
  std::vector<std::string> replaces{};        // ids of its withdrawn forerunners, the latest first
  std::vector<std::string> earlier_themes{};  // ids of those it was in before, the latest first
  bool on_paper = false;                      // read in from a card
};

/// Ideas that staff have grouped.
struct ThemeLine {
  std::string id;
  std::string name;
  std::uint32_t supports = 0;        // distinct sessions that agree with any of its ideas
  std::vector<std::string> ideas;    // ids
  std::vector<domain::Key> options;  // challenges that it was promoted to
  std::vector<std::string> from{};   // ids of themes that ideas in it were in before: merged, split
  std::vector<std::string> into{};   // ids of themes that ideas once in it are in now
};

/// An idea made concrete, as it was handed in for everybody to read. `when`, `funding`, and the
/// lines of `offers` and `seeks`: names of domain/initiative.h, or somebody's own words.
struct InitiativeLine {
  std::string id;
  std::string idea;  // its id
  std::string what, who, when, offers, seeks, funding;
};

struct SignUpCount {
  domain::Key list;
  std::uint32_t sign_ups = 0;
  std::vector<std::pair<domain::Key, std::uint32_t>> by_side;  // after opening contacts; else empty
};

struct Results {
  domain::Event event;
  std::string event_id;
  bool opened = false;  // votes have been opened
  bool contacts_opened = false;
  std::vector<QuestionResult> questions;
  std::vector<Comparison> comparisons;
  std::vector<IdeaLine> ideas;              // by supports descending, then text
  std::vector<ThemeLine> themes;            // by supports descending, then name
  std::vector<InitiativeLine> initiatives;  // by `what`, then id
  std::uint32_t present = 0;                // people in the hall, as staff noted; 0: not known
  std::vector<domain::Signatory> signatories;
  std::vector<SignUpCount> sign_ups;
  std::uint32_t contacts_sealed = 0;
  bundle::MergeReport merge;
};

}  // namespace stordialog::report
