// Key files and their public parts. The hash at the end is made right, and the cost cheap, so that
// what lies behind both is reached.
#include "seal/key_file.h"

#include <algorithm>

#include "fuzz/fuzz.h"
#include "seal/hash.h"
#include "seal/key_holder.h"
#include "seal/recovery.h"

namespace {

using namespace stordialog;

constexpr std::size_t kBeforeName = 15 + 1 + 1 + 4, kHashBytes = 32;

domain::Bytes made_right(domain::ByteView bytes) {
  domain::Bytes made(bytes.begin(), bytes.end());
  const auto name = static_cast<std::size_t>(made[17] | made[18] << 8);
  const std::size_t cost = kBeforeName + name + 32 + 16;
  if (cost + 8 + kHashBytes <= made.size()) {
    std::ranges::copy(domain::Bytes{1, 0, 0, 0, 8, 0, 0, 0},
                      made.begin() + static_cast<std::ptrdiff_t>(cost));
  }
  const auto content = domain::ByteView(made).first(made.size() - kHashBytes);
  std::ranges::copy(seal::hash("stordialog/1/key-file", {content}),
                    made.end() - static_cast<std::ptrdiff_t>(kHashBytes));
  return made;
}

}  // namespace

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const domain::ByteView bytes(data, size);
  static_cast<void>(seal::holder_of(bytes));
  const auto about = seal::read_public(bytes);
  if (about) fuzz::promise(seal::read_public(seal::write_public(*about)) == about);
  if (size < kBeforeName + kHashBytes) return 0;
  const auto made = made_right(bytes);
  static_cast<void>(seal::holder_of(made));
  static_cast<void>(seal::unlock_key(made, "practice-password"));
  return 0;
}
