#include "report/sheets.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "report/sample.h"

namespace stordialog::report {

TEST_CASE("every row of every sheet has a cell of each column's kind") {
  const auto words = real_words();
  for (const auto& sheet : sheets(large_results(), words.in("sv"))) {
    CAPTURE(sheet.name);
    CHECK(sheet.title.size() <= 31);
    for (const auto& row : sheet.rows) {
      REQUIRE(row.size() == sheet.columns.size());
      for (std::size_t at = 0; at < row.size(); ++at) {
        const auto* text = std::get_if<std::string>(&row[at]);
        const bool fits = (text && (sheet.columns[at].kind == CellKind::text || text->empty())) ||
                          row[at].index() == static_cast<std::size_t>(sheet.columns[at].kind);
        CHECK(fits);
      }
    }
  }
}

TEST_CASE("the dictionary explains every column in both languages of the staff") {
  const auto words = real_words();
  for (const char* language : {"sv", "en"}) {
    const auto all = sheets(large_results(), words.in(language));
    const auto explained = dictionary(all, words.in(language));
    std::size_t columns = 0;
    for (const auto& sheet : all) columns += sheet.columns.size();
    CHECK(explained.rows.size() == columns);
    for (const auto& row : explained.rows) {
      const auto& meaning = std::get<std::string>(row[3]);
      CHECK_MESSAGE(!meaning.starts_with("report."), meaning);
    }
  }
}

TEST_CASE("ballots that are not opened and codes that are off have no sheets") {
  const auto words = real_words();
  Results results = sample_results();
  results.opened = false;
  results.merge.codes.clear();
  const auto all = sheets(results, words.in("sv"));
  for (const char* name : {"votes", "ballots", "live-totals", "code-balance"}) {
    CHECK(std::ranges::find(all, name, &Sheet::name) == all.end());
  }
}

}  // namespace stordialog::report
