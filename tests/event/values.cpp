#include "event/values.h"

#include <doctest/doctest.h>

namespace stordialog::event {

TEST_CASE("a date is a day of the calendar") {
  for (const char* date : {"2027-03-19", "2028-02-29", "1999-12-31"}) CHECK(is_date(date));
  for (const char* text : {"", "2027-3-19", "2027-02-29", "2027-13-01", "2027-00-10", "2027-01-00",
                           "2027-01-32", "2027/01/01", "20270-1-01", "2027-01-1a", "-027-01-01"}) {
    CAPTURE(text);
    CHECK_FALSE(is_date(text));
  }
}

TEST_CASE("a time of day is minutes after midnight") {
  CHECK(minutes_of("00.00") == 0);
  CHECK(minutes_of("13:05") == 785);
  CHECK(minutes_of("23.59") == 1439);
  for (const char* text : {"", "24.00", "13.60", "1.00", "13-00", "13.0a", "013.00"}) {
    CAPTURE(text);
    CHECK_FALSE(minutes_of(text));
  }
}

TEST_CASE("a language tag has a short name and parts of at most eight characters") {
  for (const char* tag : {"sv", "en", "fi", "ckb", "sv-x-lattlast", "pt-BR", "zh-Hant-TW"}) {
    CAPTURE(tag);
    CHECK(is_language(tag));
  }
  for (const char* text : {"", "s", "SV", "svenska", "sv-", "-sv", "sv--x", "sv_SE",
                           "sv-enalltförlång", "sv-x-lattlasta"}) {
    CAPTURE(text);
    CHECK_FALSE(is_language(text));
  }
}

TEST_CASE("a time zone is written as the database writes it") {
  for (const char* zone :
       {"Europe/Stockholm", "America/Argentina/Buenos_Aires", "Etc/GMT+1", "UTC"}) {
    CAPTURE(zone);
    CHECK(is_timezone(zone));
  }
  for (const char* text : {"", "CET", "Stockholm", "europe/stockholm", "Europe/", "/Stockholm",
                           "Europe//Stockholm", "Europe/Stock holm", "Europe/../etc"}) {
    CAPTURE(text);
    CHECK_FALSE(is_timezone(text));
  }
}

}  // namespace stordialog::event
