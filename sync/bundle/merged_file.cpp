#include <algorithm>
#include <map>

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

using Bodies = std::map<Row, record::Record>;

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
                                     const std::vector<RawFront>& fronts, const Named& file) {
  const std::vector<Row> listed = rows_of(fronts);
  Bodies bodies;
  for (; count > 0; --count) {
    const Row row = read_row(reader);
    if (reader.cut()) return file.refuse("merged.cut");
    if (!std::ranges::binary_search(listed, row)) return file.damaged("bodies");
    if (!bodies.empty() && !(bodies.rbegin()->first < row)) return file.damaged("order");
    record::Record record;
    record.id = row.id;
    record.kind = row.kind;
    record.salt = reader.array<kSaltBytes>();
    const domain::ByteView body = reader.run(row.length);
    if (reader.cut()) return file.refuse("merged.cut");
    record.body.assign(body.begin(), body.end());
    if (row_hash(record) != row.hash) return file.damaged("bodies");
    bodies.emplace_hint(bodies.end(), row, std::move(record));
  }
  if (reader.left() != 0) return file.damaged("end");
  return bodies;
}

Bundle assemble(RawFront&& front, Manifest&& manifest, const Bodies& bodies) {
  Bundle bundle;
  bundle.manifest = std::move(manifest);
  bundle.rows = std::move(front.rows);
  bundle.front.assign(front.bytes.begin(), front.bytes.end());
  bundle.hash = hash_of_front(bundle.front);
  for (const Row& row : bundle.rows) {
    if (const auto found = bodies.find(row); found != bodies.end()) {
      bundle.records.push_back(found->second);
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

domain::Bytes Merged::write(const Package& package) const {
  std::vector<Standing> all = standings(kept_, package);
  std::erase_if(all,
                [](const Standing& standing) { return standing.verdict == Verdict::withdrawn; });
  ByteWriter writer;
  writer.text(kMagic);
  writer.u8(kFormat);
  writer.run(event_.bytes);
  writer.u8(practice_ ? 1 : 0);
  writer.u32(static_cast<std::uint32_t>(kept_.size()));
  writer.u32(static_cast<std::uint32_t>(all.size()));
  for (const Bundle& bundle : kept_) writer.run(bundle.front);
  for (const Standing& standing : all) {
    domain::ensure(standing.record != nullptr, "of a merged file, every bundle was added");
    write_row(writer, standing.row);
    writer.run(standing.record->salt);
    writer.run(standing.record->body);
  }
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
  const auto bodies = take_bodies(reader, body_count, *fronts, file);
  if (!bodies) return std::unexpected(bodies.error());
  for (const auto& [row, record] : *bodies) {
    if (!record::check_body(record.kind, record.body)) return file.damaged("bodies");
  }
  Merged merged(package);
  for (RawFront& front : *fronts) {
    auto manifest = decode_front(front, package, file_name);
    if (!manifest) return std::unexpected(std::move(manifest.error()));
    merged.add(assemble(std::move(front), std::move(*manifest), *bodies));
  }
  // What is complete and comes out the same again has no bundle too many, none out of order and no
  // body that nobody needs.
  if (!is_complete(standings(merged.kept_, package))) return file.damaged("bodies");
  if (!std::ranges::equal(merged.write(package), bytes)) return file.damaged("order");
  return merged;
}

}  // namespace stordialog::bundle
