#include "desk/boards.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "bundle/series.h"
#include "domain/limits.h"

namespace stordialog::desk {

namespace {

namespace limits = domain::limits;
using system::Path;

constexpr unsigned kKeptMode = 0600;       // nobody else on this computer needs it
constexpr std::size_t kLookedMost = 4096;  // files whose answer is remembered

/// A station's record only grows, so that what holds more of it is newer; an idea taken back leaves
/// its withdrawal, so that of two that hold as much the one with more withdrawals is, and then what
/// was folded later. The clock decides last: it may have been wrong.
auto age(const bundle::Manifest& manifest, const domain::Hash& hash) {
  std::uint64_t folded = 0;
  for (const auto& totals : manifest.totals) folded += totals.folded;
  return std::tuple(manifest.counts.total(), manifest.counts.of(domain::Kind::withdrawal), folded,
                    manifest.made_utc, manifest.number, hash);
}

bool continues(const bundle::Manifest& later, const bundle::Manifest& earlier,
               const domain::Hash& earlier_hash) {
  return later.profile != earlier.profile ||
         std::ranges::find(later.earlier, earlier_hash) != later.earlier.end();
}

/// A bundle, or what is left of a full when only its board part was carried here. Of what is
/// neither it says what is wrong with the bundle.
domain::Expected<bundle::Bundle> read_either(domain::ByteView bytes, const bundle::Package& package,
                                             const std::string& name) {
  auto bundle = bundle::read_bundle(bytes, package, name);
  if (bundle) return bundle;
  auto part = bundle::read_board_part(bytes, package, name);
  return part ? std::move(part) : std::move(bundle);
}

ForeignBoard board_of(const bundle::Bundle& bundle) {
  ForeignBoard board{bundle.manifest, bundle.hash, {}};
  for (const auto& record : bundle.records) {
    if (!domain::is_sealed(record.kind)) board.records.push_back(record);
  }
  return board;
}

}  // namespace

Boards::Boards(const bundle::Package& package, domain::StationNumber own, Path folder)
    : package_(package), own_(own), folder_(std::move(folder)) {}

Path Boards::place_of(domain::StationNumber station) const {
  return folder_ / ("station-" + std::to_string(station) + ".bundle");
}

void Boards::restore(system::Files& files) {
  for (const Path& name : files.list(folder_)) {
    if (!bundle::is_bundle_name(name.filename().string())) continue;
    const auto bytes = files.read(folder_ / name.filename(), limits::kBundleBytes);
    if (!bytes) continue;
    auto kept = bundle::read_board_part(*bytes, package_, name.filename().string());
    if (!kept || place_of(kept->manifest.station).filename() != name.filename()) continue;
    const domain::StationNumber station = kept->manifest.station;
    if (station == own_) continue;
    newest_.insert_or_assign(station, board_of(*kept));
  }
}

std::vector<Boards::Found> Boards::find(system::Files& files, const std::vector<Path>& folders) {
  std::set<Path> places;
  const auto look_in = [&](const Path& folder) {
    for (const Path& name : files.list(folder)) {
      if (bundle::is_bundle_name(name.filename().string())) places.insert(folder / name.filename());
    }
  };
  for (const Path& folder : folders) {
    look_in(folder);
    for (const Path& inner : files.list_folders(folder)) look_in(folder / inner.filename());
  }
  std::vector<Found> found;
  for (const Path& place : places) {
    Found each{place, place.string(), 0};
    if (const auto named = bundle::series_of(place.filename().string())) {
      each.series = (place.parent_path() / named->name).string();
      each.number = named->number;
    }
    found.push_back(std::move(each));
  }
  std::ranges::stable_sort(found, [](const Found& a, const Found& b) {
    return std::tie(a.series, b.number) < std::tie(b.series, a.number);
  });
  return found;
}

bool Boards::keep(system::Files& files, const bundle::Bundle& bundle) {
  const domain::StationNumber station = bundle.manifest.station;
  auto kept = files.make_folder(folder_);
  if (kept) kept = files.publish(place_of(station), bundle::write_board_part(bundle), kKeptMode);
  if (kept) {
    unkept_.erase(station);
  } else {
    unkept_.insert(station);
  }
  return kept.has_value();
}

bool Boards::take(system::Files& files, const bundle::Bundle& bundle, Arrival& arrival,
                  const Accept& accept) {
  const bundle::Manifest& manifest = bundle.manifest;
  const auto known = newest_.find(manifest.station);
  if (known != newest_.end()) {
    const ForeignBoard& before = known->second;
    arrival.before = before.manifest.counts;
    arrival.is_new = age(manifest, bundle.hash) > age(before.manifest, before.hash);
    arrival.is_fork = arrival.is_new ? !continues(manifest, before.manifest, before.hash)
                                     : bundle.hash != before.hash &&
                                           !continues(before.manifest, manifest, bundle.hash);
    if (!arrival.is_new) {
      const bool is_unkept = unkept_.contains(manifest.station) && bundle.hash == before.hash;
      return !is_unkept || keep(files, bundle);
    }
  }
  ForeignBoard board = board_of(bundle);
  if (auto accepted = accept(board); !accepted) {
    arrival.is_new = false;
    arrival.refused = accepted.error();
    return false;
  }
  arrival.is_new = true;
  newest_.insert_or_assign(manifest.station, std::move(board));
  return keep(files, bundle);
}

Boards::Looked Boards::look(system::Files& files, const Path& file, const Accept& accept) {
  // Before the bytes: what changes while it is read has another stamp the next time.
  const auto stamp = files.stamp(file);
  const auto before = looked_.find(file);
  if (before != looked_.end() && stamp == before->second.stamp) return before->second;
  looked_.erase(file);

  Looked looked;
  bool is_settled = true;
  Arrival arrival;
  arrival.file = file;
  const auto bytes = files.read(file, limits::kBundleBytes);
  auto bundle = bytes ? read_either(*bytes, package_, file.filename().string())
                      : domain::Expected<bundle::Bundle>(domain::fail(bytes.error()));
  if (!bundle) {
    is_settled = bytes.has_value();  // a drive that could not be read may be read later
    arrival.refused = bundle.error();
    looked.arrival = std::move(arrival);
  } else {
    const bundle::Manifest& manifest = bundle->manifest;
    looked.names_its_series = file.filename() == bundle::file_name(package_, manifest);
    if (manifest.station != own_) {
      arrival.station = manifest.station;
      arrival.profile = manifest.profile;
      arrival.number = manifest.number;
      arrival.made_utc = manifest.made_utc;
      arrival.counts = manifest.counts;
      is_settled = take(files, *bundle, arrival, accept);
      looked.arrival = std::move(arrival);
    }
  }
  if (stamp && is_settled) {
    looked.stamp = *stamp;
    if (looked_.size() >= kLookedMost) looked_.clear();
    Looked& remembered = looked_.insert_or_assign(file, looked).first->second;
    if (remembered.arrival) remembered.arrival->is_new = false;
  }
  return looked;
}

std::vector<Arrival> Boards::read(system::Files& files, const std::vector<Path>& folders,
                                  const Accept& accept) {
  std::vector<Arrival> arrivals;
  std::string done;  // the series of which a sound one has been read
  for (const Found& found : find(files, folders)) {
    if (found.series == done) continue;
    Looked looked = look(files, found.file, accept);
    // A file under another's name must not hide that other one.
    if (looked.names_its_series) done = found.series;
    if (looked.arrival) arrivals.push_back(std::move(*looked.arrival));
  }
  return arrivals;
}

}  // namespace stordialog::desk
