#include "desk/folding.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "domain/ensure.h"

namespace stordialog::desk {

namespace {

domain::Secret packed(const std::vector<std::uint16_t>& picks) {
  domain::Secret bytes(picks.size() * 2);
  for (std::size_t i = 0; i < picks.size(); ++i) {
    bytes.writable()[2 * i] = static_cast<std::uint8_t>(picks[i] & 0xff);
    bytes.writable()[2 * i + 1] = static_cast<std::uint8_t>(picks[i] >> 8);
  }
  return bytes;
}

void add(const domain::Secret& picks, domain::Totals& totals) {
  const auto bytes = picks.view();
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const std::size_t option = bytes[i] | static_cast<std::size_t>(bytes[i + 1]) << 8;
    domain::ensure(option < totals.picks.size(), "a pending pick is an option of the question");
    ++totals.picks[option];
  }
  ++totals.folded;
}

}  // namespace

Folding::Folding(domain::Totals stored, std::uint32_t live_step)
    : totals_(std::move(stored)), live_step_(live_step) {
  domain::ensure(live_step_ >= 1, "live totals move in steps of at least one ballot");
}

domain::Totals Folding::with(const std::vector<std::uint16_t>& picks) {
  domain::ensure(!next_, "one commit at a time");
  Next next{totals_, packed(picks), {}};
  ++next.totals.cast;
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
