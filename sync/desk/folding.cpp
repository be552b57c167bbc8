#include "desk/folding.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "domain/ensure.h"

namespace stordialog::desk {

namespace {

constexpr std::size_t kPickBytes = 3;  // position, low byte first, and what it adds

domain::Secret packed(const std::vector<std::uint16_t>& picks,
                      const std::vector<std::uint8_t>& values) {
  domain::ensure(values.empty() || values.size() == picks.size(), "every pick has its value");
  domain::Secret bytes(picks.size() * kPickBytes);
  for (std::size_t i = 0; i < picks.size(); ++i) {
    const auto place = bytes.writable().subspan(kPickBytes * i, kPickBytes);
    place[0] = static_cast<std::uint8_t>(picks[i] & 0xff);
    place[1] = static_cast<std::uint8_t>(picks[i] >> 8);
    place[2] = values.empty() ? 1 : values[i];
  }
  return bytes;
}

void add(const domain::Secret& picks, domain::Totals& totals) {
  const auto bytes = picks.view();
  for (std::size_t i = 0; i + kPickBytes <= bytes.size(); i += kPickBytes) {
    const std::size_t option = bytes[i] | static_cast<std::size_t>(bytes[i + 1]) << 8;
    domain::ensure(option < totals.picks.size(), "a pending pick is an option of the question");
    totals.picks[option] += bytes[i + 2];
  }
  ++totals.folded;
}

}  // namespace

Folding::Folding(domain::Totals stored, std::uint32_t live_step, Live live)
    : totals_(std::move(stored)), live_step_(live_step), live_(live) {
  domain::ensure(live_step_ >= 1, "live totals move in steps of at least one ballot");
}

domain::Totals Folding::with(const std::vector<std::uint16_t>& picks,
                             const std::vector<std::uint8_t>& values) {
  domain::ensure(!next_, "one commit at a time");
  Next next{totals_, std::nullopt, {}};
  ++next.totals.cast;
  if (live_ == Live::no) {
    next_ = std::move(next);
    return next_->totals;
  }
  next.newcomer = packed(picks, values);
  if (pending_.size() + 1 >= std::size_t{2} * live_step_) {
    std::vector<std::size_t> oldest(live_step_);
    std::iota(oldest.begin(), oldest.end(), std::size_t{0});
    fold(next, std::move(oldest));
  }
  next_ = std::move(next);
  return next_->totals;
}

domain::Totals Folding::closing(system::Randomness& randomness) {
  domain::ensure(!next_, "one commit at a time");
  Next next{totals_, std::nullopt, {}};
  const std::size_t unfolded = totals_.cast - totals_.folded;
  std::size_t count = pending_.size();
  // Something a crash has lost stays unfolded, so it needs company up to a step.
  if (unfolded > count) count = unfolded < live_step_ ? 0 : std::min(count, unfolded - live_step_);
  if (count >= live_step_) {
    std::vector<std::size_t> positions(pending_.size());
    std::iota(positions.begin(), positions.end(), std::size_t{0});
    for (std::size_t i = 0; i < count; ++i) {  // Fisher and Yates, as far as needed
      const auto left = static_cast<std::uint32_t>(positions.size() - i);
      std::swap(positions[i], positions[i + randomness.below(left)]);
    }
    positions.resize(count);
    std::ranges::sort(positions);
    fold(next, std::move(positions));
  }
  next_ = std::move(next);
  return next_->totals;
}

void Folding::fold(Next& next, std::vector<std::size_t> positions) const {
  for (const std::size_t position : positions) {
    add(position < pending_.size() ? pending_[position] : *next.newcomer, next.totals);
  }
  next.folded = std::move(positions);
}

void Folding::committed() {
  domain::ensure(next_.has_value(), "only what was proposed is committed");
  if (next_->newcomer) pending_.push_back(std::move(*next_->newcomer));
  std::vector<domain::Secret> left;
  std::size_t skipped = 0;
  for (std::size_t i = 0; i < pending_.size(); ++i) {
    if (skipped < next_->folded.size() && next_->folded[skipped] == i) {
      ++skipped;
    } else {
      left.push_back(std::move(pending_[i]));
    }
  }
  pending_ = std::move(left);
  totals_ = std::move(next_->totals);
  next_.reset();
}

void Folding::discarded() {
  next_.reset();
}

void Folding::settle(const domain::Totals& stored) {
  if (next_ && next_->totals == stored) {
    committed();
  } else if (totals_ == stored) {
    discarded();
  } else {  // Not what this desk wrote: then nothing pending belongs to it either.
    pending_.clear();
    next_.reset();
    totals_ = stored;
  }
}

}  // namespace stordialog::desk
