#include "report/table.h"

#include <doctest/doctest.h>

namespace stordialog::report {

TEST_CASE("columns line up where letters take more than one byte") {
  Table table({{"Utmaning"}, {"Röster", Align::right}});
  table.add({"Åäö", "7"});
  table.add({"Ensamheten", "12"});
  CHECK(table.text() ==
        "Utmaning    Röster\n"
        "──────────  ──────\n"
        "Åäö              7\n"
        "Ensamheten      12\n");
}

TEST_CASE("a letter of two code points counts once") {
  Table table({{"A"}, {"B"}});
  table.add({"e\u0301", "x"});
  table.add({"f", "y"});
  CHECK(table.text() == "A  B\n─  ─\ne\u0301  x\nf  y\n");
}

TEST_CASE("line ends and tabs in a cell become spaces and no line ends with one") {
  Table table({{"Idé"}, {""}});
  table.add({"två\nrader\there", ""});
  CHECK(table.text() == "Idé\n──────────────\ntvå rader here\n");
}

TEST_CASE("a shortened text has as many characters as asked for, the last an ellipsis") {
  CHECK(shortened("Åäöåäö", 6) == "Åäöåäö");
  CHECK(shortened("Åäöåäö", 4) == "Åäö…");
  CHECK(shortened("ab cde", 4) == "ab…");
}

}  // namespace stordialog::report
