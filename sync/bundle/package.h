// The event package: what every station and every organiser shares, public and signed by the
// organiser. A ticket is a package, one station's secret key and the staff PIN's hash.
// PACKAGE_FORMAT.md.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "domain/bytes.h"
#include "domain/error.h"
#include "domain/event.h"
#include "domain/secret.h"
#include "domain/station.h"
#include "seal/key_file.h"
#include "seal/password.h"
#include "seal/signature.h"

namespace stordialog::bundle {

struct Package {
  std::string event_toml;                    // the event file as the organiser wrote it
  domain::Event event;                       // read from event_toml
  std::vector<domain::Station> stations;     // by number ascending
  std::vector<seal::KeyPublic> ballot_keys;  // sealing order
  seal::KeyPublic contacts_key;
  domain::Salt code_salt{};
  seal::Cost code_cost;
  std::array<std::uint8_t, 32> id_key{};  // keys ballot ids
  std::vector<domain::Hash> code_hashes;  // sorted; empty when codes are off
  seal::PublicKey organiser{};            // who signed
  domain::EventId id;                     // BLAKE2b-128 of what is signed; not stored in it

  [[nodiscard]] const domain::Station* station(domain::StationNumber number) const;
  [[nodiscard]] std::vector<seal::PublicKey> ballot_public_keys() const;
};

/// Signed bytes. Sets package.organiser and package.id, sorts stations and code hashes;
/// package.event is not written, only event_toml. `organiser_secret` is the 64-byte signing secret.
[[nodiscard]] domain::Bytes write_package(Package& package, const domain::Secret& organiser_secret);
/// Errors: package.not_a_package, package.newer, package.cut, package.damaged,
/// package.bad_signature, event.*.
[[nodiscard]] domain::Expected<Package> read_package(domain::ByteView bytes);

struct Ticket {
  domain::Bytes package;  // as written
  domain::StationNumber station = 0;
  domain::Secret station_secret;  // 64-byte signing secret
  domain::Salt pin_salt{};
  seal::Cost pin_cost;
  domain::Hash pin_hash{};
};

[[nodiscard]] domain::Secret write_ticket(const Ticket& ticket);
/// Errors: ticket.not_a_ticket, ticket.newer, ticket.damaged (with `where`), ticket.wrong_station
/// (with `station`: the secret is not that station's), package.* and event.* of the package inside.
[[nodiscard]] domain::Expected<Ticket> read_ticket(domain::ByteView bytes);

}  // namespace stordialog::bundle
