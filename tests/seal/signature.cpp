#include "seal/signature.h"

#include <doctest/doctest.h>

#include "bytes_of.h"

using namespace stordialog;
using seal::bytes_of;

namespace {

// RFC 8032, section 7.1, test 1.
constexpr std::string_view kSeed =
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
constexpr std::string_view kPublic =
    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

}  // namespace

TEST_CASE("a seed gives the key pair of RFC 8032") {
  const auto key = seal::signing_key_from_seed(seal::unhex(kSeed));
  CHECK(domain::to_hex(key.public_key) == kPublic);
  CHECK(key.secret.size() == 64);
}

TEST_CASE("a signature is Ed25519 over the hash of context and message") {
  const auto key = seal::signing_key_from_seed(seal::unhex(kSeed));
  // Made by another implementation (OpenSSL) over hash("stordialog/1/test", "abc").
  CHECK(domain::to_hex(seal::sign("stordialog/1/test", bytes_of("abc"), key.secret)) ==
        "3a0cf93b1091ba449fb13e7bcee6f5b26f6539943d318511ca09a893f8721882"
        "eb5f4402429afd8ab4a80011c23d21076f74227181a3739e1c45fabfd8b7fb02");
}

TEST_CASE("a signature verifies for its own message, context and key only") {
  const auto key = seal::make_signing_key();
  const auto other = seal::make_signing_key();
  const auto signature = seal::sign("stordialog/1/bundle", bytes_of("bundle"), key.secret);
  CHECK(seal::verify("stordialog/1/bundle", bytes_of("bundle"), signature, key.public_key));
  CHECK_FALSE(seal::verify("stordialog/1/bundle", bytes_of("bundlf"), signature, key.public_key));
  CHECK_FALSE(seal::verify("stordialog/1/package", bytes_of("bundle"), signature, key.public_key));
  CHECK_FALSE(seal::verify("stordialog/1/bundle", bytes_of("bundle"), signature, other.public_key));
}

TEST_CASE("a signature with any one bit turned does not verify") {
  const auto key = seal::signing_key_from_seed(seal::counting(32));
  const auto signature = seal::sign("stordialog/1/test", bytes_of("x"), key.secret);
  for (std::size_t bit = 0; bit < signature.size() * 8; ++bit) {
    auto turned = signature;
    turned[bit / 8] = static_cast<std::uint8_t>(turned[bit / 8] ^ (1U << bit % 8));
    CAPTURE(bit);
    CHECK_FALSE(seal::verify("stordialog/1/test", bytes_of("x"), turned, key.public_key));
  }
}

TEST_CASE("two signing keys made by chance differ") {
  CHECK(seal::make_signing_key().public_key != seal::make_signing_key().public_key);
}

TEST_CASE("an all-zero public key verifies nothing") {
  const auto key = seal::make_signing_key();
  const auto signature = seal::sign("stordialog/1/test", bytes_of("x"), key.secret);
  CHECK_FALSE(seal::verify("stordialog/1/test", bytes_of("x"), signature, seal::PublicKey{}));
  CHECK_FALSE(
      seal::verify("stordialog/1/test", bytes_of("x"), seal::Signature{}, seal::PublicKey{}));
}
