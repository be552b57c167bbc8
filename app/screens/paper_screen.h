// Paper, entered afterwards: a sheet is read by one person, then by another who has not seen what
// the first entered; only what both agree on goes to the host. Cards with ideas are read through
// before they are sent.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "domain/limits.h"
#include "input/text_buffer.h"
#include "organise/paper.h"
#include "screens/vote_screen.h"

namespace stordialog::screens {

/// What the host tells of it.
struct PaperTold {
  bool possible = false;                        // the work folder has a place for paper
  std::optional<organise::PaperCounts> counts;  // once it has been looked at
  domain::Event event;                          // with what a lead has added
  std::uint32_t entered = 0, finished = 0;      // how often each has been done
  system::Path file;                            // what was written last
};

/// what: which pile. code, answer: of a sheet, for each of the two. hand_over: the screen changes
/// hands. differs: the two read it otherwise, or the host refused it. about, text, review: of a
/// card.
enum class PaperPage : std::uint8_t { what, code, answer, hand_over, differs, about, text, review };

struct PaperScreen {
  PaperPage page = PaperPage::what;
  bool second = false;          // the one who reads now
  VoteScreen sheet;             // what this one has entered; options as the sheet has them
  organise::PaperBallot first;  // what the other has
  std::vector<organise::Unlike> unlike;
  domain::Key about;  // of a card; empty: no challenge
  input::TextBuffer text{{domain::limits::kIdeaGraphemes, domain::limits::kIdeaBytes},
                         input::Lines::kMany};
  bool sent = false;          // the host has it
  bool stored = false;        // the last one was stored, and nothing has been entered since
  std::uint32_t entered = 0;  // PaperTold::entered, as it was seen last

  /// What the host has stored makes room for the next one of the same pile.
  void follow(const PaperTold& told);
  void wipe();
};

/// The pile of a question's sheets is taken up.
void begin_sheets(PaperScreen& screen, const domain::Event& event,
                  const domain::Question& question);
void begin_cards(PaperScreen& screen);
/// Whether what was entered can be a whole sheet: an answer, and a code where there are codes.
[[nodiscard]] bool is_whole(const PaperScreen& screen, const domain::Event& event);
/// The first has read: the screen changes hands. The second has: what both say, or nothing, and the
/// page says what they read otherwise.
[[nodiscard]] std::optional<organise::PaperBallot> finish_reading(PaperScreen& screen);
/// The host would not have it: a sheet is to be put aside or read again, a card written otherwise.
void refuse(PaperScreen& screen);
/// The same sheet from the beginning, by both.
void read_again(PaperScreen& screen, const domain::Event& event);

}  // namespace stordialog::screens
