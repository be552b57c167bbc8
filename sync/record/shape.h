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

// A body says the lowest version that can hold it, so that one body has one encoding.
inline constexpr std::uint8_t kBallotWithValues = 2;
template <typename T>
inline constexpr std::uint8_t kNewest = 1;
template <>
inline constexpr std::uint8_t kNewest<domain::Ballot> = kBallotWithValues;
template <typename T>
std::uint8_t version_of(const T&) {
  return 1;
}
inline std::uint8_t version_of(const domain::Ballot& body) {
  return body.values.empty() ? 1 : kBallotWithValues;
}

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
  if (fields.version() >= kBallotWithValues) {
    fields.values("values", body.values, body.picks.size());
  }
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

/// What a deed does not use is empty, so that one action has one encoding.
template <typename M>
void require_deed(Fields<M>& fields, const domain::StaffAction& body) {
  using domain::ActivityKind;
  using enum domain::StaffDeed;
  const auto deed = body.deed;
  const auto is = [deed](auto... any) { return ((deed == any) || ...); };
  const bool is_plain = body.activity == domain::Activity{};
  const bool begins_theme = deed == group_ideas && body.target == domain::RecordId{};
  fields.require("activity_key",
                 body.activity.key.empty() == (body.activity.kind == ActivityKind::ideas));
  if (is(show_result, hide_result)) {
    fields.require("activity", body.activity.kind == ActivityKind::vote);
  } else {
    fields.require("activity", is_plain || is(open_activity, close_activity));
  }
  if (deed == replace_idea) {
    fields.require("ideas", body.ideas.size() == 1);
  } else if (is(release_idea, hide_idea, group_ideas, ungroup_ideas)) {
    fields.require("ideas", !body.ideas.empty() || begins_theme);
  } else {
    fields.require("ideas", body.ideas.empty());
  }
  const bool has_target = body.target != domain::RecordId{};
  if (is(name_theme, replace_idea, undo)) fields.require("target", has_target);
  if (!is(name_theme, replace_idea, undo, group_ideas, open_activity, close_activity)) {
    fields.require("target", !has_target);
  }
  const std::uint64_t most = deed == go_to_step     ? limits::kAgendaItems
                             : deed == note_present ? limits::kPresent
                                                    : 0;
  fields.require("number", body.number <= most);
  fields.require("text", body.text.empty() || is(hide_idea, name_theme) || begins_theme);
  if (deed == name_theme) fields.require("text", !body.text.empty());
}

template <typename M>
void walk(Fields<M>& fields, typename Fields<M>::template Of<domain::StaffAction>& body) {
  fields.number("station", body.station, 1, limits::kStations);
  fields.number("lamport", body.lamport, 1, limits::kLamportMost);
  fields.ids("builds_on", body.builds_on, 0, limits::kActionBuildsOn);
  fields.choice("deed", body.deed, domain::kStaffDeeds);
  fields.choice("activity", body.activity.kind, 3);
  fields.key("activity_key", body.activity.key, Presence::may_be_empty);
  fields.ids("ideas", body.ideas, 0, limits::kActionIdeas);
  fields.id("target", body.target);
  fields.number("number", body.number, 0, limits::kPresent);
  fields.text("text", body.text, limits::kReasonBytes, Lines::many, Presence::may_be_empty);
  require_deed(fields, body);
}

// Every sealed body fits its padding, which takes at least one byte more.
inline constexpr std::size_t kFrontBytes = 2;  // byte order and version
static_assert(kFrontBytes + 2 * (4 + limits::kKeyBytes) + 2 * 4 + 3 * limits::kPicks <
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
