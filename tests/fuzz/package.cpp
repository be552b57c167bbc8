// Event packages and tickets.
#include "bundle/package.h"

#include <algorithm>

#include "bundle/package_codec.h"
#include "domain/limits.h"
#include "fuzz/fuzz.h"

namespace {

using namespace stordialog;

/// Too long a name is refused behind the signature, and nothing that holds one is ever written.
bool can_be_written(const bundle::Package& package) {
  const auto fits = [](const std::string& name) {
    return name.size() <= domain::limits::kNameBytes;
  };
  return std::ranges::all_of(package.stations, fits, &domain::Station::name) &&
         std::ranges::all_of(package.ballot_keys, fits, &seal::KeyPublic::holder) &&
         fits(package.contacts_key.holder);
}

}  // namespace

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const domain::ByteView bytes(data, size);
  static_cast<void>(bundle::read_package(bytes));
  static_cast<void>(bundle::read_ticket(bytes));
  // Behind the signature: the fields alone, without the magic and the format, which nobody asked
  // about.
  bundle::ByteReader reader(bytes);
  const auto package = bundle::read_package_fields(reader);
  if (!reader.cut() && reader.left() == 0 && can_be_written(package)) {
    const auto written = bundle::write_package_fields(package);
    constexpr std::size_t kFront = bundle::kPackageMagic.size() + 1;
    fuzz::promise(
        std::ranges::equal(domain::ByteView(written).subspan(kFront), bytes.subspan(kFront)));
  }
  return 0;
}
