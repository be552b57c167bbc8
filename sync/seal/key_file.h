// A keyholder's key file: the secret half of a key under a password, and who it is for. The public
// half goes into a .pub file of its own, and that is all that goes further. KEY_FORMAT.md.
#pragma once

#include <string>
#include <string_view>

#include "domain/bytes.h"
#include "domain/error.h"
#include "domain/secret.h"
#include "seal/password.h"
#include "seal/recovery.h"
#include "seal/sealed_box.h"

namespace stordialog::seal {

enum class KeyUse : std::uint8_t { ballots = 1, contacts = 2, organiser = 3 };
/// "ballots", "contacts", "organiser", as a .pub file says it.
[[nodiscard]] std::string_view name_of(KeyUse use);

struct KeyPublic {
  KeyUse use = KeyUse::ballots;
  std::string holder;  // "Idéburen sektor"; is_holder() holds
  PublicKey key{};
  bool operator==(const KeyPublic&) const = default;
};

/// What a holder's name may be: 1 to limits::kNameBytes bytes of UTF-8 without control characters.
/// Ask before calling lock_key and write_public, which rely on it.
[[nodiscard]] bool is_holder(std::string_view text);

/// A locked key file's bytes. `secret` is the box secret (32 bytes), for an organiser the signing
/// secret (64 bytes), and belongs to about.key.
[[nodiscard]] domain::Bytes lock_key(const KeyPublic& about, const domain::Secret& secret,
                                     std::string_view password, Cost cost);

struct UnlockedKey {
  KeyPublic about;
  domain::Secret secret;
};
/// Errors: key.not_a_key_file, key.newer (`version`), key.damaged, key.wrong_password (`holder`).
[[nodiscard]] domain::Expected<UnlockedKey> unlock_key(domain::ByteView file,
                                                       std::string_view password);

/// The public part as the bytes of a .pub file, and back. A .pub file may have travelled by e-mail:
/// CRLF line ends and blank space at the end are accepted. Errors: key.not_a_public_key, key.newer
/// (`version`), key.damaged.
[[nodiscard]] domain::Bytes write_public(const KeyPublic& about);
[[nodiscard]] domain::Expected<KeyPublic> read_public(domain::ByteView file);

}  // namespace stordialog::seal
