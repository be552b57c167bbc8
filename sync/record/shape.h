// Which fields each kind of body has, in the order of its bytes, and their rules. The order is the
// format: RECORD_FORMAT.md says the same in words. Only codec.cpp knows this header.
#pragma once

#include "record/fields.h"

namespace stordialog::record {

namespace limits = domain::limits;
using domain::Lines;

template <typename T>
inline constexpr domain::Kind kKindOf{};
template <>
inline constexpr domain::Kind kKindOf<domain::Idea> = domain::Kind::idea;
template <>
inline constexpr domain::Kind kKindOf<domain::Support> = domain::Kind::support;
template <>
inline constexpr domain::Kind kKindOf<domain::Initiative> = domain::Kind::initiative;
template <>
inline constexpr domain::Kind kKindOf<domain::Signatory> = domain::Kind::signatory;
template <>
inline constexpr domain::Kind kKindOf<domain::Ballot> = domain::Kind::ballot;
template <>
inline constexpr domain::Kind kKindOf<domain::Contact> = domain::Kind::contact;
template <>
inline constexpr domain::Kind kKindOf<domain::Withdrawal> = domain::Kind::withdrawal;
template <>
inline constexpr domain::Kind kKindOf<domain::EventChange> = domain::Kind::event_change;
template <>
inline constexpr domain::Kind kKindOf<domain::StaffAction> = domain::Kind::staff_action;

template <typename M>
void walk(Fields<M>& fields, typename Fields<M>::template Of<domain::Idea>& body) {
  fields.id("session", body.session);
  fields.key("challenge", body.challenge, Presence::may_be_empty);
  fields.text("text", body.text, limits::kIdeaBytes, Lines::many, Presence::required);
}

template <typename M>
void walk(Fields<M>& fields, typename Fields<M>::template Of<domain::Support>& body) {
  fields.id("session", body.session);
  fields.id("idea", body.idea);
}

template <typename M>
void walk(Fields<M>& fields, typename Fields<M>::template Of<domain::Initiative>& body) {
  fields.id("idea", body.idea);
  fields.text("what", body.what, limits::kIdeaBytes, Lines::many, Presence::required);
  fields.text("who", body.who, limits::kReasonBytes, Lines::many, Presence::may_be_empty);
  fields.text("when", body.when, limits::kReasonBytes, Lines::many, Presence::may_be_empty);
  fields.text("offers", body.offers, limits::kReasonBytes, Lines::many, Presence::may_be_empty);
  fields.text("seeks", body.seeks, limits::kReasonBytes, Lines::many, Presence::may_be_empty);
  fields.text("funding", body.funding, limits::kReasonBytes, Lines::many, Presence::may_be_empty);
}

template <typename M>
void walk(Fields<M>& fields, typename Fields<M>::template Of<domain::Signatory>& body) {
  fields.text("organisation", body.organisation, limits::kNameBytes, Lines::one,
              Presence::required);
  fields.key("side", body.side, Presence::required);
  fields.text("agreement_version", body.agreement_version, limits::kNameBytes, Lines::one,
              Presence::required);
}

template <typename M>
void walk(Fields<M>& fields, typename Fields<M>::template Of<domain::Ballot>& body) {
  fields.key("question", body.question, Presence::required);
  fields.key("side", body.side, Presence::may_be_empty);
  fields.positions("picks", body.picks, 1, limits::kPicks);
}

template <typename M>
void walk(Fields<M>& fields, typename Fields<M>::template Of<domain::Contact>& body) {
  fields.key("list", body.list, Presence::required);
  fields.key("side", body.side, Presence::may_be_empty);
  fields.text("name", body.name, limits::kNameBytes, Lines::one, Presence::required);
  fields.text("reach", body.reach, limits::kReachBytes, Lines::one, Presence::may_be_empty);
  fields.text("organisation", body.organisation, limits::kNameBytes, Lines::one,
              Presence::may_be_empty);
  fields.text("consent_version", body.consent_version, limits::kNameBytes, Lines::one,
              Presence::required);
  fields.points("signature", body.signature, limits::kSignaturePoints);
}

template <typename M>
void walk(Fields<M>& fields, typename Fields<M>::template Of<domain::Withdrawal>& body) {
  fields.id("target", body.target);
}

template <typename M>
void walk(Fields<M>& fields, typename Fields<M>::template Of<domain::EventChange>& body) {
  fields.text("change", body.change, limits::kEventChangeBytes, Lines::many, Presence::required);
  fields.number("lead", body.lead, 1, limits::kStations);
  fields.blob("signature", body.signature, 64);
}

template <typename M>
void walk(Fields<M>& fields, typename Fields<M>::template Of<domain::StaffAction>& body) {
  fields.number("station", body.station, 1, limits::kStations);
  fields.number("lamport", body.lamport, 1, limits::kLamportMost);
  fields.ids("builds_on", body.builds_on, 0, limits::kActionBuildsOn);
  fields.choice("deed", body.deed, 6);
  fields.choice("activity", body.activity.kind, 3);
  fields.key("activity_key", body.activity.key, Presence::may_be_empty);
  fields.ids("ideas", body.ideas, 0, limits::kActionIdeas);
  fields.text("text", body.text, limits::kReasonBytes, Lines::many, Presence::may_be_empty);

  using domain::ActivityKind;
  using domain::StaffDeed;
  const bool keyless = body.activity.key.empty();
  fields.require("activity_key", keyless == (body.activity.kind == ActivityKind::ideas));
  const bool opens_or_closes =
      body.deed == StaffDeed::open_activity || body.deed == StaffDeed::close_activity;
  // What a deed does not use is empty, so that one action has one encoding.
  fields.require("ideas", opens_or_closes == body.ideas.empty());
  fields.require("activity",
                 opens_or_closes || (keyless && body.activity.kind == ActivityKind::ideas));
}

// Every sealed body fits its padding, which takes at least one byte more.
inline constexpr std::size_t kFrontBytes = 2;  // byte order and version
static_assert(kFrontBytes + 2 * (4 + limits::kKeyBytes) + 4 + 2 * limits::kPicks <
              limits::kBallotPaddedBytes);
static_assert(kFrontBytes + 2 * (4 + limits::kKeyBytes) + 3 * (4 + limits::kNameBytes) + 4 +
                  limits::kReachBytes + 4 + 5 * limits::kSignaturePoints <
              limits::kContactPaddedBytes);
// Every plain body fits a record.
static_assert(limits::kIdeaBytes + 5 * limits::kReasonBytes + 256 < limits::kRecordBytes);
static_assert(16 * (limits::kActionBuildsOn + limits::kActionIdeas) + limits::kReasonBytes + 256 <
              limits::kRecordBytes);
static_assert(limits::kEventChangeBytes + 256 < limits::kRecordBytes);

}  // namespace stordialog::record
