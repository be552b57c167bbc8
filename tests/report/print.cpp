#include "report/print.h"

#include <doctest/doctest.h>

#include "report/compilation.h"
#include "report/outside.h"
#include "report/plan.h"
#include "report/strange.h"

namespace stordialog::report {

namespace {

/// The build's own fonts; what is missing there comes from the machine.
const system::Path kFonts = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "fonts";

std::string pdf_of(const Document& document) {
  system::NoProgress progress;
  auto bytes = print(document, kFonts, progress);
  REQUIRE(bytes);
  return *bytes;
}

}  // namespace

TEST_CASE("qpdf and pdffonts find a sound PDF whose fonts are all inside") {
  const auto words = real_words();
  const testing::OutsideFolder folder;
  const auto file = folder.put("x.pdf", pdf_of(compilation(strange_results(), words.in("sv"))));
  const auto checked = testing::outside("qpdf --check " + file);
  CHECK_MESSAGE(checked.exit == 0, checked.text);
  CHECK(testing::outside("pdffonts " + file + " | tail -n +3 | awk '{print $(NF-4)}' | sort -u")
            .text == "yes\n");
}

TEST_CASE("pdftotext finds every word and number of a result in a print") {
  const auto words = real_words();
  const testing::OutsideFolder folder;
  const auto file = folder.put("x.pdf", pdf_of(compilation(strange_results(), words.in("sv"))));
  const auto text = testing::outside("pdftotext -layout " + file + " -").text;
  for (const char* part : {"Stordialog på prov", "Ensamhet", "ÖVNING", "=HYPERLINK", "<b>fet</b>",
                           "andra raden", "Café à la carte", "@Risk", "Gemensamt stöd"}) {
    CHECK_MESSAGE(holds(text, part), part);
  }
  CHECK(holds(testing::outside("pdfinfo " + file).text, "A4"));
}

TEST_CASE("a print in a language from right to left is made too") {
  const auto words = real_words();
  auto document = compilation(strange_results(), words.in("ar"));
  CHECK(document.right_to_left);
  CHECK(pdf_of(document).starts_with("%PDF"));
}

TEST_CASE("every page carries its number and how many there are") {
  const auto words = real_words();
  const testing::OutsideFolder folder;
  const auto file = folder.put("x.pdf", pdf_of(plan(large_results(), words.in("sv"))));
  const auto text = testing::outside("pdftotext -layout " + file + " -").text;
  const auto pages = testing::outside("pdfinfo " + file + " | sed -n 's/^Pages: *//p'").text;
  const std::string all = pages.substr(0, pages.size() - 1);
  for (int page = 1; page <= std::stoi(all); ++page) {
    CHECK(holds(text, std::to_string(page) + " (" + all + ")"));
  }
}

}  // namespace stordialog::report
