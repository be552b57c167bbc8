// What a screen says aloud, in words: the kit knows what is there, the string files what roles and
// states are called, the listener what may be heard.
#pragma once

#include <string>
#include <vector>

#include "kit/spoken.h"
#include "speech/voice.h"
#include "wording/catalogue.h"

namespace stordialog::shell {

struct Listener {
  const wording::Catalogue* words = nullptr;
  /// Confirmed: choices, codes and what is written may be said. Without them they are only said to
  /// be there.
  bool headphones = false;

  [[nodiscard]] bool may_hear(const kit::SpokenItem& item) const {
    return headphones || item.secret == kit::Secret::kNone;
  }
};

/// A target that the ring has come to: name, role, state, content, which of how many.
[[nodiscard]] speech::Utterance target_said(const kit::SpokenItem& item,
                                            const kit::SpokenPage& page, const Listener& listener);
/// Its state alone, after it has changed; empty when that may not be heard or it has none.
[[nodiscard]] std::string state_said(const kit::SpokenItem& item, const Listener& listener);
/// A text; a neutral word in the place of one that may not be heard.
[[nodiscard]] std::string text_said(const kit::SpokenItem& item, const Listener& listener);
/// The whole screen in reading order, then how to go on. `greeting`: reading has just begun.
enum class Greeting : std::uint8_t { no, yes };
[[nodiscard]] std::vector<speech::Utterance> screen_said(const kit::SpokenPage& page,
                                                         const Listener& listener,
                                                         Greeting greeting);
/// What changed in a field between two pictures: the sign typed, the word it ended, what is gone.
/// Empty when nothing of it may be heard.
[[nodiscard]] std::string typing_said(std::string_view before, const kit::SpokenItem& after,
                                      const Listener& listener);

}  // namespace stordialog::shell
