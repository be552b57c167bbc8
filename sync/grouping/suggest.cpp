#include "grouping/suggest.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "grouping/linkage.h"
#include "grouping/terms.h"

namespace stordialog::grouping {

namespace {

constexpr std::size_t kBetweenLooks = 64;
// A term that more texts have than a tenth, and than twenty, brings no pair of its own.
constexpr std::size_t kTextsMany = 20, kTextsShare = 10;
// Pairs below this part of what joins groups are too far apart to matter for an average.
constexpr float kFar = 0.25F;

std::vector<Pair> alike_pairs(const Terms& terms, float least, system::Progress& progress) {
  const std::size_t count = terms.of_text.size();
  const std::size_t many = std::max(kTextsMany, count / kTextsShare);
  std::vector<std::size_t> texts_with(terms.shown.size());
  for (const auto& text : terms.of_text) {
    for (const Weighted& one : text) ++texts_with[one.term];
  }
  struct Posting {
    std::uint32_t text;
    float weight;
  };
  std::vector<std::vector<Posting>> index(terms.shown.size());  // of the texts before this one
  std::vector<float> alike(count);
  std::vector<std::uint32_t> touched;
  std::vector<Pair> pairs;
  for (std::uint32_t text = 0; text < count; ++text) {
    if (text % kBetweenLooks == 0) {
      if (progress.cancelled()) return {};
      progress.at("progress.grouping", text, count);
    }
    for (const Weighted& one : terms.of_text[text]) {
      if (texts_with[one.term] > many) continue;
      for (const Posting& before : index[one.term]) {
        if (alike[before.text] == 0) touched.push_back(before.text);
        alike[before.text] += one.weight * before.weight;
      }
      index[one.term].push_back({text, one.weight});
    }
    std::ranges::sort(touched);
    for (const std::uint32_t before : touched) {
      const float much = std::exchange(alike[before], 0.0F);
      if (much >= least) pairs.push_back({before, text, much});
    }
    touched.clear();
  }
  return pairs;
}

/// The terms that half of the members have, by what they weigh in all of them together.
std::vector<std::string> why(const Cluster& cluster, const Terms& terms, std::size_t most) {
  struct Shared {
    std::size_t texts = 0;
    float weight = 0;
  };
  std::map<Term, Shared> shared;
  for (const std::uint32_t member : cluster.members) {
    for (const Weighted& one : terms.of_text[member]) {
      ++shared[one.term].texts;
      shared[one.term].weight += one.weight;
    }
  }
  const std::size_t enough = std::max<std::size_t>(2, (cluster.members.size() + 1) / 2);
  std::vector<std::pair<float, std::string_view>> telling, some;
  for (const auto& [term, held] : shared) {
    if (held.texts >= enough) telling.emplace_back(-held.weight, terms.shown[term]);
    if (held.texts >= 2) some.emplace_back(-held.weight, terms.shown[term]);
  }
  if (telling.empty()) telling = std::move(some);
  std::ranges::sort(telling);
  std::vector<std::string> words;
  for (const auto& [weight, word] : telling) {
    if (words.size() < most) words.emplace_back(word);
  }
  return words;
}

}  // namespace

std::vector<Suggestion> suggest(std::span<const IdeaText> ideas, const Options& options,
                                system::Progress& progress) {
  std::vector<const IdeaText*> ordered;
  for (const IdeaText& idea : ideas) ordered.push_back(&idea);
  std::ranges::sort(ordered, {}, &IdeaText::id);
  std::vector<std::string_view> texts;
  for (const IdeaText* idea : ordered) texts.emplace_back(idea->text);
  const Terms terms = terms_of(texts);
  const auto pairs = alike_pairs(terms, options.alike_least * kFar, progress);
  std::vector<Suggestion> suggestions;
  for (const Cluster& cluster :
       link(texts.size(), pairs, options.alike_least, options.ideas_most, progress)) {
    Suggestion& suggestion = suggestions.emplace_back();
    for (const std::uint32_t member : cluster.members) {
      suggestion.ideas.push_back(ordered[member]->id);
    }
    suggestion.why = why(cluster, terms, options.words_most);
    suggestion.alike = cluster.alike;
  }
  std::ranges::sort(suggestions, [](const Suggestion& a, const Suggestion& b) {
    if (a.ideas.size() != b.ideas.size()) return a.ideas.size() > b.ideas.size();
    return a.alike != b.alike ? a.alike > b.alike : a.ideas < b.ideas;
  });
  return suggestions;
}

}  // namespace stordialog::grouping
