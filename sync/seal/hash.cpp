#include "seal/hash.h"

#include <sodium.h>

#include "domain/ensure.h"
#include "seal/ready.h"

namespace stordialog::seal {

namespace {

void blake2b(std::span<std::uint8_t> out, std::string_view context,
             std::initializer_list<domain::ByteView> parts, domain::ByteView key) {
  ready();
  domain::ensure(!context.empty(), "a hash has a context");
  domain::ensure(key.empty() || (key.size() >= crypto_generichash_KEYBYTES_MIN &&
                                 key.size() <= crypto_generichash_KEYBYTES_MAX),
                 "a hash key has 16 to 64 bytes");
  crypto_generichash_state state;
  crypto_generichash_init(&state, key.empty() ? nullptr : key.data(), key.size(), out.size());
  crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(context.data()),
                            context.size());
  const unsigned char zero = 0;
  crypto_generichash_update(&state, &zero, 1);
  for (const domain::ByteView part : parts) {
    if (!part.empty()) crypto_generichash_update(&state, part.data(), part.size());
  }
  crypto_generichash_final(&state, out.data(), out.size());
  // Parts may be secret (recovery sheets hash a key), and the state holds the last block of them.
  sodium_memzero(&state, sizeof(state));
}

}  // namespace

domain::Hash hash(std::string_view context, std::initializer_list<domain::ByteView> parts) {
  domain::Hash result{};
  blake2b(result, context, parts, {});
  return result;
}

std::array<std::uint8_t, 16> hash128(std::string_view context,
                                     std::initializer_list<domain::ByteView> parts,
                                     domain::ByteView key) {
  std::array<std::uint8_t, 16> result{};
  blake2b(result, context, parts, key);
  return result;
}

std::string sha256_text(domain::ByteView bytes) {
  std::array<std::uint8_t, crypto_hash_sha256_BYTES> result{};
  crypto_hash_sha256(result.data(), bytes.data(), bytes.size());
  return domain::to_hex(result);
}

}  // namespace stordialog::seal
