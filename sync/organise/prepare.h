// Before the event: from event file, keyholders and stations to the signed package, tickets and
// codes.
#pragma once

#include <string>
#include <vector>

#include "bundle/package.h"
#include "domain/error.h"
#include "system/progress.h"
#include "system/randomness.h"

namespace stordialog::organise {

struct StationPlan {
  domain::StationNumber number = 0;
  domain::Role role = domain::Role::station;
  std::string name;
};

struct PrepareOrder {
  std::string event_toml;
  std::string event_file;  // its name, for errors
  std::vector<StationPlan> stations;
  std::vector<seal::KeyPublic> ballot_keys;  // one per keyholder
  seal::KeyPublic contacts_key;
  std::uint32_t codes = 0;  // how many voting codes to print
  std::string pin;          // six digits; empty: one is drawn
};

struct Prepared {
  bundle::Package package;
  domain::Bytes package_bytes;
  std::vector<std::pair<domain::StationNumber, domain::Secret>> tickets;
  domain::Secret own_ticket;  // of the first station whose role is organiser; empty: there is none
  std::vector<std::string> codes;  // as drawn; nothing ties them to a person
  std::string pin;
  seal::SigningKey organiser;
};

/// Errors: event.*, prepare.no_stations, prepare.bad_station
/// (`station`, `most`), prepare.same_station (`station`), prepare.bad_name (`station`),
/// prepare.no_ballot_key, prepare.too_many_keys (`most`), prepare.same_key (`holder`),
/// prepare.wrong_use (`holder`), prepare.too_many_codes (`most`), prepare.codes_missing,
/// prepare.codes_off, prepare.bad_pin
/// (`digits`), key.damaged, work.cancelled.
[[nodiscard]] domain::Expected<Prepared> prepare(const PrepareOrder& order,
                                                 system::Randomness& randomness,
                                                 system::Progress& progress);

}  // namespace stordialog::organise
