#include <doctest/doctest.h>

#include "report/outside.h"
#include "report/paper.h"
#include "report/strange.h"

namespace stordialog::report {

namespace {

/// Where poppler finds the word's left edge on a page from right to left, in points.
double left_of(const std::string& text, const std::string& word) {
  PaperKind kind;
  kind.right_to_left = true;
  kind.language = "ar";
  kind.fonts = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "fonts";
  auto paper = Paper::begin(kind);
  REQUIRE(paper);
  paper->write(text, Type{}, 50, 100, 400);
  const auto bytes = paper->finish();
  REQUIRE(bytes);
  const testing::OutsideFolder folder;
  const auto boxes = testing::outside("pdftotext -bbox " + folder.put("x.pdf", *bytes) + " -").text;
  const auto end = boxes.find("\">" + word + "</word>");
  REQUIRE_MESSAGE(end != std::string::npos, boxes);
  const auto begin = boxes.rfind("xMin=\"", end) + 6;
  return std::stod(boxes.substr(begin));
}

}  // namespace

TEST_CASE("on a page from right to left every paragraph starts at the right") {
  constexpr double kRight = 545;  // 50 points in
  CHECK(left_of("Folkets Hus", "Folkets") > kRight - 80);
  CHECK(left_of("1 \u0627\u0644\u062d\u0648\u0627\u0631", "1") > kRight - 20);
  CHECK(left_of("Bord \u0647\u064a \u0627\u062a\u0641\u0627\u0642\u064a\u0629", "Bord") >
        kRight - 40);
  CHECK(left_of("\u0647\u064a\nBord", "Bord") > kRight - 40);
}

}  // namespace stordialog::report
