// All words, or all stems, that a set of texts holds, each once: mistyped ones find their likely
// word, compounds their parts.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "grouping/words.h"

namespace stordialog::grouping {

class Vocabulary {
 public:
  /// Another text holds it.
  void count(const Word& stem) { ++texts_with_[stem]; }
  [[nodiscard]] std::uint32_t texts_with(const Word& stem) const;

  /// Words of seven letters or more in one text only, with the word one letter away (one more, one
  /// less, another, two swapped; not the first or last letter) that most texts hold, the first in
  /// the alphabet of several; never a chain. Found by letters left out (Mor & Fraenkel, 1982).
  [[nodiscard]] std::map<Word, Word> mistyped() const;

  /// "biblioteket" is "bibliotek" where that is known: an ending that Snowball leaves, since it
  /// cannot tell it from a part of the word.
  [[nodiscard]] Word without_et(const Word& stem) const;

  /// Two known stems of four letters or more that make `stem`, an s between them allowed: of
  /// several the most even.
  [[nodiscard]] std::optional<std::pair<Word, Word>> parts_of(const Word& stem) const;

 private:
  std::map<Word, std::uint32_t> texts_with_;
};

}  // namespace stordialog::grouping
