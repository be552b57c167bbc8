// What the sections of an event file share: how long texts may be, keys that must differ,
// references.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "domain/limits.h"
#include "event/table_reader.h"

namespace stordialog::event {

inline constexpr TextRule kTitle{domain::limits::kTitleGraphemes, false};
inline constexpr TextRule kName{domain::limits::kNameGraphemes, false};
inline constexpr TextRule kReason{domain::limits::kReasonGraphemes, false};
inline constexpr TextRule kVersion{domain::limits::kKeyBytes, false};
inline constexpr TextRule kDescription{domain::limits::kDescriptionGraphemes, true};
inline constexpr TextRule kLongText{domain::limits::kLongTextGraphemes, true};

inline const std::vector<std::pair<std::string, domain::Opens>> kOpens = {
    {"at_start", domain::Opens::at_start}, {"by_staff", domain::Opens::by_staff}};

/// Notes a key that stands twice in one list.
class Unique {
 public:
  void check(TableReader& table, std::string_view key, const std::string& value) {
    const auto position = table.position_of(key);
    const auto [first, is_new] = first_.emplace(value, position);
    if (is_new || value.empty()) return;
    table.wrong("event.duplicate_key", key,
                {"unique", {{"first_line", std::to_string(first->second.line)}}},
                {{"value", value}});
  }

 private:
  std::map<std::string, Position> first_;
};

/// Keys of things that have one: what a reference may say.
template <typename Thing>
std::vector<std::string> keys_of(const std::vector<Thing>& things) {
  std::vector<std::string> keys;
  for (const auto& thing : things) keys.push_back(thing.key);
  return keys;
}

inline bool contains(const std::vector<std::string>& keys, const std::string& key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

}  // namespace stordialog::event
