#include "prints/qr.h"

#include <doctest/doctest.h>

namespace stordialog::prints {

TEST_CASE("a voting code fits the smallest QR code, and a text beyond all sizes is refused") {
  const auto code = qr_code("H7KM3WX4PT9C");
  REQUIRE(code);
  CHECK(code->side == 21);
  CHECK(code->dark.size() == 21 * 21);
  CHECK(code->dark.front());  // the corner mark
  CHECK(!qr_code(std::string(8000, 'A')));
}

}  // namespace stordialog::prints
