#include <doctest/doctest.h>

#include "report/sample.h"
#include "report/write.h"

namespace stordialog::report {

namespace {

bool says(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the result is a table with rank, votes and share") {
  const auto words = real_words();
  const auto text = results_text(sample_results(), words.in("sv"));
  CHECK(text.starts_with("ÖVNING\nStordialog på prov\n19 mars 2027, Bygdegården\n"));
  CHECK(says(text, "    1  Ensamhet          2                66,7\u00A0%  █████████████▍\n"));
  CHECK(says(text, "    3  Trygghet          1                33,3\u00A0%  ██████▋\n"));
  CHECK(says(text, "Stationernas siffror stämmer"));
  CHECK(says(text, "Rösterna är rådgivande.\n"));
  CHECK(says(text, "Andel av de röstande\n─────  ───────────  ──────  ────────────────────\n"));
}

TEST_CASE("a tie is explained where there is one") {
  const auto words = real_words();
  auto results = sample_results();
  CHECK(says(results_text(results, words.in("sv")), "Ensamhet, Ungas hälsa delar plats 1"));
  results.questions[0].ballots = {{0}, {0, 1}, {0, 1}, {0, 2}};
  results.questions[0].count = tally::count_picks(results.questions[0].ballots, 3);
  CHECK_FALSE(says(results_text(results, words.in("sv")), "delar plats 1"));
}

TEST_CASE("a code used at two stations is named with both") {
  const auto words = real_words();
  const auto text = results_text(sample_results(), words.in("sv"));
  CHECK(says(text, "Röst 00112233: "));
  CHECK(says(text, "Rösten från station 1 räknas, den från station 2 är undanlagd."));
}

TEST_CASE("ballots that disagree with the stations' figures are counted, never shown") {
  const auto words = real_words();
  auto results = sample_results();
  results.comparisons[0].differing = 2;
  const auto text = results_text(results, words.in("sv"));
  CHECK(says(text, "2 röster skiljer"));
  CHECK_FALSE(says(text, "stämmer med"));
}

TEST_CASE("results without votes say what was handed in") {
  const auto words = real_words();
  auto results = sample_results();
  results.opened = results.contacts_opened = false;
  const auto text = results_text(results, words.in("sv"));
  CHECK_FALSE(says(text, "Ensamhet"));
  CHECK(says(text, "2 idéer, 3 håller med, 1 underskrift, 3 anmälningar\n"));
  CHECK_FALSE(says(text, "Arbetsgrupp"));  // which list lies sealed in the contact
}

TEST_CASE("a question nobody answered divides by nothing") {
  const auto words = real_words();
  auto results = sample_results();
  results.questions[0].ballots.clear();
  results.questions[0].count = tally::count_picks({}, 3);
  CHECK(says(results_text(results, words.in("sv")), "–"));
}

}  // namespace stordialog::report
