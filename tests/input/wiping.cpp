#include "input/wiping.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>

#include "input/text_buffer.h"

// The drafts' memory comes and goes through these two: each block is searched for the secret before
// it is given back.
namespace {

constexpr std::string_view kSecret = "hemlig-070-174";
constexpr std::size_t kHeader = 64;
std::size_t blocks_given_back = 0;
std::size_t blocks_with_secret = 0;

std::size_t header(std::align_val_t alignment) {
  return std::max(kHeader, static_cast<std::size_t>(alignment));
}

}  // namespace

void* operator new(std::size_t size, std::align_val_t alignment) {
  const std::size_t before = header(alignment);
  auto* block = static_cast<std::byte*>(std::malloc(before + size));
  if (block == nullptr) throw std::bad_alloc();
  std::memcpy(block, &size, sizeof size);
  return block + before;
}

void operator delete(void* place, std::align_val_t alignment) noexcept {
  if (place == nullptr) return;
  auto* block = static_cast<std::byte*>(place) - header(alignment);
  std::size_t size = 0;
  std::memcpy(&size, block, sizeof size);
  ++blocks_given_back;
  // Half the secret is enough to be a leak.
  if (std::string_view(static_cast<const char*>(place), size).contains(kSecret.substr(0, 7))) {
    ++blocks_with_secret;
  }
  std::free(block);
}

namespace stordialog::input {
namespace {

struct Count {
  Count() { blocks_given_back = blocks_with_secret = 0; }
};

TEST_CASE("wipe overwrites every byte") {
  std::array<char, 5> bytes{'a', 'b', 'c', 'd', 'e'};
  wipe(bytes.data(), bytes.size());
  CHECK(bytes == std::array<char, 5>{});
}

TEST_CASE("a draft that grows, shrinks and ends leaves no text in freed memory") {
  const Count count;
  {
    TextBuffer draft({1000, 4000}, Lines::kMany);
    for (int i = 0; i < 40; ++i) draft.insert(kSecret);
    while (!draft.empty()) draft.erase_word_before();
    while (draft.undo()) {
    }
    draft.set_text(kSecret);
    draft.clear();
    draft.insert(kSecret);
  }
  CHECK(blocks_given_back > 5);
  CHECK(blocks_with_secret == 0);
}

TEST_CASE("a draft that is replaced by an empty one leaves no text in freed memory") {
  const Count count;
  TextBuffer draft({100, 400});
  draft.insert(kSecret);
  draft = TextBuffer({100, 400});
  CHECK(draft.empty());
  CHECK(blocks_given_back > 0);
  CHECK(blocks_with_secret == 0);
}

TEST_CASE("what is erased is overwritten at once, not only when the memory is given back") {
  TextBuffer draft({100, 400});
  draft.insert(kSecret);
  const char* place = draft.view().data();
  draft.erase_word_before();
  REQUIRE(draft.empty());
  for (std::size_t at = 0; at < kSecret.size(); ++at) CHECK(place[at] == '\0');
}

TEST_CASE("pasted text with control characters is cleaned in memory that is wiped") {
  const Count count;
  TextBuffer draft({100, 400});
  draft.insert("\themlig-070-174\n");
  CHECK(draft.view() == " hemlig-070-174 ");
  draft.clear();
  draft = TextBuffer({100, 400});
  CHECK(blocks_given_back > 0);
  CHECK(blocks_with_secret == 0);
}

}  // namespace
}  // namespace stordialog::input
