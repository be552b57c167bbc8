// Carries this station's full to the sticks, and brings in what others have left there. Only the
// board part comes onto this computer: others' sealed ballots and contacts stay on the stick.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "bundle/package.h"
#include "screens/gathering.h"
#include "system/files.h"

namespace stordialog::shell {

struct StickRound {
  system::Path staging, inbox;            // on this computer
  std::optional<system::Path> full = {};  // a file of the staging folder
  std::vector<system::Path> to = {};      // where it goes
  bool reads = false;                     // what others have left on the sticks
};

struct StickCarried {
  struct Put {
    system::Path to;
    std::optional<domain::Error> trouble = {};  // nothing: it has been read back there
  };
  std::vector<screens::Drive> drives = {};  // that are plugged in, by name
  std::vector<Put> puts = {};
  bool has_read = false;
  std::uint32_t arrived = 0;                // files that are new in the inbox
  std::vector<desk::Arrival> refused = {};  // files that are no sound bundles
};

class StickCourier {
 public:
  using Look = std::function<std::vector<screens::Drive>()>;
  /// `look` finds the drives; `package` and `own` tell whose bundle is whose.
  StickCourier(Look look, bundle::Package package, domain::StationNumber own);

  /// One round: the full to every place that is there (a folder on this computer is made), read
  /// back byte for byte; never over another file. Of the fulls that this run has put on a stick the
  /// two newest stay. Afterwards the staging folder holds no other full, and this one only until
  /// all have it. Errors of a put: stick.gone, export.taken, export.read_back (`file`), file.*
  [[nodiscard]] StickCarried carry(system::Files& files, const StickRound& round);

 private:
  [[nodiscard]] std::optional<domain::Error> put(system::Files& files, const system::Path& full,
                                                 const system::Path& to, bool is_there);
  void read(system::Files& files, const system::Path& from, const system::Path& to,
            StickCarried& carried);

  Look look_;
  bundle::Package package_;
  domain::StationNumber own_;
  std::map<system::Path, std::vector<system::Path>> put_;  // by folder, oldest first
  std::map<system::Path, system::FileStamp> brought_;
};

}  // namespace stordialog::shell
