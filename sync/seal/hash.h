// BLAKE2b. Every hash starts with a context such as "stordialog/1/bundle" and a zero byte, so that
// no hash of one thing is ever a hash of another.
#pragma once

#include <initializer_list>
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

}  // namespace stordialog::seal
