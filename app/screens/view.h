// What a draw function may read: the board, the words, and what the host knows of the machine.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "desk/board.h"
#include "organise/station_folder.h"
#include "screens/exchange.h"
#include "screens/gathering.h"
#include "screens/open_screen.h"
#include "screens/opened_votes.h"
#include "screens/self_check.h"
#include "wording/catalogue.h"

namespace stordialog::screens {

struct Organiser;

/// What the host (window, tour, test) knows that the record does not.
struct Host {
  bool kiosk_locked = false;      // full screen, nobody leaves without the PIN
  std::int64_t utc_offset_s = 0;  // of the hall's wall clock, seconds east of Greenwich
  std::int64_t utc_s = 0;         // wall clock, to say how old data is; 0: says nothing
  bool second_screen = false;     // the projector has a window of its own
  double board_clock_s = 0;       // what the board's monotonic clock is ahead of the screen's
  std::vector<organise::TicketFound> tickets;
  Opening opening;
  const Organiser* organiser = nullptr;  // organiser_told.h; null: no desk
  std::optional<Exchange> exchange;      // nothing: no folder is shared
  Gathering gathering;
  std::vector<CheckLine> self_check;     // empty until it has been made
  int restarts = 0;                      // of the program, after it had ended badly
  std::optional<bool> screen_may_blank;  // by itself; nothing: the machine does not say
  /// Languages this machine can read aloud; empty when it cannot read at all.
  std::vector<std::string> voices;
  [[nodiscard]] bool speaks(std::string_view language) const {
    return std::ranges::find(voices, language) != voices.end();
  }
};

struct View {
  const desk::Board* board = nullptr;  // null until a station is open
  const wording::Catalogue* words = nullptr;
  const wording::Catalogues* catalogues = nullptr;
  const Host* host = nullptr;
  const OpenedVotes* opened = nullptr;  // null: no votes have been opened on this laptop
  double time_s = 0;                    // monotonic
  bool busy = false;                    // a command is in flight
  double busy_since_s = 0;

  /// Now, by the clock of what the board says (ActivityState::closing_until).
  [[nodiscard]] double board_time_s() const {
    return time_s + (host == nullptr ? 0 : host->board_clock_s);
  }
  [[nodiscard]] std::string_view text(std::string_view key) const { return words->text(key); }
  [[nodiscard]] std::string text(std::string_view key,
                                 std::initializer_list<wording::Fill> fills) const {
    return words->text(key, fills);
  }
  [[nodiscard]] std::string_view language() const { return words->language(); }
};

}  // namespace stordialog::screens
