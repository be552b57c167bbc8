#include "seal/key_file.h"

#include <algorithm>

#include <doctest/doctest.h>
#include <sodium.h>

#include "bytes_of.h"
#include "seal/hash.h"
#include "seal/key_holder.h"
#include "seal/signature.h"

using namespace stordialog;
using seal::bytes_of;

namespace {

// Where the fields of a locked file lie: KEY_FORMAT.md.
constexpr std::size_t kVersionAt = 15;
constexpr std::size_t kUseAt = kVersionAt + 1;
constexpr std::size_t kHolderSizeAt = kUseAt + 1;
constexpr std::size_t kHolderAt = kHolderSizeAt + 4;
constexpr std::size_t kChecksumBytes = 32;

struct Made {
  seal::KeyPublic about;
  domain::Secret secret;
  domain::Bytes file;
};

Made make(seal::KeyUse use = seal::KeyUse::ballots) {
  Made made;
  made.about.use = use;
  made.about.holder = "Idéburen sektor";
  if (use == seal::KeyUse::organiser) {
    auto key = seal::signing_key_from_seed(seal::counting(32));
    made.about.key = key.public_key;
    made.secret = std::move(key.secret);
  } else {
    auto key = seal::box_key_from_seed(seal::counting(32));
    made.about.key = key.public_key;
    made.secret = std::move(key.secret);
  }
  made.file = seal::lock_key(made.about, made.secret, "häst batteri", seal::kPracticeCost);
  return made;
}

/// The checksum made right again after the bytes before it were changed.
void reseal(domain::Bytes& file) {
  const auto sum = seal::hash("stordialog/1/key-file",
                              {domain::ByteView(file).first(file.size() - kChecksumBytes)});
  std::ranges::copy(sum, file.end() - kChecksumBytes);
}

std::size_t key_at(const Made& made) {
  return kHolderAt + made.about.holder.size();
}
std::size_t cost_at(const Made& made) {
  return key_at(made) + 32 + 16;
}

/// The file with another secret in it, locked with the right password by somebody who asks nothing.
domain::Bytes with_secret(const Made& made, domain::ByteView secret) {
  const std::size_t nonce_at = cost_at(made) + 8;
  domain::Bytes file = made.file;
  file.resize(nonce_at + 24);
  domain::Salt salt{};
  std::copy_n(made.file.data() + key_at(made) + 32, salt.size(), salt.begin());
  const auto lock = seal::slow_hash("häst batteri", salt, seal::kPracticeCost);
  domain::Bytes locked(secret.size() + 16);
  crypto_aead_xchacha20poly1305_ietf_encrypt(locked.data(), nullptr, secret.data(), secret.size(),
                                             file.data(), file.size(), nullptr,
                                             file.data() + nonce_at, lock.view().data());
  file.insert(file.end(), locked.begin(), locked.end());
  file.resize(file.size() + kChecksumBytes);
  reseal(file);
  return file;
}

}  // namespace

TEST_CASE("a key file opens with its password, for every use") {
  for (const auto use : {seal::KeyUse::ballots, seal::KeyUse::contacts, seal::KeyUse::organiser}) {
    const Made made = make(use);
    const auto opened = seal::unlock_key(made.file, "häst batteri");
    REQUIRE(opened);
    CHECK(opened->about == made.about);
    CHECK(opened->secret.text() == made.secret.text());
  }
}

TEST_CASE("a wrong password says so and names the holder") {
  const Made made = make();
  for (const std::string_view wrong : {"", "hast batteri", "häst batteri ", "HÄST BATTERI"}) {
    CHECK(seal::unlock_key(made.file, wrong).error() ==
          domain::Error("key.wrong_password").with("holder", "Idéburen sektor"));
  }
}

TEST_CASE("neither the secret nor the password stands in the file") {
  const Made made = make();
  CHECK(std::ranges::search(made.file, made.secret.view()).empty());
  CHECK(std::ranges::search(made.file, bytes_of("batteri")).empty());
}

TEST_CASE("the same key locked twice gives two files") {
  CHECK(make().file != make().file);
}

TEST_CASE("a file with any byte changed is damaged, not wrong") {
  const Made made = make();
  for (std::size_t i = 16; i < made.file.size(); ++i) {
    auto changed = made.file;
    changed[i] ^= 0x40;
    CAPTURE(i);
    CHECK(seal::unlock_key(changed, "häst batteri").error().code == "key.damaged");
  }
}

TEST_CASE("a file cut anywhere is refused") {
  const Made made = make();
  for (std::size_t size = 0; size < made.file.size(); ++size) {
    const auto opened = seal::unlock_key(domain::ByteView(made.file).first(size), "häst batteri");
    CAPTURE(size);
    CHECK(opened.error().code == (size <= 15 ? "key.not_a_key_file" : "key.damaged"));
  }
}

TEST_CASE("a file with bytes after it is damaged") {
  Made made = make();
  made.file.push_back(0);
  CHECK(seal::unlock_key(made.file, "häst batteri").error().code == "key.damaged");
}

TEST_CASE("a forged checksum does not make a changed holder pass") {
  Made made = make();
  const auto holder = std::ranges::search(made.file, bytes_of("Id"));
  REQUIRE_FALSE(holder.empty());
  *holder.begin() = 'A';
  reseal(made.file);
  CHECK(seal::unlock_key(made.file, "häst batteri").error().code == "key.wrong_password");
}

