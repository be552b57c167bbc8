#include "bundle/package.h"

#include <algorithm>
#include <set>

#include "bundle/package_codec.h"
#include "bundle/raw.h"
#include "domain/limits.h"
#include "domain/utf8.h"
#include "event/event_file.h"
#include "seal/hash.h"
#include "wording/text.h"

namespace stordialog::bundle {

namespace {

namespace limits = domain::limits;

constexpr std::string_view kSignatureContext = "stordialog/1/package-signature";
constexpr std::size_t kSeedBytes = 32;  // a signing secret opens with its seed
constexpr std::size_t kSignatureBytes = sizeof(seal::Signature);

std::unexpected<domain::Error> damaged_package(const char* where) {
  return domain::fail(domain::Error("package.damaged").with("where", where));
}

domain::EventId id_of(domain::ByteView signed_bytes) {
  domain::EventId id;
  id.bytes = seal::hash128("stordialog/1/package", {signed_bytes});
  return id;
}

bool is_name(const std::string& name) {
  return name.size() <= limits::kNameBytes && domain::is_clean_text(name, domain::Lines::one) &&
         wording::normalise(name) == name && wording::graphemes(name) <= limits::kNameGraphemes;
}

bool is_roster(const std::vector<domain::Station>& stations) {
  if (stations.empty() || stations.size() > limits::kStations) return false;
  std::set<seal::PublicKey> keys;
  domain::StationNumber before = 0;
  for (const domain::Station& station : stations) {
    const auto role = static_cast<std::uint8_t>(station.role);
    if (station.number <= before || station.number > limits::kStations) return false;
    if (role < 1 || role > 3 || !is_name(station.name)) return false;
    // Two stations with one key could speak for each other.
    if (!keys.insert(station.public_key).second) return false;
    before = station.number;
  }
  return true;
}

bool are_keyholders(const Package& package) {
  std::set<seal::PublicKey> keys;
  for (const seal::KeyPublic& key : package.ballot_keys) {
    if (!is_name(key.holder) || !keys.insert(key.key).second) return false;
  }
  const bool anyone = !package.ballot_keys.empty() || package.event.questions.empty();
  return anyone && package.ballot_keys.size() <= limits::kKeyholders &&
         is_name(package.contacts_key.holder);
}

bool are_codes(const Package& package) {
  const auto& hashes = package.code_hashes;
  const bool sorted =
      std::ranges::adjacent_find(hashes, std::ranges::greater_equal{}) == hashes.end();
  return sorted && hashes.size() <= limits::kCodes && hashes.empty() != package.event.codes;
}

}  // namespace

bool is_bearable(seal::Cost cost) {
  return cost.passes >= 1 && cost.passes <= kPassesMost && cost.memory_kib >= kMemoryKibLeast &&
         cost.memory_kib <= kMemoryKibMost;
}

const domain::Station* Package::station(domain::StationNumber number) const {
  const auto found = std::ranges::find(stations, number, &domain::Station::number);
  return found == stations.end() ? nullptr : &*found;
}

std::vector<seal::PublicKey> Package::ballot_public_keys() const {
  std::vector<seal::PublicKey> keys;
  for (const seal::KeyPublic& holder : ballot_keys) keys.push_back(holder.key);
  return keys;
}

domain::Bytes write_package(Package& package, const domain::Secret& organiser_secret) {
  std::ranges::sort(package.stations, {}, &domain::Station::number);
  std::ranges::sort(package.code_hashes);
  package.organiser =
      seal::signing_key_from_seed(organiser_secret.view().first(kSeedBytes)).public_key;
  domain::Bytes bytes = write_package_fields(package);
  package.id = id_of(bytes);
  const seal::Signature signature = seal::sign(kSignatureContext, bytes, organiser_secret);
  bytes.insert(bytes.end(), signature.begin(), signature.end());
  return bytes;
}

domain::Expected<Package> read_package(domain::ByteView bytes) {
  if (opening_of(bytes, kPackageMagic) == Opening::foreign) {
    return domain::fail("package.not_a_package");
  }
  if (bytes.size() > kPackageMagic.size() && bytes[kPackageMagic.size()] > kPackageFormat) {
    return domain::fail("package.newer");
  }
  if (bytes.size() > limits::kPackageBytes) return damaged_package("size");

  ByteReader reader(bytes);
  Package package = read_package_fields(reader);
  const domain::ByteView signed_bytes = bytes.first(bytes.size() - reader.left());
  const auto signature = reader.array<kSignatureBytes>();
  if (reader.cut()) return domain::fail("package.cut");
  if (reader.left() != 0) return damaged_package("end");
  if (bytes[kPackageMagic.size()] != kPackageFormat) return damaged_package("header");
  if (!seal::verify(kSignatureContext, signed_bytes, signature, package.organiser)) {
    return domain::fail("package.bad_signature");
  }
  package.id = id_of(signed_bytes);

  if (package.event_toml.size() > limits::kEventFileBytes) return damaged_package("event");
  auto event = event::read(package.event_toml, "event.toml");
  if (!event) return std::unexpected(std::move(event.error()));
  package.event = std::move(*event);
  if (!is_roster(package.stations)) return damaged_package("stations");
  if (!are_keyholders(package)) return damaged_package("keys");
  if (!is_bearable(package.code_cost) || !are_codes(package)) return damaged_package("codes");
  return package;
}

}  // namespace stordialog::bundle
