// Swedish words without their endings (Porter's Swedish stemmer of Snowball, through libstemmer):
// "parkens", "parker" and "parken" are one stem. Words of other scripts stay as they are.
#pragma once

#include <memory>
#include <string>

#include "grouping/words.h"

struct sb_stemmer;

namespace stordialog::grouping {

/// Not for two threads at once.
class Stemmer {
 public:
  Stemmer();
  /// `word` in small letters, as words_of gives it.
  [[nodiscard]] Word stem(const Word& word) const;
  /// Words of every text that say nothing about a matter ("och", "behöver", "förslag").
  [[nodiscard]] bool is_common(const Word& stem) const;

 private:
  struct Close {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Close> stemmer_;
  std::vector<Word> common_;  // stems, ascending
};

}  // namespace stordialog::grouping
