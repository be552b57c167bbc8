#include "bundle/raw.h"

namespace stordialog::bundle {

void ByteWriter::little_endian(std::uint32_t value, int size) {
  for (int i = 0; i < size; ++i) bytes_.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

domain::ByteView ByteReader::run(std::size_t size) {
  if (size > left_.size()) {
    cut_ = true;
    left_ = {};
    return {};
  }
  const domain::ByteView taken = left_.first(size);
  left_ = left_.subspan(size);
  return taken;
}

std::uint32_t ByteReader::little_endian(std::size_t size) {
  std::uint32_t value = 0;
  int shift = 0;
  for (const std::uint8_t byte : run(size)) {
    value |= static_cast<std::uint32_t>(byte) << shift;
    shift += 8;
  }
  return value;
}

Opening opening_of(domain::ByteView bytes, std::string_view magic) {
  const std::size_t shared = std::min(bytes.size(), magic.size());
  for (std::size_t i = 0; i < shared; ++i) {
    if (bytes[i] != static_cast<std::uint8_t>(magic[i])) return Opening::foreign;
  }
  return shared < magic.size() ? Opening::cut : Opening::matches;
}

}  // namespace stordialog::bundle
