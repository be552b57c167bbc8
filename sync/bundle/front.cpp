#include "bundle/front.h"

#include <algorithm>
#include <numeric>

#include "bundle/manifest_codec.h"
#include "domain/limits.h"
#include "domain/voting.h"
#include "seal/hash.h"
#include "seal/sealed_box.h"

namespace stordialog::bundle {

namespace {

namespace limits = domain::limits;
using domain::Error;
using domain::Kind;

constexpr std::string_view kSignatureContext = "stordialog/1/bundle-signature";

std::unexpected<Error> refuse(const char* code, std::string_view file_name) {
  return domain::fail(Error(code).with("file", std::string(file_name)));
}

struct Header {
  std::uint8_t format = 0;
  domain::EventId event;
  domain::StationNumber station = 0;
  std::uint8_t profile = 0, practice = 0;
  std::uint32_t manifest_bytes = 0, rows = 0;
};

Header read_header(ByteReader& reader) {
  Header header;
  reader.run(kBundleMagic.size());
  header.format = reader.u8();
  header.event.bytes = reader.array<domain::EventId::kSize>();
  header.station = reader.u16();
  header.profile = reader.u8();
  header.practice = reader.u8();
  header.manifest_bytes = reader.u32();
  header.rows = reader.u32();
  return header;
}

/// May this package's event hold a bundle with this header?
domain::Expected<void> check_header(const Header& header, const Package& package,
                                    std::string_view file_name) {
  if (header.profile != 1 && header.profile != 2) return damaged(file_name, "header");
  if (header.practice > 1) return damaged(file_name, "header");
  if ((header.practice == 1) != package.event.practice) {
    return refuse("bundle.practice", file_name);
  }
  if (header.event != package.id) return refuse("bundle.other_event", file_name);
  if (package.station(header.station) == nullptr) {
    return refuse("bundle.unknown_station", file_name);
  }
  if (header.manifest_bytes > kManifestBytesMost) return damaged(file_name, "header");
  if (header.rows > limits::kRecordsPerStation) return refuse("bundle.too_large", file_name);
  return {};
}

bool are_rows_sound(const std::vector<Row>& rows, domain::Profile profile, const Package& package) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!is_kind(rows[i].kind) || !is_body_length(rows[i].kind, rows[i].length, package))
      return false;
    if (profile == domain::Profile::board && domain::is_sealed(rows[i].kind)) return false;
    if (i > 0 && !(rows[i - 1].id < rows[i].id)) return false;
  }
  return true;
}

/// A full counts its rows; a board counts the sealed records too, which it does not carry.
bool counts_agree(const Manifest& manifest, const std::vector<Row>& rows) {
  domain::Counts counted;
  for (const Row& row : rows) ++counted.of(row.kind);
  std::uint64_t total = 0;
  for (const Kind kind : domain::kEveryKind) {
    const std::uint32_t claimed = manifest.counts.of(kind);
    total += claimed;
    const bool carried = manifest.profile == domain::Profile::full || !domain::is_sealed(kind);
    if (carried && claimed != counted.of(kind)) return false;
  }
  return total <= limits::kRecordsPerStation;
}

/// A question that the package does not have may come from an event change, whose body lies further
/// on: then only the limits hold.
bool totals_are_possible(const domain::Totals& totals, const domain::Event& event) {
  const domain::Question* question = event.question(totals.question);
  const std::size_t options = totals.picks.size();
  if (question != nullptr && options != question->options.size()) return false;
  if (options < 1 || options > limits::kPicks) return false;
  if (totals.folded > totals.cast || totals.cast > limits::kRecordsPerStation) return false;
  // Without the question: as if it were the one that lets a ballot add most.
  const std::uint64_t on_one = question != nullptr ? most_on_one(*question) : limits::kDots;
  const std::uint64_t in_all =
      question != nullptr ? most_in_all(*question) : limits::kScoreMost * limits::kPicks;
  const auto is_too_many = [&](std::uint32_t picks) { return picks > totals.folded * on_one; };
  if (std::ranges::any_of(totals.picks, is_too_many)) return false;
  const auto sum = std::accumulate(totals.picks.begin(), totals.picks.end(), std::uint64_t{0});
  return sum <= totals.folded * in_all;
}

}  // namespace

bool is_body_length(Kind kind, std::uint64_t length, const Package& package) {
  if (kind == Kind::ballot) {
    return length == seal::sealed_size(limits::kBallotPaddedBytes, package.ballot_keys.size());
  }
  if (kind == Kind::contact) return length == seal::sealed_size(limits::kContactPaddedBytes, 1);
  return length >= 1 && length <= limits::kRecordBytes;
}

std::unexpected<Error> damaged(std::string_view file_name, const char* where) {
  return domain::fail(
      Error("bundle.damaged").with("file", std::string(file_name)).with("where", where));
}

