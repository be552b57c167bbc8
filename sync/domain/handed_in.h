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

/// Sealed. `picks` are positions in the question's options, ascending, each at most once.
struct Ballot {
  Key question;
  Key side;  // empty: would rather not say
  std::vector<std::uint16_t> picks;
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

/// A change to the event, made by a lead station and signed by it. Not used before follow-up
/// questions exist; its number and shape are fixed so that older stations carry it unharmed.
struct EventChange {
  std::string change;      // TOML of what is appended or corrected
  StationNumber lead = 0;  // who signed
  std::vector<std::uint8_t> signature;
  bool operator==(const EventChange&) const = default;
};

enum class StaffDeed : std::uint8_t {
  open_activity = 1,
  close_activity,
  release_idea,
  hide_idea,
  group_ideas,
  ungroup_ideas,
};

struct StaffAction {
  StationNumber station = 0;
  std::uint64_t lamport = 0;        // larger than that of every action it builds on
  std::vector<RecordId> builds_on;  // the newest actions this station knew, sorted
  StaffDeed deed = StaffDeed::open_activity;
  Activity activity;            // for open and close
  std::vector<RecordId> ideas;  // for the others, sorted
  std::string text;             // reason or theme; may be empty
  bool operator==(const StaffAction&) const = default;
};

}  // namespace stordialog::domain
