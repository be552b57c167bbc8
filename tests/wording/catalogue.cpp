#include "wording/catalogue.h"

#include <doctest/doctest.h>

namespace stordialog::wording {
namespace {

constexpr std::string_view kHeader =
    "[file]\nlanguage = \"sv\"\nname = \"Svenska\"\ndirection = \"ltr\"\nproofread = false\n";

Catalogue made(std::string_view strings, std::string_view header = kHeader) {
  auto catalogue = Catalogue::parse(std::string(header) + std::string(strings), "sv.toml");
  REQUIRE(catalogue);
  return std::move(*catalogue);
}

domain::Error refused(std::string_view toml) {
  auto catalogue = Catalogue::parse(toml, "sv.toml");
  REQUIRE_FALSE(catalogue);
  return catalogue.error();
}

std::string detail(const domain::Error& error, std::string_view name) {
  for (const auto& [known, value] : error.details) {
    if (known == name) return value;
  }
  return "";
}

}  // namespace

TEST_CASE("tables within tables become keys with dots") {
  const auto words = made("[screen.vote]\ntitle = \"Välj\"\n");
  CHECK(words.text("screen.vote.title") == "Välj");
  CHECK(words.keys() == std::vector<std::string>{"screen.vote.title"});
  CHECK(words.language() == "sv");
  CHECK(words.own_name() == "Svenska");
  CHECK_FALSE(words.right_to_left());
  CHECK_FALSE(words.proofread());
}

TEST_CASE("a key that nobody has shows as itself") {
  CHECK(made("").text("screen.vote.title") == "screen.vote.title");
  CHECK(made("").plural("kinds.idea", 2) == "kinds.idea");
}

TEST_CASE("a key that a language lacks is said in the fallback") {
  auto english = made("",
                      "[file]\nlanguage = \"en\"\nname = \"English\"\ndirection = \"ltr\"\n"
                      "proofread = true\n");
  english.set_fallback(std::make_shared<const Catalogue>(
      made("[a]\nhello = \"Hej\"\nideas = { one = \"1 idé\", other = \"{count} idéer\" }\n")));
  CHECK(english.text("a.hello") == "Hej");
  CHECK(english.plural("a.ideas", 0) == "0 idéer");
  CHECK_FALSE(english.has("a.hello"));
  CHECK(english.proofread());
}

TEST_CASE("placeholders are filled by name") {
  const auto words = made("[a]\nleft = \"{left} av {picks} kvar, {left}\"\n");
  CHECK(words.text("a.left", {{"picks", "3"}, {"left", "2"}}) == "2 av 3 kvar, 2");
}

TEST_CASE("in a language from right to left, what runs from left to right is set apart") {
  const auto words = made("[a]\nsaid = \"{who}: {what}\"\n[error.a]\nb = \"{file}!\"\n",
                          "[file]\nlanguage = \"ar\"\nname = \"-\"\ndirection = \"rtl\"\n"
                          "proofread = false\n");
  CHECK(words.text("a.said", {{"who", "Åsa"}, {"what", "8 أماكن"}}) == "\u2068Åsa\u2069: 8 أماكن");
  CHECK(words.text("a.said", {{"who", "2017-05-10"}, {"what", "12"}}) ==
        "\u20682017-05-10\u2069: 12");
  CHECK(words.say(domain::Error("a.b").with("file", "x.toml")) == "\u2068x.toml\u2069!");
  const auto swedish = made("[a]\nsaid = \"{who}\"\n");
  CHECK(swedish.text("a.said", {{"who", "Åsa"}}) == "Åsa");
}

TEST_CASE("a value's own braces are left alone") {
  const auto words = made("[a]\nsaid = \"{who}: {what}\"\n");
  CHECK(words.text("a.said", {{"who", "{what}"}, {"what", "{who} {"}}) == "{what}: {who} {");
}

TEST_CASE("a placeholder that nothing fills stays to be seen") {
  CHECK(made("[a]\nleft = \"{left} kvar {\"\n").text("a.left", {}) == "{left} kvar {");
}

TEST_CASE("a plural takes the form of its number and groups it") {
  const auto words =
      made("[a]\nideas = { one = \"1 idé\", other = \"{count} idéer i {place}\" }\n");
  CHECK(words.plural("a.ideas", 1) == "1 idé");
  CHECK(words.plural("a.ideas", 1234, {{"place", "hallen"}}) == "1\u00A0234 idéer i hallen");
}

TEST_CASE("numbers, shares and dates are written as the file's locale does") {
  const auto words = made("");
  CHECK(words.number(-1234567) == "\u22121\u00A0234\u00A0567");
  CHECK(words.decimal_mark() == ",");
  CHECK(words.date("2027-03-09") == "9 mars 2027");
  const auto british = made("",
                            "[file]\nlanguage = \"en\"\nlocale = \"en-GB\"\nname = \"English\"\n"
                            "direction = \"ltr\"\nproofread = false\n");
  CHECK(british.number(1234567) == "1,234,567");
  CHECK(british.date("2027-03-09") == "9 March 2027");
  CHECK(words.month(9) == "september");
  CHECK(words.short_month(9) == "sep");
  CHECK(british.short_month(12) == "Dec");
}

TEST_CASE("a share is rounded to one decimal, half up") {
  const auto words = made("");
  CHECK(words.percent(29, 70) == "41,4\u00A0%");
  CHECK(words.percent(2, 3) == "66,7\u00A0%");
  CHECK(words.percent(1, 1) == "100,0\u00A0%");
  CHECK(words.percent(0, 9) == "0,0\u00A0%");
  CHECK(words.percent(1999, 2000) == "100,0\u00A0%");
}

TEST_CASE("what is no date is said as it came") {
  const auto words = made("");
  for (const char* text : {"", "2027-13-09", "2027-02-30", "2027-03-0x", "i morgon, k"}) {
    CHECK(words.date(text) == text);
  }
}

TEST_CASE("a plural that only the fallback has takes the fallback's forms") {
  auto arabic = made("",
                     "[file]\nlanguage = \"ar\"\nlocale = \"ar-u-nu-latn\"\nname = \"-\"\n"
                     "direction = \"rtl\"\nproofread = false\n");
  arabic.set_fallback(std::make_shared<const Catalogue>(
      made("[a]\nideas = { one = \"1 idé\", other = \"{count} idéer\" }\n")));
  CHECK(arabic.plural("a.ideas", 2) == "2 idéer");
  CHECK(arabic.plural("a.ideas", 1) == "1 idé");
}

TEST_CASE("an error is said with its details") {
  const auto words = made("[error.ledger]\ndisk_full = \"{file} är full.\"\n");
  CHECK(words.say(domain::Error("ledger.disk_full").with("file", "a")) == "a är full.");
  CHECK(words.say(domain::Error("ledger.unheard_of")) == "error.ledger.unheard_of");
}

TEST_CASE("a detail that names a key is said in the same language") {
  const auto words = made(
      "[error.event]\nbad_value = \"{key}: {expected}\"\n"
      "[expected]\ninteger = \"{least} till {most}\"\n");
  CHECK(words.say(domain::Error("event.bad_value")
                      .with("key", "picks")
                      .with("expected", "@expected.integer")
                      .with("least", "1")
                      .with("most", "@picks")) == "picks: 1 till @picks");
}

TEST_CASE("a string file that is not TOML is refused with its place") {
  const auto error = refused("[file]\nlanguage = sv\n");
  CHECK(error.code == "wording.syntax");
  CHECK(detail(error, "line") == "2");
  CHECK(detail(error, "file") == "sv.toml");
  CHECK_FALSE(detail(error, "reason").empty());
}

TEST_CASE("a letter that a key cannot hold is refused with its place") {
  const auto error = refused("[file]\nspråk = \"sv\"\n");
  CHECK(error.code == "wording.syntax");
  CHECK(detail(error, "line") == "2");
}

TEST_CASE("a string file with an empty text or a number is refused") {
  CHECK(refused(std::string(kHeader) + "[a]\nb = \"\"\n") ==
        domain::Error("wording.empty").with("file", "sv.toml").with("key", "a.b"));
  const auto number = refused(std::string(kHeader) + "[a]\nb = 3\n");
  CHECK(number.code == "wording.not_text");
  CHECK(detail(number, "key") == "a.b");
  CHECK(detail(number, "line") == "7");
}

TEST_CASE("a string file must say its language, name, direction and whether it is proofread") {
  CHECK(detail(refused("a = \"b\"\n"), "key") == "file");
  CHECK(detail(refused("[file]\n"), "key") == "language");
  CHECK(detail(refused("[file]\nlanguage = \"sv\"\n"), "key") == "name");
  CHECK(detail(refused("[file]\nlanguage = \"sv\"\nname = \"S\"\ndirection = \"up\"\n"), "key") ==
        "direction");
  const auto error = refused("[file]\nlanguage = \"sv\"\nname = \"S\"\ndirection = \"ltr\"\n");
  CHECK(detail(error, "key") == "proofread");
  CHECK(error.code == "wording.bad_header");
  CHECK(detail(refused(std::string(kHeader) + "title = \"Välj\"\n"), "key") == "title");
}

}  // namespace stordialog::wording
