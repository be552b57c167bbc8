#include <algorithm>

#include "bundle/package.h"
#include "bundle/package_codec.h"
#include "bundle/raw.h"
#include "domain/ensure.h"
#include "domain/limits.h"
#include "seal/hash.h"

namespace stordialog::bundle {

namespace {

constexpr std::string_view kMagic = "stordialog-ticket\n";
constexpr std::uint8_t kFormat = 1;
constexpr std::size_t kSecretBytes = 64;
constexpr std::size_t kSeedBytes = 32;

domain::Hash checksum_of(domain::ByteView bytes) {
  return seal::hash("stordialog/1/ticket", {bytes});
}

std::unexpected<domain::Error> damaged_ticket(const char* where) {
  return domain::fail(domain::Error("ticket.damaged").with("where", where));
}

/// Is the secret whole, and its public half the one the roster names?
bool speaks_for(const domain::Secret& secret, const domain::Station* station) {
  if (station == nullptr) return false;
  const seal::SigningKey key = seal::signing_key_from_seed(secret.view().first(kSeedBytes));
  return seal::same(key.secret.view(), secret.view()) && key.public_key == station->public_key;
}

}  // namespace

domain::Secret write_ticket(const Ticket& ticket) {
  domain::ensure(ticket.station_secret.size() == kSecretBytes, "a station's secret has 64 bytes");
  ByteWriter before;
  before.text(kMagic);
  before.u8(kFormat);
  before.u32(static_cast<std::uint32_t>(ticket.package.size()));
  before.run(ticket.package);
  before.u16(ticket.station);
  ByteWriter after;
  after.run(ticket.pin_salt);
  write_cost(after, ticket.pin_cost);
  after.run(ticket.pin_hash);

  // In place, so that the secret is never in memory that does not wipe itself.
  domain::Secret written(before.bytes().size() + kSecretBytes + after.bytes().size() +
                         sizeof(domain::Hash));
  auto out = std::ranges::copy(before.bytes(), written.writable().begin()).out;
  out = std::ranges::copy(ticket.station_secret.view(), out).out;
  out = std::ranges::copy(after.bytes(), out).out;
  std::ranges::copy(checksum_of(written.view().first(written.size() - sizeof(domain::Hash))), out);
  return written;
}

domain::Expected<Ticket> read_ticket(domain::ByteView bytes) {
  if (opening_of(bytes, kMagic) == Opening::foreign) return domain::fail("ticket.not_a_ticket");
  ByteReader reader(bytes);
  reader.run(kMagic.size());
  const std::uint8_t format = reader.u8();
  if (format > kFormat) return domain::fail("ticket.newer");
  Ticket ticket;
  const domain::ByteView package_bytes = reader.run(reader.u32());
  ticket.station = reader.u16();
  const domain::ByteView secret = reader.run(kSecretBytes);
  ticket.pin_salt = reader.array<sizeof(domain::Salt)>();
  ticket.pin_cost = read_cost(reader);
  ticket.pin_hash = reader.array<sizeof(domain::Hash)>();
  const domain::ByteView checked = bytes.first(bytes.size() - reader.left());
  const auto checksum = reader.array<sizeof(domain::Hash)>();
  if (reader.cut() || reader.left() != 0 || format != kFormat) return damaged_ticket("length");
  if (checksum_of(checked) != checksum) return damaged_ticket("checksum");
  if (!is_bearable(ticket.pin_cost)) return damaged_ticket("pin");

  ticket.package.assign(package_bytes.begin(), package_bytes.end());
  ticket.station_secret = domain::Secret(secret);
  const auto package = read_package(ticket.package);
  if (!package) return std::unexpected(package.error());
  if (!speaks_for(ticket.station_secret, package->station(ticket.station))) {
    return domain::fail(
        domain::Error("ticket.wrong_station").with("station", std::to_string(ticket.station)));
  }
  return ticket;
}

}  // namespace stordialog::bundle
