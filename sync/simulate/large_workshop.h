// A made-up workshop of any size, written as bundles at once, without desks and ledgers: what
// merging and opening are measured with. Everything in it is what stations write, sealed and signed
// for real; only who hands in what, and when, is no workshop's. The same order gives the same
// bytes.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "organise/practice.h"
#include "system/progress.h"

namespace stordialog::simulate {

struct LargeOrder {
  domain::StationNumber stations = 100;
  std::uint32_t records = 10000;  // of each station, limits::kRecordsPerStation at most
  std::uint32_t exports = 1;      // of each station, each with all of the one before it
  std::uint64_t seed = 1;
};

/// The practice event with so many stations. Its codes are off where there cannot be enough of them
/// for the ballots (limits::kCodes for each question). Errors as make_practice().
[[nodiscard]] domain::Expected<organise::Practice> practice_for(const LargeOrder& order,
                                                                std::string event_toml,
                                                                std::string event_file);

/// What merging and opening must find.
struct LargeCounts {
  struct Question {
    std::uint64_t counted = 0, set_aside = 0;  // ballots; set aside: a code used once more
    std::vector<std::uint64_t> votes;          // per option, or what ballots' values come to
  };
  std::map<domain::Kind, std::uint64_t> records;  // in the stations' last exports
  std::map<domain::Key, Question> questions;
  std::uint64_t withdrawn = 0;   // ids that withdrawals name
  std::uint64_t taken_back = 0;  // ideas of other stations that the lead withdraws: among `records`
};

class LargeWorkshop {
 public:
  /// `practice` is what practice_for() made of the same order, and outlives this.
  LargeWorkshop(const organise::Practice& practice, LargeOrder order);

  struct File {
    std::string name;
    domain::Bytes bytes;
  };
  /// One station's exports, the oldest first, made on all cores; to be asked for each station once.
  /// Errors: work.cancelled, ticket.*.
  [[nodiscard]] domain::Expected<std::vector<File>> exports_of(domain::StationNumber station,
                                                               system::Progress& progress);
  /// Of the stations asked for so far.
  [[nodiscard]] const LargeCounts& counts() const { return counts_; }

 private:
  const organise::Practice& practice_;
  LargeOrder order_;
  LargeCounts counts_;
};

}  // namespace stordialog::simulate
