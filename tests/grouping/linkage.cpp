#include "grouping/linkage.h"

#include <algorithm>
#include <map>
#include <random>

#include <doctest/doctest.h>

namespace stordialog::grouping {
namespace {

std::vector<Cluster> linked(std::size_t count, const std::vector<Pair>& pairs, float least,
                            std::size_t most = 100) {
  system::NoProgress nobody;
  return link(count, pairs, least, most, nobody);
}

TEST_CASE("a chain of likenesses is not one group when its ends have nothing in common") {
  const auto clusters = linked(3, {{0, 1, 0.9F}, {1, 2, 0.8F}}, 0.5F);
  REQUIRE(clusters.size() == 1);
  CHECK(clusters[0].members == std::vector<std::uint32_t>{0, 1});
  CHECK(clusters[0].alike == doctest::Approx(0.9));
}

TEST_CASE("groups join while they are alike enough on average") {
  const auto clusters = linked(3, {{0, 1, 0.9F}, {1, 2, 0.8F}, {0, 2, 0.4F}}, 0.5F);
  REQUIRE(clusters.size() == 1);
  CHECK(clusters[0].members.size() == 3);
  CHECK(clusters[0].alike == doctest::Approx(0.7));
}

TEST_CASE("no group grows beyond its most members") {
  CHECK(linked(3, {{0, 1, 0.9F}, {0, 2, 0.9F}, {1, 2, 0.9F}}, 0.5F, 2)[0].members.size() == 2);
}

/// Average linkage as the textbook says it, looking at every pair of groups every time.
std::vector<std::vector<std::uint32_t>> textbook(std::size_t count, const std::vector<Pair>& pairs,
                                                 double least) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, double> alike;
  for (const Pair& pair : pairs) {
    alike[{pair.first, pair.second}] = alike[{pair.second, pair.first}] = pair.alike;
  }
  std::vector<std::vector<std::uint32_t>> groups;
  for (std::uint32_t i = 0; i < count; ++i) groups.push_back({i});
  while (true) {
    double best = least;
    std::pair<std::size_t, std::size_t> join{0, 0};
    for (std::size_t a = 0; a < groups.size(); ++a) {
      for (std::size_t b = a + 1; b < groups.size(); ++b) {
        double sum = 0;
        for (const auto x : groups[a]) {
          for (const auto y : groups[b]) sum += alike[{x, y}];
        }
        sum /= static_cast<double>(groups[a].size() * groups[b].size());
        if (sum > best) best = sum, join = {a, b};
      }
    }
    if (join.first == join.second) break;
    auto& into = groups[join.first];
    into.insert(into.end(), groups[join.second].begin(), groups[join.second].end());
    groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(join.second));
  }
  std::erase_if(groups, [](const auto& group) { return group.size() < 2; });
  for (auto& group : groups) std::ranges::sort(group);
  std::ranges::sort(groups);
  return groups;
}

TEST_CASE("random likenesses give the groups of the textbook") {
  for (unsigned seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::uniform_real_distribution<float> much(0.01F, 1);
    std::vector<Pair> pairs;
    for (std::uint32_t b = 1; b < 14; ++b) {
      for (std::uint32_t a = 0; a < b; ++a) {
        if (random() % 2 == 0) pairs.push_back({a, b, much(random)});
      }
    }
    std::vector<std::vector<std::uint32_t>> groups;
    for (const Cluster& cluster : linked(14, pairs, 0.35F)) groups.push_back(cluster.members);
    std::ranges::sort(groups);
    CHECK(groups == textbook(14, pairs, 0.35));
  }
}

}  // namespace
}  // namespace stordialog::grouping
