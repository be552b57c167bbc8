// glibc lets a program bring its own free() and realloc(), which all its libraries then use; these
// two wipe and leave the rest to glibc's heap.
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <malloc.h>

#include "shell/wiping_heap.h"

#if defined(__has_feature)  // clang's way to tell
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define STORDIALOG_SANITIZER 1
#endif
#elif defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define STORDIALOG_SANITIZER 1
#endif

#if defined(STORDIALOG_SANITIZER) || !defined(__GLIBC__)
#define STORDIALOG_WIPING_HEAP 0
#else
#define STORDIALOG_WIPING_HEAP 1
#endif

namespace {

// Which function this is, the compiler cannot know, so no call is left out.
void* (*const volatile overwrite)(void*, int, std::size_t) = std::memset;

}  // namespace

#if STORDIALOG_WIPING_HEAP

extern "C" {

void __libc_free(void* block) noexcept;  // NOLINT: glibc's name

void free(void* block) noexcept {
  if (block == nullptr) return;
  const int kept = errno;
  overwrite(block, 0, malloc_usable_size(block));
  __libc_free(block);
  errno = kept;
}

void* realloc(void* block, std::size_t size) noexcept {
  if (block == nullptr) return std::malloc(size);
  if (size == 0) {
    free(block);
    return nullptr;
  }
  const std::size_t room = malloc_usable_size(block);
  if (size <= room && size >= room / 2) {
    overwrite(static_cast<char*>(block) + size, 0, room - size);
    return block;
  }
  void* moved = std::malloc(size);
  if (moved == nullptr) return nullptr;
  std::memcpy(moved, block, std::min(size, room));
  free(block);
  return moved;
}

}  // extern "C"

#endif

namespace stordialog::shell {

bool wipes_freed_memory() {
  return STORDIALOG_WIPING_HEAP == 1;
}

[[gnu::noinline]] void wipe_stack() {
  std::array<unsigned char, 128 * 1024> room;
  overwrite(room.data(), 0, room.size());
}

}  // namespace stordialog::shell
