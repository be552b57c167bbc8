#include <algorithm>
#include <iomanip>
#include <sstream>

#include "bundle/bundle.h"
#include "bundle/front.h"
#include "domain/ensure.h"
#include "seal/hash.h"

namespace stordialog::bundle {

using domain::ensure;
using record::Record;

domain::Hash row_hash(const Record& record) {
  return seal::hash("stordialog/1/row", {record.salt, record.body});
}

domain::Bytes write_bundle(const Manifest& manifest, std::vector<Record> records,
                           const domain::Secret& station_secret) {
  ensure(manifest.number == manifest.earlier.size() + 1, "a bundle names every earlier export");
  std::ranges::sort(records, {}, &Record::id);

  Manifest whole = manifest;
  std::ranges::sort(whole.totals, {}, &domain::Totals::question);
  // A clock gone astray must not keep a station from exporting.
  whole.made_utc = std::clamp(manifest.made_utc, std::int64_t{0}, kMadeUtcMost);

  std::vector<Row> rows;
  rows.reserve(records.size());
  std::size_t bodies_bytes = 0;
  for (const Record& record : records) {
    ensure(manifest.profile == domain::Profile::full || !domain::is_sealed(record.kind),
           "nothing sealed goes into a board");
    rows.push_back(
        {record.id, record.kind, static_cast<std::uint32_t>(record.body.size()), row_hash(record)});
    bodies_bytes += kSaltBytes + record.body.size();
  }

  domain::Bytes bundle = write_front(whole, rows, station_secret);
  bundle.reserve(bundle.size() + bodies_bytes);
  for (const Record& record : records) {
    bundle.insert(bundle.end(), record.salt.begin(), record.salt.end());
    bundle.insert(bundle.end(), record.body.begin(), record.body.end());
  }
  return bundle;
}

domain::Bytes write_board_part(const Bundle& bundle) {
  domain::Bytes part = bundle.front;
  for (const Record& record : bundle.records) {
    if (domain::is_sealed(record.kind)) continue;
    part.insert(part.end(), record.salt.begin(), record.salt.end());
    part.insert(part.end(), record.body.begin(), record.body.end());
  }
  return part;
}

domain::Hash bundle_hash(domain::ByteView bundle) {
  ByteReader reader(bundle);
  reader.run(kHeaderBytes - 8);
  const std::uint32_t manifest_bytes = reader.u32();
  const std::uint32_t rows = reader.u32();
  reader.run(manifest_bytes);
  reader.run(rows * kRowBytes);
  reader.run(kSignatureBytes);
  ensure(!reader.cut(), "bundle_hash is asked about a whole bundle");
  return hash_of_front(bundle.first(bundle.size() - reader.left()));
}

std::string file_name(const Package& package, const Manifest& manifest) {
  std::ostringstream name;
  name << package.event.slug << '-' << manifest.station << '-' << name_of(manifest.profile) << '-'
       << std::setw(4) << std::setfill('0') << manifest.number << ".bundle";
  return std::move(name).str();
}

}  // namespace stordialog::bundle
