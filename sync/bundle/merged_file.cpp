#include <algorithm>

#include "bundle/front.h"
#include "bundle/merge.h"
#include "bundle/standing.h"
#include "domain/ensure.h"
#include "record/codec.h"

namespace stordialog::bundle {

namespace {

using domain::Error;

constexpr std::string_view kMagic = "stordialog-merged\n";
constexpr std::uint8_t kFormat = 1;

/// The file, which every refusal names.
struct Named {
  std::string_view name;
  [[nodiscard]] std::unexpected<Error> refuse(const char* code) const {
    return domain::fail(Error(code).with("file", std::string(name)));
  }
  [[nodiscard]] std::unexpected<Error> damaged(const char* where) const {
    return domain::fail(
        Error("merged.damaged").with("file", std::string(name)).with("where", where));
  }
};

/// Of a row, by row ascending.
struct Body {
  Row row;
  record::Record record;
};
using Bodies = std::vector<Body>;

/// The fronts, each checked on its raw bytes.
domain::Expected<std::vector<RawFront>> take_fronts(ByteReader& reader, std::uint32_t count,
                                                    const Package& package,
                                                    std::string_view file_name) {
  std::vector<RawFront> fronts;
  for (; count > 0; --count) {
    auto front = check_front(reader.rest(), package, file_name);
    if (!front) return std::unexpected(std::move(front.error()));
    reader.run(front->bytes.size());
    fronts.push_back(std::move(*front));
  }
  return fronts;
}

/// Every row of every front, ascending.
std::vector<Row> rows_of(const std::vector<RawFront>& fronts) {
  std::vector<Row> rows;
  for (const RawFront& front : fronts)
    rows.insert(rows.end(), front.rows.begin(), front.rows.end());
  std::ranges::sort(rows);
  return rows;
}

/// Rows with salt and body up to the end, each listed by a front, strictly ascending, its hash
/// right.
domain::Expected<Bodies> take_bodies(ByteReader& reader, std::uint32_t count,
                                     const std::vector<Row>& listed, const Named& file) {
  Bodies bodies;
  for (; count > 0; --count) {
    const Row row = read_row(reader);
    if (reader.cut()) return file.refuse("merged.cut");
    if (!std::ranges::binary_search(listed, row)) return file.damaged("bodies");
    if (!bodies.empty() && !(bodies.back().row < row)) return file.damaged("order");
    record::Record record;
    record.id = row.id;
    record.kind = row.kind;
    record.salt = reader.array<kSaltBytes>();
    const domain::ByteView body = reader.run(row.length);
    if (reader.cut()) return file.refuse("merged.cut");
    record.body.assign(body.begin(), body.end());
    if (row_hash(record) != row.hash) return file.damaged("bodies");
    bodies.push_back({row, std::move(record)});
  }
  if (reader.left() != 0) return file.damaged("end");
  return bodies;
}

/// Bodies that no other front lists are taken out of `bodies`.
Bundle assemble(RawFront&& front, Manifest&& manifest, const std::vector<Row>& listed,
                Bodies& bodies) {
  Bundle bundle;
  bundle.manifest = std::move(manifest);
  bundle.rows = std::move(front.rows);
  bundle.front.assign(front.bytes.begin(), front.bytes.end());
  bundle.hash = hash_of_front(bundle.front);
  for (const Row& row : bundle.rows) {
    const auto found = std::ranges::lower_bound(bodies, row, {}, &Body::row);
    if (found == bodies.end() || found->row != row) continue;
    if (std::ranges::equal_range(listed, row).size() == 1) {
      bundle.records.push_back(std::move(found->record));
    } else {
      bundle.records.push_back(found->record);
    }
  }
  return bundle;
}

/// A body is there exactly if its record is not withdrawn.
bool is_complete(const std::vector<Standing>& all) {
  return std::ranges::all_of(all, [](const Standing& standing) {
    return (standing.record != nullptr) == (standing.verdict != Verdict::withdrawn);
  });
}

}  // namespace

void Merged::write(const Package& package, const std::function<void(std::size_t)>& begin,
                   const std::function<void(domain::ByteView)>& put) const {
  std::vector<Standing> all = standings(kept_, package);
  std::erase_if(all,
                [](const Standing& standing) { return standing.verdict == Verdict::withdrawn; });
  ByteWriter header;
  header.text(kMagic);
  header.u8(kFormat);
  header.run(event_.bytes);
  header.u8(practice_ ? 1 : 0);
  header.u32(static_cast<std::uint32_t>(kept_.size()));
  header.u32(static_cast<std::uint32_t>(all.size()));
  std::size_t bytes = header.bytes().size();
  for (const Bundle& bundle : kept_) bytes += bundle.front.size();
  for (const Standing& standing : all) bytes += kRowBytes + kSaltBytes + standing.row.length;
  begin(bytes);
  put(header.bytes());
  for (const Bundle& bundle : kept_) put(bundle.front);
  for (const Standing& standing : all) {
    domain::ensure(standing.record != nullptr, "of a merged file, every bundle was added");
    ByteWriter row;
    row.reserve(kRowBytes);
    write_row(row, standing.row);
    put(row.bytes());
    put(standing.record->salt);
    put(standing.record->body);
  }
}

domain::Bytes Merged::write(const Package& package) const {
  ByteWriter writer;
  write(
      package, [&](std::size_t bytes) { writer.reserve(bytes); },
      [&](domain::ByteView piece) { writer.run(piece); });
  return writer.take();
}

domain::Expected<Merged> Merged::read(domain::ByteView bytes, const Package& package,
                                      std::string_view file_name) {
  const Named file{file_name};
  switch (opening_of(bytes, kMagic)) {
    case Opening::foreign:
      return file.refuse("merged.not_a_merged_file");
    case Opening::cut:
      return file.refuse("merged.cut");
    case Opening::matches:
      break;
  }
  ByteReader reader(bytes.subspan(kMagic.size()));
  const std::uint8_t format = reader.u8();
  domain::EventId event;
  event.bytes = reader.array<domain::EventId::kSize>();
  const std::uint8_t practice = reader.u8();
  const std::uint32_t front_count = reader.u32();
  const std::uint32_t body_count = reader.u32();
  if (format > kFormat) return file.refuse("merged.newer");
  if (reader.cut()) return file.refuse("merged.cut");
  if (format != kFormat || practice > 1) return file.damaged("header");
  if ((practice == 1) != package.event.practice) return file.refuse("bundle.practice");
  if (event != package.id) return file.refuse("merged.other_event");

  auto fronts = take_fronts(reader, front_count, package, file_name);
  if (!fronts) return std::unexpected(std::move(fronts.error()));
  const std::vector<Row> listed = rows_of(*fronts);
  auto bodies = take_bodies(reader, body_count, listed, file);
  if (!bodies) return std::unexpected(bodies.error());
  for (const auto& [row, record] : *bodies) {
    if (!record::check_body(record.kind, record.body)) return file.damaged("bodies");
  }
  Merged merged(package);
  for (RawFront& front : *fronts) {
    auto manifest = decode_front(front, package, file_name);
    if (!manifest) return std::unexpected(std::move(manifest.error()));
    merged.add(assemble(std::move(front), std::move(*manifest), listed, *bodies));
  }
  // What is complete and comes out the same again has no bundle too many, none out of order and no
  // body that nobody needs.
  if (!is_complete(standings(merged.kept_, package))) return file.damaged("bodies");
  domain::ByteView left = bytes;
  bool is_same = true;
  merged.write(
      package, [&](std::size_t size) { is_same = size == bytes.size(); },
      [&](domain::ByteView piece) {
        is_same = is_same && std::ranges::equal(piece, left.first(piece.size()));
        if (is_same) left = left.subspan(piece.size());
      });
  if (!is_same) return file.damaged("order");
  return merged;
}

}  // namespace stordialog::bundle
