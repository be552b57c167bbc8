// The sources held against the string files: a key that does not exist, a placeholder that nobody
// fills, a fill that no placeholder takes, a text that nobody says.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>

#include <doctest/doctest.h>

#include "wording/catalogue.h"

namespace stordialog::wording {
namespace {

using Names = std::set<std::string>;

Names names_in(const std::string& text, const char* pattern) {
  const std::regex name(pattern);
  Names names;
  for (std::sregex_iterator match(text.begin(), text.end(), name), end; match != end; ++match) {
    names.insert((*match)[1]);
  }
  return names;
}

/// All forms of a plural together, or the one text.
std::string everything_said(const Catalogue& words, const std::string& key) {
  std::string said(words.has(key) ? words.text(key) : "");
  for (const char* form : {".zero", ".one", ".two", ".few", ".many", ".other"}) {
    if (words.has(key + form)) said += words.text(key + form);
  }
  return said;
}

bool has_any(const Catalogue& words, const std::string& key) {
  return !everything_said(words, key).empty();
}

/// From an opening parenthesis to its fellow, strings skipped.
std::string within_parentheses(const std::string& text, std::size_t open) {
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = open; i < text.size(); ++i) {
    if (quoted && text[i] == '\\')
      ++i;
    else if (text[i] == '"')
      quoted = !quoted;
    else if (!quoted && text[i] == '(')
      ++depth;
    else if (!quoted && text[i] == ')' && --depth == 0)
      return text.substr(open, i - open);
  }
  return text.substr(open);
}

/// What is wrong with the calls of text() and plural() whose key is written out.
std::vector<std::string> wrong_fills(const std::string& source, const Catalogue& words) {
  static const std::regex kCall(R"re(\b(text|plural)(\()\s*"([a-z_]+(?:\.[a-z0-9_]+)+)"\s*[,)])re");
  std::vector<std::string> wrong;
  for (std::sregex_iterator match(source.begin(), source.end(), kCall), end; match != end;
       ++match) {
    const std::string key = (*match)[3];
    if (!has_any(words, key)) {
      wrong.push_back(key + " does not exist");
      continue;
    }
    const auto call = within_parentheses(source, static_cast<std::size_t>(match->position(2)));
    Names filled = names_in(call, R"re(\{\s*"([a-z_]+)"\s*,)re");
    Names wanted = names_in(everything_said(words, key), R"re(\{([a-z_]+)\})re");
    if ((*match)[1] == "plural") wanted.erase("count"), filled.erase("count");
    for (const auto& name : wanted) {
      if (!filled.contains(name)) wrong.push_back(key + ": nobody fills {" + name + "}");
    }
    for (const auto& name : filled) {
      if (!wanted.contains(name)) wrong.push_back(key + " has no {" + name + "}");
    }
  }
  return wrong;
}

/// Every string literal that can only be a key, or the beginning of one that is put together.
std::vector<std::string> unknown_keys(const std::string& source, const Catalogue& words) {
  static const std::regex kKey(
      R"re("@?((?:screen\.[a-z_]+|projector\.[a-z_]+|kind|kinds|list_kind|role|profile|key_use|)re"
      R"re(influence|size|report|cli|progress|expected|error)\.[a-z0-9_.]*)")re");
  static const Names kSuffixes = {"json", "csv", "toml", "png", "txt", "html", "md", "cpp", "h"};
  const auto keys = words.keys();
  std::vector<std::string> unknown;
  for (std::sregex_iterator match(source.begin(), source.end(), kKey), end; match != end; ++match) {
    const std::string key = (*match)[1];
    if (kSuffixes.contains(key.substr(key.rfind('.') + 1))) continue;
    const auto begins = [&](const std::string& whole) { return whole.starts_with(key); };
    const bool known = key.back() == '.' || key.back() == '_'
                           ? std::any_of(keys.begin(), keys.end(), begins)
                           : has_any(words, key) || has_any(words, "error." + key);
    if (!known) unknown.push_back(key);
  }
  return unknown;
}

/// Keys that are put together while running: how such a key begins, and where.
const std::map<std::string_view, std::string_view> kPutTogether = {
    {"expected.", "event/trouble.cpp: what was expected"},
    {"screen.initiative.",
     "drawing/participant/initiative_page.cpp: resources, beginnings, ways to money"},
    {"report.meaning.", "report/sheets.cpp: what a column means"},
    {"report.explained.step.", "report/explained_steps.cpp: what to do, and what it comes to"},
    {"kind.", "report/merge_text.cpp and sheets.cpp: a kind of record"},
    {"kinds.", "drawing/staff/activities.cpp: how many of a kind"},
    {"profile.", "cli/verdicts.cpp: board or full"},
    {"cli.count.deed.", "cli/count_text.cpp: what a step of a count did"},
    {"cli.kind.", "cli/check.cpp: what a file is"},
};

/// Texts, or whole tables, of screens that are designed and not drawn yet. Nothing else may be
/// unused; the test warns when one of these is used and can leave the list.
const Names kNotDrawnYet = {
    "screen.agree.supports",
    "screen.agree.text",
    "screen.code.checking",
    "screen.code.unknown",
    "screen.code.used",
    "screen.code.wrong",
    "screen.home.agree_text",
    "screen.idea.review_title",
    "screen.idea.why_too_long",
    "screen.keyboard.accent",
    "screen.keyboard.backspace",
    "screen.keyboard.hide",
    "screen.keyboard.letters",
    "screen.keyboard.move_left",
    "screen.keyboard.move_right",
    "screen.keyboard.name",
    "screen.keyboard.new_line",
    "screen.keyboard.numbers",
    "screen.keyboard.shift",
    "screen.privacy.official",
    "screen.sign.reach_title",
    "screen.sign.read_all",
    "screen.sign_up.consent",
    "screen.sign_up.organisation_field",
    "screen.sign_up.organisation_title",
    "screen.sign_up.why_too_long",
    "screen.speech.",
    "screen.thanks.support",
    "screen.thanks.undone",
    "screen.vote.why_empty",
    "screen.welcome.broken",
};

/// A plural's own key, or the key itself.
std::string said_as(const std::string& key, const Catalogue& words) {
  static const Names kForms = {"zero", "one", "two", "few", "many", "other"};
  const auto dot = key.rfind('.');
  const auto table = key.substr(0, dot);
  // A table that has "other" and something that is no form, as screen.side, is no plural.
  if (!kForms.contains(key.substr(dot + 1)) || !words.has(table + ".other")) return key;
  for (const auto& sibling : words.keys()) {
    const bool within = sibling.starts_with(table + ".") && sibling.rfind('.') == table.size();
    if (within && !kForms.contains(sibling.substr(table.size() + 1))) return key;
  }
  return table;
}

/// Keys that no source names, the parts of plurals once.
Names unused_keys(const std::string& all_sources, const Catalogue& words) {
  const auto says = [&](const std::string& literal) {
    return all_sources.find(literal) != std::string::npos;
  };
  Names unused;
  for (const auto& form : words.keys()) {
    const auto key = said_as(form, words);
    if (says('"' + key + '"') || says("\"@" + key + '"')) continue;
    const std::string_view error = "error.";
    if (key.starts_with(error) && says('"' + key.substr(error.size()) + '"')) continue;
    const auto begins = [&](const auto& prefix) { return key.starts_with(prefix.first); };
    if (std::ranges::any_of(kPutTogether, begins)) continue;
    unused.insert(key);
  }
  return unused;
}

struct Source {
  std::string path, text;
};

std::vector<Source> sources() {
  std::vector<Source> all;
  for (const char* half : {"/sync", "/app"}) {
    const std::filesystem::path root = std::string(STORDIALOG_SOURCE_DIR) + half;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
      const auto extension = entry.path().extension();
      if (extension != ".cpp" && extension != ".h") continue;
      std::ifstream file(entry.path(), std::ios::binary);
      all.push_back({entry.path().lexically_relative(root).string(),
                     {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()}});
    }
  }
  return all;
}

Catalogues real_files() {
  system::DiskFiles files;
  auto all = Catalogues::read(files, STORDIALOG_SOURCE_DIR "/assets/strings");
  REQUIRE(all);
  return std::move(*all);
}

Catalogue sample() {
  auto words = Catalogue::parse(
      "[file]\nlanguage = \"sv\"\nname = \"-\"\ndirection = \"ltr\"\nproofread = false\n"
      "[screen.vote]\nleft = \"{left} av {picks}\"\nmany = { one = \"1\", other = \"{count} {of}\" "
      "}\n"
      "[kind]\nidea = \"Idé\"\n",
      "sv.toml");
  REQUIRE(words);
  return std::move(*words);
}

}  // namespace

