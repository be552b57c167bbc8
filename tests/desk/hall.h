// A small hall for tests: a signed package with two keyholders, three stations and five codes, a
// folder that is gone afterwards, and a drive that can be told to fail.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "bundle/package.h"
#include "desk/desk.h"
#include "seal/sealed_box.h"
#include "system/clock.h"
#include "system/files.h"
#include "system/randomness.h"

namespace stordialog::desk::testing {

inline constexpr std::string_view kPin = "246810";
inline constexpr std::size_t kCodes = 30;

struct HallOrder {
  bool codes = true;
  std::uint32_t live_step = 3;
  std::string ideas_visible = "after_release";
  bool practice = false;
  domain::Role first = domain::Role::lead, third = domain::Role::station;  // of these stations
};

/// The disk, until it is told otherwise.
class TamperingFiles final : public system::DiskFiles {
 public:
  bool refuses_to_publish = false;
  bool reads_back_wrong = false;
  std::optional<system::Path> reads_back_instead;  // what a drive that lost the write still holds
  std::uint64_t pretended_free_bytes = 1ULL << 40;
  std::size_t reads = 0;

  domain::Expected<domain::Bytes> read(const system::Path& file, std::uint64_t bytes_most) override;
  domain::Expected<void> publish(const system::Path& file, domain::ByteView bytes,
                                 unsigned mode) override;
  std::uint64_t free_bytes(const system::Path& folder) override;
};

struct Hall {
  explicit Hall(const HallOrder& order = {});
  Hall(const Hall&) = delete;
  Hall& operator=(const Hall&) = delete;
  ~Hall();

  [[nodiscard]] bundle::Ticket ticket(domain::StationNumber station = 1) const;
  [[nodiscard]] system::Path station_folder(domain::StationNumber station = 1) const;
  [[nodiscard]] domain::Expected<Desk> try_open(domain::StationNumber station = 1);
  /// With the codes and PIN as practice secrets, which a real event's desk must ignore.
  [[nodiscard]] Desk open(domain::StationNumber station = 1);
  /// A desk at which everything is open.
  [[nodiscard]] Desk open_all(domain::StationNumber station = 1);
  /// While it stands, SQLite cannot make its journal: every commit fails.
  void block_ledger(domain::StationNumber station = 1) const;
  void unblock_ledger(domain::StationNumber station = 1) const;
  /// Every file of the station's folder and of the drive, one after the other.
  [[nodiscard]] std::string all_bytes(domain::StationNumber station = 1) const;
  /// What stands in a sealed ballot or contact.
  [[nodiscard]] domain::Ballot open_ballot(const domain::Bytes& sealed) const;
  [[nodiscard]] domain::Contact open_contact(const domain::Bytes& sealed) const;

  system::Path folder;  // of everything
  system::Path drive;   // where bundles go
  TamperingFiles files;
  system::HandClock clock;
  system::SeededRandomness randomness{1};
  bundle::Package package;
  domain::Bytes package_bytes;
  std::vector<std::string> codes;
  std::vector<seal::BoxKey> ballot_keys;
  seal::BoxKey contacts_key;
};

const domain::Activity kIdeas{domain::ActivityKind::ideas, {}};
const domain::Activity kVote{domain::ActivityKind::vote, "first"};
const domain::Activity kOtherVote{domain::ActivityKind::vote, "second"};
const domain::Activity kAgreement{domain::ActivityKind::list, "agreement"};
const domain::Activity kGroup{domain::ActivityKind::list, "group"};
const domain::Activity kInterest{domain::ActivityKind::list, "interest"};

/// The receipt, which must be of that sort.
template <typename Wanted>
Wanted get(Desk& desk, Command command);
/// The error's code, which there must be.
[[nodiscard]] std::string refusal(Desk& desk, Command command);
domain::Error refused(Desk& desk, Command command);
/// Its value in an error; empty if it has none.
[[nodiscard]] std::string detail(const domain::Error& error, std::string_view name);

[[nodiscard]] CheckCode code_for(const std::string& code, const domain::Key& question = "first");
/// Checks the code and casts.
domain::RecordId vote(Desk& desk, const std::string& code, std::vector<std::uint16_t> picks,
                      const domain::Key& side = {});
/// A contact that every list but the agreement and the group takes.
[[nodiscard]] domain::Contact somebody(const domain::Key& list = "interest");

template <typename Wanted>
Wanted get(Desk& desk, Command command) {
  auto receipt = desk.handle(std::move(command));
  if (!receipt) throw std::runtime_error("refused: " + receipt.error().code);
  return std::get<Wanted>(*receipt);
}

}  // namespace stordialog::desk::testing
