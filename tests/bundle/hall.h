// A small hall for tests: an event with four stations, their keys made from seeds, and stations
// that keep records and export bundles the way the real ones do.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bundle/bundle.h"
#include "bundle/merge.h"
#include "bundle/package.h"
#include "seal/signature.h"

namespace stordialog::bundle::testing {

/// The event as its file says it: practice, one question of three options (at most two picks).
[[nodiscard]] std::string event_toml();
[[nodiscard]] seal::SigningKey key_of(std::uint8_t seed);
[[nodiscard]] seal::SigningKey station_key(domain::StationNumber station);
[[nodiscard]] seal::SigningKey organiser_key();
/// The slow hash of the code with this number (not slow at all here).
[[nodiscard]] domain::Hash code(std::uint8_t number);
inline constexpr std::uint8_t kCodes = 12;

/// Stations 1 (lead), 2, 3, 4; signed by the organiser, id set. The event is filled in by hand.
[[nodiscard]] Package make_package();
/// Its bytes; what read_package makes of them is make_package().
[[nodiscard]] domain::Bytes package_bytes();

/// Ids and salts from a number, so that tests read well.
[[nodiscard]] domain::RecordId id_of(std::uint32_t number);
[[nodiscard]] record::Record idea(std::uint32_t number, std::string_view text);
[[nodiscard]] record::Record withdrawal(std::uint32_t number, domain::RecordId target);
/// A ballot cast with that code; its sealed body is a run of `filling`.
[[nodiscard]] record::Record ballot(std::uint8_t code_number, std::uint8_t filling);
[[nodiscard]] record::Record contact(std::uint32_t number, std::uint8_t filling);
/// One record of the kind, well formed.
[[nodiscard]] record::Record any_of_kind(domain::Kind kind, std::uint32_t number);

/// A station's record and its exports.
class StationDouble {
 public:
  explicit StationDouble(domain::StationNumber number) : number_(number) {}

  void keep(record::Record record);
  /// As a real station does: the withdrawal comes, its target goes.
  void withdraw(std::uint32_t withdrawal_number, domain::RecordId target);
  void forget(domain::RecordId id) { records_.erase(id); }

  [[nodiscard]] domain::Bytes export_bundle(domain::Profile profile, const Package& package);
  [[nodiscard]] std::size_t size() const { return records_.size(); }

 private:
  domain::StationNumber number_;
  std::map<domain::RecordId, record::Record> records_;
  std::map<domain::Profile, std::vector<domain::Hash>> exports_;
};

/// What read_bundle says of bytes that must be good.
[[nodiscard]] Bundle read_good(domain::ByteView bytes, const Package& package);
/// The error's code, or "" if there is none.
template <typename T>
[[nodiscard]] std::string code_of(const domain::Expected<T>& result) {
  return result ? std::string() : result.error().code;
}
template <typename T>
[[nodiscard]] std::string where_of(const domain::Expected<T>& result) {
  if (result) return {};
  for (const auto& [name, value] : result.error().details) {
    if (name == "where") return value;
  }
  return {};
}

}  // namespace stordialog::bundle::testing
