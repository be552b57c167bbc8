#include "bench/grouping/quality.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "grouping/likeness.h"
#include "grouping/linkage.h"
#include "grouping/suggest.h"
#include "grouping/words.h"

namespace stordialog::bench {

namespace {

constexpr std::size_t kRun = 7, kTitlesMost = 25, kWordsMost = 200, kGroupMost = 24;

std::set<std::u32string> runs_of(const std::string& title) {
  std::set<std::u32string> runs;
  for (const grouping::Word& word : grouping::words_of(title, kWordsMost)) {
    for (std::size_t i = 0; i + kRun <= word.size(); ++i) runs.insert(word.substr(i, kRun));
  }
  return runs;
}

bool meet(const auto& a, const auto& b) {
  return std::ranges::any_of(a, [&b](const auto& one) { return b.contains(one); });
}

Pairs pairs_of(const auto& groups) {
  Pairs pairs;
  for (const auto& group : groups) {
    for (std::size_t b = 1; b < group.size(); ++b) {
      for (std::size_t a = 0; a < b; ++a) pairs.emplace_back(std::minmax(group[a], group[b]));
    }
  }
  std::ranges::sort(pairs);
  return pairs;
}

Pairs linked(std::size_t count, const std::vector<grouping::Pair>& pairs, float threshold) {
  system::NoProgress nobody;
  std::vector<std::vector<std::size_t>> groups;
  for (const auto& cluster : grouping::link(count, pairs, threshold, kGroupMost, nobody)) {
    groups.emplace_back(cluster.members.begin(), cluster.members.end());
  }
  return pairs_of(groups);
}

/// Every pair's likeness by `alike`, a function of two of `things`.
std::vector<grouping::Pair> compared(const auto& things, const auto& alike) {
  std::vector<grouping::Pair> pairs;
  for (std::uint32_t b = 1; b < things.size(); ++b) {
    for (std::uint32_t a = 0; a < b; ++a) {
      const float much = alike(things[a], things[b]);
      if (much > 0) pairs.push_back({a, b, much});
    }
  }
  return pairs;
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

Pairs same_title(const std::vector<Proposal>& proposals) {
  std::map<std::vector<grouping::Word>, std::vector<std::size_t>> by_title;
  for (std::size_t i = 0; i < proposals.size(); ++i) {
    by_title[grouping::words_of(proposals[i].title, kWordsMost)].push_back(i);
  }
  std::vector<std::vector<std::size_t>> groups;
  for (const auto& [title, group] : by_title) groups.push_back(group);
  return pairs_of(groups);
}

Pairs same_matter(const std::vector<Proposal>& proposals) {
  std::vector<std::set<std::u32string>> runs;
  std::map<std::u32string, std::size_t> titles;
  for (const Proposal& proposal : proposals) {
    for (const auto& run : runs.emplace_back(runs_of(proposal.title))) ++titles[run];
  }
  for (auto& of : runs) {
    std::erase_if(of, [&titles](const auto& run) { return titles[run] > kTitlesMost; });
  }
  Pairs pairs = same_title(proposals);
  for (std::size_t b = 1; b < proposals.size(); ++b) {
    for (std::size_t a = 0; a < b; ++a) {
      if (proposals[a].topic == proposals[b].topic && meet(runs[a], runs[b])) {
        pairs.emplace_back(a, b);
      }
    }
  }
  std::ranges::sort(pairs);
  const auto twice = std::ranges::unique(pairs);
  pairs.erase(twice.begin(), twice.end());
  return pairs;
}

double Quality::precision() const {
  return share(right, suggested);
}
double Quality::recall() const {
  return share(right, known);
}
double Quality::f_half() const {
  const double low = 0.25 * precision() + recall();
  return low > 0 ? 1.25 * precision() * recall() / low : 0;
}

Quality quality(const Pairs& suggested, const std::vector<Proposal>& proposals) {
  const auto common = [&suggested](const Pairs& known) {
    Pairs both;
    std::ranges::set_intersection(suggested, known, std::back_inserter(both));
    return both.size();
  };
  const Pairs matters = same_matter(proposals), titles = same_title(proposals);
  Quality quality;
  quality.suggested = suggested.size();
  quality.known = matters.size();
  quality.right = common(matters);
  quality.titles_known = titles.size();
  quality.titles = common(titles);
  quality.same_topic =
      static_cast<std::size_t>(std::ranges::count_if(suggested, [&](const auto& pair) {
        return proposals[pair.first].topic == proposals[pair.second].topic;
      }));
  return quality;
}

AtThreshold by_suggest(std::vector<std::string> texts) {
  std::vector<grouping::IdeaText> ideas;
  std::map<domain::RecordId, std::size_t> places;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    domain::RecordId id;
    id.bytes = {static_cast<std::uint8_t>(i >> 8U), static_cast<std::uint8_t>(i)};
    places[id] = i;
    ideas.push_back({id, std::move(texts[i])});
  }
  return [ideas = std::move(ideas), places = std::move(places)](float threshold) {
    grouping::Options options;
    options.alike_least = threshold;
    system::NoProgress nobody;
    std::vector<std::vector<std::size_t>> groups;
    for (const auto& suggestion : grouping::suggest(ideas, options, nobody)) {
      auto& group = groups.emplace_back();
      for (const auto& id : suggestion.ideas) group.push_back(places.at(id));
    }
    return pairs_of(groups);
  };
}

AtThreshold by_overlap(const std::vector<std::string>& texts) {
  std::vector<std::set<grouping::Word>> words;
  for (const std::string& text : texts) {
    const auto all = grouping::words_of(text, kWordsMost);
    words.emplace_back(all.begin(), all.end());
  }
  const auto jaccard = [](const auto& a, const auto& b) {
    const auto both = static_cast<std::size_t>(
        std::ranges::count_if(a, [&b](const auto& word) { return b.contains(word); }));
    return static_cast<float>(share(both, a.size() + b.size() - both));
  };
  return [count = texts.size(), pairs = compared(words, jaccard)](float threshold) {
    return linked(count, pairs, threshold);
  };
}

AtThreshold by_likeness(const std::vector<std::string>& texts) {
  const std::vector<grouping::Profile> profiles(texts.begin(), texts.end());
  return [count = texts.size(), pairs = compared(profiles, grouping::likeness)](float threshold) {
    return linked(count, pairs, threshold);
  };
}

}  // namespace stordialog::bench
