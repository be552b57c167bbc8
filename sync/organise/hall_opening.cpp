#include "organise/hall_opening.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "organise/open.h"
#include "seal/key_file.h"

namespace stordialog::organise {

KeyRing::KeyRing(const bundle::Package& package) {
  for (const seal::KeyPublic& holder : package.ballot_keys) {
    holders_.push_back({holder.holder, holder.key});
  }
}

std::vector<const seal::BoxKey*> KeyRing::keys() const {
  std::vector<const seal::BoxKey*> borrowed;
  for (const seal::BoxKey& key : keys_) borrowed.push_back(&key);
  return borrowed;
}

domain::Expected<std::size_t> KeyRing::unlock(domain::ByteView file, std::string_view password) {
  auto key = seal::unlock_key(file, password);
  if (!key) return domain::fail(key.error());
  const auto holder = std::ranges::find(holders_, key->about.key, &Holder::key);
  if (key->about.use != seal::KeyUse::ballots || holder == holders_.end()) {
    return domain::fail(domain::Error("open.wrong_key").with("holder", key->about.holder));
  }
  if (!std::exchange(holder->unlocked, true)) {
    keys_.push_back({std::move(key->secret), key->about.key});
  }
  return static_cast<std::size_t>(holder - holders_.begin());
}

void KeyRing::lock() {
  keys_.clear();
  for (Holder& holder : holders_) holder.unlocked = false;
}

std::vector<system::Path> find_keys(system::Files& files, const system::Path& folder) {
  std::vector<system::Path> found;
  for (const system::Path& place : {folder, folder / "stordialog"}) {
    for (const system::Path& name : files.list(place)) {
      if (name.extension() != ".key" || name.filename().string().starts_with('.')) continue;
      found.push_back(place / name.filename());
    }
  }
  std::ranges::sort(found);
  return found;
}

domain::Expected<HallOpening> open_in_hall(system::Files& files, const bundle::Package& package,
                                           const std::vector<system::Path>& places,
                                           const KeyRing& ring, system::Progress& progress) {
  std::vector<system::Path> there = places;
  std::erase_if(there, [&files](const system::Path& place) { return !files.exists(place); });
  std::set<domain::StationNumber> counted;
  bundle::Merging merging(package);
  const auto take = [&](bundle::Bundle brought) {
    const domain::Profile profile = brought.manifest.profile;
    if (profile == domain::Profile::full) counted.insert(brought.manifest.station);
    merging.add(std::move(brought));
  };
  const auto verdicts = collect_into(files, package, there, take, progress);
  if (!verdicts) return domain::fail(verdicts.error());
  HallOpening opening;
  std::ranges::copy_if(*verdicts, std::back_inserter(opening.refused),
                       [](const Verdict& verdict) { return verdict.refused.has_value(); });
  if (counted.empty()) return domain::fail("open.nothing_brought");
  const bundle::MergeRun run = std::move(merging).finish();
  auto results = open_ballots(package, run, ring.keys(), progress);
  if (!results) return domain::fail(results.error());
  opening.results = std::move(*results);
  opening.stations = static_cast<std::size_t>(std::ranges::count_if(
      package.stations,
      [](const domain::Station& station) { return station.role != domain::Role::organiser; }));
  opening.counted = counted.size();
  for (const report::Comparison& one : opening.results.comparisons) {
    opening.differing += one.differing;
  }
  return opening;
}

}  // namespace stordialog::organise
