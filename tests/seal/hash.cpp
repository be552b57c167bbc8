#include "seal/hash.h"

#include <doctest/doctest.h>

#include "bytes_of.h"

using namespace stordialog;
using seal::bytes_of;

// The expected values come from another implementation: hashlib.blake2b of Python 3, and b2sum.
TEST_CASE("a hash is BLAKE2b-256 over context, a zero byte and the parts") {
  CHECK(domain::to_hex(seal::hash("stordialog/1/test", {bytes_of("abc")})) ==
        "d0684391678e01e83199eb7134d6d3d17675ad90ff5d1f7f64d5134713a70193");
  CHECK(domain::to_hex(seal::hash("stordialog/1/test", {})) ==
        "51d03774633ab873006084b0f35252bfde6ceb422d1e3bf9ab75eb984b0703df");
}

TEST_CASE("a short hash is BLAKE2b-128, not half of the long one") {
  const auto abc = bytes_of("abc");
  CHECK(domain::to_hex(seal::hash128("stordialog/1/test", {abc})) ==
        "181aebfaaf3ede1c3fe7e52bcd88aea5");
}

TEST_CASE("a keyed hash depends on its key as RFC 7693 says") {
  CHECK(domain::to_hex(seal::hash128("stordialog/1/test", {bytes_of("abc")}, seal::counting(32))) ==
        "00525a1cc316b3ef0b4a34520b37247d");
}

TEST_CASE("parts are hashed one after the other") {
  CHECK(seal::hash("stordialog/1/test", {bytes_of("a"), {}, bytes_of("bc")}) ==
        seal::hash("stordialog/1/test", {bytes_of("abc")}));
}

TEST_CASE("the same bytes under another context have another hash") {
  CHECK(seal::hash("stordialog/1/row", {bytes_of("abc")}) !=
        seal::hash("stordialog/1/bundle", {bytes_of("abc")}));
  CHECK(seal::hash("stordialog/1/row", {bytes_of("abc")}) !=
        seal::hash("stordialog/1/rowa", {bytes_of("bc")}));
}

TEST_CASE("a checksum is the one that sha256sum writes") {
  // FIPS 180-4, the message "abc" and none.
  CHECK(seal::sha256_text(bytes_of("abc")) ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(seal::sha256_text({}) ==
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}
