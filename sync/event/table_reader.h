// One table of the event file, read key by key. Every read checks type, length and shape, notes
// what is wrong in the Trouble, and then gives something harmless back, so that reading can go on.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <toml++/toml.h>

#include "domain/event.h"
#include "event/trouble.h"

namespace stordialog::event {

[[nodiscard]] Position begin_of(const toml::source_region& region);
/// "a, b, c", as sentences list choices.
[[nodiscard]] std::string listed(const std::vector<std::string>& names);

/// How long a text may be, in code points (an upper bound of what a person counts), and on how many
/// lines.
struct TextRule {
  std::size_t most = 0;
  bool lines = false;
};

struct PlacedText {
  std::string text;
  Position position;
};

class TableReader {
 public:
  /// `path` is the table's place as a person reads it: "challenges[3]"; empty for the file itself.
  TableReader(Trouble& trouble, const toml::table& table, std::string path, Position position);

  [[nodiscard]] bool has(std::string_view key) const { return table_->contains(key); }
  /// Nothing wrong has been found anywhere so far.
  [[nodiscard]] bool all_well() const { return !trouble_->first(); }
  /// Where the value stands; the table's own place where there is none.
  [[nodiscard]] Position position_of(std::string_view key) const;
  [[nodiscard]] Position position() const { return position_; }
  [[nodiscard]] std::string path_of(std::string_view key) const;

  // Required; a key that is missing is a mistake.
  [[nodiscard]] std::string text(std::string_view key, TextRule rule);
  [[nodiscard]] domain::Key event_key(std::string_view key);
  [[nodiscard]] std::string date(std::string_view key);
  [[nodiscard]] std::int64_t integer(std::string_view key, std::int64_t least, std::int64_t most);
  [[nodiscard]] domain::LocalText local_text(std::string_view key, TextRule rule,
                                             const std::vector<domain::Language>& languages);
  [[nodiscard]] std::vector<PlacedText> texts(std::string_view key, std::size_t most);
  [[nodiscard]] std::optional<TableReader> table(std::string_view key);

  // Optional; `otherwise` where the key is missing.
  [[nodiscard]] bool boolean(std::string_view key, bool otherwise);
  [[nodiscard]] std::int64_t integer(std::string_view key, std::int64_t least, std::int64_t most,
                                     std::int64_t otherwise);
  /// An array of tables; `at_least_one` makes it required.
  [[nodiscard]] std::vector<TableReader> tables(std::string_view key, std::size_t most,
                                                bool at_least_one);

  /// One of a few words. Required without `otherwise`.
  template <typename Choice>
  Choice one_of(std::string_view key, const std::vector<std::pair<std::string, Choice>>& choices,
                std::optional<Choice> otherwise = std::nullopt) {
    std::vector<std::string> names;
    for (const auto& [name, choice] : choices) names.push_back(name);
    const Wanted wanted{"one_of", {{"choices", listed(names)}}};
    const auto* found = otherwise ? find(key) : need(key, wanted);
    if (found == nullptr) return otherwise.value_or(choices.front().second);
    const auto text = string_of(key, *found, wanted);
    for (const auto& [name, choice] : choices) {
      if (text && *text == name) return choice;
    }
    if (text) wrong("event.bad_value", key, wanted);
    return choices.front().second;
  }

  /// The key of something that has been read already: `expected.WHAT` with the known keys.
  [[nodiscard]] domain::Key reference(std::string_view key, std::string what,
                                      const std::vector<std::string>& known);
  /// The key is known even where it has not been read.
  void optional(std::string_view key);

  /// A mistake at this key's value.
  void wrong(std::string code, std::string_view key, const Wanted& wanted, Details more = {});
  /// A mistake inside this key's value.
  void wrong_at(Position position, std::string code, std::string_view key, const Wanted& wanted,
                Details more = {});
  /// Every key of the table with its place, for tables whose keys are not known beforehand.
  [[nodiscard]] std::vector<PlacedText> keys();
  /// Last: a key that nobody asked for is a mistake.
  void finish();

 private:
  const toml::node* find(std::string_view key);
  const toml::node* need(std::string_view key, const Wanted& wanted);
  std::optional<std::string> string_of(std::string_view key, const toml::node& node,
                                       const Wanted& wanted);
  std::string checked(const std::string& path, Position position, std::string text, TextRule rule);

  Trouble* trouble_;
  const toml::table* table_;
  std::string path_;
  Position position_;
  std::vector<std::string> asked_;
};

}  // namespace stordialog::event
