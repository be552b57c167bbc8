#include "shell/spoken_words.h"

#include <algorithm>

#include "speech/normalised.h"

namespace stordialog::shell {

using kit::Area;
using kit::Chosen;
using kit::Role;
using kit::Secret;
using kit::SpokenItem;
using kit::SpokenPage;

namespace {

/// A part of a sentence after another, with a comma; a sentence after another, with a stop.
void add(std::string& said, std::string_view part, std::string_view between) {
  if (part.empty()) return;
  if (!said.empty()) {
    const bool ended = std::string_view(".!?:").contains(said.back());
    said += ended ? " " : between;
  }
  said += part;
}

/// A button without words is known by its icon.
std::string_view icon_said(kit::Icon icon, const wording::Catalogue& words) {
  switch (icon) {
    case kit::Icon::kKeyboardArrowUp:
      return words.text("screen.speech.up");
    case kit::Icon::kKeyboardArrowDown:
      return words.text("screen.speech.down");
    case kit::Icon::kKeyboardArrowLeft:
      return words.text("screen.speech.previous");
    case kit::Icon::kKeyboardArrowRight:
      return words.text("screen.speech.following");
    case kit::Icon::kBackspace:
      return words.text("screen.speech.erase");
    default:
      return {};
  }
}

std::string_view role_said(Role role, const wording::Catalogue& words) {
  switch (role) {
    case Role::kText:
      return {};
    case Role::kChoice:
      return words.text("screen.speech.choice");
    case Role::kCheck:
      return words.text("screen.speech.check");
    case Role::kField:
      return words.text("screen.speech.field");
    case Role::kCode:
      return words.text("screen.speech.code");
    default:
      return words.text("screen.speech.button");
  }
}

std::string name_said(const SpokenItem& item, const Listener& listener) {
  if (item.secret == Secret::kChoice && !listener.headphones) {
    return std::string(listener.words->text("screen.speech.secret_choice"));
  }
  return item.name.empty() ? std::string(icon_said(item.icon, *listener.words)) : item.name;
}

std::string value_said(const SpokenItem& item, const Listener& listener) {
  const wording::Catalogue& words = *listener.words;
  if (item.role != Role::kField && item.role != Role::kCode) return item.value;
  if (item.value.empty()) return std::string(words.text("screen.speech.empty"));
  if (!listener.may_hear(item)) return std::string(words.text("screen.speech.filled"));
  return item.role == Role::kCode ? speech::spelled(item.value, words.language()) : item.value;
}

std::string position_said(const SpokenItem& item, const SpokenPage& page,
                          const Listener& listener) {
  if (item.role != Role::kChoice) return {};
  int position = 0, count = 0;
  for (const SpokenItem& each : page.items()) {
    if (each.role != Role::kChoice || each.set != item.set) continue;
    ++count;
    if (each.id == item.id) position = count;
  }
  if (count < 2) return {};
  const wording::Catalogue& words = *listener.words;
  return words.text("screen.speech.position",
                    {{"position", words.number(position)}, {"count", words.number(count)}});
}

/// Puts what is said into as few utterances as its languages allow.
class Script {
 public:
  explicit Script(const Listener& listener) : language_(listener.words->language()) {}
  /// Whether it ends so.
  [[nodiscard]] bool ends_with(std::string_view said) const {
    return !utterances_.empty() && utterances_.back().text.ends_with(said);
  }
  void add(std::string_view said, std::string_view language = {}) {
    if (said.empty()) return;
    const std::string_view spoken = language.empty() ? std::string_view(language_) : language;
    if (utterances_.empty() || utterances_.back().language != spoken) {
      utterances_.push_back({{}, std::string(spoken)});
    }
    shell::add(utterances_.back().text, said, ". ");
  }
  [[nodiscard]] std::vector<speech::Utterance> take() { return std::move(utterances_); }

