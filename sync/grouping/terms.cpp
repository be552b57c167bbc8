#include "grouping/terms.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "grouping/stemmer.h"
#include "grouping/vocabulary.h"

namespace stordialog::grouping {

namespace {

constexpr std::size_t kWordsMost = 200;
// A compound is its parts more than itself: "hundrastgård" and "rastgård för hundar" are close.
constexpr float kWhole = 0.6F, kPart = 0.7F;
constexpr float kLettersTelling = 5;

bool is_number(const Word& word) {
  return std::ranges::all_of(word, [](char32_t c) { return c >= U'0' && c <= U'9'; });
}

using Form = std::map<Word, std::uint32_t>;  // how often a stem was written so

struct Reading {
  std::vector<std::set<Word>> stems;  // per text
  std::map<Word, Form> forms;         // of each stem
  Vocabulary vocabulary;
};

/// Each text's words that can tell something, mistyped ones put right.
std::vector<std::vector<Word>> telling_words(const std::vector<std::string_view>& texts) {
  std::vector<std::vector<Word>> words;
  Vocabulary vocabulary;
  for (const std::string_view text : texts) {
    std::vector<Word>& of = words.emplace_back(words_of(text, kWordsMost));
    std::erase_if(of, [](const Word& word) { return word.size() < 2 || is_number(word); });
    for (const Word& word : std::set<Word>(of.begin(), of.end())) vocabulary.count(word);
  }
  const std::map<Word, Word> mistyped = vocabulary.mistyped();
  for (std::vector<Word>& of : words) {
    for (Word& word : of) {
      if (const auto right = mistyped.find(word); right != mistyped.end()) word = right->second;
    }
  }
  return words;
}

Reading read(const std::vector<std::string_view>& texts) {
  const Stemmer stemmer;
  Vocabulary vocabulary;
  std::map<Word, Form> forms;
  std::vector<std::set<Word>> stems;
  for (const std::vector<Word>& words : telling_words(texts)) {
    std::set<Word>& of = stems.emplace_back();
    for (const Word& word : words) {
      Word stem = stemmer.stem(word);
      if (stemmer.is_common(stem)) continue;
      ++forms[stem][word];
      of.insert(std::move(stem));
    }
    for (const Word& stem : of) vocabulary.count(stem);
  }
  Reading reading;
  for (auto& [stem, form] : forms) {
    for (const auto& [word, times] : form)
      reading.forms[vocabulary.without_et(stem)][word] += times;
  }
  for (const std::set<Word>& of : stems) {
    std::set<Word>& kept = reading.stems.emplace_back();
    for (const Word& stem : of) kept.insert(vocabulary.without_et(stem));
    for (const Word& stem : kept) reading.vocabulary.count(stem);
  }
  return reading;
}

using Shares = std::map<Word, float>;  // how much of a text a stem is, before rareness

Shares shares_of(const std::set<Word>& stems, const Vocabulary& vocabulary) {
  Shares shares;
  const auto raise = [&shares](const Word& stem, float share) {
    float& held = shares[stem];
    held = std::max(held, share);
  };
  for (const Word& stem : stems) {
    if (const auto parts = vocabulary.parts_of(stem)) {
      raise(stem, kWhole);
      raise(parts->first, kPart);
      raise(parts->second, kPart);
    } else {
      raise(stem, 1);
    }
  }
  return shares;
}

std::string shown_for(const Word& stem, const Reading& reading) {
  const auto forms = reading.forms.find(stem);
  if (forms == reading.forms.end()) return text_of(stem);
  const auto most = std::ranges::max_element(
      forms->second, [](const auto& a, const auto& b) { return a.second < b.second; });
  return text_of(most->first);
}

}  // namespace

Terms terms_of(const std::vector<std::string_view>& texts) {
  const Reading reading = read(texts);
  std::vector<Shares> shares;
  std::map<Word, std::pair<Term, std::uint32_t>> known;  // number, texts with it
  for (const std::set<Word>& stems : reading.stems) {
    shares.push_back(shares_of(stems, reading.vocabulary));
    for (const auto& [stem, share] : shares.back()) ++known[stem].second;
  }
  Terms terms;
  for (auto& [stem, number] : known) {
    number.first = static_cast<Term>(terms.shown.size());
    terms.shown.push_back(shown_for(stem, reading));
  }
  const auto all = static_cast<float>(texts.size());
  for (const Shares& of : shares) {
    std::vector<Weighted>& text = terms.of_text.emplace_back();
    float squares = 0;
    for (const auto& [stem, share] : of) {
      const auto [term, with] = known[stem];
      const float letters = static_cast<float>(stem.size() - 1) / kLettersTelling;
      const float rare = std::log(1 + all / static_cast<float>(with));
      text.push_back({term, share * rare * std::min(1.0F, letters)});
      squares += text.back().weight * text.back().weight;
    }
    for (Weighted& one : text) one.weight /= std::sqrt(squares);
  }
  return terms;
}

}  // namespace stordialog::grouping
