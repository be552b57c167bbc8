// What the host tells of preparing a stordialog: which event files one may begin with, the folder
// that was begun, its keys, package and tickets, the drives to write to, what was printed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "organise/drafting.h"
#include "organise/preparation.h"
#include "organise/station_folder.h"

namespace stordialog::screens {

/// Where something can be written.
struct WritePlace {
  std::string name;  // the drive's; empty: on this computer
  system::Path folder;
  std::vector<organise::TicketFound> tickets;  // on it
};

/// A ticket that waits to be carried to its computer.
struct TicketToCarry {
  domain::Station station;
  system::Path file;
  std::string where;  // the drive it was written to; empty: none yet
};

/// What a press printed.
struct PrintedSheet {
  system::Path file;
  bool is_secret = false;
};

struct Preparing {
  std::string today;  // YYYY-MM-DD, where this computer is
  std::vector<organise::EventStart> starts;
  std::optional<organise::Begun> begun;  // the draft that was chosen last
  std::uint32_t begins = 0, saves = 0;
  std::vector<organise::KeyWanted> keys;  // of the event as it was saved last
  /// Its file is written; the password is asked for again before there is a public part.
  std::optional<std::size_t> confirming;
  std::vector<system::Path> key_files;  // of the key made last: key and sheet
  std::vector<WritePlace> places;
  std::vector<TicketToCarry> tickets;
  std::optional<PrintedSheet> printed;

  [[nodiscard]] bool all_keys() const {
    for (const organise::KeyWanted& key : keys) {
      if (!key.made) return false;
    }
    return !keys.empty();
  }
};

}  // namespace stordialog::screens
