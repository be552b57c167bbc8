// The seam to chance: ids, salts, shuffles. Keys never come from here but from seal/, which asks
// the same seam only where a test must replay (prepare and seal take a Randomness).
#pragma once

#include <cstdint>
#include <span>

#include "domain/id.h"

namespace stordialog::system {

class Randomness {
 public:
  virtual ~Randomness() = default;
  virtual void fill(std::span<std::uint8_t> bytes) = 0;

  template <typename IdType>
  IdType id() {
    IdType made;
    fill(made.bytes);
    return made;
  }
  domain::Salt salt() {
    domain::Salt made{};
    fill(made);
    return made;
  }
  /// Uniform in [0, bound); bound at least 1. Rejection, no modulo bias.
  std::uint32_t below(std::uint32_t bound);
};

/// The kernel's generator (getrandom).
class MachineRandomness final : public Randomness {
 public:
  void fill(std::span<std::uint8_t> bytes) override;
};

/// SplitMix64 from a seed: the same seed gives the same workshop. Never for keys outside practice.
/// Source: Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014.
class SeededRandomness final : public Randomness {
 public:
  explicit SeededRandomness(std::uint64_t seed) : state_(seed) {}
  void fill(std::span<std::uint8_t> bytes) override;
  std::uint64_t next();

 private:
  std::uint64_t state_;
};

}  // namespace stordialog::system
