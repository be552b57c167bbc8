// Ed25519: a station signs its bundles, the organiser signs packages and decisions.
#pragma once

#include <array>
#include <string_view>

#include "domain/bytes.h"
#include "domain/secret.h"

namespace stordialog::seal {

using PublicKey = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;

struct SigningKey {
  domain::Secret secret;  // 64 bytes as libsodium keeps them
  PublicKey public_key{};
};

[[nodiscard]] SigningKey make_signing_key();
/// The same seed gives the same key; for practice events only.
[[nodiscard]] SigningKey signing_key_from_seed(domain::ByteView seed32);
/// Over BLAKE2b-256(context, 0, message). Secret of 64 bytes.
[[nodiscard]] Signature sign(std::string_view context, domain::ByteView message,
                             const domain::Secret& secret);
[[nodiscard]] bool verify(std::string_view context, domain::ByteView message,
                          const Signature& signature, const PublicKey& key);

}  // namespace stordialog::seal
