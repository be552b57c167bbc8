#include "shell/stick_courier.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "bundle/bundle.h"
#include "bundle/series.h"
#include "domain/limits.h"

namespace stordialog::shell {

namespace {

using domain::Error;
using domain::limits::kBundleBytes;
using system::Path;

constexpr unsigned kStickMode = 0644;  // whoever collects is another user
constexpr unsigned kOwnMode = 0600;
constexpr std::size_t kNewest = 2;
constexpr std::size_t kFilesMost = 400;  // on one stick; who has more collects them elsewhere

struct Found {
  Path name;
  bundle::Series series;
};

/// The bundles of a folder, newest first within a series.
std::vector<Found> bundles_in(system::Files& files, const Path& folder) {
  std::vector<Found> found;
  for (const Path& name : files.list(folder)) {
    if (found.size() == kFilesMost) break;
    if (auto series = bundle::series_of(name.filename().string())) {
      found.push_back({name.filename(), std::move(*series)});
    }
  }
  std::ranges::stable_sort(found, [](const Found& a, const Found& b) {
    return std::tie(a.series.name, b.series.number) < std::tie(b.series.name, a.series.number);
  });
  return found;
}

}  // namespace

StickCourier::StickCourier(Look look, bundle::Package package, domain::StationNumber own)
    : look_(std::move(look)), package_(std::move(package)), own_(own) {}

std::optional<Error> StickCourier::put(system::Files& files, const Path& full, const Path& to,
                                       bool is_there) {
  if (!is_there) return Error("stick.gone").with("file", to.string());
  const auto bytes = files.read(full, kBundleBytes);
  if (!bytes) return bytes.error();
  const Path file = to / full.filename();
  if (files.exists(file)) {
    // From another life of this station; it may be all that is left of it.
    const auto there = files.read(file, kBundleBytes);
    if (!there || *there != *bytes) return Error("export.taken").with("file", file.string());
  } else if (auto written = files.publish(file, *bytes, kStickMode); !written) {
    return written.error();
  }
  const auto back = files.read(file, kBundleBytes);
  if (!back || *back != *bytes) {
    static_cast<void>(files.remove(file));
    return Error("export.read_back").with("file", file.string());
  }
  std::vector<Path>& ours = put_[to];
  if (std::ranges::find(ours, file) == ours.end()) ours.push_back(file);
  while (ours.size() > kNewest) {
    static_cast<void>(files.remove(ours.front()));
    ours.erase(ours.begin());
  }
  return std::nullopt;
}

void StickCourier::read(system::Files& files, const Path& from, const Path& to,
                        StickCarried& carried) {
  const std::string own = package_.event.slug + "-" + std::to_string(own_) + "-";
  std::string done;  // the series of which a sound one has been read
  for (const Found& found : bundles_in(files, from)) {
    if (found.series.name == done || found.series.name.starts_with(own)) continue;
    const Path file = from / found.name;
    const auto stamp = files.stamp(file);
    const auto before = brought_.find(file);
    if (stamp && before != brought_.end() && before->second == *stamp) {
      done = found.series.name;
      continue;
    }
    const auto bytes = files.read(file, kBundleBytes);
    auto bundle = bytes ? bundle::read_bundle(*bytes, package_, found.name.string())
                        : domain::Expected<bundle::Bundle>(domain::fail(bytes.error()));
    domain::Expected<void> put = {};
    if (bundle) {
      put = files.make_folder(to);
      if (put) put = files.publish(to / found.name, bundle::write_board_part(*bundle), kOwnMode);
    } else {
      put = domain::fail(bundle.error());
    }
    if (!put) {
      desk::Arrival refused;
      refused.file = file;
      refused.refused = put.error();
      carried.refused.push_back(std::move(refused));
      continue;
    }
    if (bundle::file_name(package_, bundle->manifest) == found.name) done = found.series.name;
    if (stamp) brought_[file] = *stamp;
    ++carried.arrived;
  }
}

StickCarried StickCourier::carry(system::Files& files, const StickRound& round) {
  StickCarried carried;
  carried.drives = look_();
  bool all_have_it = true;
  if (round.full) {
    for (const Path& to : round.to) {
      const auto drive = std::ranges::find(carried.drives, to, &screens::Drive::folder);
      bool is_there = drive != carried.drives.end();
      if (is_there && !drive->removable) is_there = files.make_folder(to).has_value();
      auto trouble = put(files, *round.full, to, is_there);
      all_have_it = all_have_it && !trouble;
      carried.puts.push_back({to, std::move(trouble)});
    }
  }
  for (const Path& name : files.list(round.staging)) {
    const Path file = round.staging / name.filename();
    const bool is_needed = round.full && file == *round.full && !all_have_it;
    if (!is_needed) static_cast<void>(files.remove(file));
  }
  if (!round.reads) return carried;
  carried.has_read = true;
  for (const screens::Drive& drive : carried.drives) {
    if (!drive.removable) continue;
    const Path to = round.inbox / drive.name;
    read(files, drive.folder, to, carried);
    for (const Path& inner : files.list_folders(drive.folder)) {
      read(files, drive.folder / inner.filename(),
           round.inbox / (drive.name + "-" + inner.filename().string()), carried);
    }
  }
  return carried;
}

}  // namespace stordialog::shell
