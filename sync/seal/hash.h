// BLAKE2b. Every hash starts with a context such as "stordialog/1/bundle" and a zero byte, so that
// no hash of one thing is ever a hash of another.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "domain/bytes.h"
#include "domain/id.h"

namespace stordialog::seal {

/// BLAKE2b-256 over context, 0, then the parts one after the other.
[[nodiscard]] domain::Hash hash(std::string_view context,
                                std::initializer_list<domain::ByteView> parts);
/// BLAKE2b-128, optionally keyed (16 to 64 bytes of key).
[[nodiscard]] std::array<std::uint8_t, 16> hash128(std::string_view context,
                                                   std::initializer_list<domain::ByteView> parts,
                                                   domain::ByteView key = {});

/// SHA-256 in 64 hex digits, as `sha256sum` writes it: for people to check files with. It has no
/// context, so nothing in the program trusts it.
[[nodiscard]] std::string sha256_text(domain::ByteView bytes);

}  // namespace stordialog::seal
