#include "desk/boards.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "domain/limits.h"

namespace stordialog::desk {

namespace {

namespace limits = domain::limits;
using system::Path;

constexpr unsigned kKeptMode = 0600;  // nobody else on this computer needs it

/// A station's record only grows, so that what holds more of it is newer; of two that hold as much,
/// what was folded later. The clock decides last: it may have been wrong.
auto age(const bundle::Manifest& manifest, const domain::Hash& hash) {
  std::uint64_t folded = 0;
  for (const auto& totals : manifest.totals) folded += totals.folded;
  return std::tuple(manifest.counts.total(), folded, manifest.made_utc, manifest.number, hash);
}

bool continues(const bundle::Manifest& later, const bundle::Manifest& earlier,
               const domain::Hash& earlier_hash) {
  return later.profile != earlier.profile ||
         std::ranges::find(later.earlier, earlier_hash) != later.earlier.end();
}

bool is_bundle(const Path& name) {
  return name.extension() == ".bundle" && !name.string().starts_with('.');
}

}  // namespace

Boards::Boards(const bundle::Package& package, domain::StationNumber own, Path folder)
    : package_(package), own_(own), folder_(std::move(folder)) {}

Path Boards::place_of(domain::StationNumber station) const {
  return folder_ / ("station-" + std::to_string(station) + ".bundle");
}

void Boards::restore(system::Files& files) {
  for (const Path& name : files.list(folder_)) {
    if (is_bundle(name.filename())) static_cast<void>(take(files, folder_ / name.filename()));
  }
  unkept_.clear();
}

std::vector<Boards::Found> Boards::find(system::Files& files,
                                        const std::vector<Path>& folders) const {
  std::set<Path> places;
  const auto look = [&](const Path& folder) {
    for (const Path& name : files.list(folder)) {
      if (is_bundle(name.filename())) places.insert(folder / name.filename());
    }
  };
  for (const Path& folder : folders) {
    look(folder);
    for (const Path& inner : files.list_folders(folder)) look(folder / inner.filename());
  }
  std::vector<Found> found;
  for (const Path& place : places) {
    // "ok-ide-2-full-0007": what stands before the last dash names the series.
    const std::string stem = place.stem().string();
    const std::size_t dash = stem.rfind('-');
    Found each{place, place.string(), 0};
    if (dash != std::string::npos) {
      const char* end = stem.data() + stem.size();
      const auto read = std::from_chars(stem.data() + dash + 1, end, each.number);
      if (read.ec == std::errc() && read.ptr == end) each.series = stem.substr(0, dash);
    }
    found.push_back(std::move(each));
  }
  std::ranges::stable_sort(found, [](const Found& a, const Found& b) {
    return std::tie(a.series, b.number) < std::tie(b.series, a.number);
  });
  return found;
}

std::optional<Arrival> Boards::take(system::Files& files, const Path& file) {
  Arrival arrival;
  arrival.file = file;
  auto bytes = files.read(file, limits::kBundleBytes);
  if (!bytes) {
    arrival.refused = bytes.error();
    return arrival;
  }
  auto bundle = bundle::read_bundle(*bytes, package_, file.filename().string());
  if (!bundle) {
    arrival.refused = bundle.error();
    return arrival;
  }
  bundle::Manifest& manifest = bundle->manifest;
  if (manifest.station == own_) return std::nullopt;
  arrival.station = manifest.station;
  arrival.profile = manifest.profile;
  arrival.number = manifest.number;
  arrival.made_utc = manifest.made_utc;
  const auto known = newest_.find(manifest.station);
  if (known != newest_.end()) {
    const ForeignBoard& before = known->second;
    arrival.is_new = age(manifest, bundle->hash) > age(before.manifest, before.hash);
    arrival.is_fork = arrival.is_new ? !continues(manifest, before.manifest, before.hash)
                                     : bundle->hash != before.hash &&
                                           !continues(before.manifest, manifest, bundle->hash);
    if (!arrival.is_new) return arrival;
  }
  arrival.is_new = true;
  std::erase_if(bundle->records,
                [](const record::Record& record) { return domain::is_sealed(record.kind); });
  newest_.insert_or_assign(
      arrival.station, ForeignBoard{std::move(manifest), bundle->hash, std::move(bundle->records)});
  unkept_.insert_or_assign(arrival.station, std::move(*bytes));
  return arrival;
}

Boards::Brought Boards::read(system::Files& files, const std::vector<Path>& folders) {
  Brought brought;
  std::set<domain::StationNumber> fresh;
  std::string done;  // the series of which a sound one has been read
  for (const Found& found : find(files, folders)) {
    if (found.series == done) continue;
    auto arrival = take(files, found.file);
    if (!arrival || !arrival->refused) done = found.series;
    if (!arrival) continue;
    if (arrival->is_new) fresh.insert(arrival->station);
    brought.arrivals.push_back(std::move(*arrival));
  }
  brought.fresh.assign(fresh.begin(), fresh.end());
  return brought;
}

domain::Expected<void> Boards::keep(system::Files& files) {
  if (unkept_.empty()) return {};
  if (auto made = files.make_folder(folder_); !made) return made;
  while (!unkept_.empty()) {
    const auto next = unkept_.begin();
    if (auto kept = files.publish(place_of(next->first), next->second, kKeptMode); !kept) {
      return kept;
    }
    unkept_.erase(next);
  }
  return {};
}

}  // namespace stordialog::desk
