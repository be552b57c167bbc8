// What a scene of the projector may read, in its window and in the staff's preview alike.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "desk/board.h"
#include "screens/hall.h"
#include "screens/opened_votes.h"
#include "screens/view.h"
#include "wording/catalogue.h"

namespace stordialog::screens {

struct HallView {
  const desk::Board* board = nullptr;         // never null when something is drawn
  const wording::Catalogue* words = nullptr;  // of the event's first language
  const Hall* hall = nullptr;
  const OpenedVotes* opened = nullptr;  // null: only live totals are known here
  double time_s = 0;                    // the clock of `hall`
  bool motion = true;                   // false: everything stands at once
  std::int64_t utc_s = 0;               // wall clock, to say how old data is; 0: says nothing

  [[nodiscard]] std::string_view text(std::string_view key) const { return words->text(key); }
  [[nodiscard]] std::string text(std::string_view key,
                                 std::initializer_list<wording::Fill> fills) const {
    return words->text(key, fills);
  }
  /// What the event calls something.
  [[nodiscard]] std::string_view said(const domain::LocalText& text) const {
    return text.in(words->language());
  }
};

/// The words that the hall is spoken to in.
[[nodiscard]] inline const wording::Catalogue& hall_words(const wording::Catalogues& all,
                                                          const desk::Board& board) {
  return all.in(board.event.languages.empty() ? "sv" : board.event.languages.front());
}

/// What the hall sees, for whoever draws the kiosk: the staff's preview, the big picture.
[[nodiscard]] inline HallView hall_view(const Hall& hall, const View& view, bool motion) {
  return {.board = view.board,
          .words = &hall_words(*view.catalogues, *view.board),
          .hall = &hall,
          .opened = view.opened,
          .time_s = view.time_s,
          .motion = motion,
          .utc_s = view.host == nullptr ? 0 : view.host->utc_s};
}

}  // namespace stordialog::screens
