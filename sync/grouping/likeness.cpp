#include "grouping/likeness.h"

#include <algorithm>

#include "grouping/words.h"

namespace stordialog::grouping {

namespace {

constexpr char32_t kEdge = U'^';
constexpr std::size_t kWordsMost = 200, kTelling = 4;
// Words alike by less than this are different words.
constexpr float kWordsAlike = 0.45F;
constexpr float kBeginsAlike = 0.8F;

/// FNV-1a over code points.
std::uint32_t hash_on(std::uint32_t hash, char32_t letter) {
  return (hash ^ letter) * 16777619U;
}
constexpr std::uint32_t kHash = 2166136261U;

Profile::Word word_of(const grouping::Word& letters) {
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
  for (const grouping::Word& letters : words_of(utf8, kWordsMost)) {
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
