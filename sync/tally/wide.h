// Whole numbers beyond 64 bits: 128 bits from the compiler, and as long as needed.
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

#include "tally/result.h"

namespace stordialog::tally {

__extension__ using Wide = __int128;

/// numerator / denominator (above 0), reduced; rounded only where it does not fit 64 bits reduced.
[[nodiscard]] Amount amount_of(Wide numerator, Wide denominator);

/// A whole number from 0 up without an upper end.
class Big {
 public:
  Big() = default;
  explicit Big(std::uint64_t value);

  Big& operator*=(std::uint64_t factor);
  Big& operator+=(const Big& other);
  /// `other` is at most this.
  Big& operator-=(const Big& other);
  friend Big operator*(Big left, std::uint64_t right) { return left *= right; }
  friend Big operator+(Big left, const Big& right) { return left += right; }
  friend Big operator-(Big left, const Big& right) { return left -= right; }
  std::strong_ordering operator<=>(const Big& other) const;
  bool operator==(const Big& other) const = default;
  [[nodiscard]] bool is_zero() const { return words_.empty(); }

  /// this / other to about 15 digits; other above 0.
  [[nodiscard]] double over(const Big& other) const;

 private:
  std::vector<std::uint64_t> words_;  // lowest first; the last is not 0
};

}  // namespace stordialog::tally
