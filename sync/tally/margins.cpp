#include "tally/margins.h"

#include <algorithm>

#include "domain/ensure.h"

namespace stordialog::tally {

namespace {

std::vector<std::uint32_t> votes_by_option(const PicksResult& result) {
  std::vector<std::uint32_t> votes(result.lines.size(), 0);
  for (const Line& line : result.lines) votes[line.option] = line.votes;
  return votes;
}

}  // namespace

std::vector<Margin> margins(const PicksResult& result, std::uint32_t doubtful) {
  std::vector<Margin> found;
  const std::uint32_t doubt = std::max(doubtful, kDoubtfulBallotsLeast);
  for (std::size_t i = 1; i < result.lines.size(); ++i) {
    const Line& above = result.lines[i - 1];
    const Line& below = result.lines[i];
    const std::uint32_t gap = above.votes - below.votes;
    Margin margin{above.option, below.option, gap, (gap + 1) / 2, gap / 2 + 1, false};
    // A tie is no order, and options that nobody chose are not worth a doubt.
    margin.too_close = gap > 0 && margin.to_overtake <= doubt;
    found.push_back(margin);
  }
  return found;
}

std::vector<RankChange> rank_changes(const PicksResult& before, const PicksResult& after) {
  std::vector<RankChange> changes;
  for (const Line& line : before.lines) {
    const auto now = std::ranges::find(after.lines, line.option, &Line::option);
    domain::ensure(now != after.lines.end(), "both count the same options");
    if (now->rank != line.rank) changes.push_back({line.option, line.rank, now->rank});
  }
  return changes;
}

std::vector<LeftOut> leave_each_out(const PicksResult& all,
                                    std::span<const StationVotes> stations) {
  std::vector<LeftOut> found;
  for (const StationVotes& station : stations) {
    auto votes = votes_by_option(all);
    domain::ensure(station.votes.size() == votes.size() && station.ballots <= all.ballots,
                   "a station counts the options that all count");
    for (std::size_t option = 0; option < votes.size(); ++option) {
      domain::ensure(station.votes[option] <= votes[option], "a station is part of the whole");
      votes[option] -= station.votes[option];
    }
    found.push_back(
        {station.station, rank_changes(all, rank_totals(all.ballots - station.ballots, votes))});
  }
  return found;
}

std::vector<RankChange> with_duplicates(const PicksResult& counted, std::uint32_t ballots,
                                        std::span<const std::uint32_t> votes) {
  auto sums = votes_by_option(counted);
  domain::ensure(votes.size() == sums.size(), "duplicates count the same options");
  for (std::size_t option = 0; option < sums.size(); ++option) sums[option] += votes[option];
  return rank_changes(counted, rank_totals(counted.ballots + ballots, sums));
}

}  // namespace stordialog::tally