 private:
  std::string language_;
  std::vector<speech::Utterance> utterances_;
};

bool worth_hearing(Role role) {
  return role == Role::kRow || role == Role::kChoice || role == Role::kCheck ||
         role == Role::kField || role == Role::kCode;
}

/// Buttons are met by Tab; they are read with the screen where they are all there is to choose.
bool reads_buttons(const SpokenPage& page) {
  if (page.layer() > 0) return true;
  return std::ranges::none_of(page.items(), [](const SpokenItem& item) {
    return item.place.area == Area::kMain && worth_hearing(item.role);
  });
}

void add_content(Script& script, const SpokenItem& item, const Listener& listener) {
  std::string said = name_said(item, listener);
  if (item.role == Role::kRow || item.role == Role::kChoice) shell::add(said, item.detail, ". ");
  if (item.role == Role::kCheck || item.chosen == Chosen::kYes) {
    shell::add(said, state_said(item, listener), ", ");
  }
  script.add(said, item.language);
}

}  // namespace

std::string state_said(const SpokenItem& item, const Listener& listener) {
  const wording::Catalogue& words = *listener.words;
  if (item.chosen == Chosen::kNone || !listener.may_hear(item)) return {};
  const bool yes = item.chosen == Chosen::kYes;
  if (item.role == Role::kCheck) {
    return std::string(words.text(yes ? "screen.speech.checked" : "screen.speech.not_checked"));
  }
  if (yes && item.place.area == Area::kRail) return std::string(words.text("screen.speech.on"));
  return std::string(words.text(yes ? "screen.speech.chosen" : "screen.speech.not_chosen"));
}

speech::Utterance target_said(const SpokenItem& item, const SpokenPage& page,
                              const Listener& listener) {
  const wording::Catalogue& words = *listener.words;
  const bool hidden = item.secret == Secret::kChoice && !listener.headphones;
  std::string said = name_said(item, listener);
  if (!hidden) {
    add(said, role_said(item.role, words), ", ");
    add(said, state_said(item, listener), ", ");
    add(said, value_said(item, listener), ", ");
    add(said, position_said(item, page, listener), ", ");
  }
  if (!item.enabled) add(said, words.text("screen.speech.disabled"), ", ");
  if (!hidden) add(said, item.detail, ". ");
  return {said, std::string(item.language.empty() ? words.language() : item.language)};
}

std::string text_said(const SpokenItem& item, const Listener& listener) {
  if (listener.may_hear(item)) return item.name;
  const bool choice = item.secret == Secret::kChoice;
  return std::string(
      listener.words->text(choice ? "screen.speech.secret_choice" : "screen.speech.filled"));
}

std::vector<speech::Utterance> screen_said(const SpokenPage& page, const Listener& listener,
                                           Greeting greeting) {
  const wording::Catalogue& words = *listener.words;
  Script script(listener);
  const bool buttons = reads_buttons(page);
  const bool first = greeting == Greeting::yes;
  if (first) script.add(words.text("screen.speech.started"));
  bool choices_hidden = false, targets = false;
  std::string_view set;
  for (const SpokenItem& item : page.items()) {
    targets = targets || item.id != 0;
    if (item.place.area == Area::kRail || (item.place.area == Area::kStrip && !first)) continue;
    if (item.role == Role::kText) {
      if (!item.live || listener.may_hear(item)) script.add(text_said(item, listener));
    } else if (item.role == Role::kChoice && !listener.may_hear(item)) {
      if (!choices_hidden) script.add(words.text("screen.speech.secret_choices"));
      choices_hidden = true;
    } else if (!item.set.empty() && item.chosen != Chosen::kYes) {
      if (item.set != set && !script.ends_with(item.set)) script.add(item.set);
      set = item.set;
    } else if (item.role == Role::kField || item.role == Role::kCode) {
      continue;  // last, with how to write in it
    } else if (item.role != Role::kButton || buttons) {
      add_content(script, item, listener);
    }
  }
  if (const SpokenItem* field = page.active()) {
    script.add(target_said(*field, page, listener).text);
    script.add(words.text("screen.speech.write"));
  }
  if (targets) script.add(words.text("screen.speech.tab"));
  return script.take();
}

std::string typing_said(std::string_view before, const SpokenItem& after,
                        const Listener& listener) {
  const std::string_view now = after.value;
  if (!listener.may_hear(after) || before == now) return {};
  const auto inside = [](std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
  };
  std::size_t same = 0;
  const std::size_t least = std::min(before.size(), now.size());
  while (same < least && before[same] == now[same]) ++same;
  while (same > 0 && (inside(before, same) || inside(now, same))) --same;
  std::size_t tail = 0;
  while (tail < least - same && before[before.size() - 1 - tail] == now[now.size() - 1 - tail]) {
    ++tail;
  }
  while (tail > 0 && inside(now, now.size() - tail)) --tail;
  const std::string_view typed = now.substr(same, now.size() - tail - same);
  const std::string_view gone = before.substr(same, before.size() - tail - same);
  const wording::Catalogue& words = *listener.words;
  if (typed.empty()) {
    return words.text("screen.speech.erased", {{"text", speech::spelled(gone, words.language())}});
  }
  constexpr std::size_t kSign = 4;  // bytes of one sign
  if (typed.size() > kSign && after.role == Role::kField) return std::string(typed);
  const bool ends_word = typed == " " || typed == "." || typed == "," || typed == "\n";
  if (ends_word && after.role == Role::kField) {
    const std::string_view written = now.substr(0, same);
    const std::size_t space = written.find_last_of(" \n");
    const std::string_view word = written.substr(space == std::string_view::npos ? 0 : space + 1);
    if (!word.empty()) return std::string(word);
  }
  return speech::spelled(typed, words.language());
}

}  // namespace stordialog::shell
