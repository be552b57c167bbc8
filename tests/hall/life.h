// One life of a station: its drive, its desk and clock, and what people and staff were told is
// stored there. A cloned laptop is another life of the same station; so is a restored one.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "desk/desk.h"
#include "system/clock.h"

namespace stordialog::workshops {

struct Cast {
  domain::Key question, side;
  std::vector<std::uint16_t> picks;
  std::vector<std::uint8_t> values;
};

/// What was promised, and what may have happened although nobody was told.
struct Promises {
  std::map<domain::RecordId, domain::Kind> stored;
  std::map<domain::RecordId, std::string> ideas;  // texts of those stored
  std::map<domain::RecordId, Cast> ballots;
  std::set<domain::RecordId> erased;
  std::multiset<domain::RecordId> doubtful;  // ballots of codes whose command failed half way
  std::set<domain::RecordId> maybe_erased;
  std::uint32_t doubts = 0;  // commands that failed half way
};

struct Life {
  std::string drive;  // "2", or "2-17" of a clone made by action 17
  domain::StationNumber station = 0;
  system::HandClock clock;
  std::optional<desk::Desk> desk;
  bool arrived = false;
  bool lost = false;  // for good
  Promises promises;
  domain::SessionToken session;
  std::vector<std::pair<domain::SessionToken, domain::RecordId>> handed_in;

  [[nodiscard]] system::Path folder() const { return "/" + drive + "/station"; }
};

}  // namespace stordialog::workshops
