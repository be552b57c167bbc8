#include "organise/gather.h"

#include <algorithm>
#include <iterator>

#include "domain/limits.h"

namespace stordialog::organise {

namespace {

/// Its hash is its name: a cloned station's two exports of one number are two files.
domain::Expected<void> copy(system::Files& files, const system::Path& from,
                            const system::Path& folder) {
  const auto bytes = files.read(from, domain::limits::kBundleBytes);
  if (!bytes) return domain::fail(bytes.error());
  const auto hash = bundle::bundle_hash(*bytes);
  const system::Path to = folder / (domain::to_hex(hash) + ".bundle");
  if (files.exists(to)) return {};
  return files.publish(to, *bytes, 0600);
}

std::vector<StationBrought> stations_in(const bundle::Package& package,
                                        const std::vector<bundle::Bundle>& bundles) {
  std::vector<StationBrought> stations;
  for (const domain::Station& station : package.stations) {
    if (station.role == domain::Role::organiser) continue;
    StationBrought& brought = stations.emplace_back();
    brought.number = station.number;
    brought.name = station.name;
    for (const bundle::Bundle& bundle : bundles) {
      const bundle::Manifest& manifest = bundle.manifest;
      if (manifest.station != station.number || manifest.profile != domain::Profile::full ||
          (brought.here && manifest.number < brought.number_of_export)) {
        continue;
      }
      brought.here = true;
      brought.number_of_export = manifest.number;
      brought.ballots = manifest.counts.of(domain::Kind::ballot);
      brought.made_utc = manifest.made_utc;
    }
  }
  std::ranges::sort(stations, {}, &StationBrought::number);
  return stations;
}

}  // namespace

domain::Expected<Gathered> gather(system::Files& files, const bundle::Package& package,
                                  const std::vector<system::Path>& places,
                                  const system::Path& folder, system::Progress& progress) {
  if (const auto made = files.make_folder(folder); !made) return domain::fail(made.error());
  std::vector<system::Path> there = places;
  std::erase_if(there, [&files](const system::Path& place) { return !files.exists(place); });
  Gathered gathered;
  {
    auto found = collect(files, package, there, progress);
    if (!found) return domain::fail(found.error());
    for (Verdict& verdict : found->verdicts) {
      if (verdict.refused) {
        gathered.refused.push_back(std::move(verdict));
      } else if (verdict.kind == "bundle" && verdict.profile == domain::Profile::full) {
        if (auto copied = copy(files, verdict.file, folder); !copied) {
          return domain::fail(copied.error());
        }
      }
    }
  }
  const auto here = collect(files, package, {folder}, progress);
  if (!here) return domain::fail(here.error());
  gathered.stations = stations_in(package, here->bundles);
  return gathered;
}

void forget_gathered(system::Files& files, const system::Path& folder) {
  for (const system::Path& name : files.list(folder)) {
    if (name.extension() == ".bundle") (void)files.remove(folder / name.filename());
  }
  (void)files.remove(folder);
}

}  // namespace stordialog::organise
