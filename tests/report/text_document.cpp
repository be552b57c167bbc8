#include "report/text_document.h"

#include <doctest/doctest.h>

#include "report/outside.h"
#include "report/plan.h"
#include "report/strange.h"

namespace stordialog::report {

namespace {

std::string plan_odt() {
  const auto words = real_words();
  auto bytes = text_document(plan(strange_results(), words.in("sv")));
  REQUIRE(bytes);
  return *bytes;
}

}  // namespace

TEST_CASE("a text document is an archive that begins with its kind, whole and well-formed") {
  const auto bytes = plan_odt();
  CHECK(bytes.substr(38, 39) == "application/vnd.oasis.opendocument.text");
  const testing::OutsideFolder folder;
  const auto file = folder.put("x.odt", bytes);
  CHECK(testing::outside("unzip -tq " + file).exit == 0);
  for (const char* part : {"content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"}) {
    const auto said = testing::outside("unzip -p " + file + " " + part + " | xmllint --noout -");
    CHECK_MESSAGE(said.text.empty(), part, said.text);
  }
}

TEST_CASE("what people wrote stands in a text document as they wrote it") {
  const testing::OutsideFolder folder;
  const auto text =
      testing::outside("unzip -p " + folder.put("x.odt", plan_odt()) + " content.xml").text;
  CHECK(holds(text, "&lt;b&gt;fet&lt;/b&gt; &amp; "));
  CHECK(holds(text, "Första raden<text:line-break/>andra raden"));
  CHECK(holds(text, "مرحبا بالعالم"));
  CHECK(holds(text, "🎉"));
}

TEST_CASE("the same plan gives the same text document") {
  CHECK(plan_odt() == plan_odt());
}

}  // namespace stordialog::report
