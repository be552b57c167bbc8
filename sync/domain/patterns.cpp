#include "domain/patterns.h"

#include <algorithm>
#include <vector>

#include "domain/limits.h"

namespace stordialog::domain {

namespace {

constexpr std::uint64_t kMany = kPatternsMost + 1;

std::uint64_t capped(std::uint64_t count) {
  return std::min(count, kMany);
}

/// Ways of choosing `chosen` of `options`, capped.
std::uint64_t choices(std::uint64_t options, std::uint64_t chosen) {
  std::vector<std::uint64_t> row(chosen + 1, 0);
  row[0] = 1;
  for (std::uint64_t option = 0; option < options; ++option) {
    for (std::uint64_t i = chosen; i > 0; --i) row[i] = capped(row[i] + row[i - 1]);
  }
  return row[chosen];
}

/// Ways of ranking that many options with ties (ordered Bell numbers), capped.
std::vector<std::uint64_t> weak_orders(std::uint64_t most) {
  std::vector<std::uint64_t> orders(most + 1, 1);
  for (std::uint64_t count = 1; count <= most; ++count) {
    orders[count] = 0;
    for (std::uint64_t first = 1; first <= count; ++first) {
      orders[count] = capped(orders[count] + choices(count, first) * orders[count - first]);
    }
  }
  return orders;
}

/// At least one dot, each within its ceiling and all within what there is to give.
std::uint64_t ways_with_dots(const Question& question) {
  std::vector<std::uint64_t> ways(std::size_t{question.picks} + 1, 0);
  ways[0] = 1;
  for (std::size_t option = 0; option < question.options.size(); ++option) {
    for (std::size_t sum = ways.size(); sum-- > 0;) {
      for (std::size_t dots = 1; dots <= question.per_option && dots <= sum; ++dots) {
        ways[sum] = capped(ways[sum] + ways[sum - dots]);
      }
    }
  }
  std::uint64_t all = 0;
  for (std::size_t sum = 1; sum < ways.size(); ++sum) all = capped(all + ways[sum]);
  return all;
}

}  // namespace

std::uint64_t patterns_of(const Question& question) {
  if (question.method == Method::dots) return ways_with_dots(question);
  const std::uint64_t most = std::min<std::uint64_t>(question.picks, question.options.size());
  const bool ranks = question.method == Method::ranking;
  const auto orders = weak_orders(ranks ? most : 0);
  std::uint64_t all = 0, grades = 1;
  for (std::uint64_t named = 1; named <= most; ++named) {
    grades = capped(grades * (limits::kScoreMost + 1));
    const std::uint64_t said = ranks                              ? orders[named]
                               : question.method == Method::score ? grades
                                                                  : 1;
    all = capped(all + choices(question.options.size(), named) * said);
  }
  return all;
}

bool publishes_ballots(const Question& question) {
  return question.method == Method::picks || patterns_of(question) <= kPatternsMost;
}

}  // namespace stordialog::domain
