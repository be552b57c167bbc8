#include "event/draft_edits.h"

#include <algorithm>
#include <set>

#include "domain/limits.h"
#include "event/values.h"

namespace stordialog::event {

namespace {

constexpr std::int64_t kPicksAtFirst = 3, kDotsAtFirst = 5, kPlacesAtFirst = 8;
constexpr int kStepMinutes = 15, kDayMinutes = 24 * 60 - 1;

std::string entry(std::string_view list, std::size_t at) {
  return std::string(list) + "[" + std::to_string(at + 1) + "]";
}

std::vector<std::string> keys_in(const Draft& draft, std::string_view list) {
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < draft.count(list); ++i) {
    keys.push_back(draft.text(entry(list, i) + ".key"));
  }
  return keys;
}

std::string fresh_key(const Draft& draft, std::string_view list, std::string_view stem) {
  const auto keys = keys_in(draft, list);
  for (std::size_t number = keys.size() + 1;; ++number) {
    const std::string key = std::string(stem) + "-" + std::to_string(number);
    if (std::ranges::find(keys, key) == keys.end()) return key;
  }
}

std::string add_keyed(Draft& draft, std::string_view list, std::string_view stem) {
  const std::string key = fresh_key(draft, list, stem);
  std::string path = draft.append(list);
  if (!path.empty()) draft.set_text(path + ".key", key);
  return path;
}

void drop_word(Draft& draft, const std::string& path, const std::string& word) {
  auto words = draft.words(path);
  if (std::erase(words, word) == 0) return;
  words.empty() ? draft.remove(path) : draft.set_words(path, words);
}

/// Steps and purposes that name it do so no more.
void drop_activity(Draft& draft, const std::string& activity) {
  for (std::size_t i = 0; i < draft.count("agenda"); ++i) {
    drop_word(draft, entry("agenda", i) + ".opens", activity);
  }
  for (std::size_t i = 0; i < draft.count("privacy.purposes"); ++i) {
    drop_word(draft, entry("privacy.purposes", i) + ".concerns", activity);
  }
}

void drop_option(Draft& draft, const std::string& challenge) {
  for (std::size_t i = 0; i < draft.count("questions"); ++i) {
    const std::string question = entry("questions", i);
    drop_word(draft, question + ".options", challenge);
    const auto options = static_cast<std::int64_t>(draft.count(question + ".options"));
    if (options > 0 && draft.number(question + ".picks") > options) {
      draft.set_number(question + ".picks", options);
    }
  }
}

std::string clock(int minutes) {
  const std::string hour = std::to_string(minutes / 60), minute = std::to_string(minutes % 60);
  return (hour.size() < 2 ? "0" : "") + hour + (minute.size() < 2 ? ".0" : ".") + minute;
}

}  // namespace

std::string add_challenge(Draft& draft) {
  return add_keyed(draft, "challenges", "challenge");
}

std::string add_question(Draft& draft) {
  std::string path = add_keyed(draft, "questions", "question");
  if (path.empty()) return path;
  draft.set_words(path + ".options", keys_in(draft, "challenges"));
  set_method(draft, path, "picks");
  return path;
}

std::string add_list(Draft& draft) {
  std::string path = add_keyed(draft, "lists", "list");
  if (path.empty()) return path;
  draft.set_text(path + ".kind", "interest");
  draft.set_text(path + ".consent_version", "1");
  return path;
}

std::string add_step(Draft& draft) {
  const std::size_t steps = draft.count("agenda");
  int start = 13 * 60;
  if (steps > 0) {
    const std::string last = entry("agenda", steps - 1);
    const auto began = minutes_of(draft.text(last + ".start"));
    const auto lasts = static_cast<int>(draft.number(last + ".minutes"));
    if (began) start = std::min<int>(*began + (lasts > 0 ? lasts : kStepMinutes), kDayMinutes);
  }
  std::string path = draft.append("agenda");
  if (!path.empty()) draft.set_text(path + ".start", clock(start));
  return path;
}

std::string add_purpose(Draft& draft) {
  return draft.append("privacy.purposes");
}

void remove_entry(Draft& draft, std::string_view list, std::size_t at) {
  const std::string path = entry(list, at);
  const std::string key = draft.text(path + ".key");
  draft.remove(path);
  if (draft.count(list) == 0) draft.remove(list);
  if (key.empty()) return;
  if (list == "challenges") drop_option(draft, key);
  if (list == "questions") drop_activity(draft, "vote:" + key);
  if (list == "lists") drop_activity(draft, "list:" + key);
}

void set_method(Draft& draft, const std::string& question, std::string_view method) {
  const auto options = static_cast<std::int64_t>(draft.count(question + ".options"));
  const std::int64_t had = std::max(draft.number(question + ".picks"), std::int64_t{0});
  for (const char* key : {".rule", ".picks", ".dots", ".per_option"}) {
    draft.remove(question + key);
  }
  draft.set_text(question + ".method", method);
  const std::int64_t picks = std::clamp<std::int64_t>(had > 0 ? had : kPicksAtFirst, 1,
                                                      std::max<std::int64_t>(1, options));
  if (method == "picks" || method == "ranking") draft.set_number(question + ".picks", picks);
  if (method == "dots") draft.set_number(question + ".dots", kDotsAtFirst);
}

void set_list_kind(Draft& draft, const std::string& list, std::string_view kind) {
  draft.set_text(list + ".kind", kind);
  if (kind != "working_group") return draft.remove(list + ".places");
  for (const std::string& side : keys_in(draft, "sides")) {
    const std::string places = list + ".places." + side;
    if (!side.empty() && !draft.has(places)) draft.set_number(places, kPlacesAtFirst);
  }
}

std::vector<std::string> activities_of(const Draft& draft) {
  std::vector<std::string> all = {"ideas"};
  for (const std::string& key : keys_in(draft, "questions")) all.push_back("vote:" + key);
  for (const std::string& key : keys_in(draft, "lists")) all.push_back("list:" + key);
  return all;
}

void toggle_word(Draft& draft, const std::string& path, const std::string& word,
                 const std::vector<std::string>& all) {
  auto words = draft.words(path);
  if (std::erase(words, word) == 0) {
    // What stands there keeps its order: a ballot holds positions.
    words.push_back(word);
    const auto place = [&all](const std::string& each) { return std::ranges::find(all, each); };
    const bool ordered =
        std::ranges::is_sorted(words.begin(), words.end() - 1,
                               [&](const auto& a, const auto& b) { return place(a) < place(b); });
    if (ordered) {
      std::ranges::sort(words, [&](const auto& a, const auto& b) { return place(a) < place(b); });
    }
  }
  words.empty() ? draft.remove(path) : draft.set_words(path, words);
}

LanguageTexts take_language(Draft& draft, const std::string& language) {
  LanguageTexts texts;
  auto languages = draft.languages();
  if (std::erase(languages, language) == 0) return texts;
  for (const std::string& path : draft.local_texts()) {
    const std::string place = path + "." + language;
    if (!draft.has(place)) continue;
    texts.emplace_back(path, draft.text(place));
    draft.remove(place);
  }
  draft.set_words("languages", languages);
  return texts;
}

void add_language(Draft& draft, const std::string& language, const LanguageTexts& texts) {
  auto languages = draft.languages();
  if (std::ranges::find(languages, language) != languages.end()) return;
  languages.push_back(language);
  draft.set_words("languages", languages);
  for (const auto& [path, text] : texts) {
    if (draft.has(path)) draft.set_text(path + "." + language, text);
  }
}

}  // namespace stordialog::event
