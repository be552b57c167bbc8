#include "report/workbook.h"

#include <doctest/doctest.h>

#include "report/outside.h"
#include "report/strange.h"

namespace stordialog::report {

namespace {

class Stopped final : public system::Progress {
 public:
  void at(std::string_view, std::uint64_t, std::uint64_t) override {}
  bool cancelled() override { return true; }
};

std::string part(const std::string& bytes, const std::string& name) {
  const testing::OutsideFolder folder;
  return testing::outside("unzip -p " + folder.put("x.xlsx", bytes) + " " + name).text;
}

}  // namespace

TEST_CASE("a workbook holds texts as texts, shares as numbers and no formula at all") {
  const auto words = real_words();
  system::NoProgress progress;
  const auto bytes = workbook(strange_results(), words.in("sv"), progress);
  REQUIRE(bytes);
  const auto strings = part(*bytes, "xl/sharedStrings.xml");
  CHECK(holds(strings, "=HYPERLINK(\"x\";\"y\")"));
  CHECK(holds(strings, "&lt;b&gt;fet&lt;/b&gt; &amp; \"citat\""));
  CHECK(holds(strings, "مرحبا بالعالم"));
  CHECK(holds(strings, "☕ 🎉"));
  const auto sheets = part(*bytes, "'xl/worksheets/*.xml'");
  CHECK_FALSE(holds(sheets, "<f>"));
  CHECK(holds(sheets, "<pane ySplit=\"1\""));
  CHECK(holds(part(*bytes, "xl/styles.xml"), "0.0%"));
}

TEST_CASE("the same results give the same workbook") {
  const auto words = real_words();
  system::NoProgress progress;
  CHECK(*workbook(large_results(), words.in("sv"), progress) ==
        *workbook(large_results(), words.in("sv"), progress));
}

TEST_CASE("a workbook that is cancelled is not there") {
  const auto words = real_words();
  Stopped stopped;
  const auto bytes = workbook(large_results(), words.in("sv"), stopped);
  REQUIRE_FALSE(bytes);
  CHECK(bytes.error().code == "work.cancelled");
}

}  // namespace stordialog::report
