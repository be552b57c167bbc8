#include "seal/password.h"

#include <doctest/doctest.h>

#include "bytes_of.h"

using namespace stordialog;

namespace {

domain::Salt salt_of(std::string_view sixteen) {
  domain::Salt salt{};
  std::copy(sixteen.begin(), sixteen.end(), salt.begin());
  return salt;
}

}  // namespace

// The expected values come from the reference implementation's program argon2 (version 1.3).
TEST_CASE("a slow hash is Argon2id of RFC 9106 with one lane") {
  const auto salt = salt_of("somesaltsomesalt");
  CHECK(domain::to_hex(seal::slow_hash("password", salt, {3, 32}).view()) ==
        "825a45eb17d866fa3e66ba5a7f6d66e319212bee3f21086a036a039669929453");
  CHECK(domain::to_hex(seal::slow_hash("password", salt, seal::kCodeCost).view()) ==
        "fc33b78139231d34b71626bd6245c1d72efa190ad605c3d8166a72adcedfa2c2");
}

TEST_CASE("another password, salt or cost gives another hash") {
  const auto salt = salt_of("somesaltsomesalt");
  const auto right = seal::slow_hash("password", salt, seal::kPracticeCost);
  const auto differs = [&](const domain::Secret& other) {
    return !seal::same(right.view(), other.view());
  };
  CHECK(differs(seal::slow_hash("passwore", salt, seal::kPracticeCost)));
  CHECK(differs(seal::slow_hash("password", salt_of("somesaltsomesalu"), seal::kPracticeCost)));
  CHECK(differs(seal::slow_hash("password", salt, {2, 8})));
  CHECK(differs(seal::slow_hash("password", salt, {1, 9})));
  CHECK_FALSE(differs(seal::slow_hash("password", salt, seal::kPracticeCost)));
}

TEST_CASE("an empty password can be hashed") {
  CHECK(seal::slow_hash("", salt_of("somesaltsomesalt"), seal::kPracticeCost).size() == 32);
}

TEST_CASE("a cost outside its bounds is not possible") {
  CHECK(seal::is_possible(seal::kCodeCost));
  CHECK(seal::is_possible(seal::kPasswordCost));
  CHECK(seal::is_possible(seal::kPracticeCost));
  CHECK_FALSE(seal::is_possible({0, 64}));
  CHECK_FALSE(seal::is_possible({17, 64}));
  CHECK_FALSE(seal::is_possible({1, 7}));
  CHECK_FALSE(seal::is_possible({1, 1024 * 1024 + 1}));
}

TEST_CASE("bytes of different length are not the same") {
  CHECK(seal::same({}, {}));
  CHECK_FALSE(seal::same(seal::counting(3), seal::counting(4)));
  CHECK(seal::same(seal::counting(4), seal::counting(4)));
  CHECK_FALSE(seal::same(seal::counting(4), seal::counting(4, 1)));
}
