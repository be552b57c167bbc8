#include "bundle/series.h"

#include <doctest/doctest.h>

namespace stordialog::bundle {

TEST_CASE("a bundle's file name tells its series and its number in it") {
  const auto series = series_of("ok-ide-2-full-0007.bundle");
  REQUIRE(series.has_value());
  CHECK(series->name == "ok-ide-2-full");
  CHECK(series->number == 7);
  CHECK(series_of("ok-ide-2-full-9999.bundle")->number == 9999);
  CHECK(series_of("ok-ide-2-board-0007.bundle")->name == "ok-ide-2-board");
}

TEST_CASE("a file that is named otherwise is in no series") {
  for (const std::string_view name :
       {"", ".bundle", "bundle", "notes-0007.txt", "ok-ide-2-full-0007.bundle.part", "0007.bundle",
        "ok-ide-2-full-.bundle", "ok-ide-2-full-seven.bundle", "ok-ide-2-full-7a.bundle",
        "ok-ide-2-full-7 .bundle", "ok-ide-2-full-4294967296.bundle"}) {
    CAPTURE(name);
    CHECK_FALSE(series_of(name).has_value());
  }
}

TEST_CASE("a hidden file is no bundle, however it ends") {
  CHECK(is_bundle_name("ok-ide-2-full-0007.bundle"));
  CHECK_FALSE(is_bundle_name(".ok-ide-2-full-0007.bundle"));
  CHECK_FALSE(series_of(".ok-ide-2-full-0007.bundle").has_value());
}

}  // namespace stordialog::bundle