TEST_CASE("every text the sources ask for exists and is filled") {
  const auto all = real_files();
  for (const auto& source : sources()) {
    CAPTURE(source.path);
    for (const auto& wrong : wrong_fills(source.text, all.in("sv"))) CHECK_MESSAGE(false, wrong);
  }
}

TEST_CASE("every key the sources name exists") {
  const auto all = real_files();
  for (const auto& source : sources()) {
    CAPTURE(source.path);
    for (const auto& key : unknown_keys(source.text, all.in("sv"))) CHECK_MESSAGE(false, key);
  }
}

TEST_CASE("every text is said somewhere") {
  const auto all = real_files();
  std::string everything;
  for (const auto& source : sources()) everything += source.text;
  const auto unused = unused_keys(everything, all.in("sv"));
  const auto awaited = [](const std::string& key) {
    const auto table = key.substr(0, key.rfind('.') + 1);
    return kNotDrawnYet.contains(key) || kNotDrawnYet.contains(table);
  };
  for (const auto& key : unused) CHECK_MESSAGE(awaited(key), "nobody says ", key);
  for (const auto& key : kNotDrawnYet) {
    if (key.ends_with('.')) continue;
    CHECK_MESSAGE(has_any(all.in("sv"), key), key, " does not exist");
    WARN_MESSAGE(unused.contains(key), key, " is said now and can leave the list");
  }
  for (const auto& [prefix, where] : kPutTogether) {
    const std::string begins(prefix);
    const bool there = everything.find('"' + begins) != std::string::npos ||
                       everything.find("\"@" + begins) != std::string::npos;
    CHECK_MESSAGE(there, prefix, " is put together no longer by ", where);
  }
}

