// Texts and hex as bytes, for the tests of this folder.
#pragma once

#include <string_view>

#include "domain/bytes.h"
#include "domain/id.h"

namespace stordialog::seal {

inline domain::Bytes bytes_of(std::string_view text) {
  return {text.begin(), text.end()};
}

inline domain::Bytes unhex(std::string_view text) {
  domain::Bytes bytes(text.size() / 2);
  domain::from_hex(text, bytes);
  return bytes;
}

/// first, first + 1, ...: bytes that differ, for keys and messages.
inline domain::Bytes counting(std::size_t size, std::uint8_t first = 0) {
  domain::Bytes bytes(size);
  for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<std::uint8_t>(first + i);
  return bytes;
}

}  // namespace stordialog::seal
