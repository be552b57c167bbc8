// Bundles and merged files. What comes in is tried as it is, and once more with the signature that
// its front would need, so that what lies behind the signature is reached too. What is accepted is
// written again byte for byte.
#include <algorithm>
#include <array>

#include "bundle/front.h"
#include "bundle/merge.h"
#include "fuzz/fuzz.h"

namespace {

using namespace stordialog;

const bundle::Package& package() {
  static const bundle::Package read =
      *bundle::read_package(fuzz::bytes_of("bundle/golden/hall-practice.package"));
  return read;
}

/// As tests/bundle/hall.cpp makes them.
domain::Secret key_of(domain::StationNumber station) {
  std::array<std::uint8_t, 32> seed{};
  seed.fill(static_cast<std::uint8_t>(100 + station));
  return seal::signing_key_from_seed(seed).secret;
}

/// With the signature it claims to have; nothing if there is no room for one.
std::optional<domain::Bytes> signed_anew(domain::ByteView bytes) {
  bundle::ByteReader reader(bytes);
  static_cast<void>(reader.run(35));
  const domain::StationNumber station = reader.u16();
  static_cast<void>(reader.u16());
  const std::uint64_t manifest = reader.u32();
  const std::uint64_t rows = reader.u32();
  const std::uint64_t front = bundle::kHeaderBytes + manifest + rows * bundle::kRowBytes;
  if (reader.cut() || front + bundle::kSignatureBytes > bytes.size()) return std::nullopt;
  if (package().station(station) == nullptr) return std::nullopt;
  const auto signature = seal::sign("stordialog/1/bundle-signature",
                                    bytes.first(static_cast<std::size_t>(front)), key_of(station));
  domain::Bytes made(bytes.begin(), bytes.end());
  std::ranges::copy(signature, made.begin() + static_cast<std::ptrdiff_t>(front));
  return made;
}

void read(domain::ByteView bytes) {
  const auto read = bundle::read_bundle(bytes, package(), "fuzz.bundle");
  if (read) {
    if (read->manifest.profile == domain::Profile::board) {
      fuzz::promise(bundle::write_board_part(*read) == domain::Bytes(bytes.begin(), bytes.end()));
    }
    const auto run = bundle::merge(package(), {*read});
    const auto merged = run.merged.write(package());
    const auto again = bundle::Merged::read(merged, package(), "fuzz.merged");
    fuzz::promise(again.has_value());
    fuzz::promise(again->write(package()) == merged);
  }
  static_cast<void>(bundle::read_board_part(bytes, package(), "fuzz.bundle"));
  const auto merged = bundle::Merged::read(bytes, package(), "fuzz.merged");
  if (merged) {
    fuzz::promise(merged->write(package()) == domain::Bytes(bytes.begin(), bytes.end()));
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const domain::ByteView bytes(data, size);
  read(bytes);
  if (const auto made = signed_anew(bytes)) read(*made);
  return 0;
}
