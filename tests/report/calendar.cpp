#include "report/calendar.h"

#include <doctest/doctest.h>

#include "report/outside.h"
#include "report/sample.h"

namespace stordialog::report {

namespace {

domain::YearPlan sample_year() {
  using domain::YearOwner;
  return {
      "ok-ide",
      "ÖK Idé",
      2027,
      {"Idéburen; sektor", "Kommunen"},
      "",
      {{"mote", 2, 0, YearOwner::joint,
        "Möte, lunch; \"kaffe\" \\ te\nsedan " + std::string(30, 'x') + "åäöåäöåäöåäöåäöåäöåäö"},
       {"dialog", 3, 19, YearOwner::first_side, "Stordialog"},
       {"slut", 12, 31, YearOwner::second_side, "مراجعة"}}};
}

}  // namespace

TEST_CASE("a parser that nobody here wrote reads the calendar as it was meant") {
  const auto words = real_words();
  const testing::OutsideFolder folder;
  const auto file = folder.put("x.ics", calendar(sample_year(), 1773914400, words.in("sv")));
  const auto script = folder.put(
      "x.py",
      "import sys, icalendar\n"
      "for e in icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read()).walk('VEVENT'):\n"
      "  print(e['UID'], e.decoded('DTSTART'), e.decoded('DTEND'), repr(str(e['SUMMARY'])),\n"
      "        e['CATEGORIES'].cats[0], e.decoded('DTSTAMP').isoformat(), sep='|')\n");
  const auto read = testing::outside("/usr/bin/python3 " + script + " " + file);
  REQUIRE_MESSAGE(read.exit == 0, read.text);
  CHECK(
      read.text ==
      "mote-2027@ok-ide.stordialog|2027-02-01|2027-03-01|'Möte, lunch; \"kaffe\" \\\\ te\\nsedan " +
          std::string(30, 'x') +
          "åäöåäöåäöåäöåäöåäöåäö'|Gemensamt|2026-03-19T10:00:00+00:00\n"
          "dialog-2027@ok-ide.stordialog|2027-03-19|2027-03-20|'Stordialog'|Idéburen; sektor|"
          "2026-03-19T10:00:00+00:00\n"
          "slut-2027@ok-ide.stordialog|2027-12-31|2028-01-01|'مراجعة'|Kommunen|"
          "2026-03-19T10:00:00+00:00\n");
}

TEST_CASE("no line is longer than 75 octets, and none breaks inside a character") {
  const auto words = real_words();
  const auto text = calendar(sample_year(), 0, words.in("sv"));
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    CHECK(end - at <= 75);
    const auto first = static_cast<unsigned char>(text[at] == ' ' ? text[at + 1] : text[at]);
    CHECK((first & 0xC0U) != 0x80U);
    at = end + 2;
  }
  CHECK(folded(std::string(75, 'a')) == std::string(75, 'a') + "\r\n");
  CHECK(folded(std::string(76, 'a')) == std::string(75, 'a') + "\r\n a\r\n");
}

TEST_CASE("an activity that is moved keeps its UID") {
  const auto words = real_words();
  auto moved = sample_year();
  moved.activities.front().month = 4;
  const auto text = calendar(moved, 0, words.in("sv"));
  CHECK(text.find("UID:mote-2027@ok-ide.stordialog\r\n") != std::string::npos);
  CHECK(text.find("DTSTART;VALUE=DATE:20270401\r\n") != std::string::npos);
}

}  // namespace stordialog::report
