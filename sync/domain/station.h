// A station as the event package's roster lists it, and the counts it keeps of itself.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "domain/handed_in.h"

namespace stordialog::domain {

enum class Role : std::uint8_t { station = 1, lead, organiser };

struct Station {
  StationNumber number = 0;
  Role role = Role::station;
  std::string name;                           // "Entrén"
  std::array<std::uint8_t, 32> public_key{};  // Ed25519
};

/// What a bundle holds. Each profile has its own export numbers.
enum class Profile : std::uint8_t {
  board = 1,  // plain records and folded totals, to show the sum of stations during the day
  full = 2,   // everything: safety copy and final
};
[[nodiscard]] std::string_view name_of(Profile profile);  // "board", "full"

/// Live totals of one question on one station. Never per side; moved only in steps.
struct Totals {
  Key question;
  std::uint32_t cast = 0;            // ballots stored
  std::uint32_t folded = 0;          // of these, counted in `picks`
  std::vector<std::uint32_t> picks;  // per option position
  bool operator==(const Totals&) const = default;
};

/// Records by kind; index is the kind's number minus one.
struct Counts {
  std::array<std::uint32_t, kKinds> by_kind{};
  [[nodiscard]] std::uint32_t of(Kind kind) const {
    return by_kind[static_cast<std::size_t>(kind) - 1];
  }
  std::uint32_t& of(Kind kind) { return by_kind[static_cast<std::size_t>(kind) - 1]; }
  [[nodiscard]] std::uint32_t total() const {
    std::uint32_t sum = 0;
    for (const auto count : by_kind) sum += count;
    return sum;
  }
  bool operator==(const Counts&) const = default;
};

}  // namespace stordialog::domain
