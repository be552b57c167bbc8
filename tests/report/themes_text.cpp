#include "report/themes_text.h"

#include <doctest/doctest.h>

#include "report/sample.h"

namespace stordialog::report {

TEST_CASE("a theme names its ideas, where they came from and what it became") {
  const auto words = real_words();
  CHECK(themes_text(sample_results(), words.in("sv")) ==
        "Teman\n\n"
        "Fika: 1 idé, 3 håller med\n"
        "  Idéer kom hit från: Tema utan namn.\n"
        "  Blev alternativ i en följdfråga: Ungas hälsa.\n"
        "  – =Fika; med \"alla\" varje vecka\n"
        "Tema utan namn: 0 idéer, 0 håller med\n"
        "  Idéer gick vidare till: Fika.\n");
}

TEST_CASE("without themes nothing is said of them") {
  const auto words = real_words();
  CHECK(themes_text(Results(), words.in("sv")).empty());
}

TEST_CASE("a theme that is not there has no name") {
  const auto words = real_words();
  CHECK(theme_names(sample_results(), {"00", ""}, words.in("sv")).empty());
}

}  // namespace stordialog::report
