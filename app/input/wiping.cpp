#include "input/wiping.h"

namespace stordialog::input {

void wipe(void* bytes, std::size_t size) noexcept {
  // A volatile write is a visible effect, so it stays although nobody reads the bytes again.
  auto* byte = static_cast<volatile unsigned char*>(bytes);
  for (std::size_t at = 0; at < size; ++at) byte[at] = 0;
}

}  // namespace stordialog::input
