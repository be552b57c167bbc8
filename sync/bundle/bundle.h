// A bundle: a signed snapshot of one station, and its reader that distrusts every byte.
// BUNDLE_FORMAT.md describes the bytes. Signature, sizes and counts are checked on the raw bytes
// before anything is decoded.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bundle/package.h"
#include "domain/error.h"
#include "domain/station.h"
#include "record/record.h"

namespace stordialog::bundle {

struct Manifest {
  domain::EventId event;
  domain::StationNumber station = 0;
  domain::Profile profile = domain::Profile::full;
  std::uint32_t number = 0;
  std::int64_t made_utc = 0;  // seconds; for display only
  bool practice = false;
  std::vector<domain::Hash> earlier;   // hashes of exports 1 .. number-1 of this profile
  domain::Counts counts;               // of the station's record (a board counts its ballots too)
  std::vector<domain::Totals> totals;  // folded, by question key
  bool operator==(const Manifest&) const = default;
};

/// One fixed-size row per record, by id ascending. A merged file orders those of all bundles as
/// this comparison does.
struct Row {
  domain::RecordId id;
  domain::Kind kind = domain::Kind::idea;
  std::uint32_t length = 0;
  domain::Hash hash{};  // BLAKE2b-256("stordialog/1/row", salt, body)
  auto operator<=>(const Row&) const = default;
};
[[nodiscard]] domain::Hash row_hash(const record::Record& record);

/// A bundle that has passed every check.
struct Bundle {
  Manifest manifest;
  std::vector<Row> rows;
  std::vector<record::Record> records;  // those whose bodies are here, same order as rows
  domain::Bytes front;                  // header, manifest, index and signature as they came
  domain::Hash hash{};  // BLAKE2b-256("stordialog/1/bundle") of the front (it covers all)
};

/// Signed bytes of a new bundle. Records of a board are the plain kinds only; any order. The
/// manifest's counts are the caller's; a full's must be those of its records.
[[nodiscard]] domain::Bytes write_bundle(const Manifest& manifest,
                                         std::vector<record::Record> records,
                                         const domain::Secret& station_secret);
/// The hash that write_bundle's result will be known by.
[[nodiscard]] domain::Hash bundle_hash(domain::ByteView bundle);

/// Errors, each with `file`: bundle.not_a_bundle, bundle.newer, bundle.cut, bundle.too_large,
/// bundle.other_event, bundle.practice, bundle.unknown_station, bundle.bad_signature,
/// bundle.damaged (with `where`).
[[nodiscard]] domain::Expected<Bundle> read_bundle(domain::ByteView bytes, const Package& package,
                                                   std::string_view file_name);

/// What a board would hold of a bundle that has passed: the front as it came, then salt and body of
/// the plain records. Of a board it is the bundle itself, byte for byte.
[[nodiscard]] domain::Bytes write_board_part(const Bundle& bundle);
/// As strict as read_bundle; of a full, `records` are the plain ones. Errors as read_bundle.
[[nodiscard]] domain::Expected<Bundle> read_board_part(domain::ByteView bytes,
                                                       const Package& package,
                                                       std::string_view file_name);

/// "ok-ide-2-full-0007.bundle"
[[nodiscard]] std::string file_name(const Package& package, const Manifest& manifest);

}  // namespace stordialog::bundle
