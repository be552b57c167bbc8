#include "grouping/likeness.h"

#include <algorithm>

namespace stordialog::grouping {

namespace {

using Letters = std::vector<char32_t>;

constexpr char32_t kEdge = U'^';
constexpr std::size_t kWordsMost = 200, kTelling = 4;
// Words alike by less than this are different words.
constexpr float kWordsAlike = 0.45F;
constexpr float kBeginsAlike = 0.8F;

/// The next code point; the text is UTF-8 that has been checked, anything else is one letter a
/// byte.
char32_t take_letter(std::string_view& text) {
  const auto first = static_cast<unsigned char>(text.front());
  std::size_t length = 1;
  char32_t letter = first;
  if (first >= 0xF0) {
    length = 4;
    letter = first & 0x07U;
  } else if (first >= 0xE0) {
    length = 3;
    letter = first & 0x0FU;
  } else if (first >= 0xC0) {
    length = 2;
    letter = first & 0x1FU;
  }
  length = std::min(length, text.size());
  for (std::size_t i = 1; i < length; ++i) {
    letter = letter << 6U | (static_cast<unsigned char>(text[i]) & 0x3FU);
  }
  text.remove_prefix(length);
  return letter;
}

/// Small letters of Latin, Greek and Cyrillic; other scripts of the hall have no capitals.
char32_t small(char32_t letter) {
  if (letter >= U'A' && letter <= U'Z') return letter + 32;
  if (letter >= 0xC0 && letter <= 0xDE && letter != 0xD7) return letter + 32;
  if (letter >= 0x100 && letter <= 0x17F) return letter | 1U;
  if (letter >= 0x391 && letter <= 0x3A9) return letter + 32;
  if (letter >= 0x410 && letter <= 0x42F) return letter + 32;
  return letter;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
  if (c < 0xC0 || c == 0xD7 || c == 0xF7) return false;
  const bool punctuation = (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) ||
                           c == 0x60C || c == 0x61B || c == 0x61F || c == 0x66A || c == 0x6D4;
  return !punctuation;
}

std::vector<Letters> words_of(std::string_view text) {
  std::vector<Letters> words;
  Letters word;
  const auto end_word = [&] {
    if (!word.empty() && words.size() < kWordsMost) words.push_back(word);
    word.clear();
  };
  while (!text.empty()) {
    const char32_t letter = small(take_letter(text));
    if (is_letter(letter)) {
      word.push_back(letter);
    } else {
      end_word();
    }
  }
  end_word();
  return words;
}

/// FNV-1a over code points.
std::uint32_t hash_on(std::uint32_t hash, char32_t letter) {
  return (hash ^ letter) * 16777619U;
}
constexpr std::uint32_t kHash = 2166136261U;

Profile::Word word_of(const Letters& letters) {
  Profile::Word word;
  std::uint32_t begin = kHash;
  for (const char32_t letter : letters) word.begins.push_back(begin = hash_on(begin, letter));
  const auto at = [&](std::size_t i) {
    return i == 0 || i > letters.size() ? kEdge : letters[i - 1];
  };
  for (std::size_t i = 0; i < letters.size(); ++i) {
    word.runs.push_back(hash_on(hash_on(hash_on(kHash, at(i)), at(i + 1)), at(i + 2)));
  }
  std::ranges::sort(word.runs);
  // Small words are in every text; from eight letters on a word says as much as it can.
  constexpr float kSmall = 0.1F, kMost = 6;
  const auto length = static_cast<float>(letters.size());
  word.weight = length < kTelling ? kSmall : std::min(kMost, length - 2);
  return word;
}

/// Shared runs over all runs (Dice, 1945), or what a common beginning of four letters is worth.
float alike(const Profile::Word& a, const Profile::Word& b) {
  std::size_t shared = 0;
  for (auto i = a.runs.begin(), j = b.runs.begin(); i != a.runs.end() && j != b.runs.end();) {
    if (*i == *j) {
      ++shared;
      ++i;
      ++j;
    } else if (*i < *j) {
      ++i;
    } else {
      ++j;
    }
  }
  const float dice =
      2 * static_cast<float>(shared) / static_cast<float>(a.runs.size() + b.runs.size());
  const std::size_t shorter = std::min(a.begins.size(), b.begins.size());
  if (shorter >= kTelling && a.begins[shorter - 1] == b.begins[shorter - 1]) {
    return std::max(dice, kBeginsAlike);
  }
  return dice >= kWordsAlike ? dice : 0;
}

/// The share of a's weight that has its like in b.
float found_in(const Profile& a, const Profile& b) {
  float found = 0, weight = 0;
  for (const Profile::Word& word : a.words()) {
    float best = 0;
    for (const Profile::Word& other : b.words()) best = std::max(best, alike(word, other));
    found += best * word.weight;
    weight += word.weight;
  }
  return weight > 0 ? found / weight : 0;
}

}  // namespace

Profile::Profile(std::string_view utf8) {
  for (const Letters& letters : words_of(utf8)) {
    Word word = word_of(letters);
    if (std::ranges::find(words_, word) == words_.end()) words_.push_back(std::move(word));
  }
}

std::size_t Profile::telling_words() const {
  return static_cast<std::size_t>(std::ranges::count_if(
      words_, [](const Word& word) { return word.begins.size() >= kTelling; }));
}

float likeness(const Profile& a, const Profile& b) {
  return (found_in(a, b) + found_in(b, a)) / 2;
}

std::vector<std::size_t> most_alike(const Profile& text, const std::vector<Profile>& texts,
                                    std::size_t most) {
  std::vector<std::pair<float, std::size_t>> found;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const float much = likeness(text, texts[i]);
    if (much >= kAlike) found.emplace_back(-much, i);
  }
  std::ranges::sort(found);
  std::vector<std::size_t> positions;
  for (std::size_t i = 0; i < std::min(most, found.size()); ++i) {
    positions.push_back(found[i].second);
  }
  return positions;
}

}  // namespace stordialog::grouping
