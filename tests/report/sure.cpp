#include "report/sure.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "report/sample.h"

namespace stordialog::report {

namespace {

using tally::Ahead;
using Said = std::vector<std::string>;

Said said(const QuestionResult& result, const char* language = "sv") {
  const auto words = real_words();
  return sure_sentences(sample_event(), result, words.in(language));
}

/// Three options with these votes, of 40 ballots.
QuestionResult counted(std::vector<std::uint32_t> votes) {
  QuestionResult result;
  result.question = "viktigast";
  result.count = tally::rank_totals(40, votes);
  result.margins = tally::margins(result.count, {});
  return result;
}

}  // namespace

TEST_CASE("two neighbours that two votes could turn round are named") {
  CHECK(
      said(counted({20, 18, 9})) ==
      Said{"För jämnt för att avgöra: hade 2 röster lagts annorlunda kunde Trygghet ha kommit före "
           "Ensamhet.",
           "För att andra ska byta plats måste minst 5 röster ändras."});
}

TEST_CASE("where all is clear the least number of changed votes is told") {
  CHECK(said(counted({30, 20, 9})) ==
        Said{"Minst 6 röster måste ändras för att två utmaningar intill varandra ska byta plats."});
}

TEST_CASE("each station without which the order is another one is named, the others together") {
  auto result = counted({30, 20, 9});
  result.without_station = {{1, 20, {Ahead::lower, Ahead::upper}},
                            {2, 20, {Ahead::upper, Ahead::neither}},
                            {3, 20, {Ahead::upper, Ahead::upper}},
                            {4, 20, {Ahead::upper, Ahead::upper}},
                            {5, 9, {Ahead::upper, Ahead::not_told}}};
  const Said all = said(result);
  REQUIRE(all.size() == 5);
  CHECK(all[1] == "Utan station 1 hamnar Trygghet före Ensamhet.");
  CHECK(all[2] == "Utan station 2 får Trygghet och Ungas hälsa lika många röster.");
  CHECK(all[3] == "Ordningen är densamma utan station 3, 4.");
  CHECK(all[4].starts_with("Hur det blir utan station 5 sägs inte helt"));
}

TEST_CASE("an order that holds without any station is one sentence") {
  auto result = counted({30, 20, 9});
  result.without_station = {{1, 20, {Ahead::upper, Ahead::upper}},
                            {2, 20, {Ahead::upper, Ahead::upper}}};
  CHECK(said(result).back() == "Ordningen är densamma om en station i taget räknas bort.");
}

TEST_CASE("a tie that a station breaks is told with who would be ahead") {
  auto result = counted({20, 20, 9});
  result.without_station = {{1, 20, {Ahead::upper, Ahead::upper}}};
  CHECK(said(result).back() == "Utan station 1 hamnar Ensamhet före Trygghet.");
}

TEST_CASE("ballots set aside: the order is told where it may be, else that it may be another") {
  auto result = counted({30, 20, 9});
  result.set_aside = 5;
  result.with_set_aside = {Ahead::upper, Ahead::upper};
  CHECK(said(result).back() == "Ordningen är densamma om de 5 undanlagda rösterna räknas med.");
  result.with_set_aside = {Ahead::upper, Ahead::lower};
  CHECK(said(result).back() ==
        "Räknas de undanlagda rösterna (5) med hamnar Ungas hälsa före Trygghet.");
  result.set_aside = 1;
  result.with_set_aside = {Ahead::upper, Ahead::not_told};
  CHECK(said(result).back().starts_with("1 röst är undanlagd. Räknas den med kan"));
}

TEST_CASE("a question that nobody answered is sure of nothing") {
  CHECK(said(counted({0, 0, 0})).size() == 0);
  CHECK(said(QuestionResult()).empty());
}

TEST_CASE("an option that the event does not know is called by its key or position") {
  const auto words = real_words();
  auto event = sample_event();
  const auto result = counted({3, 2, 1});
  CHECK(option_title(event, result, 0, words.in("en")) == "Loneliness");
  CHECK(option_title(event, result, 7, words.in("en")) == "7");
  event.questions[0].options[0] = "borta";
  CHECK(option_title(event, result, 0, words.in("en")) == "borta");
}

}  // namespace stordialog::report
