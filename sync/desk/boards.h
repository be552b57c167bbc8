// The newest that each other station has left: brought in from folders and drives, its board part
// kept in a folder beside the ledger. Shown only; none of it ever enters this station's own
// exports.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
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

  /// Told of each newer board before it is kept. If it cannot be taken now, it is refused with that
  /// error, and comes as new the next time.
  using Accept = std::function<domain::Expected<void>(const ForeignBoard& board)>;
  /// Reads the bundles of these folders and of the folders in them, each verified like any bundle
  /// that may come from anywhere, and keeps each newer board before the next is read. Of one
  /// station, profile and folder the highest number is read, and a lower one only if no higher one
  /// is sound. Files that have not changed are answered as they were. A folder that cannot be read
  /// holds nothing. This station's own bundles are passed over. Arrivals are by folder and name.
  /// What could not be kept is shown all the same, and kept when it is read again.
  [[nodiscard]] std::vector<Arrival> read(system::Files& files,
                                          const std::vector<system::Path>& folders,
                                          const Accept& accept);

  [[nodiscard]] const std::map<domain::StationNumber, ForeignBoard>& newest() const {
    return newest_;
  }

 private:
  struct Found {
    system::Path file;
    std::string series;  // folder, station and profile as the name says; the path if it is another
    std::uint32_t number = 0;
  };
  struct Looked {
    system::FileStamp stamp;
    std::optional<Arrival> arrival;  // nothing: one of our own
    bool names_its_series = false;
  };
  [[nodiscard]] static std::vector<Found> find(system::Files& files,
                                               const std::vector<system::Path>& folders);
  /// Reads one file, unless it is as it was.
  [[nodiscard]] Looked look(system::Files& files, const system::Path& file, const Accept& accept);
  /// Compares it with what is known of its station. Answer: may it be left unread from now on?
  [[nodiscard]] bool take(system::Files& files, const bundle::Bundle& bundle, Arrival& arrival,
                          const Accept& accept);
  [[nodiscard]] bool keep(system::Files& files, const bundle::Bundle& bundle);
  [[nodiscard]] system::Path place_of(domain::StationNumber station) const;

  const bundle::Package& package_;
  domain::StationNumber own_;
  system::Path folder_;
  std::map<domain::StationNumber, ForeignBoard> newest_;
  std::set<domain::StationNumber> unkept_;
  std::map<system::Path, Looked> looked_;
};

}  // namespace stordialog::desk
