#include "report/pieces.h"

#include <algorithm>
#include <numeric>

#include "domain/limits.h"
#include "domain/patterns.h"
#include "domain/voting.h"
#include "tally/condorcet.h"
#include "tally/judgement.h"

namespace stordialog::report {

namespace {

using domain::CountingRule;
using domain::Method;
using Row = std::vector<std::uint32_t>;

bool are_meetings(const Numbers& table, std::uint32_t ballots) {
  for (std::size_t left = 0; left < table.size(); ++left) {
    if (table[left].size() != table.size() || table[left][left] != 0) return false;
    for (std::size_t right = 0; right < left; ++right) {
      if (std::uint64_t{table[left][right]} + table[right][left] > ballots) return false;
    }
  }
  return true;
}

/// How many ballots gave each number: every row is all ballots.
bool are_spreads(const domain::Question& question, const Numbers& table, std::uint32_t ballots) {
  const bool dots = question.method == Method::dots;
  const std::size_t numbers = (dots ? question.per_option : domain::limits::kScoreMost) + 1U;
  std::uint64_t sum = 0;
  for (const Row& row : table) {
    if (row.size() != numbers) return false;
    if (std::accumulate(row.begin(), row.end(), std::uint64_t{0}) != ballots) return false;
    for (std::size_t number = 0; number < numbers; ++number) sum += number * row[number];
  }
  return sum <= std::uint64_t{domain::most_in_all(question)} * ballots || !dots;
}

std::uint32_t sum_of(const Row& row) {
  std::uint32_t sum = 0;
  for (std::size_t number = 0; number < row.size(); ++number) {
    sum += static_cast<std::uint32_t>(number) * row[number];
  }
  return sum;
}

Numbers paths_of(const Numbers& table) {
  const std::size_t options = table.size();
  std::vector<std::int64_t> strength(options * options, 0);
  for (std::size_t left = 0; left < options; ++left) {
    for (std::size_t right = 0; right < options; ++right) {
      const std::uint32_t step = table[left][right];
      if (step > table[right][left]) strength[left * options + right] = step;
    }
  }
  tally::widen_paths(strength, options);
  Numbers paths(options, Row(options, 0));
  for (std::size_t left = 0; left < options; ++left) {
    for (std::size_t right = 0; right < options; ++right) {
      if (left == right) continue;
      paths[left][right] = static_cast<std::uint32_t>(strength[left * options + right]);
    }
  }
  return paths;
}

/// 2 for each other option it goes before, 1 where neither goes before the other.
std::vector<std::uint32_t> points_of(const Numbers& paths) {
  std::vector<std::uint32_t> points(paths.size(), 0);
  for (std::size_t left = 0; left < paths.size(); ++left) {
    for (std::size_t right = 0; right < paths.size(); ++right) {
      if (left == right || paths[left][right] < paths[right][left]) continue;
      points[left] += paths[left][right] > paths[right][left] ? 2 : 1;
    }
  }
  return points;
}

std::vector<std::uint32_t> borda_of(const Numbers& table, std::uint32_t ballots) {
  std::vector<std::uint32_t> points(table.size(), 0);
  for (std::size_t left = 0; left < table.size(); ++left) {
    for (std::size_t right = 0; right < table.size(); ++right) {
      if (left != right) points[left] += ballots + table[left][right] - table[right][left];
    }
  }
  return points;
}

tally::PicksResult judged(const Numbers& table, std::uint32_t ballots) {
  tally::PicksResult count{ballots, {}};
  std::vector<tally::Grades> grades;
  for (const Row& row : table) grades.emplace_back(row.begin(), row.end());
  for (std::size_t option = 0; option < grades.size(); ++option) {
    std::uint32_t better = 0, median = 0, seen = table[option].front();
    for (const tally::Grades& other : grades) {
      better += tally::compare_judged(other, grades[option], ballots) > 0 ? 1U : 0U;
    }
    while (ballots > 0 && seen <= (ballots - 1) / 2) seen += table[option][++median];
    count.lines.push_back({static_cast<std::uint16_t>(option), median, better + 1});
  }
  std::ranges::stable_sort(count.lines, {}, &tally::Line::rank);
  return count;
}

}  // namespace

std::optional<QuestionCount> count_table(const domain::Question& question, std::uint32_t ballots,
                                         const Numbers& table) {
  if (question.method == Method::picks || table.size() != question.options.size()) return {};
  const bool ranking = question.method == Method::ranking;
  const bool possible =
      ranking ? are_meetings(table, ballots) : are_spreads(question, table, ballots);
  if (!possible) return {};
  QuestionCount counted{{}, table, {}};
  std::vector<std::uint32_t> points;
  if (question.rule == CountingRule::majority_judgement) {
    counted.count = judged(table, ballots);
    return counted;
  }
  if (question.rule == CountingRule::schulze) {
    counted.paths = paths_of(table);
    points = points_of(counted.paths);
  } else if (ranking) {
    points = borda_of(table, ballots);
  } else {
    for (const Row& row : table) points.push_back(sum_of(row));
  }
  counted.count = tally::rank_totals(ballots, points);
  return counted;
}

void keep_publishable(const domain::Question& question, QuestionResult& result) {
  if (domain::publishes_ballots(question)) return;
  result.ballots.clear();
  result.values.clear();
}

bool is_in_pieces(const domain::Question& question, const QuestionResult& result) {
  return !domain::publishes_ballots(question) && result.ballots.empty() && result.count.ballots > 0;
}

}  // namespace stordialog::report
