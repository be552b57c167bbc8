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
  std::uint32_t supports = 0;  // distinct sessions, those of the ideas it replaces included
  domain::StationNumber station = 0;       // where it was handed in
  bool own = true;                         // here
  domain::RecordId theme;                  // zero: none
  std::vector<domain::RecordId> replaces;  // its withdrawn forerunners, the latest first
  std::string hidden_reason;
};

/// An organisation that has signed the agreement, on the side that it signed for.
struct Signer {
  std::string organisation;
  domain::Key side;
  auto operator<=>(const Signer&) const = default;
};

struct Theme {
  domain::RecordId id;
  std::string name;                     // may be empty
  std::vector<domain::RecordId> ideas;  // by id; hidden ones too
  std::uint32_t supports = 0;           // distinct sessions that agree with any of them
};

/// What staff said at one time without knowing of each other, until somebody says it again. The
/// theme or name that shows meanwhile comes first.
struct Conflict {
  domain::RecordId idea;                 // zero: it is about a theme's name
  std::vector<domain::RecordId> themes;  // of an idea; a zero id: none. Of a name: that theme
  std::vector<std::string> names;        // of a theme
};

/// A staff action of any station. What a step opened and closed is part of the step and has no
/// entry of its own.
struct HistoryEntry {
  domain::RecordId action;
  domain::StationNumber station = 0;
  std::uint64_t lamport = 0;
  domain::StaffDeed deed = domain::StaffDeed::open_activity;
  domain::Activity activity;
  std::vector<domain::RecordId> ideas;
  domain::RecordId target;
  std::string text;
  std::uint32_t number = 0;
  bool undone = false;
  bool can_undo = false;
};

struct ActivityState {
  domain::Activity activity;
  bool open = false;
  std::int64_t closing_until = 0;  // of a closed vote: monotonic milliseconds until which those who
                                   // had begun may cast; 0: nobody may
};

/// A station of the hall, as it was when its data last came.
struct StationSeen {
  domain::StationNumber number = 0;
  std::string name;
  domain::Role role = domain::Role::station;
  bool own = false;                      // this one, always fresh
  std::optional<std::int64_t> made_utc;  // nothing: no data yet
  std::uint32_t number_of_export = 0;
  domain::Counts counts;
  std::vector<domain::Totals> totals;     // by question key
  std::vector<ActivityState> activities;  // in the event's order
};

/// What is not on a drive yet. After a start nobody knows whether the last number arrived, so all
/// records count as not exported.
struct ExportNote {
  std::uint32_t number = 0;  // of the last full bundle; 0: none yet
  std::uint32_t records_since = 0;
};

struct Board {
  domain::Event event;  // as the package has it, and every event change adopted since
  domain::EventId event_id;
  domain::Station station;
  std::vector<ActivityState> activities;  // in the event's order
  std::vector<BoardIdea> ideas;           // by id: tells nothing of the order they came in
  std::vector<domain::Totals> totals;     // every question, in the event's order
  std::vector<Signer> signatories;        // by organisation, each once
  domain::Counts counts;
  ExportNote last_export;
  std::uint64_t free_bytes = 0;
  bool little_disk = false;         // no new sessions
  std::int64_t pin_wait_until = 0;  // monotonic milliseconds; 0: no wait
  std::optional<std::string>
      practice_code;  // practice only: the next unused one, twelve characters
  std::optional<std::string> practice_pin;

  bool lead = false;  // a lead's or organiser's station: may add questions

  std::vector<Theme> themes;  // by id
  std::vector<Conflict> conflicts;
  std::vector<HistoryEntry> history;       // newest first
  std::uint32_t step = 0;                  // of the agenda, from 1; 0: not begun
  std::uint32_t present = 0;               // people in the hall; 0: not known
  std::vector<domain::Key> results_shown;  // questions whose results staff have released

  /// The hall as far as its data have come here; before anything has, this station alone.
  std::vector<StationSeen> stations;        // by number; an organiser's only on its own board
  std::vector<domain::Totals> hall_totals;  // sums, every question, in the event's order
  domain::Counts hall_counts;

  /// False for what the event does not have.
  [[nodiscard]] bool is_open(const domain::Activity& activity) const;
  /// Null for what the event does not have.
  [[nodiscard]] const domain::Totals* totals_of(const domain::Key& question) const;
  [[nodiscard]] const domain::Totals* hall_totals_of(const domain::Key& question) const;
  [[nodiscard]] bool is_result_shown(const domain::Key& question) const;
};

}  // namespace stordialog::desk
