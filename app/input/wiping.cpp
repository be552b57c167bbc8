#include "input/wiping.h"

#include <cstring>

namespace stordialog::input {

void wipe(void* bytes, std::size_t size) noexcept {
  // Which function this is, the compiler cannot know, so the call stays although nobody reads the
  // bytes again.
  static void* (*const volatile overwrite)(void*, int, std::size_t) = std::memset;
  if (size > 0) overwrite(bytes, 0, size);
}

}  // namespace stordialog::input
