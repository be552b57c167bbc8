#include "tally/wide.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "domain/ensure.h"

namespace stordialog::tally {

namespace {

__extension__ using Unsigned = unsigned __int128;

constexpr int kWordBits = 64;

/// The leading three words as mantissa and the power of two that it is multiplied by.
std::pair<double, int> leading(const std::vector<std::uint64_t>& words) {
  double mantissa = 0;
  const std::size_t used = std::min<std::size_t>(words.size(), 3);
  for (std::size_t i = 0; i < used; ++i) {
    mantissa = std::ldexp(mantissa, kWordBits) + static_cast<double>(words[words.size() - 1 - i]);
  }
  return {mantissa, static_cast<int>(words.size() - used) * kWordBits};
}

Wide greatest_common(Wide left, Wide right) {
  while (right != 0) left = std::exchange(right, left % right);
  return left < 0 ? -left : left;
}

}  // namespace

Amount amount_of(Wide numerator, Wide denominator) {
  domain::ensure(denominator > 0, "a share is of something");
  const Wide common = greatest_common(numerator, denominator);
  if (common > 1) numerator /= common, denominator /= common;
  const auto fits = [](Wide value) { return value <= INT64_MAX && value >= -INT64_MAX; };
  while (!fits(numerator) || !fits(denominator)) numerator /= 2, denominator /= 2;
  return {static_cast<std::int64_t>(numerator),
          std::max<std::int64_t>(static_cast<std::int64_t>(denominator), 1)};
}

Big::Big(std::uint64_t value) {
  if (value > 0) words_.push_back(value);
}

Big& Big::operator*=(std::uint64_t factor) {
  if (factor == 0) words_.clear();
  Unsigned carry = 0;
  for (std::uint64_t& word : words_) {
    carry += static_cast<Unsigned>(word) * factor;
    word = static_cast<std::uint64_t>(carry);
    carry >>= kWordBits;
  }
  if (carry > 0) words_.push_back(static_cast<std::uint64_t>(carry));
  return *this;
}

Big& Big::operator+=(const Big& other) {
  if (words_.size() < other.words_.size()) words_.resize(other.words_.size(), 0);
  Unsigned carry = 0;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    carry += words_[i];
    if (i < other.words_.size()) carry += other.words_[i];
    words_[i] = static_cast<std::uint64_t>(carry);
    carry >>= kWordBits;
  }
  if (carry > 0) words_.push_back(static_cast<std::uint64_t>(carry));
  return *this;
}

Big& Big::operator-=(const Big& other) {
  domain::ensure(*this >= other, "nothing falls below 0");
  std::uint64_t borrow = 0;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const Unsigned taken =
        static_cast<Unsigned>(i < other.words_.size() ? other.words_[i] : 0) + borrow;
    borrow = words_[i] < taken ? 1 : 0;
    words_[i] = static_cast<std::uint64_t>(words_[i] - taken);
  }
  while (!words_.empty() && words_.back() == 0) words_.pop_back();
  return *this;
}

std::strong_ordering Big::operator<=>(const Big& other) const {
  if (words_.size() != other.words_.size()) return words_.size() <=> other.words_.size();
  for (std::size_t i = words_.size(); i-- > 0;) {
    if (words_[i] != other.words_[i]) return words_[i] <=> other.words_[i];
  }
  return std::strong_ordering::equal;
}

double Big::over(const Big& other) const {
  domain::ensure(!other.is_zero(), "a share is of something");
  const auto [above, above_power] = leading(words_);
  const auto [below, below_power] = leading(other.words_);
  return std::ldexp(above / below, above_power - below_power);
}

}  // namespace stordialog::tally
