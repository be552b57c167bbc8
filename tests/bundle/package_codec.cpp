#include "bundle/package_codec.h"

#include <doctest/doctest.h>

#include "bundle/hall.h"

namespace stordialog::bundle {

using namespace testing;

TEST_CASE("the fields of a package come back as they were written") {
  const Package package = make_package();
  const domain::Bytes bytes = write_package_fields(package);
  ByteReader reader(bytes);
  const Package read = read_package_fields(reader);
  CHECK_FALSE(reader.cut());
  CHECK(reader.left() == 0);
  CHECK(read.event_toml == package.event_toml);
  CHECK(write_package_fields(read) == bytes);
}

TEST_CASE("the fields of a package that is cut anywhere leave a cut reader") {
  const domain::Bytes bytes = write_package_fields(make_package());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    ByteReader reader(domain::ByteView(bytes).first(size));
    (void)read_package_fields(reader);
    CHECK(reader.cut());
  }
}

TEST_CASE("an Argon2id cost that would exhaust a machine is not bearable") {
  CHECK(is_bearable(seal::kPracticeCost));
  CHECK(is_bearable(seal::kCodeCost));
  CHECK(is_bearable(seal::kPasswordCost));
  CHECK_FALSE(is_bearable({0, 64 * 1024}));
  CHECK_FALSE(is_bearable({17, 64 * 1024}));
  CHECK_FALSE(is_bearable({2, 7}));
  CHECK_FALSE(is_bearable({2, 1024 * 1024 + 1}));
}

}  // namespace stordialog::bundle
