// Edits that keep an event file together: what comes new has what it needs, what goes leaves no
// reference behind, and what only fits one kind of thing goes when the kind changes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "event/draft.h"

namespace stordialog::event {

/// At the end of its list, with a key nobody has and what its kind needs, but no texts; answers its
/// path. A question offers every challenge; a step begins where the latest one ends.
std::string add_challenge(Draft& draft);
std::string add_question(Draft& draft);
std::string add_list(Draft& draft);
std::string add_step(Draft& draft);
std::string add_purpose(Draft& draft);

/// An entry of `challenges`, `questions`, `lists`, `agenda` or `privacy.purposes`, and whatever
/// names it. `at` counts from 0.
void remove_entry(Draft& draft, std::string_view list, std::size_t at);

/// The keys that only another method or kind has go; those that this one needs come.
void set_method(Draft& draft, const std::string& question, std::string_view method);
void set_list_kind(Draft& draft, const std::string& list, std::string_view kind);

/// "ideas", "vote:KEY", "list:KEY": every activity that the file has.
[[nodiscard]] std::vector<std::string> activities_of(const Draft& draft);
/// Adds a word to a list of texts or takes it out; the words stand in the order of `all`. An empty
/// list goes.
void toggle_word(Draft& draft, const std::string& path, const std::string& word,
                 const std::vector<std::string>& all);

/// Texts of one language, by path.
using LanguageTexts = std::vector<std::pair<std::string, std::string>>;
/// The file is not in that language any more; answers what stood there.
[[nodiscard]] LanguageTexts take_language(Draft& draft, const std::string& language);
/// The file is in that language as well; `texts` go where they came from.
void add_language(Draft& draft, const std::string& language, const LanguageTexts& texts);

}  // namespace stordialog::event
