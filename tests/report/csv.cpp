#include "report/csv.h"

#include <doctest/doctest.h>

#include "report/write.h"
#include "system/randomness.h"

namespace stordialog::report {

namespace {

/// The cells of one row, as RFC 4180 reads them with semicolons.
std::vector<std::string> read_row(const std::string& row) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (std::size_t at = 0; at < row.size(); ++at) {
    const char letter = row[at];
    if (quoted && letter == '"' && at + 1 < row.size() && row[at + 1] == '"') {
      cells.back() += row[++at];
    } else if (letter == '"') {
      quoted = !quoted;
    } else if (letter == ';' && !quoted) {
      cells.emplace_back();
    } else if (letter == '\r' && !quoted) {
      break;
    } else {
      cells.back() += letter;
    }
  }
  return cells;
}

}  // namespace

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

TEST_CASE("whatever somebody wrote is read back as it was, defused at most") {
  constexpr std::string_view kPieces[] = {"=", "+", "-", "@", "\t", "\r",   "\n",   ";",  "\"",
                                          "'", " ", "å", "1", ",",  "\r\n", "\"\"", "＝", "مرحبا"};
  system::SeededRandomness randomness(1);
  for (int time = 0; time < 20000; ++time) {
    std::string text;
    for (auto length = randomness.below(6); length > 0; --length) {
      text += kPieces[randomness.below(std::size(kPieces))];
    }
    CAPTURE(text);
    const auto cells = read_row(csv_cell(text) + ";" + csv_cell("next") + "\r\n");
    REQUIRE(cells.size() == 2);
    CHECK((cells[0] == text || cells[0] == "'" + text));
    CHECK(cells[1] == "next");
  }
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
