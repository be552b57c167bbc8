#include "organise/work_folder.h"

#include <algorithm>
#include <set>

#include "domain/limits.h"
#include "organise/output.h"

namespace stordialog::organise {

namespace {

constexpr std::uint64_t kResultsBytes = 64ULL * 1024 * 1024;
constexpr std::uint64_t kReleaseBytes = 64ULL * 1024;

void look_in(system::Files& files, const system::Path& folder, std::vector<WorkFound>& found) {
  for (const system::Path& name : files.list(folder)) {
    if (name.extension() != ".package" || name.filename().string().starts_with('.')) continue;
    const system::Path file = folder / name.filename();
    const auto bytes = files.read(file, domain::limits::kPackageBytes);
    if (!bytes) continue;
    const auto package = bundle::read_package(*bytes);
    if (!package) continue;
    found.push_back(
        {folder, file, package->event.name, package->event.date, package->event.practice});
  }
}

/// What was approved of the results whose hash that is.
report::Release release_of(system::Files& files, const WorkPlaces& places,
                           const std::string& hash) {
  const auto bytes = files.read(places.release, kReleaseBytes);
  if (!bytes) return {hash, {}};
  auto release =
      report::read_release(std::string(bytes->begin(), bytes->end()), places.release.string());
  if (!release || release->results != hash) return {hash, {}};
  return std::move(*release);
}

}  // namespace

WorkPlaces::WorkPlaces(system::Path in, const std::string& slug)
    : folder(std::move(in)),
      package(folder / (slug + ".package")),
      merged(folder / (slug + ".merged")),
      results(folder / (slug + ".results.json")),
      release(folder / (slug + ".release.json")),
      report(folder / (slug + "-report")),
      year(folder / (slug + ".arshjul.toml")),
      wheel(folder / (slug + "-arshjul")),
      codes(folder / "codes.csv"),
      contacts(folder / (slug + ".contacts.zip")),
      disposal(folder / (slug + ".disposal.txt")) {}

std::vector<WorkFound> find_works(system::Files& files, const std::vector<system::Path>& places) {
  std::set<system::Path> folders;
  const auto is_hidden = [](const system::Path& name) {
    return name.filename().string().starts_with('.');
  };
  for (const system::Path& place : places) {
    folders.insert(place);
    for (const system::Path& name : files.list_folders(place)) {
      if (is_hidden(name)) continue;
      const system::Path folder = place / name.filename();
      folders.insert(folder);
      for (const system::Path& inner : files.list_folders(folder)) {
        if (!is_hidden(inner)) folders.insert(folder / inner.filename());
      }
    }
  }
  std::vector<WorkFound> found;
  for (const system::Path& folder : folders) look_in(files, folder, found);
  std::ranges::stable_sort(found, std::ranges::greater{}, &WorkFound::date);
  return found;
}

std::string Work::name_of(domain::StationNumber station) const {
  for (const auto* list : {&stations, &own}) {
    const auto found = std::ranges::find(*list, station, &domain::Station::number);
    if (found != list->end()) return found->name;
  }
  return {};
}

domain::Expected<Work> look_at_work(system::Files& files, const bundle::Package& package,
                                    const system::Path& package_file) {
  Work work;
  work.places = WorkPlaces(package_file.parent_path(), package.event.slug);
  work.places.package = package_file;
  work.event = package.event;
  work.id = package.id;
  for (const domain::Station& station : package.stations) {
    auto& list = station.role == domain::Role::organiser ? work.own : work.stations;
    list.push_back(station);
  }
  for (const seal::KeyPublic& holder : package.ballot_keys) work.holders.push_back(holder.holder);
  work.codes = package.code_hashes.size();
  for (const system::Path& name : files.list(work.places.folder / "tickets")) {
    if (name.extension() == ".ticket") ++work.tickets;
  }
  work.codes_file = files.exists(work.places.codes);
  work.merged = files.exists(work.places.merged);
  if (files.exists(work.places.results)) {
    const auto bytes = files.read(work.places.results, kResultsBytes);
    if (!bytes) return domain::fail(bytes.error());
    work.opened = true;
    work.release = release_of(files, work.places, report::hash_of(*bytes));
  }
  for (const system::Path& name : files.list(work.places.report)) {
    if (!name.filename().string().starts_with('.')) ++work.report_files;
  }
  work.year_planned = files.exists(work.places.year);
  work.disposed = files.exists(work.places.disposal);
  return work;
}

domain::Expected<report::Release> approve(system::Files& files, system::Randomness& randomness,
                                          const WorkPlaces& places, const bundle::Package& package,
                                          const report::Results& results, report::Approval approval,
                                          const wording::Catalogue& words) {
  const auto bytes = files.read(places.results, kResultsBytes);
  if (!bytes) return domain::fail(bytes.error());
  if (results.event_id != package.id.text()) {
    return domain::fail(
        domain::Error("release.foreign_results").with("file", places.results.string()));
  }
  report::Release release = release_of(files, places, report::hash_of(*bytes));
  const auto before = std::ranges::find(release.approvals, approval.key, &report::Approval::key);
  if (before == release.approvals.end()) release.approvals.push_back(std::move(approval));
  std::vector<std::string> holders;
  for (const seal::KeyPublic& holder : package.ballot_keys) holders.push_back(holder.holder);
  system::Path page = places.release;
  page.replace_extension(".txt");
  std::vector<Output> outputs;
  outputs.push_back(text_output(places.release, report::release_json(release)));
  outputs.push_back(text_output(page, report::release_text(release, results, holders, words)));
  const auto written = write_files(files, randomness, outputs, Overwrite::allow);
  if (!written) return domain::fail(written.error());
  return release;
}

}  // namespace stordialog::organise
