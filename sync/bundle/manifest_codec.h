// The manifest's bytes: cereal PortableBinary, little-endian, a version first. Only called on bytes
// whose signature holds; all the same it distrusts them, and never allocates more than they are.
#pragma once

#include <optional>

#include "bundle/bundle.h"

namespace stordialog::bundle {

[[nodiscard]] domain::Bytes encode_manifest(const Manifest& manifest);
/// Nothing if the bytes are not exactly what encode_manifest would write of some manifest, or if an
/// enum, a truth value or a key is not one. Whether its counts are right is for the caller to see.
[[nodiscard]] std::optional<Manifest> decode_manifest(domain::ByteView bytes);

}  // namespace stordialog::bundle
