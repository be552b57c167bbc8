// The board: all that screens may read. Immutable once published; a new one after every change.
// It holds no ballot, no contact and no total finer than the ledger's folded ones.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/event.h"
#include "domain/station.h"

namespace stordialog::desk {

struct BoardIdea {
  domain::RecordId id;
  std::string text;
  domain::Key challenge;
  bool released = false;       // participants may see it (by the staff, or by the event at once)
  bool hidden = false;         // then never released
  std::uint32_t supports = 0;  // distinct sessions
};

struct ActivityState {
  domain::Activity activity;
  bool open = false;
};

/// What is not on a drive yet. After a start nobody knows whether the last number arrived, so all
/// records count as not exported.
struct ExportNote {
  std::uint32_t number = 0;  // of the last full bundle; 0: none yet
  std::uint32_t records_since = 0;
};

struct Board {
  domain::Event event;
  domain::EventId event_id;
  domain::Station station;
  std::vector<ActivityState> activities;  // in the event's order
  std::vector<BoardIdea> ideas;           // by id: tells nothing of the order they came in
  std::vector<domain::Totals> totals;     // every question, in the event's order
  std::vector<std::string> signatories;   // organisations, sorted
  domain::Counts counts;
  ExportNote last_export;
  std::uint64_t free_bytes = 0;
  bool little_disk = false;         // no new sessions
  std::int64_t pin_wait_until = 0;  // monotonic milliseconds; 0: no wait
  std::optional<std::string>
      practice_code;  // practice only: the next unused one, twelve characters
  std::optional<std::string> practice_pin;

  /// False for what the event does not have.
  [[nodiscard]] bool is_open(const domain::Activity& activity) const;
  /// Null for what the event does not have.
  [[nodiscard]] const domain::Totals* totals_of(const domain::Key& question) const;
};

}  // namespace stordialog::desk
