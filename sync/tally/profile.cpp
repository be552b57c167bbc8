#include "tally/profile.h"

#include <algorithm>
#include <tuple>

#include "domain/ensure.h"

namespace stordialog::tally {

namespace {

/// FNV-1a over the marks; equal hashes are compared mark by mark.
std::uint64_t hash_of(Marks marks) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const Mark& mark : marks) {
    hash = (hash ^ (static_cast<std::uint64_t>(mark.option) << 16 | mark.value)) * 0x100000001b3ULL;
    hash ^= hash >> 29;
  }
  return hash;
}

void close_holes(std::vector<Mark>& marks) {
  std::uint16_t rank = 0, last = 0;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const std::uint16_t value = marks[i].value;
    if (i == 0 || value != last) ++rank;
    last = value;
    marks[i].value = rank;
  }
}

}  // namespace

void Profile::add(std::vector<Mark> marks, std::uint64_t weight) {
  if (weight == 0) return;
  const bool ranked = kind_ == BallotKind::ranking;
  std::ranges::sort(marks, {}, [ranked](const Mark& mark) {
    return std::pair(ranked ? mark.value : std::uint16_t{0}, mark.option);
  });
  if (ranked) close_holes(marks);
  for (const Mark& mark : marks) domain::ensure(mark.option < options_, "a mark is for an option");
  ballots_ += weight;
  const std::uint64_t hash = hash_of(marks);
  const auto [first, last] = places_.equal_range(hash);
  for (auto place = first; place != last; ++place) {
    if (!std::ranges::equal(ballot(place->second), marks)) continue;
    weights_[place->second] += weight;
    return;
  }
  places_.emplace(hash, static_cast<std::uint32_t>(weights_.size()));
  starts_.push_back(marks_.size());
  marks_.insert(marks_.end(), marks.begin(), marks.end());
  weights_.push_back(weight);
}

std::size_t Profile::bytes() const {
  constexpr std::size_t kPlaceBytes = 40;  // a node of the index and its bucket
  return marks_.capacity() * sizeof(Mark) + starts_.capacity() * sizeof(std::size_t) +
         weights_.capacity() * sizeof(std::uint64_t) + places_.size() * kPlaceBytes;
}

Profile as_rankings(const Profile& profile) {
  if (profile.kind() == BallotKind::ranking) return profile;
  Profile rankings(BallotKind::ranking, profile.options());
  for (std::size_t i = 0; i < profile.size(); ++i) {
    std::vector<Mark> marks(profile.ballot(i).begin(), profile.ballot(i).end());
    for (Mark& mark : marks) mark.value = static_cast<std::uint16_t>(UINT16_MAX - mark.value);
    rankings.add(std::move(marks), profile.weight(i));
  }
  return rankings;
}

}  // namespace stordialog::tally
