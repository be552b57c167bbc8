#include <cstdint>

#include "bundle/bundle.h"
#include "bundle/front.h"
#include "domain/limits.h"
#include "record/codec.h"

namespace stordialog::bundle {

namespace {

using domain::Error;

enum class Bodies : std::uint8_t { all, plain };

/// Salt and body of each row that has them; sizes, the end and every hash have been checked.
domain::Expected<std::vector<record::Record>> take_bodies(ByteReader& reader, Bodies bodies,
                                                          const std::vector<Row>& rows,
                                                          std::string_view file_name) {
  const auto is_here = [bodies](const Row& row) {
    return bodies == Bodies::all || !domain::is_sealed(row.kind);
  };
  std::uint64_t bytes = 0;
  for (const Row& row : rows) {
    if (is_here(row)) bytes += kSaltBytes + row.length;
  }
  if (reader.left() < bytes) {
    return domain::fail(Error("bundle.cut").with("file", std::string(file_name)));
  }
  if (reader.left() > bytes) return damaged(file_name, "end");

  std::vector<record::Record> records;
  records.reserve(rows.size());
  for (const Row& row : rows) {
    if (!is_here(row)) continue;
    record::Record record;
    record.id = row.id;
    record.kind = row.kind;
    record.salt = reader.array<kSaltBytes>();
    const domain::ByteView body = reader.run(row.length);
    record.body.assign(body.begin(), body.end());
    if (row_hash(record) != row.hash) return damaged(file_name, "bodies");
    records.push_back(std::move(record));
  }
  return records;
}

domain::Expected<Bundle> read(domain::ByteView bytes, Bodies bodies, const Package& package,
                              std::string_view file_name) {
  if (bytes.size() > domain::limits::kBundleBytes) {
    return domain::fail(Error("bundle.too_large").with("file", std::string(file_name)));
  }
  auto front = check_front(bytes, package, file_name);
  if (!front) return std::unexpected(std::move(front.error()));
  ByteReader reader(bytes.subspan(front->bytes.size()));
  auto records = take_bodies(reader, bodies, front->rows, file_name);
  if (!records) return std::unexpected(std::move(records.error()));

  // Only now is anything decoded: the manifest, then every plain body.
  auto manifest = decode_front(*front, package, file_name);
  if (!manifest) return std::unexpected(std::move(manifest.error()));
  for (const record::Record& record : *records) {
    if (!record::check_body(record.kind, record.body)) return damaged(file_name, "bodies");
  }

  Bundle bundle;
  bundle.manifest = std::move(*manifest);
  bundle.rows = std::move(front->rows);
  bundle.records = std::move(*records);
  bundle.front.assign(front->bytes.begin(), front->bytes.end());
  bundle.hash = hash_of_front(bundle.front);
  return bundle;
}

}  // namespace

domain::Expected<Bundle> read_bundle(domain::ByteView bytes, const Package& package,
                                     std::string_view file_name) {
  return read(bytes, Bodies::all, package, file_name);
}

domain::Expected<Bundle> read_board_part(domain::ByteView bytes, const Package& package,
                                         std::string_view file_name) {
  return read(bytes, Bodies::plain, package, file_name);
}

}  // namespace stordialog::bundle
