// What a record says, one struct per kind: everything a person or the staff can hand in.
// Plain values without time or sequence number; record/ gives each its canonical bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/event.h"
#include "domain/id.h"

namespace stordialog::domain {

/// The number is part of the format: never reuse one.
enum class Kind : std::uint8_t {
  idea = 1,
  support = 2,
  initiative = 3,
  signatory = 4,
  ballot = 5,
  contact = 6,
  withdrawal = 7,
  event_change = 8,
  staff_action = 9,
};
inline constexpr std::size_t kKinds = 9;
/// "idea", "staff_action": for reports, JSON and the wording key `kind.NAME`.
[[nodiscard]] std::string_view name_of(Kind kind);
[[nodiscard]] constexpr bool is_sealed(Kind kind) {
  return kind == Kind::ballot || kind == Kind::contact;
}
/// Every kind, in numeric order.
inline constexpr Kind kEveryKind[kKinds] = {
    Kind::idea,    Kind::support,    Kind::initiative,   Kind::signatory,   Kind::ballot,
    Kind::contact, Kind::withdrawal, Kind::event_change, Kind::staff_action};

struct Idea {
  SessionToken session;
  Key challenge;  // empty: about none in particular
  std::string text;
  bool operator==(const Idea&) const = default;
};

struct Support {
  SessionToken session;
  RecordId idea;
  bool operator==(const Support&) const = default;
};

struct Initiative {
  RecordId idea;
  std::string what, who, when, offers, seeks, funding;
  bool operator==(const Initiative&) const = default;
};

struct Signatory {
  std::string organisation;
  Key side;
  std::string agreement_version;
  bool operator==(const Signatory&) const = default;
};

/// Sealed. `picks` are positions in the question's options, ascending, each at most once; where the
/// question's method says more than "this one", `values` has one number for each of them.
struct Ballot {
  Key question;
  Key side;  // empty: would rather not say
  std::vector<std::uint16_t> picks;
  std::vector<std::uint8_t> values{};
  bool operator==(const Ballot&) const = default;
};

/// A point of a drawn signature, in 1/1000 of the field's width; `lift` ends a stroke.
struct StrokePoint {
  std::uint16_t x = 0, y = 0;
  std::uint8_t lift = 0;
  bool operator==(const StrokePoint&) const = default;
};

/// Sealed: personal data.
struct Contact {
  Key list;
  Key side;  // working group: which side the person represents; else may be empty
  std::string name;
  std::string reach;         // telephone or e-mail
  std::string organisation;  // empty for a private person
  std::string consent_version;
  std::vector<StrokePoint> signature;
  bool operator==(const Contact&) const = default;
};

/// Takes a record back; never one that is a ballot or a withdrawal.
struct Withdrawal {
  RecordId target;
  bool operator==(const Withdrawal&) const = default;
};

/// A change to the event, made by a lead station and signed by it: a follow-up question.
/// sync/event/change.h reads it, sync/bundle/event_changes.h says which ones count.
struct EventChange {
  std::string change;      // TOML of what is appended (EVENT_FORMAT.md)
  StationNumber lead = 0;  // who signed
  std::vector<std::uint8_t> signature;
  bool operator==(const EventChange&) const = default;
};

/// What staff did. The number is part of the format: never reuse one. What a deed does not use of
/// the action is empty.
enum class StaffDeed : std::uint8_t {
  open_activity = 1,  // `target`: the go_to_step that did it; zero: done by hand
  close_activity,     // likewise
  release_idea,
  hide_idea,      // `text`: the reason; may be empty
  group_ideas,    // `ideas` belong to theme `target`, each to one theme at most; target zero: a new
                  // theme begins, called `text` (may be empty); its id is this record's id
  ungroup_ideas,  // `ideas` belong to no theme
  name_theme,     // theme `target` is called `text`
  replace_idea,   // `ideas`: exactly the new one; `target`: the withdrawn one, whose supports,
                  // theme, release and lineage go over to the new
  go_to_step,     // the run sheet stands at step `number`: 1 is the first agenda item, 0 not begun
  show_result,    // `activity`: that vote
  hide_result,
  note_present,  // `number` people are present; 0: not known
  undo,          // `target`: the action undone. An undo that is undone does nothing
};
inline constexpr std::uint8_t kStaffDeeds = 13;

struct StaffAction {
  StationNumber station = 0;
  std::uint64_t lamport = 0;        // larger than that of every action it builds on
  std::vector<RecordId> builds_on;  // the newest actions this station knew, sorted
  StaffDeed deed = StaffDeed::open_activity;
  Activity activity;
  std::vector<RecordId> ideas;  // sorted
  RecordId target;              // a theme, an action or an idea; zero: none
  std::uint32_t number = 0;
  std::string text;
  bool operator==(const StaffAction&) const = default;
};

}  // namespace stordialog::domain
