#include "seal/sealed_box.h"

#include <algorithm>
#include <array>

#include <sodium.h>

#include "domain/ensure.h"
#include "seal/ready.h"

namespace stordialog::seal {

static_assert(sealed_size(0, 1) == crypto_box_SEALBYTES);

namespace {

/// `seal_once(box, contents, key)`: one sealed box; 0, or it failed.
template <typename SealOnce>
domain::Expected<domain::Bytes> seal_with(domain::ByteView plain, std::size_t padded_bytes,
                                          std::span<const PublicKey> keys,
                                          const SealOnce& seal_once) {
  ready();
  domain::ensure(!keys.empty(), "what is sealed is sealed to somebody");
  // The padding takes at least one byte.
  if (plain.size() >= padded_bytes) {
    return domain::fail(domain::Error("seal.too_long")
                            .with("bytes", std::to_string(plain.size()))
                            .with("bytes_most", std::to_string(padded_bytes - 1)));
  }
  domain::Secret padded(padded_bytes);
  std::ranges::copy(plain, padded.writable().begin());
  std::size_t padded_to = 0;
  const int done =
      sodium_pad(&padded_to, padded.writable().data(), plain.size(), padded_bytes, padded_bytes);
  domain::ensure(done == 0 && padded_to == padded_bytes, "padding fills exactly one block");

  domain::Bytes inner;
  domain::ByteView contents = padded.view();
  for (const PublicKey& key : keys) {
    domain::Bytes box(contents.size() + crypto_box_SEALBYTES);
    const int sealed = seal_once(box.data(), contents, key);
    // Fails only for a key of small order, which no key maker of this program makes or reads.
    domain::ensure(sealed == 0, "a box can be sealed to a sound key");
    inner = std::move(box);
    contents = inner;
  }
  return inner;
}

}  // namespace

BoxKey make_box_key() {
  ready();
  BoxKey key{domain::Secret(crypto_box_SECRETKEYBYTES), {}};
  crypto_box_keypair(key.public_key.data(), key.secret.writable().data());
  return key;
}

BoxKey box_key_from_seed(domain::ByteView seed32) {
  ready();
  domain::ensure(seed32.size() == crypto_box_SEEDBYTES, "a box seed has 32 bytes");
  BoxKey key{domain::Secret(crypto_box_SECRETKEYBYTES), {}};
  crypto_box_seed_keypair(key.public_key.data(), key.secret.writable().data(), seed32.data());
  return key;
}

BoxKey box_key_from_secret(domain::Secret secret) {
  ready();
  domain::ensure(secret.size() == crypto_box_SECRETKEYBYTES, "a box secret has 32 bytes");
  BoxKey key{std::move(secret), {}};
  crypto_scalarmult_base(key.public_key.data(), key.secret.view().data());
  return key;
}

domain::Expected<domain::Bytes> seal(domain::ByteView plain, std::size_t padded_bytes,
                                     std::span<const PublicKey> keys) {
  return seal_with(plain, padded_bytes, keys,
                   [](std::uint8_t* box, domain::ByteView contents, const PublicKey& key) {
                     return crypto_box_seal(box, contents.data(), contents.size(), key.data());
                   });
}

domain::Expected<domain::Bytes> seal_made_up(domain::ByteView plain, std::size_t padded_bytes,
                                             std::span<const PublicKey> keys,
                                             system::Randomness& randomness) {
  // As libsodium's crypto_box_seal(): the sender's public key, then a box whose nonce is the
  // BLAKE2b-192 of both public keys.
  return seal_with(
      plain, padded_bytes, keys,
      [&](std::uint8_t* box, domain::ByteView contents, const PublicKey& key) {
        std::array<std::uint8_t, crypto_box_SEEDBYTES> seed{};
        randomness.fill(seed);
        const BoxKey sender = box_key_from_seed(seed);
        std::array<std::uint8_t, 2 * crypto_box_PUBLICKEYBYTES> both{};
        std::ranges::copy(key, std::ranges::copy(sender.public_key, both.begin()).out);
        std::array<std::uint8_t, crypto_box_NONCEBYTES> nonce{};
        crypto_generichash(nonce.data(), nonce.size(), both.data(), both.size(), nullptr, 0);
        std::ranges::copy(sender.public_key, box);
        return crypto_box_easy(box + crypto_box_PUBLICKEYBYTES, contents.data(), contents.size(),
                               nonce.data(), key.data(), sender.secret.view().data());
      });
}

domain::Expected<domain::Secret> open(domain::ByteView sealed, std::size_t padded_bytes,
                                      std::span<const BoxKey* const> keys) {
  ready();
  domain::ensure(!keys.empty(), "what is sealed is opened by somebody");
  if (sealed.size() != sealed_size(padded_bytes, keys.size())) {
    return domain::fail(
        domain::Error("seal.wrong_size")
            .with("bytes", std::to_string(sealed.size()))
            .with("bytes_expected", std::to_string(sealed_size(padded_bytes, keys.size()))));
  }
  domain::Secret contents(sealed);
  for (std::size_t left = keys.size(); left-- > 0;) {
    domain::Secret opened(contents.size() - crypto_box_SEALBYTES);
    const BoxKey& key = *keys[left];
    domain::ensure(key.secret.size() == crypto_box_SECRETKEYBYTES, "a box secret has 32 bytes");
    if (crypto_box_seal_open(opened.writable().data(), contents.view().data(), contents.size(),
                             key.public_key.data(), key.secret.view().data()) != 0) {
      return domain::fail(
          domain::Error("seal.wrong_key").with("position", std::to_string(left + 1)));
    }
    contents = std::move(opened);
  }
  std::size_t plain_bytes = 0;
  if (sodium_unpad(&plain_bytes, contents.view().data(), contents.size(), padded_bytes) != 0) {
    return domain::fail("seal.bad_padding");
  }
  return domain::Secret(contents.view().first(plain_bytes));
}

bool is_sound(const PublicKey& key) {
  ready();
  // A key of small order would let anyone open what is sealed to it; multiplying shows it.
  domain::Secret scalar(crypto_scalarmult_SCALARBYTES);
  scalar.writable()[0] = 8;
  domain::Secret product(crypto_scalarmult_BYTES);
  return crypto_scalarmult(product.writable().data(), scalar.view().data(), key.data()) == 0;
}

}  // namespace stordialog::seal
