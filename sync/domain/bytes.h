// Plain bytes: what is stored, hashed, signed and sent. Bytes that hold secrets are domain::Secret.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace stordialog::domain {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

}  // namespace stordialog::domain
