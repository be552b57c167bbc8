#include <doctest/doctest.h>

#include "shell/places.h"

using namespace stordialog;

TEST_CASE("what lies beside the program is found from wherever it was started") {
  CHECK(shell::beside_program("assets").filename() == "assets");
  CHECK(shell::beside_program("assets").is_absolute());
  CHECK(std::filesystem::exists(shell::beside_program("assets") / "strings" / "sv.toml"));
}

TEST_CASE("the age of this process is some milliseconds, not some years") {
  CHECK(shell::process_age_ms() >= 0);
  CHECK(shell::process_age_ms() < 10.0 * 60 * 1000);
}

TEST_CASE("no place on earth is more than fourteen hours from Greenwich") {
  const std::int64_t hours = shell::utc_offset_s(1773914400) / 3600;
  CHECK((hours >= -12 && hours <= 14));
}
