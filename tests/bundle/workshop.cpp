#include "bundle/workshop.h"

#include "system/randomness.h"

namespace stordialog::bundle::testing {

namespace {

using domain::Profile;

class Day {
 public:
  explicit Day(std::uint64_t seed) : randomness_(seed), workshop_{make_package(), {}} {
    for (domain::StationNumber number = 1; number <= 4; ++number) stations_.emplace_back(number);
    ideas_.resize(stations_.size() + 1);
  }

  Workshop spend() {
    for (int round = 0; round < 3; ++round) {
      for (std::size_t station = 0; station < stations_.size(); ++station) visit(station);
      if (round == 0) clone_of_three();
    }
    mischief();
    for (std::size_t station = 0; station < stations_.size(); ++station) {
      take(station, station == 1 ? Profile::board : Profile::full);
    }
    return std::move(workshop_);
  }

 private:
  /// Some people come by; now and then somebody regrets; then an export of either profile.
  void visit(std::size_t station) {
    const std::uint32_t people = 1 + randomness_.below(3);
    for (std::uint32_t person = 0; person < people; ++person) {
      const std::uint32_t number = next_++;
      stations_[station].keep(idea(number, "thought " + std::to_string(number)));
      ideas_[station].push_back(id_of(number));
      // Codes come round again: some ballots are the second with their code.
      stations_[station].keep(ballot(static_cast<std::uint8_t>(randomness_.below(kCodes)),
                                     static_cast<std::uint8_t>(randomness_.below(250))));
    }
    if (randomness_.below(2) == 0 && !ideas_[station].empty()) {
      stations_[station].withdraw(next_++, ideas_[station].back());
      ideas_[station].pop_back();
    }
    take(station, randomness_.below(3) == 0 ? Profile::board : Profile::full);
  }

  /// The third station's computer is copied, and both go on.
  void clone_of_three() {
    stations_.push_back(stations_[2]);
    ideas_[4] = ideas_[2];
  }

  void mischief() {
    // The lead takes back an idea of station 2, and tries to with a ballot.
    if (!ideas_[1].empty()) stations_[0].keep(withdrawal(next_++, ideas_[1].front()));
    stations_[0].keep(withdrawal(next_++, ballot(0, 0).id));
    stations_[1].keep(ballot(0, 1));
    // Station 4 tries to take back an idea of station 1, and one of station 2 that it copies.
    stations_[3].keep(withdrawal(next_++, ideas_[0].empty() ? id_of(0) : ideas_[0].front()));
    stations_[1].keep(idea(7000, "copied"));
    stations_[3].keep(idea(7000, "copied"));
    stations_[3].keep(withdrawal(next_++, id_of(7000)));
    // One id, two texts; two withdrawals with one id; a ballot without a code.
    stations_[0].keep(idea(7001, "one text"));
    stations_[3].keep(idea(7001, "another text"));
    stations_[0].keep(withdrawal(7002, id_of(7003)));
    stations_[3].keep(withdrawal(7002, id_of(7004)));
    stations_[1].keep(idea(7003, "gone by the lead's word"));
    stations_[3].keep(idea(7004, "gone by its own"));
    stations_[3].keep(ballot(201, 9));
    take(1, Profile::full);
    take(3, Profile::full);
    // Station 4 is restored from an old copy: a record is gone without a withdrawal.
    if (!ideas_[3].empty()) stations_[3].forget(ideas_[3].front());
    // The last records of station 2 come on a board only (spend() takes it).
    stations_[1].keep(idea(7005, "late"));
    stations_[1].keep(ballot(2, 3));
  }

  void take(std::size_t station, Profile profile) {
    const domain::Bytes bytes = stations_[station].export_bundle(profile, workshop_.package);
    workshop_.bundles.push_back(read_good(bytes, workshop_.package));
  }

  system::SeededRandomness randomness_;
  Workshop workshop_;
  std::vector<StationDouble> stations_;
  std::vector<std::vector<domain::RecordId>> ideas_;  // per station, those not yet withdrawn
  std::uint32_t next_ = 1;
};

}  // namespace

Workshop make_workshop(std::uint64_t seed) {
  return Day(seed).spend();
}

}  // namespace stordialog::bundle::testing
