// One body of every kind, as the golden files hold them: made by a second implementation of
// RECORD_FORMAT.md, not by this code.
#pragma once

#include "domain/handed_in.h"

namespace stordialog::record {

template <typename IdType>
IdType id_of(std::uint8_t first) {
  IdType id;
  for (std::size_t i = 0; i < id.bytes.size(); ++i) {
    id.bytes[i] = static_cast<std::uint8_t>(first + i);
  }
  return id;
}

inline domain::RecordId record_id(std::uint8_t first) {
  return id_of<domain::RecordId>(first);
}

inline domain::Idea sample_idea() {
  return {id_of<domain::SessionToken>(0x10), "ensamhet", "Kaffe på torget\nvarje fredag ☕"};
}

inline domain::Support sample_support() {
  return {id_of<domain::SessionToken>(0x10), record_id(0x20)};
}

inline domain::Initiative sample_initiative() {
  return {record_id(0x20), "Öppen förskola", "Föreningen",     "Varje tisdag",
          "Lokal",         "Två ledare",     "Föreningsbidrag"};
}

inline domain::Signatory sample_signatory() {
  return {"Båtklubben", "ideburen", "2026-1"};
}

inline domain::Ballot sample_ranking() {
  return {"utmaningar", "kommun", {0, 3, 11}, {2, 1, 1}};
}

inline domain::Ballot sample_ballot() {
  return {"utmaningar", "kommun", {0, 3, 11}};
}

inline domain::Contact sample_contact() {
  return {"verkstad",
          "kommun",
          "Prov Person",
          "prov@example.org",
          "",
          "1",
          {{0, 0, 0}, {500, 250, 1}, {1000, 65535, 1}}};
}

inline domain::Withdrawal sample_withdrawal() {
  return {record_id(0x30)};
}

inline domain::EventChange sample_event_change() {
  domain::EventChange change{"[[question]]\nkey = \"ny\"\n", 2, {}};
  for (std::uint8_t i = 0; i < 64; ++i) change.signature.push_back(i);
  return change;
}

inline domain::StaffAction sample_staff_action() {
  return {3,
          0x0102030405ULL,
          {record_id(0x40), record_id(0x50)},
          domain::StaffDeed::group_ideas,
          {},
          {record_id(0x20), record_id(0x60)},
          {},
          0,
          "Möten"};
}

inline domain::StaffAction sample_opening() {
  return {
      100, 1, {}, domain::StaffDeed::open_activity, {domain::ActivityKind::vote, "utmaningar"}, {},
      {},  0, ""};
}

inline domain::StaffAction sample_present() {
  return {1, 7, {record_id(0x40)}, domain::StaffDeed::note_present, {}, {}, {}, 70, ""};
}

inline domain::StaffAction sample_undo() {
  return {2, 8, {record_id(0x70)}, domain::StaffDeed::undo, {}, {}, record_id(0x40), 0, ""};
}

}  // namespace stordialog::record
