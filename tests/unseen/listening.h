// How somebody who sees nothing goes about it: listens until what is wanted is said, then presses.
#pragma once

#include <doctest/doctest.h>

#include "unseen/visit.h"

namespace stordialog::unseen {

/// F1 on the welcome screen, then the answer about headphones.
inline void begin_to_listen(Visit& visit, std::string_view answer) {
  visit.key(ImGuiKey_F1);
  REQUIRE(visit.heard().contains(visit.word("screen.read_aloud.title")));
  visit.listen_for(visit.word(answer));
  visit.key(ImGuiKey_Enter);
  const std::string said = visit.heard();
  REQUIRE(said.contains(visit.word("screen.speech.started")));
  REQUIRE(said.contains("Vad ska vi lösa tillsammans"));
}

inline void choose(Visit& visit, std::string_view said) {
  visit.listen_for(said);
  static_cast<void>(visit.heard());
  visit.key(ImGuiKey_Enter);
}

inline void go_home(Visit& visit) {
  begin_to_listen(visit, "screen.read_aloud.yes");
  choose(visit, visit.word("screen.welcome.touch"));
  REQUIRE(visit.heard().contains(visit.word("screen.home.title")));
}

}  // namespace stordialog::unseen
