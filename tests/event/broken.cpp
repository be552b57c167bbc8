// Event files with one mistake each: which error, on which line and column, and what was expected.
#include <toml++/toml.h>

#include "event/sample.h"

namespace stordialog::event {
namespace {

struct Broken {
  std::string fact;
  std::string was, is;
  std::string code;
  int line, column;
  std::string key;
  std::string expected;
};

std::string long_text(std::size_t letters) {
  return "{ sv = \"" + std::string(letters, 'a') + "\", en = \"b\" }";
}

// NOLINTNEXTLINE(readability-function-size): a table
const std::vector<Broken>& broken_files() {
  static const std::vector<Broken> files = {
      {"a text without its end", "\"sample\"", "\"sample", "event.syntax", 1, 15, "", "toml"},
      {"a value without quotation marks", "\"sample\"", "sample", "event.syntax", 1, 8, "", "toml"},
      {"a key written twice", "date = ", "slug = ", "event.syntax", 5, 8, "", "toml"},
      {"bytes that are not UTF-8", "Prov", "Pr\xF6v", "event.syntax", 2, 17, "", "toml"},
      // On these two the library ended the program, or worse. Found by fuzzing.
      {"a letter that a key cannot hold", "date = ", "dåg = ", "event.syntax", 5, 2, "", "toml"},
      {"a list's name that begins with a sign", "[[groups]]", "[[=groups]]", "event.syntax", 18, 3,
       "", "toml"},
      {"no name", "name = { sv = \"Prov\", en = \"Sample\" }\n", "", "event.missing_key", 1, 1,
       "name", "local_text"},
      {"no date", "date = \"2027-03-19\"\n", "", "event.missing_key", 1, 1, "date", "date"},
      {"a challenge without description", "description = { sv = \"Många söker", "#",
       "event.missing_key", 28, 1, "challenges[2].description", "local_text"},
      {"a misspelt key", "timezone", "time_zone", "event.missing_key", 1, 1, "timezone", "text"},
      {"a key that does not belong", "influence", "colour = 1\ninfluence", "event.unknown_key", 8,
       1, "colour", "known_keys"},
      {"a key that does not belong in a challenge", "key = \"arbete\"",
       "key = \"arbete\"\nimage = \"a\"", "event.unknown_key", 30, 1, "challenges[2].image",
       "known_keys"},
      {"a slug with capitals", "\"sample\"", "\"Sample\"", "event.bad_value", 1, 8, "slug", "key"},
      {"a slug that is too long", "\"sample\"", "\"" + std::string(33, 'a') + "\"",
       "event.bad_value", 1, 8, "slug", "key"},
      {"a slug that is a number", "\"sample\"", "17", "event.wrong_type", 1, 8, "slug", "key"},
      {"a name in one language only, unmarked", "{ sv = \"Prov\", en = \"Sample\" }", "\"Prov\"",
       "event.wrong_type", 2, 8, "name", "local_text"},
      {"a text that lacks a language", "{ sv = \"Prov\", en = \"Sample\" }", "{ sv = \"Prov\" }",
       "event.missing_language", 2, 8, "name", "language_text"},
      {"a text in a language that the event lacks", "en = \"Sample\"",
       "en = \"Sample\", fi = \"Malli\"", "event.unknown_key", 2, 38, "name.fi", "known_keys"},
      {"an empty text", "\"Salen\"", "\" \"", "event.bad_value", 4, 16, "place.sv", "not_empty"},
      {"a title on two lines", "\"Salen\"", "\"Sa\\nlen\"", "event.bad_value", 4, 16, "place.sv",
       "clean_text"},
      {"a title that is too long", "{ sv = \"Arbete\", en = \"Work\" }", long_text(61),
       "event.too_long", 30, 16, "challenges[2].title.sv", "graphemes"},
      {"a day that does not exist", "2027-03-19", "2027-02-29", "event.bad_value", 5, 8, "date",
       "date"},
      {"a date the other way round", "2027-03-19", "19/3 2027", "event.bad_value", 5, 8, "date",
       "date"},
      {"a time zone that is none", "Europe/Stockholm", "Stockholm", "event.bad_value", 6, 12,
       "timezone", "timezone"},
      {"no languages", "[\"sv\", \"en\"]", "[]", "event.too_many", 7, 13, "languages",
       "at_least_one"},
      {"a language that is none", "\"en\"]", "\"engelska\"]", "event.bad_value", 7, 20, "languages",
       "language"},
      {"a language that is a number", "\"en\"]", "46]", "event.wrong_type", 7, 20, "languages[2]",
       "text"},
      {"a language twice", "\"en\"]", "\"sv\"]", "event.duplicate_key", 7, 20, "languages",
       "unique"},
      {"an influence that is none", "\"think\"", "\"maybe\"", "event.bad_value", 8, 13, "influence",
       "one_of"},
      {"a live step of nothing", "influence", "live_step = 0\ninfluence", "event.bad_value", 8, 13,
       "live_step", "integer"},
      {"a live step that is too large", "influence", "live_step = 1001\ninfluence",
       "event.bad_value", 8, 13, "live_step", "integer"},
      {"a choice that is not true or false", "influence", "codes = \"yes\"\ninfluence",
       "event.wrong_type", 8, 9, "codes", "boolean"},
      {"only one side", "[[sides]]\nkey = \"kommun\"",
       "[[groups]]\nside = \"ideburen\"\nkey = \"kommun\"", "event.too_many", 10, 1, "sides",
       "exactly"},
      {"three sides", "[[groups]]",
       "[[sides]]\nkey = \"tredje\"\nname = { sv = \"T\", en = \"T\" }\n\n"
       "[[groups]]",
       "event.too_many", 10, 1, "sides", "most"},
      {"two sides of one key", "\"kommun\"", "\"ideburen\"", "event.duplicate_key", 15, 7,
       "sides[2].key", "unique"},
      {"a group of no known side", "side = \"ideburen\"", "side = \"idéburen\"",
       "event.unknown_reference", 20, 8, "groups[1].side", "side"},
      {"a challenge key twice", "\"arbete\"", "\"ensamhet\"", "event.duplicate_key", 29, 7,
       "challenges[2].key", "unique"},
      {"no picks", "picks = 1", "picks = 0", "event.bad_value", 36, 9, "questions[1].picks",
       "integer"},
      {"more picks than options", "picks = 1", "picks = 3", "event.bad_value", 36, 9,
       "questions[1].picks", "integer"},
      {"half a pick", "picks = 1", "picks = 1.5", "event.wrong_type", 36, 9, "questions[1].picks",
       "integer"},
      {"an option that is no challenge", "\"arbete\"]", "\"arbeten\"]", "event.unknown_reference",
       37, 24, "questions[1].options", "challenge"},
      {"an option twice", "\"arbete\"]", "\"ensamhet\"]", "event.duplicate_key", 37, 24,
       "questions[1].options", "unique"},
      {"options that are no list", "[\"ensamhet\", \"arbete\"]", "\"ensamhet\"", "event.wrong_type",
       37, 11, "questions[1].options", "array"},
      {"an activity that opens in some other way", "picks = 1", "picks = 1\nopens = \"always\"",
       "event.bad_value", 37, 9, "questions[1].opens", "one_of"},
      {"a list of no known kind", "\"working_group\"", "\"group\"", "event.bad_value", 41, 8,
       "lists[1].kind", "one_of"},
      {"places for one side only", "{ ideburen = 8, kommun = 7 }", "{ ideburen = 8 }",
       "event.missing_key", 44, 10, "lists[1].places", "places_both"},
      {"places for a third side", "kommun = 7 }", "kommun = 7, region = 7 }",
       "event.unknown_reference", 44, 38, "lists[1].places", "side"},
      {"places on an interest list", "\"working_group\"", "\"interest\"", "event.bad_value", 44, 10,
       "lists[1].places", "places_only"},
      {"a list without consent",
       "consent = { sv = \"Ja.\", en = \"Yes.\" }\nconsent_version = \"1\"",
       "consent_version = \"1\"", "event.missing_key", 39, 1, "lists[1].consent", "local_text"},
      {"an agreement to sign without its text", "[agreement]", "[extra]", "event.missing_key", 50,
       8, "lists[2].kind", "agreement_list"},
      {"a time that is none", "\"13.00\"", "\"25.00\"", "event.bad_value", 62, 9, "agenda[1].start",
       "time"},
      {"an agenda out of order", "\"13:20\"", "\"12:20\"", "event.bad_value", 66, 9,
       "agenda[2].start", "later_time"},
      {"disposal before the event", "2027-12-31", "2026-12-31", "event.bad_value", 73, 17,
       "privacy.disposal_date", "later_date"},
      {"no purpose", "[[privacy.purposes]]", "[extra]", "event.missing_key", 69, 1,
       "privacy.purposes", "table_list"},
      {"purposes that are one table", "[[privacy.purposes]]", "[privacy.purposes]",
       "event.wrong_type", 75, 1, "privacy.purposes", "table_list"},
  };
  return files;
}

}  // namespace

TEST_CASE("every mistake is reported with its place and what was expected") {
  for (const auto& broken : broken_files()) {
    CAPTURE(broken.fact);
    const auto event = read(sample_with(broken.was, broken.is), "sample.event.toml");
    REQUIRE_FALSE(event);
    const auto& error = event.error();
    CHECK(error.code == broken.code);
    CHECK(detail(error, "file") == "sample.event.toml");
    CHECK(detail(error, "line") == std::to_string(broken.line));
    CHECK(detail(error, "column") == std::to_string(broken.column));
    CHECK(detail(error, "key") == broken.key);
    CHECK(detail(error, "expected") == "@expected." + broken.expected);
  }
}

TEST_CASE("what was expected can be said in every language, with nothing left to fill") {
  for (const char* language : {"sv", "en"}) {
    const auto strings = toml::parse_file(std::string(STORDIALOG_SOURCE_DIR "/assets/strings/") +
                                          language + ".toml");
    for (const auto& broken : broken_files()) {
      CAPTURE(broken.fact);
      const auto event = read(sample_with(broken.was, broken.is), "sample.event.toml");
      REQUIRE_FALSE(event);
      const auto& code = event.error().code;
      std::string text = strings["expected"][broken.expected].value_or("");
      text += strings["error"]["event"][code.substr(code.find('.') + 1)].value_or("");
      CHECK(text.size() > 20);
      for (auto open = text.find('{'); open != text.npos; open = text.find('{', open + 1)) {
        const auto name = text.substr(open + 1, text.find('}', open) - open - 1);
        CHECK_MESSAGE(!detail(event.error(), name).empty(), "nothing fills ", name);
      }
    }
  }
}

TEST_CASE("a section that is missing altogether is missed at the top of the file") {
  const auto event = read(kSample.substr(0, kSample.find("[privacy]")), "sample.event.toml");
  REQUIRE_FALSE(event);
  CHECK(event.error().code == "event.missing_key");
  CHECK(detail(event.error(), "key") == "privacy");
  CHECK(detail(event.error(), "line") == "1");
  CHECK(detail(event.error(), "column") == "1");
  CHECK(detail(event.error(), "expected") == "@expected.table");
  CHECK(detail(event.error(), "table") == "privacy");
}

TEST_CASE("of several mistakes the first in the file is reported") {
  auto text = sample_with("\"13.00\"", "\"soon\"");
  text.replace(text.find("\"think\""), 7, "\"maybe\"");
  text.replace(text.find("picks = 1"), 9, "picks = 9");
  const auto event = read(text, "sample.event.toml");
  REQUIRE_FALSE(event);
  CHECK(detail(event.error(), "key") == "influence");
}

TEST_CASE("an unknown key is named beside those that are known") {
  const auto event = read(sample_with("key = \"kommun\"", "key = \"kommun\"\nkolour = 1"), "a");
  REQUIRE_FALSE(event);
  CHECK(detail(event.error(), "choices") == "key, name");
}

TEST_CASE("a key that stands twice names the line it stood on first") {
  const auto event = read(sample_with("\"arbete\"", "\"ensamhet\""), "a");
  REQUIRE_FALSE(event);
  CHECK(detail(event.error(), "value") == "ensamhet");
  CHECK(detail(event.error(), "first_line") == "24");
}

TEST_CASE("no cut of a right file ends the program") {
  for (std::size_t size = 0; size < kSample.size(); size += 7) {
    CHECK_FALSE(read(kSample.substr(0, size), "cut.event.toml"));
  }
}

}  // namespace stordialog::event
