#include "report/page.h"

#include <doctest/doctest.h>

#include "report/compilation.h"
#include "report/outside.h"
#include "report/strange.h"

namespace stordialog::report {

namespace {

std::string page_of(const Results& results, const char* language = "sv") {
  const auto words = real_words();
  return page(compilation(results, words.in(language)));
}

}  // namespace

TEST_CASE("what people wrote stands on the page as they wrote it and never as markup") {
  const auto html = page_of(strange_results());
  CHECK(holds(html, "&lt;b&gt;fet&lt;/b&gt; &amp; \"citat\" 'enkelt'"));
  CHECK_FALSE(holds(html, "<b>fet"));
  CHECK(holds(html, "Första raden\nandra raden"));
  CHECK(holds(html, "<li dir=\"auto\">مرحبا بالعالم"));
  CHECK(holds(html, "]]&gt; --&gt; {count} %s \\n"));
}

TEST_CASE("a page fetches nothing, runs nothing and says its language and direction") {
  const auto html = page_of(large_results());
  CHECK(holds(html, "<html lang=\"sv\" dir=\"ltr\">"));
  CHECK(holds(html, "default-src 'none'"));
  CHECK_FALSE(holds(html, "<script"));
  CHECK_FALSE(holds(html, "http:"));
  CHECK_FALSE(holds(html, "https:"));
  CHECK_FALSE(holds(html, "src="));
}

TEST_CASE("xmllint reads a page as HTML and finds nothing but elements newer than itself") {
  const testing::OutsideFolder folder;
  const auto file = folder.put("x.html", page_of(strange_results()));
  const auto said = testing::outside("xmllint --html --noout " + file +
                                     " 2>&1 | grep 'error :' | grep -v 'Tag [a-z]* invalid'");
  CHECK_MESSAGE(said.text.empty(), said.text);
}

TEST_CASE("ideas that staff have not released are counted and not shown") {
  Results results = sample_results();
  results.ideas[1].text = "Hemlig idé";
  const auto html = page_of(results);
  CHECK_FALSE(holds(html, "Hemlig idé"));
  CHECK(holds(html, "1 idé är inte släppt av personalen"));
}

TEST_CASE("each bar says its option and share in words") {
  CHECK(holds(page_of(sample_results()), "role=\"img\" aria-label=\"Ensamhet: 66,7\u00a0%\""));
}

}  // namespace stordialog::report
