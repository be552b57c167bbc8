#include <doctest/doctest.h>

#include "bundle/allocation.h"
#include "bundle/hall.h"
#include "bundle/package.h"
#include "seal/hash.h"

namespace stordialog::bundle {

using namespace testing;

namespace {

constexpr std::size_t kFormatAt = std::string_view("stordialog-ticket\n").size();

Ticket make_ticket(domain::StationNumber station, domain::StationNumber secret_of) {
  Ticket ticket;
  ticket.package = package_bytes();
  ticket.station = station;
  ticket.station_secret = station_key(secret_of).secret.copy();
  ticket.pin_salt.fill(4);
  ticket.pin_cost = seal::kPracticeCost;
  ticket.pin_hash.fill(5);
  return ticket;
}

/// The checksum made right again, as somebody who knows the format would.
domain::Bytes with_checksum(domain::Bytes bytes) {
  bytes.resize(bytes.size() - 32);
  const domain::Hash checksum = seal::hash("stordialog/1/ticket", {bytes});
  bytes.insert(bytes.end(), checksum.begin(), checksum.end());
  return bytes;
}

domain::Bytes bytes_of(const Ticket& ticket) {
  const domain::Secret written = write_ticket(ticket);
  return {written.view().begin(), written.view().end()};
}

}  // namespace

TEST_CASE("a ticket comes back as it was written") {
  const Ticket ticket = make_ticket(3, 3);
  const auto read = read_ticket(write_ticket(ticket).view());
  REQUIRE_MESSAGE(read.has_value(), code_of(read), " ", where_of(read));
  CHECK(read->package == ticket.package);
  CHECK(read->station == 3);
  CHECK(seal::same(read->station_secret.view(), ticket.station_secret.view()));
  CHECK(read->pin_salt == ticket.pin_salt);
  CHECK(read->pin_cost == ticket.pin_cost);
  CHECK(read->pin_hash == ticket.pin_hash);
}

TEST_CASE("a ticket whose secret is not its station's is refused") {
  const auto other = read_ticket(write_ticket(make_ticket(3, 2)).view());
  REQUIRE_FALSE(other.has_value());
  CHECK(other.error() == domain::Error("ticket.wrong_station").with("station", "3"));
  CHECK(code_of(read_ticket(write_ticket(make_ticket(5, 5)).view())) == "ticket.wrong_station");
}

TEST_CASE("a ticket whose secret has another station's public half is refused") {
  Ticket ticket = make_ticket(3, 2);
  const auto right = station_key(3).public_key;
  std::ranges::copy(right, ticket.station_secret.writable().begin() + 32);
  CHECK(code_of(read_ticket(write_ticket(ticket).view())) == "ticket.wrong_station");
}

TEST_CASE("a ticket whose secret is not whole is refused") {
  Ticket ticket = make_ticket(3, 3);
  ticket.station_secret.writable()[63] ^= 1;  // the seed is right, the public half is not
  CHECK(code_of(read_ticket(write_ticket(ticket).view())) == "ticket.wrong_station");
}

TEST_CASE("a ticket cut anywhere is refused") {
  const domain::Bytes bytes = bytes_of(make_ticket(3, 3));
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CHECK(code_of(read_ticket(domain::ByteView(bytes).first(size))) == "ticket.damaged");
  }
}

TEST_CASE("a ticket with any bit flipped is refused") {
  domain::Bytes bytes = bytes_of(make_ticket(3, 3));
  std::size_t accepted = 0;
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] ^ 1 << bit % 8);
    if (read_ticket(bytes).has_value()) ++accepted;
    bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] ^ 1 << bit % 8);
  }
  CHECK(accepted == 0);
  CHECK(read_ticket(bytes).has_value());
}

TEST_CASE("a ticket of something else, a newer format or with more after its end is refused") {
  domain::Bytes bytes = bytes_of(make_ticket(3, 3));
  CHECK(code_of(read_ticket(package_bytes())) == "ticket.not_a_ticket");
  domain::Bytes longer = bytes;
  longer.push_back(0);
  CHECK(code_of(read_ticket(with_checksum(longer))) == "ticket.damaged");
  bytes[kFormatAt] = 2;
  CHECK(code_of(read_ticket(bytes)) == "ticket.newer");
  bytes[kFormatAt] = 0;
  CHECK(code_of(read_ticket(with_checksum(bytes))) == "ticket.damaged");
}

TEST_CASE("a ticket with a damaged package inside is refused as that package is") {
  Ticket ticket = make_ticket(3, 3);
  ticket.package.back() ^= 1;
  CHECK(code_of(read_ticket(write_ticket(ticket).view())) == "package.bad_signature");
  ticket.package.clear();
  CHECK(code_of(read_ticket(write_ticket(ticket).view())) == "package.cut");
}

TEST_CASE("a ticket whose PIN would exhaust the machine is refused") {
  Ticket ticket = make_ticket(3, 3);
  ticket.pin_cost.memory_kib = 0xffffffff;
  CHECK(where_of(read_ticket(write_ticket(ticket).view())) == "pin");
}

TEST_CASE("a length in a ticket never makes the reader allocate more than the file") {
  domain::Bytes bytes = bytes_of(make_ticket(3, 3));
  for (std::size_t i = 1; i <= 4; ++i) bytes[kFormatAt + i] = 0xff;
  bytes = with_checksum(bytes);
  std::string said;
  const std::size_t largest = largest_allocation([&] { said = code_of(read_ticket(bytes)); });
  CHECK(said == "ticket.damaged");
  CHECK(largest <= bytes.size());
}

}  // namespace stordialog::bundle
