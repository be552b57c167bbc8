// The string files themselves, held against each other and against what each language needs.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <doctest/doctest.h>
#include <toml++/toml.h>

#include "wording/catalogue.h"
#include "wording/locale.h"
#include "wording/text.h"

namespace stordialog::wording {
namespace {

using Names = std::set<std::string>;

Catalogues real_files() {
  system::DiskFiles files;
  auto all = Catalogues::read(files, STORDIALOG_SOURCE_DIR "/assets/strings");
  if (!all) FAIL(all.error().code);
  return std::move(*all);
}

/// The names in braces; "?" for a brace without its fellow or with something else in it.
Names placeholders(std::string_view text) {
  Names names;
  while (true) {
    const auto open = text.find_first_of("{}");
    if (open == std::string_view::npos) return names;
    const auto close = text.find_first_of("{}", open + 1);
    if (text[open] == '}' || close == std::string_view::npos || text[close] == '{') return {"?"};
    const auto name = text.substr(open + 1, close - open - 1);
    if (name.empty() || name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") != name.npos)
      return {"?"};
    names.emplace(name);
    text.remove_prefix(close + 1);
  }
}

struct Message {
  Names forms;         // plural categories; empty for a plain text
  Names placeholders;  // of all forms together
};

/// A language's keys, the forms of a plural gathered under one: a table in which every key is a
/// form.
std::map<std::string, Message> messages(const Catalogue& words) {
  std::map<std::string, Names> tables;
  const auto split = [](const std::string& key) {
    const auto dot = key.rfind('.');
    return std::pair(key.substr(0, dot), dot == std::string::npos ? "" : key.substr(dot + 1));
  };
  for (const auto& key : words.keys()) tables[split(key).first].insert(split(key).second);
  std::map<std::string, Message> all;
  for (const auto& key : words.keys()) {
    const auto [table, name] = split(key);
    const auto& names = tables.at(table);
    const bool is_plural = std::all_of(names.begin(), names.end(), is_plural_category);
    Message& message = all[is_plural ? table : key];
    if (is_plural) message.forms = names;
    message.placeholders.merge(placeholders(words.text(key)));
  }
  return all;
}

/// Tables that only staff, organisers and the command line show. Swedish and English have them;
/// another language has such a table whole or not at all, and then Swedish is said. Everything else
/// can meet a participant and stands in every language.
constexpr std::array<std::string_view, 28> kStaffTables = {"screen.start",
                                                           "screen.desk",
                                                           "screen.edit",
                                                           "screen.keys",
                                                           "screen.plans",
                                                           "screen.tickets",
                                                           "screen.prints",
                                                           "screen.staff",
                                                           "screen.release",
                                                           "screen.totals",
                                                           "screen.export",
                                                           "screen.quit",
                                                           "screen.board",
                                                           "screen.run_sheet",
                                                           "screen.themes",
                                                           "screen.promote",
                                                           "screen.results",
                                                           "screen.opening",
                                                           "screen.hall_control",
                                                           "screen.history",
                                                           "screen.check",
                                                           "kind",
                                                           "kinds",
                                                           "profile",
                                                           "size",
                                                           "report",
                                                           "cli",
                                                           "progress"};
constexpr std::array<std::string_view, 10> kOrganiserTables = {
    "key_use",         "expected",    "sheet",           "screen.paper",    "screen.year",
    "screen.withdraw", "screen.data", "screen.contacts", "screen.disposal", "prepared"};
/// What a participant's own request can be answered with; all other errors are for staff.
constexpr std::array<std::string_view, 7> kParticipantErrors = {
    "error.desk", "error.idea", "error.initiative", "error.ledger",
    "error.text", "error.vote", "error.signup"};

bool within(std::string_view key, std::string_view table) {
  return key.starts_with(table) && (key.size() == table.size() || key[table.size()] == '.');
}

/// The staff's table a key stands in; empty if participants can see it.
std::string staff_table(std::string_view key) {
  const auto holds = [key](std::string_view table) { return within(key, table); };
  for (const auto table : kStaffTables) {
    if (holds(table)) return std::string(table);
  }
  for (const auto table : kOrganiserTables) {
    if (holds(table)) return std::string(table);
  }
  if (!within(key, "error") || std::ranges::any_of(kParticipantErrors, holds)) return "";
  return std::string(key.substr(0, key.find('.', std::string_view("error.").size())));
}

Names staff_tables_of(const std::map<std::string, Message>& messages) {
  Names tables;
  for (const auto& [key, message] : messages) tables.insert(staff_table(key));
  return tables;
}

/// What the top of a string file says, by name.
std::map<std::string, std::string> header_of(std::string_view language) {
  const auto file = toml::parse_file(std::string(STORDIALOG_SOURCE_DIR "/assets/strings/") +
                                     std::string(language) + ".toml");
  std::map<std::string, std::string> header;
  for (const auto& [key, node] : *file["file"].as_table()) {
    header[std::string(key.str())] =
        node.is_boolean() ? (node.as_boolean()->get() ? "true" : "false") : node.value_or("");
  }
  return header;
}

/// What nobody should find in a text that is to be shown; empty if all is well.
std::string untidy(std::string_view key, std::string_view text) {
  std::string_view bare = text;
  if ((key.starts_with("cli.ask_") || key.starts_with("cli.paper.")) && bare.ends_with(": "))
    bare.remove_suffix(1);  // then one types
  if (normalise(bare) != bare) return "spaces at an end, control characters or not NFC";
  if (text.find("...") != text.npos) return "three dots instead of one character";
  if (text.find("  ") != text.npos) return "two spaces in a row";
  if (text.find_first_of("\n\t") != text.npos) return "a line break or tab";
  // One set of digits on screen, keypad, slip and station sign.
  for (const char* digit : {"\u0660", "\u06F0"}) {
    const std::string_view first(digit);
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
      const bool same_block = text[i] == first[0] && text[i + 1] >= first[1] &&
                              text[i + 1] <= static_cast<char>(first[1] + 9);
      if (same_block) return "digits other than 0-9";
    }
  }
  return "";
}

}  // namespace

TEST_CASE("English has every key that Swedish has") {
  const auto all = real_files();
  const auto swedish = messages(all.in("sv")), english = messages(all.in("en"));
  for (const auto& [key, message] : swedish) CHECK_MESSAGE(english.contains(key), "lacks ", key);
}

TEST_CASE("every language has what a participant can see, and of the staff's tables all or none") {
  const auto all = real_files();
  const auto swedish = messages(all.in("sv"));
  for (const auto& language : all.languages()) {
    CAPTURE(language);
    const auto own = messages(all.in(language));
    const auto tables = staff_tables_of(own);
    for (const auto& [key, message] : swedish) {
      const auto table = staff_table(key);
      if (!table.empty() && !tables.contains(table)) continue;
      CHECK_MESSAGE(own.contains(key), language, " lacks ", key);
    }
    for (const auto& [key, message] : own) {
      CHECK_MESSAGE(swedish.contains(key), language, " alone has ", key);
    }
  }
}

TEST_CASE("a key is the staff's or the participants'") {
  for (const char* key : {"screen.staff.lock", "report.csv.pick", "kinds.idea",
                          "error.file.missing", "screen.start.title", "cli.help.json"}) {
    CHECK_MESSAGE(!staff_table(key).empty(), key);
  }
  for (const char* key : {"screen.vote.title", "error.vote.no_picks", "screen.pin.title",
                          "influence.know.name", "screen.status.one", "error.signup.too_long"}) {
    CHECK_MESSAGE(staff_table(key).empty(), key);
  }
  CHECK(staff_table("error.file.missing") == "error.file");
}

TEST_CASE("every table of the staff's is one that Swedish has") {
  const auto tables = staff_tables_of(messages(real_files().in("sv")));
  for (const auto table : kStaffTables) CHECK_MESSAGE(tables.contains(std::string(table)), table);
  for (const auto table : kOrganiserTables) {
    CHECK_MESSAGE(tables.contains(std::string(table)), table);
  }
}

TEST_CASE("every file says its name, script and locale, and who has proofread it if anyone has") {
  const auto all = real_files();
  for (const auto& language : all.languages()) {
    CAPTURE(language);
    const auto header = header_of(language);
    for (const char* key : {"language", "name", "direction", "script", "locale", "proofread"}) {
      CHECK_MESSAGE(header.contains(key), key);
    }
    const bool arabic_script = header.at("script") == "Arab";
    CHECK((arabic_script || header.at("script") == "Latn"));
    CHECK(all.in(language).right_to_left() == arabic_script);
    const auto primary = language.substr(0, language.find('-'));
    CHECK(header.at("locale").starts_with(primary));
    CHECK(Locale(header.at("locale")).known());
    const bool proofread = header.at("proofread") == "true";
    CHECK(header.contains("proofread_by") == proofread);
    CHECK(header.contains("proofread_on") == proofread);
  }
}

TEST_CASE("the seven languages of the hall are there, each under its own name") {
  const auto all = real_files();
  CHECK(all.in("sv").own_name() == "Svenska");
  CHECK(all.in("sv-x-lattlast").own_name() == "Lättläst svenska");
  CHECK(all.in("fi").own_name() == "Suomi");
  CHECK(all.in("en").own_name() == "English");
  CHECK(all.in("ar").own_name() == "العربية");
  CHECK(all.in("so").own_name() == "Soomaali");
  CHECK(all.in("fa").own_name() == "فارسی");
}

TEST_CASE("every text is tidy") {
  const auto all = real_files();
  for (const auto& language : all.languages()) {
    const auto& words = all.in(language);
    for (const auto& key : words.keys()) {
      const auto trouble = untidy(key, words.text(key));
      CHECK_MESSAGE(trouble.empty(), language, " ", key, ": ", trouble);
    }
  }
}

TEST_CASE("an untidy text is found out") {
  CHECK(untidy("a.b", "Välj de tre viktigaste").empty());
  CHECK(untidy("a.b", "گفت‌وگو 2 از 3").empty());
  CHECK(untidy("cli.ask_password", "Lösenord: ").empty());
  for (const char* text : {" Välj", "Välj ", "Välj...", "Välj  de", "Va\u0308lj", "Välj\nde",
                           "اختر \u0663", "انتخاب \u06F3", "a\u200Eb\u202Ec"}) {
    CAPTURE(text);
    CHECK_FALSE(untidy("a.b", text).empty());
  }
}

TEST_CASE("a text has the same placeholders in every language") {
  const auto all = real_files();
  const auto swedish = messages(all.in("sv"));
  for (const auto& language : all.languages()) {
    for (const auto& [key, message] : messages(all.in(language))) {
      CAPTURE(language);
      CAPTURE(key);
      CHECK_FALSE(message.placeholders.contains("?"));
      if (swedish.contains(key)) CHECK(message.placeholders == swedish.at(key).placeholders);
      if (swedish.contains(key)) CHECK(message.forms.empty() == swedish.at(key).forms.empty());
    }
  }
}

TEST_CASE("a plural has every form that its language uses") {
  const auto all = real_files();
  for (const auto& language : all.languages()) {
    const auto used = Locale(header_of(language).at("locale")).plural_categories();
    for (const auto& [key, message] : messages(all.in(language))) {
      CAPTURE(language);
      CAPTURE(key);
      if (!message.forms.empty()) CHECK(message.forms == Names(used.begin(), used.end()));
    }
  }
}

TEST_CASE("a lone or strange brace is found out") {
  CHECK(placeholders("{a} av {b_c}") == Names{"a", "b_c"});
  for (const char* wrong : {"{", "a}", "{a{b}}", "{}", "{A}", "{a b}"}) {
    CHECK(placeholders(wrong) == Names{"?"});
  }
}

TEST_CASE("each language writes numbers, shares and dates its own way") {
  const auto all = real_files();
  CHECK(all.in("sv").number(12345) == "12\u00A0345");
  CHECK(all.in("en").number(12345) == "12,345");
  CHECK(all.in("sv").percent(29, 70) == "41,4\u00A0%");
  CHECK(all.in("en").percent(29, 70) == "41.4%");
  CHECK(all.in("sv").date("2027-03-19") == "19 mars 2027");
  CHECK(all.in("en").date("2027-12-01") == "1 December 2027");
  CHECK(all.in("sv-x-lattlast").date("2027-12-01") == "1 december 2027");
  CHECK(all.in("fi").plural("screen.idle.text", 20).starts_with("Näyttö alkaa alusta 20 sekunnin"));
  CHECK(all.in("ar").plural("screen.idle.text", 20).find("20 ثانية") != std::string::npos);
  CHECK(all.in("ar").plural("screen.idle.text", 10).find("10 ثوانٍ") != std::string::npos);
  CHECK(all.in("fa").plural("screen.idle.text", 0).find("0 ") != std::string::npos);
}

TEST_CASE("no text uses the words of public elections") {
  const std::map<std::string_view, std::vector<std::string_view>> words_of_elections = {
      {"sv", {"valsedel", "röstlängd", "vallokal", "väljare", "kandidat", "partiet"}},
      {"sv-x-lattlast", {"valsedel", "röstlängd", "vallokal", "väljare", "kandidat", "partiet"}},
      {"fi", {"vaali", "äänestyslippu", "äänestyslipu", "äänioikeu", "ehdokas", "puolue"}},
      {"en", {"election", "ballot paper", "polling", "electoral", "candidate", "voter roll"}},
      {"ar", {"انتخاب", "اقتراع", "ناخب", "مرشح", "حزب"}},
      {"so", {"doorasho", "musharrax", "xisbi", "murashax"}},
      {"fa", {"انتخابات", "برگهٔ رأی", "نامزد", "حوزهٔ رأی", "حزب"}},
  };
  const auto all = real_files();
  for (const auto& language : all.languages()) {
    REQUIRE(words_of_elections.contains(language));
    for (const auto& key : all.in(language).keys()) {
      for (const auto word : words_of_elections.at(language)) {
        const bool found = all.in(language).text(key).find(word) != std::string_view::npos;
        CHECK_MESSAGE(!found, language, " ", key, " says ", word);
      }
    }
  }
}

}  // namespace stordialog::wording
