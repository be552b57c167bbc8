#include "bundle/raw.h"

#include <doctest/doctest.h>

namespace stordialog::bundle {

TEST_CASE("numbers are written little-endian and read back") {
  ByteWriter writer;
  writer.u8(0x01);
  writer.u16(0x0302);
  writer.u32(0x07060504);
  writer.text("hi");
  CHECK(writer.bytes() == domain::Bytes{1, 2, 3, 4, 5, 6, 7, 'h', 'i'});

  const domain::Bytes bytes = writer.take();
  ByteReader reader(bytes);
  CHECK(reader.u8() == 0x01);
  CHECK(reader.u16() == 0x0302);
  CHECK(reader.u32() == 0x07060504);
  CHECK(reader.array<2>() == std::array<std::uint8_t, 2>{'h', 'i'});
  CHECK(reader.left() == 0);
  CHECK_FALSE(reader.cut());
}

TEST_CASE("a reader that is asked for more than there is stays cut and gives zeros") {
  const domain::Bytes bytes{1, 2, 3};
  ByteReader reader(bytes);
  CHECK(reader.u16() == 0x0201);
  CHECK(reader.u32() == 0);
  CHECK(reader.cut());
  CHECK(reader.left() == 0);
  CHECK(reader.u8() == 0);
  CHECK(reader.run(0).empty());
  CHECK(reader.cut());
}

TEST_CASE("a run is never longer than what is left, whatever length is asked for") {
  const domain::Bytes bytes{1, 2, 3};
  ByteReader reader(bytes);
  CHECK(reader.run(0xffffffffffffffffULL).empty());
  CHECK(reader.cut());
}

TEST_CASE("an opening matches, is cut, or is foreign") {
  const auto opening = [](std::string_view text) {
    return opening_of(domain::Bytes(text.begin(), text.end()), "magic");
  };
  CHECK(opening("magic and more") == Opening::matches);
  CHECK(opening("magic") == Opening::matches);
  CHECK(opening("mag") == Opening::cut);
  CHECK(opening("") == Opening::cut);
  CHECK(opening("magik") == Opening::foreign);
  CHECK(opening("x") == Opening::foreign);
}

}  // namespace stordialog::bundle
