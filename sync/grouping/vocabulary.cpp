#include "grouping/vocabulary.h"

#include <algorithm>

namespace stordialog::grouping {

namespace {

constexpr std::size_t kTypedLeast = 7, kPartLeast = 4;

/// Other than at its ends, where Swedish inflects and words differ for good.
bool one_letter_away(const Word& a, const Word& b) {
  if (a.front() != b.front() || a.back() != b.back()) return false;
  std::size_t head = 0, tail = 0;
  const std::size_t shorter = std::min(a.size(), b.size());
  while (head < shorter && a[head] == b[head]) ++head;
  while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  const std::size_t left_a = a.size() - head - tail, left_b = b.size() - head - tail;
  if (std::max(left_a, left_b) <= 1) return true;
  return left_a == 2 && left_b == 2 && a[head] == b[head + 1] && a[head + 1] == b[head];
}

/// Two words one letter apart share one of these.
std::vector<Word> with_one_left_out(const Word& word) {
  std::vector<Word> made = {word};
  for (std::size_t i = 1; i + 1 < word.size(); ++i) {
    Word shorter = word;
    shorter.erase(i, 1);
    made.push_back(std::move(shorter));
  }
  return made;
}

}  // namespace

std::uint32_t Vocabulary::texts_with(const Word& stem) const {
  const auto found = texts_with_.find(stem);
  return found == texts_with_.end() ? 0 : found->second;
}

std::map<Word, Word> Vocabulary::mistyped() const {
  using Known = std::map<Word, std::uint32_t>::value_type;
  std::vector<std::pair<Word, const Known*>> index;
  for (const Known& known : texts_with_) {
    if (known.first.size() < kTypedLeast) continue;
    for (Word& shorter : with_one_left_out(known.first)) index.emplace_back(shorter, &known);
  }
  const auto order = [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : a.second->first < b.second->first;
  };
  std::ranges::sort(index, order);
  // More texts first; of those in as many, the alphabet decides, so that two never point both ways.
  const auto better = [](const Known& a, const Known& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  };
  std::map<Word, const Known*> best;
  for (auto begin = index.begin(); begin != index.end();) {
    const auto end = std::find_if(begin, index.end(),
                                  [&](const auto& entry) { return entry.first != begin->first; });
    for (auto one = begin; one != end; ++one) {
      if (one->second->second != 1) continue;
      for (auto other = begin; other != end; ++other) {
        const Known &wrong = *one->second, &right = *other->second;
        if (&wrong == &right || !better(right, wrong)) continue;
        if (!one_letter_away(wrong.first, right.first)) continue;
        const Known*& held = best[wrong.first];
        if (held == nullptr || better(right, *held)) held = &right;
      }
    }
    begin = end;
  }
  std::map<Word, Word> right;
  for (const auto& [wrong, known] : best) {
    if (!best.contains(known->first)) right[wrong] = known->first;
  }
  return right;
}

Word Vocabulary::without_et(const Word& stem) const {
  if (!stem.ends_with(U"et")) return stem;
  Word shorter = stem.substr(0, stem.size() - 2);
  return texts_with_.contains(shorter) ? shorter : stem;
}

std::optional<std::pair<Word, Word>> Vocabulary::parts_of(const Word& stem) const {
  std::optional<std::pair<Word, Word>> best;
  std::size_t even = 0;
  for (std::size_t cut = kPartLeast; cut + kPartLeast <= stem.size(); ++cut) {
    Word first = stem.substr(0, cut);
    Word last = stem.substr(cut);
    if (!texts_with_.contains(last)) continue;
    if (!texts_with_.contains(first)) {
      if (first.back() != U's' || first.size() <= kPartLeast) continue;
      first.pop_back();
      if (!texts_with_.contains(first)) continue;
    }
    const std::size_t shorter = std::min(first.size(), last.size());
    if (shorter <= even) continue;
    even = shorter;
    best.emplace(std::move(first), std::move(last));
  }
  return best;
}

}  // namespace stordialog::grouping
