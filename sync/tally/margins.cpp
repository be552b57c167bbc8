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

std::vector<Margin> margins(const PicksResult& result, Doubt doubt) {
  std::vector<Margin> found;
  const std::uint64_t moved = 2ULL * std::max(doubt.changed, kDoubtfulBallotsLeast) + doubt.added;
  for (std::size_t i = 1; i < result.lines.size(); ++i) {
    const Line& above = result.lines[i - 1];
    const Line& below = result.lines[i];
    const std::uint32_t gap = above.votes - below.votes;
    Margin margin{above.option, below.option, gap, (gap + 1) / 2, gap / 2 + 1};
    // A tie is no order, and options that nobody chose are not worth a doubt.
    margin.too_close = gap > 0 && gap < moved;
    found.push_back(margin);
  }
  return found;
}

namespace {

/// `votes`: per option, of the other count, which differs from `published` by a batch of `ballots`.
Order order_of(const PicksResult& published, const std::vector<std::uint32_t>& votes,
               std::uint32_t ballots, std::uint32_t batch_least) {
  Order order;
  for (std::size_t i = 1; i < published.lines.size(); ++i) {
    const Line& above = published.lines[i - 1];
    const Line& below = published.lines[i];
    const std::uint32_t gap = above.votes - below.votes;
    const bool stays = gap > ballots;
    const bool told = ballots >= batch_least && gap + 1 + kBatchOthersLeast <= ballots;
    const std::uint32_t upper = votes[above.option], lower = votes[below.option];
    order.push_back(!stays && !told  ? Ahead::not_told
                    : upper == lower ? Ahead::neither
                    : upper > lower  ? Ahead::upper
                                     : Ahead::lower);
  }
  return order;
}

}  // namespace

Order order_without(const PicksResult& all, const Batch& part, std::uint32_t batch_least) {
  auto votes = votes_by_option(all);
  domain::ensure(part.votes.size() == votes.size() && part.ballots <= all.ballots,
                 "a part counts the options that all count");
  for (std::size_t option = 0; option < votes.size(); ++option) {
    domain::ensure(part.votes[option] <= votes[option], "a part is not more than the whole");
    votes[option] -= part.votes[option];
  }
  return order_of(all, votes, part.ballots, batch_least);
}

Order order_with(const PicksResult& counted, const Batch& more, std::uint32_t batch_least) {
  auto votes = votes_by_option(counted);
  domain::ensure(more.votes.size() == votes.size(), "duplicates count the same options");
  for (std::size_t option = 0; option < votes.size(); ++option) votes[option] += more.votes[option];
  return order_of(counted, votes, more.ballots, batch_least);
}

Holds holds(const std::vector<Margin>& margins, const Order& other) {
  domain::ensure(margins.size() == other.size(), "an order says something of each margin");
  Holds answer = Holds::yes;
  for (std::size_t i = 0; i < other.size(); ++i) {
    const Ahead before = margins[i].gap == 0 ? Ahead::neither : Ahead::upper;
    if (other[i] == Ahead::not_told) {
      answer = Holds::not_told;
    } else if (other[i] != before) {
      return Holds::no;
    }
  }
  return answer;
}

}  // namespace stordialog::tally
