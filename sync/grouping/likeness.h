// How much two short texts resemble each other: words that are alike, long ones counting more than
// short ones. Knows no language: words are alike when they share most runs of three letters, or
// when one begins with the other, so that endings and compounds matter little. It compares letters,
// not meanings: two ways to say the same thing in different words are not alike to it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace stordialog::grouping {

/// A text taken apart for comparing. Holds hashes of its letters, not the letters.
class Profile {
 public:
  Profile() = default;
  explicit Profile(std::string_view utf8);
  /// Nothing in it that could be compared.
  [[nodiscard]] bool empty() const { return words_.empty(); }
  /// Words that say something by themselves: four letters or more.
  [[nodiscard]] std::size_t telling_words() const;

  struct Word {
    std::vector<std::uint32_t> runs;    // of three letters, edges included; ascending
    std::vector<std::uint32_t> begins;  // hash of the first 1, 2, 3 … letters
    float weight = 0;
    bool operator==(const Word&) const = default;
  };
  [[nodiscard]] const std::vector<Word>& words() const { return words_; }

 private:
  std::vector<Word> words_;  // each once, in the order in which they first come
};

/// 0: nothing in common, 1: the same words. The same both ways.
[[nodiscard]] float likeness(const Profile& a, const Profile& b);

/// From here on two ideas are worth showing beside each other.
inline constexpr float kAlike = 0.22F;

/// Positions of the texts at least kAlike to `text`, the most alike first; at most `most`.
[[nodiscard]] std::vector<std::size_t> most_alike(const Profile& text,
                                                  const std::vector<Profile>& texts,
                                                  std::size_t most);

}  // namespace stordialog::grouping
