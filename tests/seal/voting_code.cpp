#include "seal/voting_code.h"

#include <set>

#include <doctest/doctest.h>

#include "bytes_of.h"

using namespace stordialog;

TEST_CASE("a code is twelve characters that read back as themselves") {
  system::SeededRandomness chance(3);
  for (int i = 0; i < 1000; ++i) {
    const std::string code = seal::make_code(chance);
    CHECK(code.size() == 12);
    CHECK(seal::read_code(code) == code);
    CHECK(seal::read_code(seal::grouped(code)) == code);
  }
}

TEST_CASE("a code may be typed in small letters with spaces and hyphens anywhere") {
  system::SeededRandomness chance(4);
  const std::string code = seal::make_code(chance);
  std::string typed = " ";
  for (const char character : code) {
    typed += character >= 'A' && character <= 'Z' ? static_cast<char>(character + 32) : character;
    typed += " -";
  }
  CHECK(seal::read_code(typed) == code);
  CHECK(seal::read_code(code + "\r\n") == code);  // as a scanner ends it
  CHECK(seal::read_code(code + "\t") == code);    // or one that goes on to the next field
}

TEST_CASE("a code that is too short, too long or foreign is not read") {
  system::SeededRandomness chance(5);
  const std::string code = seal::make_code(chance);
  CHECK_FALSE(seal::read_code(""));
  CHECK_FALSE(seal::read_code(code.substr(0, 11)));
  CHECK_FALSE(seal::read_code(code + code[0]));
  CHECK_FALSE(seal::read_code("0" + code.substr(1)));
  CHECK_FALSE(seal::read_code("å" + code.substr(1)));
  for (const char foreign : {'@', '[', '`', '{'}) {
    CHECK_FALSE(seal::read_code(foreign + code));
    CHECK_FALSE(seal::read_code(code + foreign));
  }
  CHECK_FALSE(seal::read_code(std::string(100000, 'A')));
}

TEST_CASE("a code with a wrong check character is not read") {
  system::SeededRandomness chance(7);
  const std::string code = seal::make_code(chance);
  for (const char check : seal::kCodeAlphabet) {
    const bool right = check == code.back();
    CHECK(seal::read_code(code.substr(0, 11) + check).has_value() == right);
  }
}

TEST_CASE("a code is printed in groups of four") {
  CHECK(seal::grouped("ACDEFHJKMNPR") == "ACDE-FHJK-MNPR");
  CHECK(seal::grouped("") == "");
}

TEST_CASE("codes use the whole alphabet and do not repeat") {
  system::SeededRandomness chance(6);
  std::set<std::string> codes;
  std::set<char> first;
  for (int i = 0; i < 2000; ++i) {
    codes.insert(seal::make_code(chance));
    first.insert(codes.rbegin()->back());
  }
  CHECK(codes.size() == 2000);
  std::set<char> used;
  for (const auto& code : codes) used.insert(code.begin(), code.end());
  CHECK(used.size() == 24);
}

TEST_CASE("a code's hash is Argon2id with the event's salt") {
  domain::Salt salt{};
  const std::string_view text = "0123456789abcdef";
  std::copy(text.begin(), text.end(), salt.begin());
  // From the reference implementation's program argon2.
  CHECK(domain::to_hex(seal::code_hash("ACDEFHJKMNPR", salt, seal::kPracticeCost)) ==
        "204a986ccdb0be104c229652f47416fa3e0c98f128ba885ce905eadab47c5b86");
}

TEST_CASE("a ballot's id follows from question and code") {
  const domain::Bytes id_key(32, 7);
  domain::Hash code{};
  for (std::size_t i = 0; i < code.size(); ++i) code[i] = static_cast<std::uint8_t>(i);
  // hashlib.blake2b(b"stordialog/1/ballot-id\0" b"utmaningar\0" + h, digest_size=16, key=...)
  CHECK(seal::ballot_id(id_key, "utmaningar", code).text() == "74f9daa82685962be902029bba02dfe4");
  CHECK(seal::ballot_id(id_key, "andra", code) != seal::ballot_id(id_key, "utmaningar", code));
  code[0] ^= 1;
  CHECK(seal::ballot_id(id_key, "utmaningar", code).text() != "74f9daa82685962be902029bba02dfe4");
}
