#include "grouping/linkage.h"

#include <algorithm>
#include <queue>
#include <tuple>
#include <utility>

namespace stordialog::grouping {

namespace {

constexpr std::size_t kBetweenLooks = 256;

struct Near {
  std::uint32_t other = 0;
  double sum = 0;  // over all pairs between the two
};

struct Node {
  std::vector<std::uint32_t> members;
  std::vector<Near> near;  // ascending; nodes that were joined since are still named
  double within = 0;       // over all pairs inside
  bool joined = false;
};

struct Join {
  double alike = 0;
  std::uint32_t first = 0, second = 0;
  bool operator<(const Join& other) const {  // the greatest comes first
    return std::tie(alike, other.first, other.second) < std::tie(other.alike, first, second);
  }
};

class Linkage {
 public:
  Linkage(std::size_t count, const std::vector<Pair>& pairs, double least, std::size_t most)
      : least_(least), most_(most), nodes_(count) {
    for (std::uint32_t i = 0; i < count; ++i) nodes_[i].members = {i};
    for (const Pair& pair : pairs) {
      nodes_[pair.first].near.push_back({pair.second, pair.alike});
      nodes_[pair.second].near.push_back({pair.first, pair.alike});
      offer(pair.first, pair.second, pair.alike);
    }
    for (Node& node : nodes_) std::ranges::sort(node.near, {}, &Near::other);
  }

  bool run(system::Progress& progress) {
    for (std::size_t steps = 0; !joins_.empty(); ++steps) {
      if (steps % kBetweenLooks == 0 && progress.cancelled()) return false;
      const Join join = joins_.top();
      joins_.pop();
      if (!nodes_[join.first].joined && !nodes_[join.second].joined) unite(join);
    }
    return true;
  }

  std::vector<Cluster> clusters() {
    std::vector<Cluster> found;
    for (Node& node : nodes_) {
      const std::size_t size = node.members.size();
      if (node.joined || size < 2) continue;
      std::ranges::sort(node.members);
      const auto pairs = static_cast<double>(size * (size - 1) / 2);
      found.push_back({std::move(node.members), static_cast<float>(node.within / pairs)});
    }
    return found;
  }

 private:
  void offer(std::uint32_t first, std::uint32_t second, double sum) {
    const std::size_t a = nodes_[first].members.size(), b = nodes_[second].members.size();
    const double alike = sum / static_cast<double>(a * b);
    if (alike >= least_ && a + b <= most_) joins_.push({alike, first, second});
  }

  void unite(const Join& join) {
    Node made;
    double between = 0;
    const auto take = [&](const Near& near, double sum) {
      if (!nodes_[near.other].joined) made.near.push_back({near.other, sum});
    };
    Node &a = nodes_[join.first], &b = nodes_[join.second];
    a.joined = b.joined = true;
    auto i = a.near.begin();
    for (const Near& near : b.near) {
      for (; i != a.near.end() && i->other < near.other; ++i) take(*i, i->sum);
      const bool both = i != a.near.end() && i->other == near.other;
      take(near, near.sum + (both ? i->sum : 0));
      if (both) ++i;
      if (near.other == join.first) between = near.sum;
    }
    for (; i != a.near.end(); ++i) take(*i, i->sum);
    made.within = a.within + b.within + between;
    made.members = std::move(a.members);
    made.members.insert(made.members.end(), b.members.begin(), b.members.end());
    a.near = b.near = {};
    const auto number = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back(std::move(made));
    for (std::size_t k = 0; k < nodes_[number].near.size(); ++k) {
      const Near near = nodes_[number].near[k];
      nodes_[near.other].near.push_back({number, near.sum});
      offer(near.other, number, near.sum);
    }
  }

  double least_;
  std::size_t most_;
  std::vector<Node> nodes_;
  std::priority_queue<Join> joins_;
};

}  // namespace

std::vector<Cluster> link(std::size_t count, const std::vector<Pair>& pairs, float least,
                          std::size_t members_most, system::Progress& progress) {
  Linkage linkage(count, pairs, least, members_most);
  if (!linkage.run(progress)) return {};
  return linkage.clusters();
}

}  // namespace stordialog::grouping
