#include "report/csv.h"

#include <doctest/doctest.h>

#include "report/write.h"

namespace stordialog::report {

TEST_CASE("a plain text stays as it is") {
  CHECK(csv_cell("Ungas hälsa") == "Ungas hälsa");
  CHECK(csv_cell("") == "");
  CHECK(csv_cell("a, b") == "a, b");
}

TEST_CASE("separators, quotes, line ends and outer spaces are quoted and quotes doubled") {
  CHECK(csv_cell("a;b") == "\"a;b\"");
  CHECK(csv_cell("säg \"hej\"") == "\"säg \"\"hej\"\"\"");
  CHECK(csv_cell("två\nrader") == "\"två\nrader\"");
  CHECK(csv_cell(" luft ") == "\" luft \"");
}

TEST_CASE("a text that a spreadsheet would run begins with an apostrophe") {
  CHECK(csv_cell("=1+1") == "'=1+1");
  CHECK(csv_cell("+46 70 174 06 05") == "'+46 70 174 06 05");
  CHECK(csv_cell("-kom hit") == "'-kom hit");
  CHECK(csv_cell("-1+1") == "'-1+1");
  CHECK(csv_cell("-") == "'-");
  CHECK(csv_cell("-1,") == "'-1,");
  CHECK(csv_cell("@SUM(A1)") == "'@SUM(A1)");
  CHECK(csv_cell("\t=1") == "\"'\t=1\"");
  CHECK(csv_cell("\r=1") == "\"'\r=1\"");
  CHECK(csv_cell("\n=1") == "\"'\n=1\"");
  CHECK(csv_cell("＝1") == "'＝1");
  CHECK(csv_cell("=HYPERLINK(\"x\";\"y\")") == "\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\"");
}

TEST_CASE("a negative number stays a number") {
  CHECK(csv_cell("-3") == "-3");
  CHECK(csv_cell("-3,5") == "-3,5");
  CHECK(csv_cell("-3.5") == "-3.5");
}

TEST_CASE("a table opens with a byte order mark and ends each row with CRLF") {
  CsvTable table({"Namn", "Antal"});
  table.add({"Åsa; Öman", "3"});
  CHECK(table.text() == "\xEF\xBB\xBFNamn;Antal\r\n\"Åsa; Öman\";3\r\n");
}

TEST_CASE("a share is rounded to one decimal, half upwards") {
  CHECK(csv_percent(29, 70, ",") == "41,4");
  CHECK(csv_percent(1, 2000, ",") == "0,1");
  CHECK(csv_percent(1, 2001, ",") == "0,0");
  CHECK(csv_percent(70, 70, ".") == "100.0");
  CHECK(csv_percent(1, 0, ",") == "0,0");
}

}  // namespace stordialog::report
