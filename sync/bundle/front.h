// A bundle's front: header, manifest, index and signature. A bundle opens with one, and a merged
// file holds several as they came; both readers start here and trust nothing that has not been
// checked.
#pragma once

#include <string_view>
#include <vector>

#include "bundle/bundle.h"
#include "bundle/raw.h"

namespace stordialog::bundle {

inline constexpr std::string_view kBundleMagic = "stordialog-bundle\n";
inline constexpr std::uint8_t kBundleFormat = 1;
inline constexpr std::size_t kHeaderBytes = kBundleMagic.size() + 1 + 16 + 2 + 1 + 1 + 4 + 4;
inline constexpr std::size_t kRowBytes = 16 + 1 + 4 + 32;
inline constexpr std::size_t kSaltBytes = sizeof(domain::Salt);
inline constexpr std::size_t kSignatureBytes = sizeof(seal::Signature);
/// 9,998 earlier exports and 20 questions of 40 options stay well below it.
inline constexpr std::size_t kManifestBytesMost = 512 * 1024;

/// 9999-12-31 23:59:59 UTC, so that no calendar breaks on a manifest.
inline constexpr std::int64_t kMadeUtcMost = 253402300799;

void write_row(ByteWriter& writer, const Row& row);
/// The row as it stands; its kind may be none.
[[nodiscard]] Row read_row(ByteReader& reader);
[[nodiscard]] bool is_kind(domain::Kind kind);
/// So long may the body of such a record be: sealed ones have one length each.
[[nodiscard]] bool is_body_length(domain::Kind kind, std::uint64_t length, const Package& package);

/// Header, manifest, index, signed. Rows by id ascending.
[[nodiscard]] domain::Bytes write_front(const Manifest& manifest, const std::vector<Row>& rows,
                                        const domain::Secret& station_secret);

/// A front whose raw bytes hold: every length, every row, the signature. Nothing is decoded yet.
struct RawFront {
  domain::ByteView bytes;     // the whole front, and nothing after it
  domain::ByteView manifest;  // still as it came
  domain::StationNumber station = 0;
  domain::Profile profile = domain::Profile::full;
  std::vector<Row> rows;
};

/// The front that `bytes` open with; what follows it is the caller's. Errors as read_bundle.
[[nodiscard]] domain::Expected<RawFront> check_front(domain::ByteView bytes, const Package& package,
                                                     std::string_view file_name);
/// Its manifest, held against header, rows and event. Error: bundle.damaged.
[[nodiscard]] domain::Expected<Manifest> decode_front(const RawFront& front, const Package& package,
                                                      std::string_view file_name);
/// Hash that the bundle with this front is known by.
[[nodiscard]] domain::Hash hash_of_front(domain::ByteView front);
/// bundle.damaged with `file` and `where`.
[[nodiscard]] std::unexpected<domain::Error> damaged(std::string_view file_name, const char* where);

}  // namespace stordialog::bundle
