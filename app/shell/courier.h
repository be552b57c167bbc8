// Carries board bundles between a shared folder and this computer, so that nothing else ever waits
// for a network. Only whole files appear on either side, and other stations' are never touched.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "domain/error.h"
#include "system/files.h"

namespace stordialog::shell {

/// Where it goes to and fro. Outbox and inbox lie on this computer.
struct Route {
  system::Path share, outbox, inbox;
  std::string own_series;  // "ok-ide-2-board"
};

struct Carried {
  bool reachable = false;                     // the shared folder is there
  bool written = false;                       // our newest lies there now, and did not before
  bool is_there = false;                      // our newest lies there
  std::uint32_t arrived = 0;                  // files that are new in the inbox
  std::optional<domain::Error> trouble = {};  // the first; what failed is tried in the next round
};

class Courier {
 public:
  /// One round: our newest board out, the two newest of every other station in. Of our own boards
  /// the two newest stay on either side. Nothing is done while the shared folder is gone.
  [[nodiscard]] Carried carry(system::Files& files, const Route& route);

 private:
  void carry_out(system::Files& files, const Route& route, Carried& carried);
  void carry_in(system::Files& files, const Route& route, const system::Path& inner,
                Carried& carried);

  std::map<system::Path, system::FileStamp> brought_;  // by file in the share
};

}  // namespace stordialog::shell
