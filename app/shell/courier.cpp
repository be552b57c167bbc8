#include "shell/courier.h"

#include <algorithm>
#include <vector>

#include "bundle/series.h"
#include "domain/limits.h"

namespace stordialog::shell {

namespace {

using system::Path;

constexpr unsigned kSharedMode = 0644;  // other stations run as other users
constexpr unsigned kOwnMode = 0600;
constexpr std::size_t kNewest = 2;  // the last, and one before it should the last be damaged
constexpr std::size_t kFilesMost = 400;

struct Numbered {
  Path name;
  bundle::Series series;
};

/// The board bundles of a folder, newest first within a series. Fulls hold sealed ballots and
/// contacts, which have no business on another station's drive.
std::vector<Numbered> boards_in(system::Files& files, const Path& folder) {
  std::vector<Numbered> found;
  for (const Path& name : files.list(folder)) {
    auto series = bundle::series_of(name.filename().string());
    if (series && series->name.ends_with("-board")) found.push_back({name.filename(), *series});
  }
  std::ranges::stable_sort(found, [](const Numbered& a, const Numbered& b) {
    return a.series.name != b.series.name ? a.series.name < b.series.name
                                          : a.series.number > b.series.number;
  });
  return found;
}

void note(Carried& carried, const domain::Error& error) {
  if (!carried.trouble) carried.trouble = error;
}

/// All of a series but the newest go.
void tidy(system::Files& files, const Path& folder, const std::string& series,
          std::uint32_t newest) {
  std::size_t kept = 0;
  for (const Numbered& each : boards_in(files, folder)) {
    // What has a higher number comes from another life of this station.
    if (each.series.name != series || each.series.number > newest) continue;
    if (++kept > kNewest) static_cast<void>(files.remove(folder / each.name));
  }
}

}  // namespace

void Courier::carry_out(system::Files& files, const Route& route, Carried& carried) {
  const auto made = boards_in(files, route.outbox);
  const auto newest = std::ranges::find(made, route.own_series,
                                        [](const Numbered& each) { return each.series.name; });
  if (newest == made.end()) return;
  const Path to = route.share / newest->name;
  if (!files.exists(to)) {
    const auto bytes = files.read(route.outbox / newest->name, domain::limits::kBundleBytes);
    if (!bytes) return note(carried, bytes.error());
    if (const auto put = files.publish(to, *bytes, kSharedMode); !put) {
      return note(carried, put.error());
    }
    carried.written = true;
  }
  carried.is_there = true;
  tidy(files, route.outbox, route.own_series, newest->series.number);
  tidy(files, route.share, route.own_series, newest->series.number);
}

void Courier::carry_in(system::Files& files, const Route& route, const Path& inner,
                       Carried& carried) {
  const Path from = inner.empty() ? route.share : route.share / inner;
  const Path to = inner.empty() ? route.inbox : route.inbox / inner;
  std::string series;
  std::size_t taken = 0, all = 0;
  for (const Numbered& each : boards_in(files, from)) {
    if (each.series.name == route.own_series) continue;
    if (each.series.name != series) taken = 0;
    series = each.series.name;
    if (++taken > kNewest) {
      static_cast<void>(files.remove(to / each.name));
      brought_.erase(from / each.name);
      continue;
    }
    if (++all > kFilesMost) return;
    const auto stamp = files.stamp(from / each.name);
    const auto before = brought_.find(from / each.name);
    if (stamp && before != brought_.end() && before->second == *stamp) continue;
    const auto bytes = files.read(from / each.name, domain::limits::kBundleBytes);
    if (!bytes) {
      note(carried, bytes.error());
      continue;
    }
    auto put = files.make_folder(to);
    if (put) put = files.publish(to / each.name, *bytes, kOwnMode);
    if (!put) {
      note(carried, put.error());
      continue;
    }
    if (stamp) brought_[from / each.name] = *stamp;
    ++carried.arrived;
  }
}

Carried Courier::carry(system::Files& files, const Route& route) {
  Carried carried;
  carried.reachable = files.exists(route.share);
  if (!carried.reachable) return carried;
  carry_out(files, route, carried);
  carry_in(files, route, {}, carried);
  for (const Path& inner : files.list_folders(route.share)) {
    carry_in(files, route, inner.filename(), carried);
  }
  return carried;
}

}  // namespace stordialog::shell
