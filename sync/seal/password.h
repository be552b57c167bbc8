// Argon2id: from a password, a PIN or a voting code to bytes that are slow to guess.
#pragma once

#include <cstdint>
#include <string_view>

#include "domain/bytes.h"
#include "domain/id.h"
#include "domain/secret.h"

namespace stordialog::seal {

/// Passes and memory in KiB, as RFC 9106 calls them t and m; one lane.
struct Cost {
  std::uint32_t passes = 2;
  std::uint32_t memory_kib = 64 * 1024;
  bool operator==(const Cost&) const = default;
};
inline constexpr Cost kCodeCost{2, 64 * 1024};       // about 0.1 s
inline constexpr Cost kPasswordCost{3, 256 * 1024};  // about 0.5 s
inline constexpr Cost kPracticeCost{1, 8};           // published secrets need no slowness

/// What slow_hash takes and a file may ask for: 1 to 16 passes, 8 KiB to 1 GiB.
[[nodiscard]] constexpr bool is_possible(Cost cost) {
  return cost.passes >= 1 && cost.passes <= 16 && cost.memory_kib >= 8 &&
         cost.memory_kib <= 1024 * 1024;
}

/// 32 bytes. Ends the program if the machine cannot give the memory.
[[nodiscard]] domain::Secret slow_hash(std::string_view secret, const domain::Salt& salt,
                                       Cost cost);
/// In constant time.
[[nodiscard]] bool same(domain::ByteView left, domain::ByteView right);

}  // namespace stordialog::seal
