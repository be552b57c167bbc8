// A secret's memory is looked at in the moment it is given back: replaced operator delete tells
// whether the bytes of the watched address were all zero then.
#include "domain/secret.h"

#include <array>
#include <cstdlib>
#include <new>
#include <string>
#include <utility>

#include <doctest/doctest.h>

namespace {

const void* watched = nullptr;
std::size_t watched_size = 0;
enum class Seen { not_freed, wiped, readable };
Seen seen = Seen::not_freed;

void look_at(const void* memory) {
  if (memory == nullptr || memory != watched) return;
  seen = Seen::wiped;
  for (std::size_t i = 0; i < watched_size; ++i) {
    if (static_cast<const unsigned char*>(memory)[i] != 0) seen = Seen::readable;
  }
  watched = nullptr;
}

void watch(const stordialog::domain::Secret& secret) {
  watched = secret.view().data();
  watched_size = secret.size();
  seen = Seen::not_freed;
}

}  // namespace

void* operator new(std::size_t size) {
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
  look_at(memory);
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  look_at(memory);
  std::free(memory);
}

namespace stordialog::domain {

TEST_CASE("wiping overwrites every byte and nothing beside them") {
  std::array<unsigned char, 6> bytes{1, 2, 3, 4, 5, 6};
  wipe(bytes.data() + 1, 4);
  CHECK(bytes == std::array<unsigned char, 6>{1, 0, 0, 0, 0, 6});
}

TEST_CASE("a secret that ends leaves nothing in memory") {
  {
    const Secret secret(std::string_view("a password of some length"));
    watch(secret);
  }
  CHECK(seen == Seen::wiped);
}

TEST_CASE("a secret that gets a new value leaves nothing of the old one") {
  Secret secret(std::string_view("the old password"));
  watch(secret);
  secret = Secret(std::string_view("the new password"));
  CHECK(seen == Seen::wiped);
  CHECK(secret.text() == "the new password");
}

TEST_CASE("a cleared secret is empty and its memory wiped") {
  Secret secret(std::string_view("123456"));
  watch(secret);
  secret.clear();
  CHECK(secret.empty());
  CHECK(secret.size() == 0);
  CHECK(seen == Seen::not_freed);
  secret = Secret();
  CHECK(seen == Seen::wiped);
}

TEST_CASE("a secret that is moved is nowhere else") {
  Secret first(std::string_view("a key"));
  const auto* memory = first.view().data();
  Secret second(std::move(first));
  CHECK(second.view().data() == memory);
  CHECK(second.text() == "a key");
  CHECK(first.empty());  // NOLINT(bugprone-use-after-move): that is what is tested
}

TEST_CASE("a secret assigned to itself stays") {
  Secret secret(std::string_view("a key"));
  Secret& same = secret;
  secret = std::move(same);
  CHECK(secret.text() == "a key");
}

TEST_CASE("a deliberate copy is a secret of its own") {
  Secret first(std::string_view("a key"));
  const Secret second = first.copy();
  first.writable()[0] = 'b';
  CHECK(first.text() == "b key");
  CHECK(second.text() == "a key");
}

TEST_CASE("memory that was not wiped would be seen") {
  {
    const std::vector<unsigned char> bytes{1, 2, 3, 4};
    watched = bytes.data();
    watched_size = bytes.size();
  }
  CHECK(seen == Seen::readable);
}

}  // namespace stordialog::domain
