// A keyholder's key file: the secret half of a box key under a password, and who it is for.
// The public half goes into a .pub file of its own, and that is all that goes further.
#pragma once

#include <string>
#include <string_view>

#include "domain/bytes.h"
#include "domain/error.h"
#include "domain/secret.h"
#include "seal/password.h"
#include "seal/sealed_box.h"

namespace stordialog::seal {

enum class KeyUse : std::uint8_t { ballots = 1, contacts = 2, organiser = 3 };

struct KeyPublic {
  KeyUse use = KeyUse::ballots;
  std::string holder;  // "Idéburen sektor"
  PublicKey key{};
};

/// A locked key file's bytes. KEY_FORMAT.md describes them. `secret` is the box (32 bytes) or signing
/// (64 bytes) secret.
[[nodiscard]] domain::Bytes lock_key(const KeyPublic& about, const domain::Secret& secret,
                                     std::string_view password, Cost cost);
/// Errors: key.not_a_key_file, key.newer, key.damaged, key.wrong_password.
struct UnlockedKey {
  KeyPublic about;
  domain::Secret secret;
};
[[nodiscard]] domain::Expected<UnlockedKey> unlock_key(domain::ByteView file, std::string_view password);

/// The public part as the bytes of a .pub file, and back. Errors: key.not_a_public_key, key.damaged.
[[nodiscard]] domain::Bytes write_public(const KeyPublic& about);
[[nodiscard]] domain::Expected<KeyPublic> read_public(domain::ByteView file);

/// The secret as a recovery sheet prints it: groups of characters with a checksum; and back.
[[nodiscard]] std::string recovery_text(const domain::Secret& secret);
[[nodiscard]] domain::Expected<domain::Secret> from_recovery_text(std::string_view text);

}  // namespace stordialog::seal
