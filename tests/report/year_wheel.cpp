#include "report/year_wheel.h"

#include <doctest/doctest.h>

#include "report/outside.h"
#include "report/plan.h"
#include "report/strange.h"

namespace stordialog::report {

namespace {

const system::Path kFonts = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "fonts";

domain::YearPlan full_year() {
  domain::YearPlan plan{"prov", "Vi i prov", 2027, {"Idéburen sektor", "Kommunen"}, "Exempel.", {}};
  for (std::size_t at = 0; at < domain::kYearActivities; ++at) {
    plan.activities.push_back({"a-" + std::to_string(at), static_cast<std::uint8_t>(1 + at / 3), 0,
                               static_cast<domain::YearOwner>(1 + at % 3),
                               "Aktivitet " + std::to_string(at + 1)});
  }
  return plan;
}

}  // namespace

TEST_CASE("a wheel holds every activity, month and side, on one sound page lying") {
  const auto words = real_words();
  const testing::OutsideFolder folder;
  const auto bytes = year_wheel(full_year(), Medium::pdf, kFonts, words.in("sv"));
  REQUIRE(bytes);
  const auto file = folder.put("x.pdf", *bytes);
  CHECK(testing::outside("qpdf --check " + file).exit == 0);
  const auto about = testing::outside("pdfinfo " + file).text;
  CHECK(holds(about, "Pages:           1\n"));
  CHECK(holds(about, "841.89 x 595.276"));
  const auto text = testing::outside("pdftotext -layout " + file + " -").text;
  for (const char* part : {"Årshjul 2027", "Aktivitet 1", "Aktivitet 36", "mars", "okt",
                           "Idéburen sektor", "Kommunen", "Gemensamt", "36 aktiviteter"}) {
    CHECK_MESSAGE(holds(text, part), part);
  }
}

TEST_CASE("the wheel is drawn as SVG and PNG too") {
  const auto words = real_words();
  const auto svg = year_wheel(full_year(), Medium::svg, kFonts, words.in("en"));
  REQUIRE(svg);
  CHECK(holds(*svg, "<svg"));
  const auto png = year_wheel(full_year(), Medium::png, kFonts, words.in("ar"));
  REQUIRE(png);
  CHECK(png->starts_with("\x89PNG"));
}

TEST_CASE("a plan with a wheel says its activities instead of what is missing") {
  const auto words = real_words();
  const auto year = full_year();
  const auto says = [](const Document& document, std::string_view part) {
    for (const auto& block : document.blocks) {
      if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
        if (holds(paragraph->text, part)) return true;
      } else if (const auto* grid = std::get_if<Grid>(&block)) {
        for (const auto& row : grid->rows) {
          for (const auto& cell : row) {
            if (holds(cell, part)) return true;
          }
        }
      }
    }
    return false;
  };
  const auto with = plan(large_results(), words.in("sv"), &year);
  CHECK(says(with, "Aktivitet 36"));
  CHECK(!says(with, "Här saknas aktiviteter per månad"));
  CHECK(says(plan(large_results(), words.in("sv")), "Här saknas aktiviteter per månad"));
}

}  // namespace stordialog::report
