#include "domain/event.h"

#include <algorithm>

namespace stordialog::domain {

std::string_view LocalText::in(std::string_view language) const {
  for (const auto& [tag, text] : texts) {
    if (tag == language) return text;
  }
  return texts.empty() ? std::string_view{} : std::string_view{texts.front().second};
}

namespace {

template <typename Thing>
const Thing* find(const std::vector<Thing>& things, std::string_view key) {
  const auto found = std::find_if(things.begin(), things.end(),
                                  [&](const Thing& thing) { return thing.key == key; });
  return found == things.end() ? nullptr : &*found;
}

}  // namespace

const Side* Event::side(std::string_view key) const {
  return find(sides, key);
}
const Challenge* Event::challenge(std::string_view key) const {
  return find(challenges, key);
}
const Question* Event::question(std::string_view key) const {
  return find(questions, key);
}
const SignUpList* Event::list(std::string_view key) const {
  return find(lists, key);
}

}  // namespace stordialog::domain
