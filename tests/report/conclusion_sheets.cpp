#include "report/conclusion_sheets.h"

#include <doctest/doctest.h>

#include "report/sample.h"

namespace stordialog::report {

namespace {

/// A row's cells with | between; a share as part/whole.
std::string row_of(const Sheet& sheet, std::size_t row) {
  std::string text;
  for (const Cell& cell : sheet.rows.at(row)) {
    if (!text.empty()) text += '|';
    if (const auto* words = std::get_if<std::string>(&cell)) text += *words;
    if (const auto* number = std::get_if<std::uint64_t>(&cell)) text += std::to_string(*number);
    if (const auto* share = std::get_if<Share>(&cell)) {
      text += std::to_string(share->part) + "/" + std::to_string(share->whole);
    }
  }
  return text;
}

}  // namespace

TEST_CASE("a row of margins says what it takes to change an order") {
  const auto words = real_words();
  const Sheet sheet = margins_sheet(large_results(), words.in("sv"));
  REQUIRE(sheet.rows.size() == 2);
  CHECK(row_of(sheet, 0) == "Vad är viktigast?|Ensamhet|Trygghet|4|2|3|nej|ja");
  CHECK(row_of(sheet, 1) == "Vad är viktigast?|Trygghet|Ungas hälsa|20|10|11|nej|ja");
}

TEST_CASE("orders say who would be ahead in each other count") {
  const auto words = real_words();
  const Sheet sheet = orders_sheet(large_results(), words.in("sv"));
  REQUIRE(sheet.rows.size() == 6);
  CHECK(row_of(sheet, 0) == "Vad är viktigast?|utan station 1|Ensamhet|Trygghet|Ensamhet");
  CHECK(row_of(sheet, 2) == "Vad är viktigast?|utan station 2|Ensamhet|Trygghet|Trygghet");
  CHECK(row_of(sheet, 4) == "Vad är viktigast?|med 1 undanlagd röst|Ensamhet|Trygghet|Ensamhet");
}

TEST_CASE("sides stand with equal weight and common ground and their ranks, hidden ones empty") {
  const auto words = real_words();
  auto results = large_results();
  results.questions[0].sides.lines[2] = {};
  results.questions[0].sides.lines[2].option = 2;
  results.questions[0].sides.lines[1].steps[1] = tally::kOverNinety;
  tally::rank_sides(results.questions[0].sides);
  const Sheet sheet = sides_sheet(results, words.in("sv"));
  REQUIRE(sheet.rows.size() == 3);
  CHECK(row_of(sheet, 0) == "Vad är viktigast?|Ensamhet|80\u00A0%|60\u00A0%|140/200|2|60\u00A0%|2");
  CHECK(row_of(sheet, 1) ==
        "Vad är viktigast?|Trygghet|75\u00A0%|över 90\u00A0%|170/200|1|75\u00A0%|1");
  CHECK(row_of(sheet, 2) == "Vad är viktigast?|Ungas hälsa||||||");
}

TEST_CASE("a theme has its lineage") {
  const auto words = real_words();
  const Sheet sheet = themes_sheet(sample_results(), words.in("sv"));
  REQUIRE(sheet.rows.size() == 2);
  CHECK(row_of(sheet, 0) ==
        "Fika|1|3|Tema utan namn||Ungas hälsa|400102030405060708090a0b0c0d0e0f");
  CHECK(row_of(sheet, 1) == "Tema utan namn|0|0||Fika||500102030405060708090a0b0c0d0e0f");
}

}  // namespace stordialog::report
