#include "seal/sealed_box.h"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "bytes_of.h"

using namespace stordialog;
using seal::bytes_of;

namespace {

struct Holders {
  seal::BoxKey first = seal::box_key_from_seed(seal::counting(32, 1));
  seal::BoxKey second = seal::box_key_from_seed(seal::counting(32, 2));
  std::vector<seal::PublicKey> keys{first.public_key, second.public_key};
  std::vector<const seal::BoxKey*> both{&first, &second};
};

domain::Bytes sealed_by(const Holders& holders, std::string_view text) {
  auto sealed = seal::seal(bytes_of(text), 256, holders.keys);
  REQUIRE(sealed);
  return *sealed;
}

}  // namespace

TEST_CASE("a box seed gives the same key as another implementation") {
  // X25519 public key of SHA-512(seed)[0..32], computed by OpenSSL.
  const auto key = seal::box_key_from_seed(seal::counting(32));
  CHECK(domain::to_hex(key.public_key) ==
        "4701d08488451f545a409fb58ae3e58581ca40ac3f7f114698cd71deac73ca01");
  CHECK(domain::to_hex(key.secret.view()) ==
        "3d94eea49c580aef816935762be049559d6d1440dede12e6a125f1841fff8e6f");
}

TEST_CASE("a public key is made anew from its secret") {
  const auto key = seal::make_box_key();
  CHECK(seal::box_key_from_secret(key.secret.copy()).public_key == key.public_key);
}

TEST_CASE("what is sealed opens with every key in sealing order") {
  const Holders holders;
  const auto sealed = sealed_by(holders, "three picks");
  const auto opened = seal::open(sealed, 256, holders.both);
  REQUIRE(opened);
  CHECK(opened->text() == "three picks");
}

TEST_CASE("one side alone opens nothing") {
  const Holders holders;
  // Always the same box: what is peeled off one in 256 ends by chance as padding does.
  system::SeededRandomness randomness(7);
  const auto sealed = *seal::seal_made_up(bytes_of("three picks"), 256, holders.keys, randomness);
  const std::vector<const seal::BoxKey*> first_only{&holders.first};
  CHECK(seal::open(sealed, 256, first_only).error().code == "seal.wrong_size");
  // The outer box peeled off by its own holder still shows nothing to that holder.
  const std::vector<const seal::BoxKey*> second_only{&holders.second};
  const auto peeled = seal::open(sealed, 256 + 48, second_only);
  CHECK(peeled.error().code == "seal.bad_padding");
  const std::vector<const seal::BoxKey*> second_twice{&holders.second, &holders.second};
  const auto twice = seal::open(sealed, 256, second_twice);
  CHECK(twice.error() == domain::Error("seal.wrong_key").with("position", "1"));
}

TEST_CASE("the first key seals innermost") {
  const Holders holders;
  const std::vector<const seal::BoxKey*> swapped{&holders.second, &holders.first};
  const auto opened = seal::open(sealed_by(holders, "x"), 256, swapped);
  CHECK(opened.error() == domain::Error("seal.wrong_key").with("position", "2"));
}

TEST_CASE("sealed things of one kind have one length, whatever they hold") {
  const Holders holders;
  for (const std::size_t size : {0U, 1U, 100U, 254U, 255U}) {
    const auto sealed = seal::seal(seal::counting(size), 256, holders.keys);
    REQUIRE(sealed);
    CHECK(sealed->size() == 352);
    CHECK(sealed->size() == seal::sealed_size(256, 2));
    const auto opened = seal::open(*sealed, 256, holders.both);
    REQUIRE(opened);
    CHECK(std::ranges::equal(opened->view(), seal::counting(size)));
  }
}

TEST_CASE("zeros at the end survive the padding") {
  const Holders holders;
  domain::Bytes plain{1, 0x80, 0, 0};
  const auto sealed = seal::seal(plain, 8192, holders.keys);
  REQUIRE(sealed);
  CHECK(std::ranges::equal(seal::open(*sealed, 8192, holders.both)->view(), plain));
}

TEST_CASE("what does not fit is refused with both sizes") {
  const Holders holders;
  const auto sealed = seal::seal(seal::counting(256), 256, holders.keys);
  CHECK(sealed.error() ==
        domain::Error("seal.too_long").with("bytes", "256").with("bytes_most", "255"));
}

TEST_CASE("the same ballot sealed a hundred times gives a hundred different boxes") {
  const Holders holders;
  std::set<domain::Bytes> boxes;
  for (int i = 0; i < 100; ++i) boxes.insert(sealed_by(holders, "the same"));
  CHECK(boxes.size() == 100);
}

TEST_CASE("a box with any byte changed does not open") {
  const Holders holders;
  const auto sealed = sealed_by(holders, "three picks");
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    auto changed = sealed;
    changed[i] ^= 1;
    CAPTURE(i);
    CHECK_FALSE(seal::open(changed, 256, holders.both));
  }
}

TEST_CASE("nothing of what is sealed shows in the box") {
  const Holders holders;
  const auto sealed = sealed_by(holders, "canary-canary");
  const auto canary = bytes_of("canary");
  CHECK(std::ranges::search(sealed, canary).empty());
}

TEST_CASE("a key of small order is not sound") {
  CHECK(seal::is_sound(seal::make_box_key().public_key));
  seal::PublicKey zero{};
  CHECK_FALSE(seal::is_sound(zero));
  zero[0] = 1;
  CHECK_FALSE(seal::is_sound(zero));
}

TEST_CASE(
    "what is sealed for a made-up workshop opens like any other and comes out the same again") {
  const Holders holders;
  system::SeededRandomness first(7), second(7), other(8);
  const auto text = bytes_of("en röst");
  const auto sealed = seal::seal_made_up(text, 256, holders.keys, first);
  REQUIRE(sealed);
  CHECK(*sealed == *seal::seal_made_up(text, 256, holders.keys, second));
  CHECK(*sealed != *seal::seal_made_up(text, 256, holders.keys, other));
  CHECK(sealed->size() == sealed_by(holders, "en röst").size());
  const auto opened = seal::open(*sealed, 256, holders.both);
  REQUIRE(opened);
  CHECK(opened->text() == "en röst");
}
