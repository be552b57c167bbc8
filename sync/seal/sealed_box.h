// Sealing to keyholders: padded to one size, then a libsodium sealed box to every key in turn, so
// that opening takes all of them. Nobody can tell two sealed ballots, or two sealed contacts, apart
// by size.
#pragma once

#include <span>
#include <vector>

#include "domain/bytes.h"
#include "domain/error.h"
#include "domain/secret.h"
#include "seal/signature.h"
#include "system/randomness.h"

namespace stordialog::seal {

/// X25519 pair.
struct BoxKey {
  domain::Secret secret;  // 32 bytes
  PublicKey public_key{};
};

[[nodiscard]] BoxKey make_box_key();
[[nodiscard]] BoxKey box_key_from_seed(domain::ByteView seed32);
/// From the 32 bytes that a key file or a recovery sheet keeps.
[[nodiscard]] BoxKey box_key_from_secret(domain::Secret secret);
/// False for the few public keys of small order, to which nothing can be sealed.
[[nodiscard]] bool is_sound(const PublicKey& key);

/// Pads `plain` with ISO/IEC 7816-4 to exactly `padded_bytes` and seals to keys[0], then keys[1],
/// ... Result is padded_bytes + 48 * keys.size() bytes. Every key must be sound. Error:
/// seal.too_long (`bytes`, `bytes_most`).
[[nodiscard]] domain::Expected<domain::Bytes> seal(domain::ByteView plain, std::size_t padded_bytes,
                                                   std::span<const PublicKey> keys);

/// The same, the senders' keys drawn from `randomness`: whoever knows its seed can open it. Only
/// for made-up workshops that must come out the same again.
[[nodiscard]] domain::Expected<domain::Bytes> seal_made_up(domain::ByteView plain,
                                                           std::size_t padded_bytes,
                                                           std::span<const PublicKey> keys,
                                                           system::Randomness& randomness);

/// Opens with all keys, given in the order they sealed. Errors: seal.wrong_key (`position`: which
/// of them, from 1), seal.wrong_size (`bytes`, `bytes_expected`), seal.bad_padding.
[[nodiscard]] domain::Expected<domain::Secret> open(domain::ByteView sealed,
                                                    std::size_t padded_bytes,
                                                    std::span<const BoxKey* const> keys);

/// The length of something sealed.
[[nodiscard]] constexpr std::size_t sealed_size(std::size_t padded_bytes, std::size_t keys) {
  return padded_bytes + 48 * keys;
}

}  // namespace stordialog::seal