bool is_kind(Kind kind) {
  return std::ranges::find(domain::kEveryKind, kind) != std::end(domain::kEveryKind);
}

void write_row(ByteWriter& writer, const Row& row) {
  writer.run(row.id.bytes);
  writer.u8(static_cast<std::uint8_t>(row.kind));
  writer.u32(row.length);
  writer.run(row.hash);
}

Row read_row(ByteReader& reader) {
  Row row;
  row.id.bytes = reader.array<domain::RecordId::kSize>();
  row.kind = static_cast<Kind>(reader.u8());
  row.length = reader.u32();
  row.hash = reader.array<sizeof(domain::Hash)>();
  return row;
}

domain::Bytes write_front(const Manifest& manifest, const std::vector<Row>& rows,
                          const domain::Secret& station_secret) {
  const domain::Bytes encoded = encode_manifest(manifest);
  ByteWriter writer;
  writer.reserve(kHeaderBytes + encoded.size() + rows.size() * kRowBytes + kSignatureBytes);
  writer.text(kBundleMagic);
  writer.u8(kBundleFormat);
  writer.run(manifest.event.bytes);
  writer.u16(manifest.station);
  writer.u8(static_cast<std::uint8_t>(manifest.profile));
  writer.u8(manifest.practice ? 1 : 0);
  writer.u32(static_cast<std::uint32_t>(encoded.size()));
  writer.u32(static_cast<std::uint32_t>(rows.size()));
  writer.run(encoded);
  for (const Row& row : rows) write_row(writer, row);
  writer.run(seal::sign(kSignatureContext, writer.bytes(), station_secret));
  return writer.take();
}

domain::Expected<RawFront> check_front(domain::ByteView bytes, const Package& package,
                                       std::string_view file_name) {
  switch (opening_of(bytes, kBundleMagic)) {
    case Opening::foreign:
      return refuse("bundle.not_a_bundle", file_name);
    case Opening::cut:
      return refuse("bundle.cut", file_name);
    case Opening::matches:
      break;
  }
  ByteReader reader(bytes);
  const Header header = read_header(reader);
  if (header.format > kBundleFormat) return refuse("bundle.newer", file_name);
  if (reader.cut()) return refuse("bundle.cut", file_name);
  if (header.format != kBundleFormat) return damaged(file_name, "header");
  if (const auto allowed = check_header(header, package, file_name); !allowed) {
    return std::unexpected(allowed.error());
  }

  RawFront front;
  front.station = header.station;
  front.profile = static_cast<domain::Profile>(header.profile);
  front.manifest = reader.run(header.manifest_bytes);
  ByteReader index(reader.run(header.rows * kRowBytes));
  const std::size_t signed_bytes = bytes.size() - reader.left();
  const auto signature = reader.array<kSignatureBytes>();
  if (reader.cut()) return refuse("bundle.cut", file_name);
  front.bytes = bytes.first(bytes.size() - reader.left());
  if (!seal::verify(kSignatureContext, bytes.first(signed_bytes), signature,
                    package.station(header.station)->public_key)) {
    return refuse("bundle.bad_signature", file_name);
  }

  front.rows.reserve(header.rows);
  for (std::uint32_t i = 0; i < header.rows; ++i) front.rows.push_back(read_row(index));
  if (!are_rows_sound(front.rows, front.profile, package)) return damaged(file_name, "index");
  return front;
}

domain::Expected<Manifest> decode_front(const RawFront& front, const Package& package,
                                        std::string_view file_name) {
  std::optional<Manifest> manifest = decode_manifest(front.manifest);
  if (!manifest) return damaged(file_name, "manifest");
  if (manifest->event != package.id || manifest->station != front.station ||
      manifest->profile != front.profile || manifest->practice != package.event.practice) {
    return damaged(file_name, "manifest");
  }
  if (manifest->number < 1 || manifest->number > limits::kExports ||
      manifest->earlier.size() != manifest->number - 1 || manifest->made_utc < 0 ||
      manifest->made_utc > kMadeUtcMost) {
    return damaged(file_name, "manifest");
  }
  if (!counts_agree(*manifest, front.rows)) return damaged(file_name, "counts");
  const bool is_in_order =
      std::ranges::adjacent_find(manifest->totals, std::ranges::greater_equal{},
                                 &domain::Totals::question) == manifest->totals.end();
  const auto is_possible = [&](const domain::Totals& totals) {
    return totals_are_possible(totals, package.event);
  };
  if (!is_in_order || manifest->totals.size() > limits::kQuestions ||
      !std::ranges::all_of(manifest->totals, is_possible)) {
    return damaged(file_name, "totals");
  }
  return std::move(*manifest);
}

domain::Hash hash_of_front(domain::ByteView front) {
  return seal::hash("stordialog/1/bundle", {front});
}

}  // namespace stordialog::bundle
