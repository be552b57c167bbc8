// The fields of a package as bytes, before anything of them is believed. PACKAGE_FORMAT.md.
#pragma once

#include <string_view>

#include "bundle/package.h"
#include "bundle/raw.h"

namespace stordialog::bundle {

inline constexpr std::string_view kPackageMagic = "stordialog-package\n";
inline constexpr std::uint8_t kPackageFormat = 1;

/// What an Argon2id cost from a file may ask of a machine: a hostile one must not exhaust it.
inline constexpr std::uint32_t kPassesMost = 16;
inline constexpr std::uint32_t kMemoryKibLeast = 8;
inline constexpr std::uint32_t kMemoryKibMost = 1024 * 1024;
[[nodiscard]] bool is_bearable(seal::Cost cost);

/// Everything that is signed.
[[nodiscard]] domain::Bytes write_package_fields(const Package& package);
/// Takes the fields off the front, from the magic on; whoever calls asks whether the reader was
/// cut.
[[nodiscard]] Package read_package_fields(ByteReader& reader);

void write_cost(ByteWriter& writer, seal::Cost cost);
[[nodiscard]] seal::Cost read_cost(ByteReader& reader);

}  // namespace stordialog::bundle
