#include "system/randomness.h"

#include <algorithm>
#include <cerrno>
#include <limits>

#include <sys/random.h>

#include "domain/ensure.h"

namespace stordialog::system {

std::uint32_t Randomness::below(std::uint32_t bound) {
  domain::ensure(bound > 0, "below() has a bound of at least 1");
  // Values at or above the largest multiple of the bound would favour the small ones.
  const std::uint32_t whole = std::numeric_limits<std::uint32_t>::max() / bound * bound;
  while (true) {
    std::uint8_t raw[4];
    fill(raw);
    const std::uint32_t value =
        static_cast<std::uint32_t>(raw[0]) | static_cast<std::uint32_t>(raw[1]) << 8 |
        static_cast<std::uint32_t>(raw[2]) << 16 | static_cast<std::uint32_t>(raw[3]) << 24;
    if (value < whole) return value % bound;
  }
}

void MachineRandomness::fill(std::span<std::uint8_t> bytes) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t got = getrandom(bytes.data() + done, bytes.size() - done, 0);
    if (got < 0 && errno == EINTR) continue;
    domain::ensure(got > 0, "the kernel gives random bytes");
    done += static_cast<std::size_t>(got);
  }
}

std::uint64_t SeededRandomness::next() {
  state_ += 0x9e3779b97f4a7c15ULL;
  std::uint64_t mixed = state_;
  mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
  mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
  return mixed ^ (mixed >> 31);
}

void SeededRandomness::fill(std::span<std::uint8_t> bytes) {
  for (std::size_t i = 0; i < bytes.size(); i += 8) {
    std::uint64_t word = next();
    for (std::size_t j = i; j < std::min(i + 8, bytes.size()); ++j, word >>= 8) {
      bytes[j] = static_cast<std::uint8_t>(word);
    }
  }
}

}  // namespace stordialog::system
