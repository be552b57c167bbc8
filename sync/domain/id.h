// 128-bit identifiers, one distinct type per thing. They print as 32 hex digits.
#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace stordialog::domain {

/// Lower-case hex of any bytes.
std::string to_hex(std::span<const std::uint8_t> bytes);
/// The bytes of an even number of hex digits into `out`; false if the text does not fit exactly.
bool from_hex(std::string_view text, std::span<std::uint8_t> out);

template <typename Tag>
struct Id {
  static constexpr std::size_t kSize = 16;
  std::array<std::uint8_t, kSize> bytes{};

  auto operator<=>(const Id&) const = default;
  [[nodiscard]] std::string text() const { return to_hex(bytes); }
  [[nodiscard]] static std::optional<Id> parse(std::string_view text) {
    Id id;
    if (!from_hex(text, id.bytes)) return std::nullopt;
    return id;
  }
  /// From exactly 16 bytes.
  [[nodiscard]] static Id from(std::span<const std::uint8_t> sixteen) {
    Id id;
    std::copy_n(sixteen.begin(), std::min(sixteen.size(), kSize), id.bytes.begin());
    return id;
  }
};

using RecordId = Id<struct RecordTag>;
using EventId = Id<struct EventTag>;         // BLAKE2b-128 of the signed event package
using SessionToken = Id<struct SessionTag>;  // what ideas and supports of one person share

/// BLAKE2b-256 of something: a bundle, a body, a code.
using Hash = std::array<std::uint8_t, 32>;
using Salt = std::array<std::uint8_t, 16>;

/// An event key: `[a-z0-9-]{1,32}`. Challenges, questions, lists, sides and groups have one.
using Key = std::string;
[[nodiscard]] bool is_key(std::string_view text);

/// A station's number as it stands on its sign: 1 to limits::kStations.
using StationNumber = std::uint16_t;

}  // namespace stordialog::domain