TEST_CASE("every placeholder of an error is a detail that some source adds") {
  const auto all = real_files();
  const auto& words = all.in("sv");
  Names added;
  for (const auto& source : sources()) {
    added.merge(names_in(source.text, R"re(\b(?:with|emplace_back)\(\s*"([a-z_]+)")re"));
    added.merge(names_in(source.text, R"re(\{"([a-z_]+)",)re"));
  }
  for (const auto& key : words.keys()) {
    if (!key.starts_with("error.") && !key.starts_with("expected.")) continue;
    for (const auto& name : names_in(std::string(words.text(key)), R"re(\{([a-z_]+)\})re")) {
      CHECK_MESSAGE(added.contains(name), key, ": nobody adds ", name);
    }
  }
}

TEST_CASE("a missing, an extra and an unknown text are each found out") {
  const auto words = sample();
  CHECK(wrong_fills(R"(words.text("screen.vote.left", {{"left", a(b)}, {"picks", "("}}))", words)
            .empty());
  CHECK(wrong_fills(R"(words.plural("screen.vote.many", n, {{"of", "3"}}))", words).empty());
  CHECK(wrong_fills(R"(words.text("screen.vote.left", {{"left", a}}))", words) ==
        std::vector<std::string>{"screen.vote.left: nobody fills {picks}"});
  CHECK(wrong_fills(R"(view.text("screen.vote.left"))", words).size() == 2);
  CHECK(wrong_fills(R"(words.plural("screen.vote.many", n, {{"of", "3"}, {"off", "4"}}))", words) ==
        std::vector<std::string>{"screen.vote.many has no {off}"});
  CHECK(wrong_fills(R"(words.text("screen.vote.right"))", words) ==
        std::vector<std::string>{"screen.vote.right does not exist"});
}

TEST_CASE("a key that is put together must begin like one") {
  const auto words = sample();
  CHECK(unknown_keys(R"("kind." + name; "screen.vote.left"; "report.json"; "other.thing")", words)
            .empty());
  CHECK(unknown_keys(R"("role." + name; "@expected.date")", words) ==
        std::vector<std::string>{"role.", "expected.date"});
}

TEST_CASE("a text that nobody says is found out, a plural once") {
  const auto words = sample();
  CHECK(unused_keys(R"(text("screen.vote.left"))", words) == Names{"screen.vote.many"});
  CHECK(unused_keys(R"(plural("screen.vote.many", 2))", words) == Names{"screen.vote.left"});
}

}  // namespace stordialog::wording