TEST_CASE("a file that says what cannot be is damaged, even with a right checksum") {
  Made made = make();
  SUBCASE("version 0") {
    made.file[kVersionAt] = 0;
  }
  SUBCASE("no use") {
    made.file[kUseAt] = 0;
  }
  SUBCASE("an unknown use") {
    made.file[kUseAt] = 4;
  }
  SUBCASE("the use of a longer secret") {
    made.file[kUseAt] = 3;
  }
  SUBCASE("a holder longer than the file") {
    made.file[kHolderSizeAt + 3] = 0xff;
  }
  SUBCASE("a holder over two lines") {
    made.file[kHolderAt] = '\n';
  }
  SUBCASE("no pass") {
    made.file[cost_at(made)] = 0;
  }
  SUBCASE("more passes than the bounds") {
    made.file[cost_at(made)] = 17;
  }
  SUBCASE("less memory than the bounds") {
    made.file[cost_at(made) + 4] = 7;
  }
  SUBCASE("more memory than the bounds") {
    made.file[cost_at(made) + 7] = 0xff;
  }
  reseal(made.file);
  CHECK(seal::unlock_key(made.file, "häst batteri").error().code == "key.damaged");
  CHECK(seal::holder_of(made.file).error().code == "key.damaged");
}

TEST_CASE("a file cut anywhere is damaged, even with a right checksum") {
  const Made made = make();
  for (std::size_t size = kUseAt; size < made.file.size() - kChecksumBytes; ++size) {
    auto cut = made.file;
    cut.resize(size + kChecksumBytes);
    reseal(cut);
    CAPTURE(size);
    CHECK(seal::unlock_key(cut, "häst batteri").error().code == "key.damaged");
  }
}

TEST_CASE("a newer key file says so") {
  Made made = make();
  made.file[15] = 2;
  CHECK(seal::unlock_key(made.file, "x").error() ==
        domain::Error("key.newer").with("version", "2"));
}

TEST_CASE("something else is not a key file") {
  CHECK(seal::unlock_key(bytes_of("%PDF-1.7 and so on, long enough"), "x").error().code ==
        "key.not_a_key_file");
  CHECK(seal::unlock_key(seal::write_public(make().about), "x").error().code ==
        "key.not_a_key_file");
}

TEST_CASE("a key file of version 1 from long ago opens") {
  const auto file = seal::unhex(
      "73746f726469616c6f672d6b65790a0101100000004964c3a9627572656e2073656b746f724701d08488451f"
      "545a409fb58ae3e58581ca40ac3f7f114698cd71deac73ca0173616c7473616c7473616c7473616c74010000"
      "00080000006465666768696a6b6c6d6e6f707172737475767778797a7be0db131f5ac505ab8fdec659436612"
      "aecc25bcd91fdb96cdbf940d8a535f2c54ae2c261304f4eb837aabb43e9b9671dbbbf034653f4ca8caa776aa"
      "fbd6ab11ef7f5da39d9931b4fae33b196c34dc1226");
  const auto opened = seal::unlock_key(file, "häst batteri");
  REQUIRE(opened);
  CHECK(opened->about == make().about);
  CHECK(opened->secret.text() == make().secret.text());
}

TEST_CASE("a file whose secret belongs to another public key is damaged") {
  // Locked with the right password by a second implementation.
  const auto file = seal::unhex(
      "73746f726469616c6f672d6b65790a0101100000004964c3a9627572656e2073656b746f7209000000000000"
      "0000000000000000000000000000000000000000000000000073616c7473616c7473616c7473616c74010000"
      "00080000006465666768696a6b6c6d6e6f707172737475767778797a7be0db131f5ac505ab8fdec659436612"
      "aecc25bcd91fdb96cdbf940d8a535f2c54d50eb7a401eeed5cde9fca994d9140eb5034ecfb017edfb4cf0e1b"
      "e1ef813b398a61bec363a156381f2da68b70093391");
  CHECK(seal::unlock_key(file, "häst batteri").error().code == "key.damaged");
}

TEST_CASE(
    "an organiser's file whose secret is of two halves that do not belong together is damaged") {
  // A signature made with such a secret gives the seed away.
  Made made = make(seal::KeyUse::organiser);
  domain::Bytes secret(made.secret.view().begin(), made.secret.view().end());
  REQUIRE(seal::unlock_key(with_secret(made, secret), "häst batteri"));
  secret.back() ^= 1;
  SUBCASE("the public key is that of the seed") {}
  SUBCASE("the public key is the other half") {
    std::copy(secret.begin() + 32, secret.end(), made.file.data() + key_at(made));
  }
  SUBCASE("the public key is none") {
    std::fill_n(made.file.data() + key_at(made), 32, std::uint8_t{0});
  }
  const auto opened = seal::unlock_key(with_secret(made, secret), "häst batteri");
  REQUIRE_FALSE(opened);
  CHECK(opened.error().code == "key.damaged");
}

TEST_CASE("whose a locked key file is shows without its password") {
  const Made made = make();
  const auto about = seal::holder_of(made.file);
  REQUIRE(about.has_value());
  CHECK(*about == made.about);
  domain::Bytes damaged = made.file;
  damaged.back() ^= 1U;
  CHECK(seal::holder_of(damaged).error().code == "key.damaged");
  CHECK(seal::holder_of(seal::bytes_of("hello")).error().code == "key.not_a_key_file");
}
