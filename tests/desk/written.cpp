#include "desk/written.h"

#include <doctest/doctest.h>

#include "desk/hall.h"

namespace stordialog::desk {

namespace {

domain::Expected<std::string> short_text(std::string_view text) {
  return written(text, {5, 12}, domain::Error("idea.too_long"));
}

}  // namespace

TEST_CASE("what is stored is composed, trimmed and has line feeds only") {
  CHECK(short_text("  a\xcc\x8a\r\nb ") == "\xc3\xa5\nb");
}

TEST_CASE("limits count what people count") {
  CHECK(short_text("ååååå"));
  const auto too_long = short_text("åååååå");
  REQUIRE_FALSE(too_long);
  CHECK(too_long.error().code == "idea.too_long");
  CHECK(testing::detail(too_long.error(), "most") == "5");
  CHECK(testing::detail(too_long.error(), "length") == "6");
}

TEST_CASE("few characters of many bytes are refused with the number of bytes") {
  const auto heavy = short_text("👩‍👩‍👧‍👦");  // one family, one grapheme, 25 bytes
  REQUIRE_FALSE(heavy);
  CHECK(heavy.error().code == "text.too_many_bytes");
  CHECK(testing::detail(heavy.error(), "most") == "12");
  CHECK(testing::detail(heavy.error(), "length") == "25");
}

TEST_CASE("bytes that are no text are refused") {
  const auto broken = short_text("\xff\xfe");
  REQUIRE_FALSE(broken);
  CHECK(broken.error().code == "text.not_utf8");
}

TEST_CASE("wiping leaves nothing of a contact or ballot") {
  domain::Contact contact = testing::somebody();
  contact.signature.push_back({1, 2, 1});
  const char* name = contact.name.data();
  wipe(contact);
  CHECK(contact == domain::Contact{});
  CHECK(name[0] == 0);

  domain::Ballot ballot{"first", "civil", {1, 2}};
  const auto* picks = ballot.picks.data();
  wipe(ballot);
  CHECK(picks[0] == 0);
  CHECK(picks[1] == 0);
  CHECK(ballot.side.empty());
}

}  // namespace stordialog::desk
