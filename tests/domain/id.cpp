#include "domain/id.h"

#include <set>
#include <type_traits>

#include <doctest/doctest.h>

#include "domain/limits.h"

namespace stordialog::domain {

TEST_CASE("bytes print as lower-case hex and come back") {
  const std::array<std::uint8_t, 4> bytes{0x00, 0x0f, 0xa5, 0xff};
  CHECK(to_hex(bytes) == "000fa5ff");
  std::array<std::uint8_t, 4> back{};
  REQUIRE(from_hex("000fa5ff", back));
  CHECK(back == bytes);
}

TEST_CASE("hex that does not fit exactly is refused") {
  std::array<std::uint8_t, 2> out{};
  for (const char* text : {"", "0", "00f", "000f0", "000f00", "00FF", "00g0", "0x00", " 00f"}) {
    CAPTURE(text);
    CHECK_FALSE(from_hex(text, out));
  }
  std::span<std::uint8_t> nothing;
  CHECK(from_hex("", nothing));
}

TEST_CASE("an id prints as 32 hex digits and comes back") {
  RecordId id;
  for (std::size_t i = 0; i < id.bytes.size(); ++i) id.bytes[i] = static_cast<std::uint8_t>(i * 17);
  CHECK(id.text() == "00112233445566778899aabbccddeeff");
  CHECK(RecordId::parse(id.text()) == id);
  CHECK_FALSE(RecordId::parse(id.text().substr(1)));
  CHECK_FALSE(RecordId::parse(id.text() + "0"));
}

TEST_CASE("ids sort by their bytes, from the first on") {
  const auto low = RecordId::parse("00ffffffffffffffffffffffffffffff");
  const auto high = RecordId::parse("01000000000000000000000000000000");
  CHECK(*low < *high);
}

TEST_CASE("an id made of too few bytes ends in zeros") {
  const std::array<std::uint8_t, 2> bytes{1, 2};
  CHECK(RecordId::from(bytes).text() == "01020000000000000000000000000000");
}

TEST_CASE("ids of different things cannot be mixed up") {
  CHECK_FALSE(std::is_convertible_v<RecordId, EventId>);
  CHECK_FALSE(std::is_convertible_v<SessionToken, RecordId>);
}

TEST_CASE("an event key has small letters, digits and hyphens, at most 32") {
  for (const char* key : {"a", "0", "-", "ofrivillig-ensamhet-2027"}) CHECK(is_key(key));
  CHECK(is_key(std::string(limits::kKeyBytes, 'a')));
  CHECK_FALSE(is_key(std::string(limits::kKeyBytes + 1, 'a')));
  for (const char* text : {"", "A", "å", "a b", "a_b", "a.b", "a/b", "../a", "a\n"}) {
    CAPTURE(text);
    CHECK_FALSE(is_key(text));
  }
  CHECK_FALSE(is_key(std::string_view("a\0b", 3)));
}

}  // namespace stordialog::domain
