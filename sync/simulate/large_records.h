// The records of a large made-up workshop, each worked out by itself from the seed and its place,
// so that any number of cores makes the same ones.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "record/record.h"
#include "simulate/large_workshop.h"

namespace stordialog::simulate {

/// Of ten thousand records, six thousand are ballots, fifteen hundred supports, two hundred
/// sign-ups with twenty signatories, a hundred initiatives, a hundred withdrawals and 25 staff
/// actions that release ideas; the rest are ideas. Other sizes in proportion.
struct Mix {
  explicit Mix(std::uint32_t records);
  std::uint32_t ballots, supports, contacts, signatories, initiatives, withdrawals, staff_actions,
      ideas;
};

class LargeRecords {
 public:
  LargeRecords(const organise::Practice& practice, const LargeOrder& order);

  /// The station's records in the order they were handed in: of each, the kind and its number among
  /// its kind.
  using Place = std::pair<domain::Kind, std::uint32_t>;
  [[nodiscard]] std::vector<Place> places(domain::StationNumber station) const;

  struct Made {
    record::Record record;
    std::optional<domain::Ballot> ballot;  // what is sealed in it
  };
  [[nodiscard]] Made make(domain::StationNumber station, Place place) const;

  /// On every second station somebody votes with a code that was used at the station before it.
  [[nodiscard]] bool is_duplicate(domain::StationNumber station, std::uint32_t ballot) const;
  /// How many of the lead's withdrawals name ideas that other stations list.
  [[nodiscard]] std::uint32_t taken_back() const;

 private:
  [[nodiscard]] system::SeededRandomness chance(domain::StationNumber station, Place place) const;
  [[nodiscard]] domain::RecordId id_of(domain::StationNumber station, Place place) const;
  [[nodiscard]] domain::RecordId withdrawn_by(domain::StationNumber station,
                                              std::uint32_t number) const;
  [[nodiscard]] domain::Ballot ballot_of(domain::StationNumber station, std::uint32_t number) const;
  /// Which ballot of the workshop this is; one cast with the same code has the same number.
  [[nodiscard]] std::uint64_t ballot_number(domain::StationNumber station,
                                            std::uint32_t number) const;
  [[nodiscard]] domain::Contact contact_of(domain::StationNumber station,
                                           std::uint32_t number) const;
  [[nodiscard]] domain::StaffAction release_of(domain::StationNumber station,
                                               std::uint32_t number) const;
  [[nodiscard]] domain::Bytes plain_body(domain::StationNumber station, Place place) const;

  const bundle::Package& package_;
  std::vector<seal::PublicKey> ballot_keys_;
  LargeOrder order_;
  Mix mix_;
};

}  // namespace stordialog::simulate
