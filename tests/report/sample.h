// A small opened event for the tests of this room.
#pragma once

#include <algorithm>

#include "report/results.h"
#include "system/files.h"
#include "wording/catalogue.h"

namespace stordialog::report {

inline domain::LocalText both(const char* swedish, const char* english) {
  return {{{"sv", swedish}, {"en", english}}};
}

inline domain::Event sample_event() {
  domain::Event event;
  event.slug = "prov";
  event.name = both("Stordialog på prov", "A trial dialogue");
  event.invitation = both("Vad är viktigt?", "What matters?");
  event.place = both("Bygdegården", "The village hall");
  event.date = "2027-03-19";
  event.timezone = "Europe/Stockholm";
  event.languages = {"sv", "en"};
  event.practice = true;
  event.sides = {{"ideburen", both("Idéburen sektor", "Civil society")},
                 {"kommun", both("Kommunen", "The municipality")}};
  event.groups = {{"foreningar", "ideburen", both("Föreningar", "Associations"), both("", "")}};
  event.challenges = {{"ensamhet", both("Ensamhet", "Loneliness"), both("…", "…"), false},
                      {"trygghet", both("Trygghet", "Safety"), both("…", "…"), true},
                      {"halsa", both("Ungas hälsa", "Young people's health"), both("", ""), true}};
  event.questions = {{"viktigast",
                      both("Vad är viktigast?", "What matters most?"),
                      domain::Method::picks,
                      2,
                      {"ensamhet", "trygghet", "halsa"}}};
  event.lists = {{"arbetsgrupp",
                  domain::ListKind::working_group,
                  both("Arbetsgrupp", "Working group"),
                  both("", ""),
                  {{"ideburen", 8}, {"kommun", 8}},
                  both("Ja", "Yes"),
                  "1"}};
  event.activities = {{{domain::ActivityKind::vote, "viktigast"}, domain::Opens::by_staff}};
  event.agenda = {{13 * 60 + 30, both("Start", "Start"), 20, {{domain::ActivityKind::ideas, {}}}}};
  event.agreement = {"2027", both("Kort", "Short"), both("Lång", "Long")};
  event.privacy.disposal_date = "2027-12-31";
  event.privacy.purposes = {{both("Röster", "Votes"), "allmänt intresse"}};
  return event;
}

inline bundle::MergeReport sample_merge() {
  bundle::MergeReport merge;
  merge.balances = {{1, domain::Kind::idea, 2, 2, 0, 0, 0},
                    {1, domain::Kind::ballot, 2, 2, 0, 0, 0},
                    {2, domain::Kind::ballot, 3, 1, 1, 1, 0},
                    {3, domain::Kind::ballot, 0, 0, 0, 0, 0}};
  merge.codes = {{"viktigast", 10, 2, 1, 7}};
  merge.duplicates = {
      {*domain::RecordId::parse("00112233445566778899aabbccddeeff"), "viktigast", 1, {2}}};
  merge.forks = {{2, {"full 3 (1a2b3c4d)", "full 3 (5e6f7a8b)"}}};
  merge.missing = {3};
  merge.board_only = {4};
  merge.withdrawn = 1;
  merge.withdrawals_refused = 2;
  return merge;
}

inline Results sample_results() {
  Results results;
  results.event = sample_event();
  results.event_id = "ffeeddccbbaa99887766554433221100";
  results.opened = true;
  results.contacts_opened = true;
  QuestionResult question;
  question.question = "viktigast";
  question.issued_codes = 10;
  question.used_once = 2;
  question.used_more = 1;
  question.unused = 7;
  question.set_aside = 1;
  question.ballots = {{0}, {0, 2}, {1, 2}};
  question.count = tally::count_picks(question.ballots, 3);
  question.margins = tally::margins(question.count, doubt_of(question));
  const tally::Batch first_station{2, {2, 0, 1}}, set_aside{1, {0, 1, 0}};
  question.without_station = {{1, 2, tally::order_without(question.count, first_station, 1)}};
  question.with_set_aside = tally::order_with(question.count, set_aside, 1);
  results.questions = {question};
  results.comparisons = {{"prov-1-full-0001 (1a2b3c4d)", 1, "viktigast", 2, 2, 2, 0}};
  results.ideas = {{"000102030405060708090a0b0c0d0e0f",
                    "=Fika; med \"alla\"\nvarje vecka",
                    "ensamhet",
                    3,
                    true,
                    false,
                    "400102030405060708090a0b0c0d0e0f",
                    {"200102030405060708090a0b0c0d0e0f"}},
                   {"100102030405060708090a0b0c0d0e0f", "Fler bänkar", "", 0, false, false}};
  results.themes = {{"400102030405060708090a0b0c0d0e0f",
                     "Fika",
                     3,
                     {"000102030405060708090a0b0c0d0e0f"},
                     {"halsa"},
                     {"500102030405060708090a0b0c0d0e0f"},
                     {}},
                    {"500102030405060708090a0b0c0d0e0f",
                     "",
                     0,
                     {},
                     {},
                     {},
                     {"400102030405060708090a0b0c0d0e0f"}}};
  results.ideas[0].earlier_themes = {"500102030405060708090a0b0c0d0e0f"};
  results.present = 70;
  results.signatories = {{"Bokcirkeln Hundöra", "ideburen", "2027"}};
  results.sign_ups = {{"arbetsgrupp", 3, {{"", 1}, {"kommun", 2}}}};
  results.contacts_sealed = 3;
  results.merge = sample_merge();
  return results;
}

/// A vote in which both sides were large enough to be shown, and two options came close.
inline Results large_results() {
  Results results = sample_results();
  QuestionResult& question = results.questions.front();
  question.ballots.clear();
  question.used_once = 69, question.issued_codes = 77;
  std::vector<tally::SidedBallot> sided;
  const auto cast = [&](std::size_t ballots, std::uint8_t side, std::vector<std::uint16_t> picks) {
    question.ballots.insert(question.ballots.end(), ballots, picks);
    sided.insert(sided.end(), ballots, {side, picks});
  };
  cast(20, 0, {0, 1}), cast(8, 0, {0, 2}), cast(7, 0, {1, 2});
  cast(8, 1, {0, 1}), cast(12, 1, {1, 2}), cast(10, 1, {0}), cast(5, tally::kNoSide, {0});
  std::ranges::sort(question.ballots);
  question.count = tally::count_picks(question.ballots, 3);
  question.sides = tally::count_sides(sided, 3);
  question.margins = tally::margins(question.count, doubt_of(question));
  const tally::Batch first{30, {18, 20, 5}}, second{40, {33, 27, 22}}, set_aside{1, {0, 1, 0}};
  question.without_station = {{1, 30, tally::order_without(question.count, first, 10)},
                              {2, 40, tally::order_without(question.count, second, 10)}};
  question.with_set_aside = tally::order_with(question.count, set_aside, 1);
  return results;
}

/// Four ballots about three options, each saying {2, 1}, {1, 2}, {1, 2, 3} or {3, 1} of some.
inline Results results_by(domain::CountingRule rule) {
  using domain::CountingRule;
  using domain::Method;
  Results results = sample_results();
  domain::Question& asked = results.event.questions.front();
  asked.rule = rule;
  asked.picks = rule == CountingRule::sum ? 6 : 3;
  asked.per_option = rule == CountingRule::sum ? 3 : 1;
  const bool ranking = rule == CountingRule::schulze || rule == CountingRule::borda;
  asked.method = ranking                     ? Method::ranking
                 : rule == CountingRule::sum ? Method::dots
                                             : Method::score;
  QuestionResult& question = results.questions.front();
  question.ballots = {{0, 1}, {0, 1, 2}, {0, 2}, {1, 2}};
  question.values = {{2, 1}, {1, 2, 3}, {2, 1}, {1, 2}};
  QuestionCount counted = count_question(asked, question.ballots, question.values);
  question.count = counted.count, question.table = counted.table, question.paths = counted.paths;
  question.margins =
      margins_of(asked, question.count, question.ballots, question.values, doubt_of(question));
  question.without_station.clear(), question.with_set_aside.clear();
  return results;
}

/// The real string files.
inline wording::Catalogues real_words() {
  system::DiskFiles files;
  return *wording::Catalogues::read(files, STORDIALOG_SOURCE_DIR "/assets/strings");
}

}  // namespace stordialog::report
