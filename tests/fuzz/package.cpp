// Event packages and tickets.
#include "bundle/package.h"

#include "bundle/package_codec.h"
#include "fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace stordialog;
  const domain::ByteView bytes(data, size);
  static_cast<void>(bundle::read_package(bytes));
  static_cast<void>(bundle::read_ticket(bytes));
  // Behind the signature: the fields alone.
  bundle::ByteReader reader(bytes);
  const auto package = bundle::read_package_fields(reader);
  if (!reader.cut() && reader.left() == 0) {
    fuzz::promise(bundle::write_package_fields(package) ==
                  domain::Bytes(bytes.begin(), bytes.end()));
  }
  return 0;
}
