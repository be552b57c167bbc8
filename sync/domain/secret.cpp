#include "domain/secret.h"

namespace stordialog::domain {

void wipe(void* memory, std::size_t size) {
  volatile auto* byte = static_cast<volatile unsigned char*>(memory);
  for (std::size_t i = 0; i < size; ++i) byte[i] = 0;
}

Secret& Secret::operator=(Secret&& other) noexcept {
  if (this != &other) {
    clear();
    bytes_ = std::move(other.bytes_);
    other.bytes_.clear();
  }
  return *this;
}

std::string_view Secret::text() const {
  return {reinterpret_cast<const char*>(bytes_.data()), bytes_.size()};
}

void Secret::clear() {
  if (!bytes_.empty()) wipe(bytes_.data(), bytes_.size());
  bytes_.clear();
}

}  // namespace stordialog::domain
