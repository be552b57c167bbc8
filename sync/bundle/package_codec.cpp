#include "bundle/package_codec.h"

#include <algorithm>

#include "domain/ensure.h"
#include "domain/limits.h"

namespace stordialog::bundle {

namespace {

std::string text_of(domain::ByteView bytes) {
  return {bytes.begin(), bytes.end()};
}

void write_name(ByteWriter& writer, std::string_view name) {
  domain::ensure(name.size() <= domain::limits::kNameBytes, "a name is within its limit");
  writer.u16(static_cast<std::uint16_t>(name.size()));
  writer.text(name);
}

std::string read_name(ByteReader& reader) {
  return text_of(reader.run(reader.u16()));
}

void write_key(ByteWriter& writer, const seal::KeyPublic& key) {
  write_name(writer, key.holder);
  writer.run(key.key);
}

seal::KeyPublic read_key(ByteReader& reader, seal::KeyUse use) {
  seal::KeyPublic key;
  key.use = use;
  key.holder = read_name(reader);
  key.key = reader.array<sizeof(seal::PublicKey)>();
  return key;
}

domain::Station read_station(ByteReader& reader) {
  domain::Station station;
  station.number = reader.u16();
  station.role = static_cast<domain::Role>(reader.u8());
  station.name = read_name(reader);
  station.public_key = reader.array<sizeof(seal::PublicKey)>();
  return station;
}

}  // namespace

void write_cost(ByteWriter& writer, seal::Cost cost) {
  writer.u32(cost.passes);
  writer.u32(cost.memory_kib);
}

seal::Cost read_cost(ByteReader& reader) {
  seal::Cost cost;
  cost.passes = reader.u32();
  cost.memory_kib = reader.u32();
  return cost;
}

domain::Bytes write_package_fields(const Package& package) {
  ByteWriter writer;
  writer.text(kPackageMagic);
  writer.u8(kPackageFormat);
  writer.u32(static_cast<std::uint32_t>(package.event_toml.size()));
  writer.text(package.event_toml);
  writer.u16(static_cast<std::uint16_t>(package.stations.size()));
  for (const domain::Station& station : package.stations) {
    writer.u16(station.number);
    writer.u8(static_cast<std::uint8_t>(station.role));
    write_name(writer, station.name);
    writer.run(station.public_key);
  }
  writer.u8(static_cast<std::uint8_t>(package.ballot_keys.size()));
  for (const seal::KeyPublic& key : package.ballot_keys) write_key(writer, key);
  write_key(writer, package.contacts_key);
  writer.run(package.code_salt);
  write_cost(writer, package.code_cost);
  writer.run(package.id_key);
  writer.u32(static_cast<std::uint32_t>(package.code_hashes.size()));
  for (const domain::Hash& hash : package.code_hashes) writer.run(hash);
  writer.run(package.organiser);
  return writer.take();
}

Package read_package_fields(ByteReader& reader) {
  Package package;
  reader.run(kPackageMagic.size() + 1);
  package.event_toml = text_of(reader.run(reader.u32()));
  // Counts are not believed: each loop ends where the bytes do, and nothing is reserved for them.
  for (std::uint16_t left = reader.u16(); left > 0 && !reader.cut(); --left) {
    package.stations.push_back(read_station(reader));
  }
  for (std::uint8_t left = reader.u8(); left > 0 && !reader.cut(); --left) {
    package.ballot_keys.push_back(read_key(reader, seal::KeyUse::ballots));
  }
  package.contacts_key = read_key(reader, seal::KeyUse::contacts);
  package.code_salt = reader.array<sizeof(domain::Salt)>();
  package.code_cost = read_cost(reader);
  package.id_key = reader.array<sizeof(package.id_key)>();
  for (std::uint32_t left = reader.u32(); left > 0 && !reader.cut(); --left) {
    package.code_hashes.push_back(reader.array<sizeof(domain::Hash)>());
  }
  package.organiser = reader.array<sizeof(seal::PublicKey)>();
  return package;
}

}  // namespace stordialog::bundle
