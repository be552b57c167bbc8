// How well suggested groups meet what is known about real proposals: a topic and a title each, of
// which nothing is shown to what is tried.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace stordialog::bench {

struct Proposal {
  std::string topic, title, text;
};

/// Proposals in pairs, the lower position first.
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// "About the same matter": the same title, letters aside; or the same topic and titles that share
/// seven letters in a row which at most 25 titles have ("hundrastgård" and "Hundrastgårdar vid
/// ån"). Knows no language, so that it favours no way of comparing words.
[[nodiscard]] Pairs same_matter(const std::vector<Proposal>& proposals);
[[nodiscard]] Pairs same_title(const std::vector<Proposal>& proposals);

struct Quality {
  std::size_t suggested = 0, right = 0, known = 0, same_topic = 0, titles = 0, titles_known = 0;
  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  /// F with precision weighing twice as much as recall (van Rijsbergen, 1979): a wrong suggestion
  /// costs a facilitator more than a missing one.
  [[nodiscard]] double f_half() const;
};
[[nodiscard]] Quality quality(const Pairs& suggested, const std::vector<Proposal>& proposals);

/// Makes groups of texts at a threshold: pairs that are in one group.
using AtThreshold = std::function<Pairs(float threshold)>;
using Grouping = std::function<AtThreshold(std::vector<std::string> texts)>;
/// Groups from stordialog::grouping::suggest.
[[nodiscard]] AtThreshold by_suggest(std::vector<std::string> texts);
/// The same clustering on plain word overlap (Jaccard, 1901).
[[nodiscard]] AtThreshold by_overlap(const std::vector<std::string>& texts);
/// The same clustering on likeness.h, which the kiosk uses.
[[nodiscard]] AtThreshold by_likeness(const std::vector<std::string>& texts);

}  // namespace stordialog::bench
