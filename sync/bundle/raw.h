// The bytes of this room's formats: little-endian numbers and runs, put together and taken apart.
// A reader never looks past its end: once something is missing it stays cut and gives zeros.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "domain/bytes.h"

namespace stordialog::bundle {

class ByteWriter {
 public:
  void u8(std::uint8_t value) { bytes_.push_back(value); }
  void u16(std::uint16_t value) { little_endian(value, 2); }
  void u32(std::uint32_t value) { little_endian(value, 4); }
  void run(domain::ByteView bytes) { bytes_.insert(bytes_.end(), bytes.begin(), bytes.end()); }
  void text(std::string_view text) { bytes_.insert(bytes_.end(), text.begin(), text.end()); }
  void reserve(std::size_t size) { bytes_.reserve(size); }

  [[nodiscard]] const domain::Bytes& bytes() const { return bytes_; }
  [[nodiscard]] domain::Bytes take() { return std::move(bytes_); }

 private:
  void little_endian(std::uint32_t value, int size);
  domain::Bytes bytes_;
};

class ByteReader {
 public:
  explicit ByteReader(domain::ByteView bytes) : left_(bytes) {}

  std::uint8_t u8() { return static_cast<std::uint8_t>(little_endian(1)); }
  std::uint16_t u16() { return static_cast<std::uint16_t>(little_endian(2)); }
  std::uint32_t u32() { return little_endian(4); }
  /// Exactly so many bytes, where they lie; nothing at all if so many are not left.
  domain::ByteView run(std::size_t size);
  template <std::size_t size>
  std::array<std::uint8_t, size> array() {
    std::array<std::uint8_t, size> taken{};
    std::ranges::copy(run(size), taken.begin());
    return taken;
  }

  /// More was asked for than there was.
  [[nodiscard]] bool cut() const { return cut_; }
  [[nodiscard]] domain::ByteView rest() const { return left_; }
  [[nodiscard]] std::size_t left() const { return left_.size(); }

 private:
  std::uint32_t little_endian(std::size_t size);
  domain::ByteView left_;
  bool cut_ = false;
};

/// How the first bytes of a file stand to a format's magic text.
enum class Opening : std::uint8_t { matches, cut, foreign };
[[nodiscard]] Opening opening_of(domain::ByteView bytes, std::string_view magic);

}  // namespace stordialog::bundle
