// The released ideas that are like the one being written, so that a person can agree instead of
// writing the same again. Looks anew when a word has been written or the board has changed.
#pragma once

#include <cstdint>
#include <vector>

#include "desk/board.h"
#include "grouping/likeness.h"
#include "input/text_buffer.h"

namespace stordialog::screens {

class AlikeIdeas {
 public:
  /// The most alike first; empty while too little is written.
  const std::vector<domain::RecordId>& of(const input::TextBuffer& draft, const desk::Board& board);
  /// As it was found last.
  [[nodiscard]] const std::vector<domain::RecordId>& ids() const { return ids_; }

 private:
  void learn(const desk::Board& board);

  std::uint64_t revision_ = 0;
  std::size_t length_ = 0;  // of the draft, when it was looked at
  std::uint64_t seen_ = 0;  // of the board: changes with what may be read
  std::vector<domain::RecordId> readable_;
  std::vector<grouping::Profile> profiles_;
  std::vector<domain::RecordId> ids_;
};

/// What a participant may read, those of `first` before all others.
[[nodiscard]] std::vector<const desk::BoardIdea*> readable_from(
    const desk::Board& board, const std::vector<domain::RecordId>& first);

}  // namespace stordialog::screens
