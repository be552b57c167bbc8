#include "speech/normalised.h"

#include <doctest/doctest.h>

using stordialog::speech::normalised;
using stordialog::speech::spelled;

TEST_CASE("Swedish abbreviations are said in full, with or without dots") {
  CHECK(normalised("T.ex. en fest, bl.a. för barn m.m.", "sv") ==
        "till exempel en fest, bland annat för barn med mera");
  CHECK(normalised("(t.ex) kl. 18 osv", "sv-x-lattlast") ==
        "(till exempel) klockan 18 och så vidare");
}

TEST_CASE("so many of so many is said with a word") {
  CHECK(normalised("3/5 klara", "sv") == "3 av 5 klara");
  CHECK(normalised("0/12, 9/10", "sv") == "0 av 12, 9 av 10");
  CHECK(normalised("dnr 2027/00123, 24/7", "sv") ==
        "diarienummer 2027 snedstreck 00123, 24 snedstreck 7");
  CHECK(normalised("3/5 done.", "en") == "3 of 5 done.");
}

TEST_CASE("capitals that are no word are said letter by letter") {
  CHECK(normalised("SFI och ABF:s kurs i Uddevalla", "sv") == "S F I och A B F s kurs i Uddevalla");
  CHECK(normalised("ÖK Idé. ÖVNING", "sv") == "Ö K Idé. ÖVNING");
}

TEST_CASE("mail addresses are said with the names of their signs") {
  CHECK(normalised("Skriv till anna.prov@exempel.se.", "sv") ==
        "Skriv till anna punkt prov snabel-a exempel punkt se.");
  CHECK(normalised("a-b@c.org", "en") == "a hyphen b at c dot org");
}

TEST_CASE("telephone numbers are said digit by digit, their groups apart") {
  CHECK(normalised("Ring 0522-69 60 00, tack", "sv") == "Ring 0 5 2 2, 6 9, 6 0, 0 0, tack");
  CHECK(normalised("+46 70 123 45 67", "sv") == "plus 4 6, 7 0, 1 2 3, 4 5, 6 7");
  CHECK(normalised("0 av 3 kvar, 1000 tecken", "sv") == "0 av 3 kvar, 1000 tecken");
}

TEST_CASE("dates are said with the month's name") {
  CHECK(normalised("den 2026-03-19", "sv") == "den 19 mars 2026");
  CHECK(normalised("2026-03-19", "fi") == "19 maaliskuuta 2026");
}

TEST_CASE("codes are said sign by sign") {
  CHECK(normalised("7K3P – XQ2M – ABCD", "sv") == "7 K 3 P, X Q 2 M, A B C D");
  CHECK(spelled("7K@", "sv") == "7, K, snabel-a");
  CHECK(spelled(" ", "en") == "space");
}

TEST_CASE("signs get their words and thousands stay one number") {
  CHECK(normalised("8 + 8 & 41 %", "sv") == "8 plus 8 och 41 procent");
  CHECK(normalised("1\u00A0000 tecken", "sv") == "1000 tecken");
  CHECK(normalised("Uddevalla · 19 mars", "sv") == "Uddevalla, 19 mars");
}

TEST_CASE("lines become sentences and marks of direction fall silent") {
  CHECK(normalised("Tack\nVi ses", "sv") == "Tack. Vi ses");
  CHECK(normalised("\u2067مرحبا\u2069", "ar") == "مرحبا");
}
