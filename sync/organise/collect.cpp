#include "organise/collect.h"

#include <algorithm>
#include <set>
#include <utility>

#include "domain/limits.h"

namespace stordialog::organise {

namespace limits = domain::limits;
using domain::Error;
using domain::Expected;
using domain::fail;
using system::Path;

namespace {

/// A merged file holds at most what all stations together may hold.
constexpr std::uint64_t kMergedBytes = 4 * limits::kBundleBytes;

bool is_wanted(const Path& name) {
  const auto ending = name.extension();
  // Hidden files are what a copying program or another system leaves beside the real ones.
  return (ending == ".bundle" || ending == ".merged") && !name.string().starts_with('.');
}

void take_names(system::Files& files, const Path& folder, std::set<Path>& found) {
  for (const Path& name : files.list(folder)) {
    if (is_wanted(name.filename())) found.insert(folder / name.filename());
  }
}

/// A named place that is no folder is a file, whatever its name; one that cannot be read at all is
/// taken for a file if it is called like one, so that it is refused and not passed over.
bool is_file(system::Files& files, const Path& place) {
  const auto tried = files.read(place, 0);
  if (tried || tried.error().code != "file.unreadable") return true;
  return is_wanted(place.filename()) && files.list(place).empty() &&
         files.list_folders(place).empty();
}

/// The files to read, by name: those named, and those of the folders named and one level down.
Expected<std::vector<Path>> files_in(system::Files& files, const std::vector<Path>& places) {
  std::set<Path> found;
  for (const Path& named : places) {
    const Path place = named.lexically_normal();
    if (!files.exists(place)) return fail(Error("file.missing").with("file", place.string()));
    if (is_file(files, place)) {
      found.insert(place);
      continue;
    }
    take_names(files, place, found);
    for (const Path& folder : files.list_folders(place)) {
      take_names(files, place / folder.filename(), found);
    }
  }
  std::vector<Path> sorted(found.begin(), found.end());
  std::ranges::stable_sort(sorted, {}, [](const Path& path) { return path.filename(); });
  return sorted;
}

Expected<void> read_bundle(domain::ByteView bytes, const bundle::Package& package,
                           const TakeBundle& take, Verdict& verdict) {
  verdict.kind = "bundle";
  auto bundle = bundle::read_bundle(bytes, package, verdict.file.filename().string());
  if (!bundle) return fail(bundle.error());
  verdict.station = bundle->manifest.station;
  verdict.profile = bundle->manifest.profile;
  verdict.number = bundle->manifest.number;
  verdict.records = static_cast<std::uint32_t>(bundle->rows.size());
  verdict.made_utc = bundle->manifest.made_utc;
  take(std::move(*bundle));
  return {};
}

Expected<void> read_merged(domain::ByteView bytes, const bundle::Package& package,
                           const TakeBundle& take, Verdict& verdict) {
  verdict.kind = "merged";
  auto merged = bundle::Merged::read(bytes, package, verdict.file.filename().string());
  if (!merged) return fail(merged.error());
  verdict.records = static_cast<std::uint32_t>(merged->count_bodies(package));
  for (bundle::Bundle& bundle : std::move(*merged).release()) take(std::move(bundle));
  return {};
}

Expected<void> read_file(system::Files& files, const bundle::Package& package,
                         const TakeBundle& take, Verdict& verdict) {
  const bool is_merged = verdict.file.extension() == ".merged";
  verdict.kind = is_merged ? "merged" : "bundle";
  const auto bytes = files.read(verdict.file, is_merged ? kMergedBytes : limits::kBundleBytes);
  if (!bytes) return fail(bytes.error());
  if (is_merged) return read_merged(*bytes, package, take, verdict);
  return read_bundle(*bytes, package, take, verdict);
}

}  // namespace

Expected<std::vector<Verdict>> collect_into(system::Files& files, const bundle::Package& package,
                                            const std::vector<Path>& places, const TakeBundle& take,
                                            system::Progress& progress) {
  const auto found = files_in(files, places);
  if (!found) return fail(found.error());
  std::vector<Verdict> verdicts;
  for (std::size_t i = 0; i < found->size(); ++i) {
    progress.at("progress.reading", i, found->size());
    if (progress.cancelled()) return fail("work.cancelled");
    Verdict verdict;
    verdict.file = (*found)[i];
    if (auto taken = read_file(files, package, take, verdict); !taken) {
      verdict.refused = taken.error();
    }
    verdicts.push_back(std::move(verdict));
  }
  progress.at("progress.reading", found->size(), found->size());
  return verdicts;
}

Expected<Collected> collect(system::Files& files, const bundle::Package& package,
                            const std::vector<Path>& places, system::Progress& progress) {
  Collected collected;
  const auto take = [&](bundle::Bundle bundle) { collected.bundles.push_back(std::move(bundle)); };
  auto verdicts = collect_into(files, package, places, take, progress);
  if (!verdicts) return fail(verdicts.error());
  collected.verdicts = std::move(*verdicts);
  return collected;
}

}  // namespace stordialog::organise
