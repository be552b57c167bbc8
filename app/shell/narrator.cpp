#include "shell/narrator.h"

#include <algorithm>
#include <functional>

namespace stordialog::shell {

using kit::Chosen;
using kit::Role;
using kit::SpokenItem;
using kit::SpokenPage;

namespace {

/// A text without its digits: a clock and a count of signs change all the time and say nothing new.
/// What is meant to be heard at every change is kept whole.
std::string face_of(const SpokenItem& item) {
  if (item.live) return item.name;
  std::string face;
  std::ranges::copy_if(item.name, std::back_inserter(face),
                       [](char c) { return c < '0' || c > '9'; });
  return face;
}

std::size_t hash_of(const std::string& name) {
  return std::hash<std::string>()(name);
}

std::uint32_t id_of(const SpokenItem* item) {
  return item == nullptr ? 0 : item->id;
}

}  // namespace

void Narrator::hear(const SpokenPage& page, const wording::Catalogue& words, const Moment& moment) {
  reader_.set_volume({moment.volume});
  if (moment.acted) reader_.stop();
  if (!moment.listening) {
    // Still wanted, but not in this language: then there is no voice to say so.
    if (listening_) end(words, reading_ && !moment.reading);
    reader_.tick();
    return;
  }
  const Listener listener{&words, moment.headphones};
  reading_ = moment.reading;
  listening_ = true;
  if (!page.on() || page.items().empty()) return;  // the screen has only just changed
  if (moment.screen != screen_ || moment.shortcut == kit::Shortcut::kSayScreen) {
    const bool greet = reading_ && !greeted_;
    greeted_ = reading_;
    screen_ = moment.screen;
    reader_.say(screen_said(page, listener, greet ? Greeting::yes : Greeting::no));
  } else if (moment.shortcut == kit::Shortcut::kSayAgain) {
    reader_.repeat();
  } else {
    say_changes(page, listener);
  }
  remember(page);
  reader_.tick();
}

/// Reading is over, by this person's wish or because the next one may come: nothing may stay.
void Narrator::end(const wording::Catalogue& words, bool was_reading) {
  reader_.forget();
  reading_ = listening_ = greeted_ = false;
  screen_ = 0;
  focused_ = active_ = 0;
  value_.clear();
  value_.shrink_to_fit();
  known_.clear();
  texts_.clear();
  if (was_reading) {
    reader_.say(
        {{std::string(words.text("screen.speech.stopped")), std::string(words.language())}});
  }
}

void Narrator::remember(const SpokenPage& page) {
  focused_ = id_of(page.focused());
  active_ = id_of(page.active());
  value_ = page.active() == nullptr ? std::string() : page.active()->value;
  known_.clear();
  texts_.clear();
  for (const SpokenItem& item : page.items()) {
    if (item.id != 0) known_.push_back({item.id, item.chosen, hash_of(item.name)});
    if (item.role == Role::kText) texts_.push_back(face_of(item));
  }
}

/// The ring has moved, or the writing has gone to another field.
std::vector<speech::Utterance> Narrator::focus_said(const SpokenPage& page,
                                                    const Listener& listener) const {
  const SpokenItem* focused = page.focused();
  if (focused != nullptr && focused->id != focused_) {
    return {target_said(*focused, page, listener)};
  }
  const SpokenItem* active = page.active();
  const bool moved = active != nullptr && active->id != active_ && active_ != 0;
  if (moved) return {target_said(*active, page, listener)};
  return {};
}

/// What a press has chosen or taken back, with its name, unless the ring stands on it and it is
/// called as before: an option with dots or a rank tells how many or which.
std::string Narrator::choices_said(const SpokenPage& page, const Listener& listener) const {
  const SpokenItem* changed = nullptr;
  bool renamed = false;
  for (const SpokenItem& item : page.items()) {
    const auto before = std::ranges::find(known_, item.id, &Known::id);
    if (item.id == 0 || before == known_.end()) continue;
    const bool other_state = before->chosen != item.chosen;
    const bool other_name = item.focused && before->name != hash_of(item.name) &&
                            (item.role == Role::kChoice || other_state);
    if (!other_state && !other_name) continue;
    // Of two sides that change places, the new one.
    if (changed != nullptr && item.chosen != Chosen::kYes) continue;
    changed = &item;
    renamed = other_name;
  }
  if (changed == nullptr) return {};
  const std::string state = state_said(*changed, listener);
  if (state.empty() || (changed->focused && !renamed)) return state;
  return changed->name + ", " + state;
}

std::string Narrator::appeared_said(const SpokenPage& page, const Listener& listener) const {
  std::string said;
  for (const SpokenItem& item : page.items()) {
    const bool text = item.role == Role::kText && !item.quiet && listener.may_hear(item);
    if (!text || std::ranges::find(texts_, face_of(item)) != texts_.end()) continue;
    if (!said.empty()) said += std::string_view(".!?:").contains(said.back()) ? " " : ". ";
    said += item.name;
  }
  return said;
}

void Narrator::say_changes(const SpokenPage& page, const Listener& listener) {
  const std::string language(listener.words->language());
  std::vector<speech::Utterance> said = focus_said(page, listener);
  const SpokenItem* active = page.active();
  if (active != nullptr && active->id == active_ && active->value != value_) {
    said.push_back({typing_said(value_, *active, listener), language});
  }
  said.push_back({choices_said(page, listener), language});
  std::erase_if(said, [](const speech::Utterance& one) { return one.text.empty(); });
  const std::string appeared = appeared_said(page, listener);
  if (said.empty()) {
    // By itself, or some pictures after the press: it waits for what is being said.
    if (!appeared.empty()) reader_.add({appeared, language});
    return;
  }
  said.push_back({appeared, language});
  reader_.say(std::move(said));
}

}  // namespace stordialog::shell
