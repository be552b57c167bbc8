// Tests sync/seal/key_public.cpp, the part of key_file.h that needs no secret.
#include <doctest/doctest.h>

#include "bytes_of.h"
#include "seal/key_file.h"

using namespace stordialog;
using seal::bytes_of;

namespace {

seal::KeyPublic about() {
  return {seal::KeyUse::contacts, "Uddevalla kommun",
          seal::box_key_from_seed(seal::counting(32)).public_key};
}

std::string text_of(const domain::Bytes& bytes) {
  return {bytes.begin(), bytes.end()};
}

}  // namespace

TEST_CASE("a public key read from its file is the same") {
  for (const auto use : {seal::KeyUse::ballots, seal::KeyUse::contacts, seal::KeyUse::organiser}) {
    auto key = about();
    key.use = use;
    CHECK(seal::read_public(seal::write_public(key)) == key);
  }
}

TEST_CASE("a public key file is five lines that a person can read") {
  CHECK(text_of(seal::write_public(about())) ==
        "stordialog-public-key 1\n"
        "contacts\n"
        "Uddevalla kommun\n"
        "4701d08488451f545a409fb58ae3e58581ca40ac3f7f114698cd71deac73ca01\n"
        "9781ab80ac7244c4\n");
}

TEST_CASE("the example of KEY_FORMAT.md is read") {
  const auto read = seal::read_public(bytes_of(
      "stordialog-public-key 1\nballots\nIdéburen sektor\n"
      "4701d08488451f545a409fb58ae3e58581ca40ac3f7f114698cd71deac73ca01\nd34e8d0df61f48ea\n"));
  REQUIRE(read);
  CHECK(read->holder == "Idéburen sektor");
  CHECK(read->use == seal::KeyUse::ballots);
}

TEST_CASE("a public key file that went through e-mail is read") {
  std::string text;
  for (const char character : text_of(seal::write_public(about()))) {
    if (character == '\n') text += '\r';
    text += character;
  }
  CHECK(seal::read_public(bytes_of(text)) == about());
  CHECK(seal::read_public(bytes_of(text + "\r\n  \n")) == about());
  // The last line end may be lost.
  text.resize(text.size() - 2);
  CHECK(seal::read_public(bytes_of(text)) == about());
}

TEST_CASE("a public key file with any character changed is refused") {
  const std::string text = text_of(seal::write_public(about()));
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    std::string changed = text;
    changed[i] = changed[i] == 'x' ? 'y' : 'x';
    CAPTURE(changed);
    CHECK_FALSE(seal::read_public(bytes_of(changed)));
  }
}

TEST_CASE("a public key file cut anywhere is refused") {
  const std::string text = text_of(seal::write_public(about()));
  for (std::size_t size = 0; size + 1 < text.size(); ++size) {
    CHECK_FALSE(seal::read_public(bytes_of(text.substr(0, size))));
  }
}

TEST_CASE("more text after a public key is refused") {
  const std::string text = text_of(seal::write_public(about()));
  CHECK(seal::read_public(bytes_of(text + "x")).error().code == "key.damaged");
}

TEST_CASE("something else, or something newer, is not a public key") {
  CHECK(seal::read_public(bytes_of("hello")).error().code == "key.not_a_public_key");
  for (const std::string_view version : {"x", "1x", "0", "-1", "99999999999", ""}) {
    CAPTURE(version);
    const std::string text = "stordialog-public-key " + std::string(version) + "\n";
    CHECK(seal::read_public(bytes_of(text)).error().code == "key.not_a_public_key");
  }
  CHECK(seal::read_public(bytes_of("stordialog-public-key 2\n...")).error() ==
        domain::Error("key.newer").with("version", "2"));
}

TEST_CASE("a key of small order is refused even with a right checksum") {
  auto key = about();
  key.key = {};
  CHECK(seal::read_public(seal::write_public(key)).error().code == "key.damaged");
}

TEST_CASE("a holder has a name of printable UTF-8") {
  CHECK(seal::is_holder("Idéburen sektor"));
  CHECK(seal::is_holder(std::string(400, 'x')));
  CHECK_FALSE(seal::is_holder(""));
  CHECK_FALSE(seal::is_holder(std::string(401, 'x')));
  CHECK_FALSE(seal::is_holder("two\nlines"));
  CHECK_FALSE(seal::is_holder("\xff"));
}
