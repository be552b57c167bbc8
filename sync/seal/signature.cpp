#include "seal/signature.h"

#include <sodium.h>

#include "domain/ensure.h"
#include "seal/hash.h"
#include "seal/ready.h"

namespace stordialog::seal {

SigningKey make_signing_key() {
  ready();
  SigningKey key{domain::Secret(crypto_sign_SECRETKEYBYTES), {}};
  crypto_sign_keypair(key.public_key.data(), key.secret.writable().data());
  return key;
}

SigningKey signing_key_from_seed(domain::ByteView seed32) {
  ready();
  domain::ensure(seed32.size() == crypto_sign_SEEDBYTES, "a signing seed has 32 bytes");
  SigningKey key{domain::Secret(crypto_sign_SECRETKEYBYTES), {}};
  crypto_sign_seed_keypair(key.public_key.data(), key.secret.writable().data(), seed32.data());
  return key;
}

Signature sign(std::string_view context, domain::ByteView message, const domain::Secret& secret) {
  ready();
  domain::ensure(secret.size() == crypto_sign_SECRETKEYBYTES, "a signing secret has 64 bytes");
  const domain::Hash digest = hash(context, {message});
  Signature signature{};
  crypto_sign_detached(signature.data(), nullptr, digest.data(), digest.size(),
                       secret.view().data());
  return signature;
}

bool verify(std::string_view context, domain::ByteView message, const Signature& signature,
            const PublicKey& key) {
  ready();
  const domain::Hash digest = hash(context, {message});
  return crypto_sign_verify_detached(signature.data(), digest.data(), digest.size(), key.data()) ==
         0;
}

}  // namespace stordialog::seal
