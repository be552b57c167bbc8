// The newest that each other station has left: brought in from folders and drives, kept as it came
// in a folder beside the ledger. Shown only; none of it ever enters this station's own exports.
#pragma once

#include <map>
#include <vector>

#include "bundle/bundle.h"
#include "desk/staff_command.h"

namespace stordialog::desk {

/// What the board may show of another station: of a full, only what a board holds too.
struct ForeignBoard {
  bundle::Manifest manifest;
  domain::Hash hash{};
  std::vector<record::Record> records;  // plain kinds only
};

class Boards {
 public:
  Boards(const bundle::Package& package, domain::StationNumber own, system::Path folder);

  /// What was kept earlier. A file that does not pass every check any more is left out: the next
  /// thing that station leaves takes its place.
  void restore(system::Files& files);

  struct Brought {
    std::vector<Arrival> arrivals;  // by file name; this station's own bundles are passed over
    std::vector<domain::StationNumber> fresh;  // stations of which something newer came
  };
  /// Reads the bundles of these folders and of the folders in them, each verified like any bundle
  /// that may come from anywhere. Of one station and profile the highest number is read, and a
  /// lower one only if no higher one is sound. A folder that cannot be read holds nothing.
  [[nodiscard]] Brought read(system::Files& files, const std::vector<system::Path>& folders);
  /// Puts on the drive what has come since. Errors: file.*
  [[nodiscard]] domain::Expected<void> keep(system::Files& files);

  [[nodiscard]] const std::map<domain::StationNumber, ForeignBoard>& newest() const {
    return newest_;
  }

 private:
  struct Found {
    system::Path file;
    std::string series;  // station and profile as the name says; the name itself if it is another
    std::uint32_t number = 0;
  };
  [[nodiscard]] std::vector<Found> find(system::Files& files,
                                        const std::vector<system::Path>& folders) const;
  /// Nothing: one of our own.
  [[nodiscard]] std::optional<Arrival> take(system::Files& files, const system::Path& file);
  [[nodiscard]] system::Path place_of(domain::StationNumber station) const;

  const bundle::Package& package_;
  domain::StationNumber own_;
  system::Path folder_;
  std::map<domain::StationNumber, ForeignBoard> newest_;
  std::map<domain::StationNumber, domain::Bytes> unkept_;  // as they came
};

}  // namespace stordialog::desk
