#include "bundle/manifest_codec.h"

#include <algorithm>
#include <spanstream>
#include <sstream>

#include <cereal/archives/portable_binary.hpp>
#include <cereal/types/array.hpp>
#include <cereal/types/string.hpp>

namespace stordialog::bundle {

namespace {

constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kSizeBytes = 8;  // cereal writes every size as u64
constexpr std::size_t kTotalsBytesLeast = kSizeBytes + 4 + 4 + kSizeBytes;

/// A cereal archive that is asked for sizes first and believes none larger than what is left.
class ManifestReader {
 public:
  explicit ManifestReader(domain::ByteView bytes)
      : stream_(std::span(reinterpret_cast<const char*>(bytes.data()), bytes.size())),
        archive_(stream_) {}

  template <typename Number>
  Number number() {
    Number value{};
    archive_(value);
    return value;
  }
  std::size_t size(std::size_t element_bytes_least) {
    cereal::size_type size = 0;
    archive_(cereal::make_size_tag(size));
    if (size > left() / element_bytes_least) throw cereal::Exception("more than is left");
    return size;
  }
  template <std::size_t count>
  std::array<std::uint8_t, count> array() {
    std::array<std::uint8_t, count> bytes{};
    archive_(bytes);
    return bytes;
  }
  std::string text() {
    std::string text(size(1), '\0');
    archive_(cereal::binary_data(text.data(), text.size()));
    return text;
  }
  [[nodiscard]] std::size_t left() {
    return static_cast<std::size_t>(std::max<std::streamsize>(stream_.rdbuf()->in_avail(), 0));
  }

 private:
  std::ispanstream stream_;
  cereal::PortableBinaryInputArchive archive_;
};

domain::Totals read_totals(ManifestReader& reader) {
  domain::Totals totals;
  totals.question = reader.text();
  totals.cast = reader.number<std::uint32_t>();
  totals.folded = reader.number<std::uint32_t>();
  totals.picks.resize(reader.size(sizeof(std::uint32_t)));
  for (auto& picks : totals.picks) picks = reader.number<std::uint32_t>();
  return totals;
}

std::optional<Manifest> read_manifest(ManifestReader& reader) {
  Manifest manifest;
  if (reader.number<std::uint32_t>() != kVersion) return std::nullopt;
  manifest.event.bytes = reader.array<domain::EventId::kSize>();
  manifest.station = reader.number<std::uint16_t>();
  const auto profile = reader.number<std::uint8_t>();
  if (profile != static_cast<std::uint8_t>(domain::Profile::board) &&
      profile != static_cast<std::uint8_t>(domain::Profile::full)) {
    return std::nullopt;
  }
  manifest.profile = static_cast<domain::Profile>(profile);
  manifest.number = reader.number<std::uint32_t>();
  manifest.made_utc = reader.number<std::int64_t>();
  const auto practice = reader.number<std::uint8_t>();
  if (practice > 1) return std::nullopt;
  manifest.practice = practice == 1;
  manifest.earlier.resize(reader.size(sizeof(domain::Hash)));
  for (auto& hash : manifest.earlier) hash = reader.array<sizeof(domain::Hash)>();
  for (auto& count : manifest.counts.by_kind) count = reader.number<std::uint32_t>();
  const std::size_t questions = reader.size(kTotalsBytesLeast);
  for (std::size_t i = 0; i < questions; ++i) {
    manifest.totals.push_back(read_totals(reader));
    if (!domain::is_key(manifest.totals.back().question)) return std::nullopt;
  }
  return manifest;
}

}  // namespace

domain::Bytes encode_manifest(const Manifest& manifest) {
  std::ostringstream stream(std::ios::binary);
  {
    using Archive = cereal::PortableBinaryOutputArchive;
    Archive archive(stream, Archive::Options::LittleEndian());
    archive(kVersion, manifest.event.bytes, manifest.station,
            static_cast<std::uint8_t>(manifest.profile), manifest.number, manifest.made_utc,
            static_cast<std::uint8_t>(manifest.practice ? 1 : 0));
    archive(cereal::make_size_tag(static_cast<cereal::size_type>(manifest.earlier.size())));
    for (const auto& hash : manifest.earlier) archive(hash);
    for (const auto count : manifest.counts.by_kind) archive(count);
    archive(cereal::make_size_tag(static_cast<cereal::size_type>(manifest.totals.size())));
    for (const auto& totals : manifest.totals) {
      archive(totals.question, totals.cast, totals.folded);
      archive(cereal::make_size_tag(static_cast<cereal::size_type>(totals.picks.size())));
      for (const auto picks : totals.picks) archive(picks);
    }
  }
  const std::string text = std::move(stream).str();
  return {text.begin(), text.end()};
}

std::optional<Manifest> decode_manifest(domain::ByteView bytes) {
  if (bytes.empty() || bytes[0] != 1) return std::nullopt;  // cereal's mark for little-endian
  try {
    ManifestReader reader(bytes);
    std::optional<Manifest> manifest = read_manifest(reader);
    if (!manifest || reader.left() != 0) return std::nullopt;
    if (!std::ranges::equal(encode_manifest(*manifest), bytes)) return std::nullopt;
    return manifest;
  } catch (const cereal::Exception&) {
    return std::nullopt;
  }
}

}  // namespace stordialog::bundle
