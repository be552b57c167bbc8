// The string files themselves, held against each other.
#include <algorithm>
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "wording/catalogue.h"
#include "wording/plural.h"

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

}  // namespace

TEST_CASE("every language has the keys that Swedish has, and no others") {
  const auto all = real_files();
  const auto swedish = messages(all.in("sv"));
  for (const auto& language : all.languages()) {
    CAPTURE(language);
    const auto own = messages(all.in(language));
    for (const auto& [key, message] : swedish) CHECK_MESSAGE(own.contains(key), "lacks ", key);
    for (const auto& [key, message] : own) CHECK_MESSAGE(swedish.contains(key), "alone has ", key);
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
    const auto used = plural_categories(language);
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

TEST_CASE("Swedish and English write numbers, shares and dates their own way") {
  const auto all = real_files();
  CHECK(all.in("sv").number(12345) == "12\u00A0345");
  CHECK(all.in("en").number(12345) == "12,345");
  CHECK(all.in("sv").percent(29, 70) == "41,4\u00A0%");
  CHECK(all.in("en").percent(29, 70) == "41.4%");
  CHECK(all.in("sv").date("2027-03-19") == "19 mars 2027");
  CHECK(all.in("en").date("2027-12-01") == "1 December 2027");
}

TEST_CASE("no Swedish text uses the words of public elections") {
  const auto all = real_files();
  for (const auto& key : all.in("sv").keys()) {
    CAPTURE(key);
    std::string text(all.in("sv").text(key));
    for (const char* word :
         {"valsedel", "röstlängd", "vallokal", "väljare", "kandidat", "partiet"}) {
      CHECK(text.find(word) == std::string::npos);
    }
  }
}

}  // namespace stordialog::wording
