#include "organise/disposal.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include "domain/limits.h"
#include "ledger/place.h"
#include "report/release.h"
#include "report/write.h"
#include "seal/hash.h"

namespace stordialog::organise {

using domain::Error;
using domain::Expected;
using domain::fail;
using system::Path;

namespace {

constexpr std::string_view kSums = "SHA256SUMS";
constexpr std::uint64_t kPreservedBytes = 256ULL * 1024 * 1024, kLogBytes = 16ULL * 1024 * 1024;
constexpr std::uint64_t kResultsBytes = 64ULL * 1024 * 1024;

Expected<void> add_file(system::Files& files, const Path& file, std::vector<Output>& outputs) {
  if (!files.exists(file)) return {};
  const auto bytes = files.read(file, kPreservedBytes);
  if (!bytes) return fail(bytes.error());
  outputs.push_back(bytes_output(file.filename(), *bytes));
  return {};
}

/// What was approved of other results says nothing of these.
bool is_release_of_results(system::Files& files, const Path& release, const Path& results) {
  const auto said = files.read(release, kLogBytes), counted = files.read(results, kResultsBytes);
  if (!said || !counted) return false;
  const auto approved =
      report::read_release(std::string(said->begin(), said->end()), release.string());
  return approved && approved->results == report::hash_of(*counted);
}

/// File name and checksum, as the lines of SHA256SUMS say.
std::map<std::string, std::string> sums_in(std::string_view text) {
  constexpr std::size_t kDigits = 64, kBetween = 2;
  std::map<std::string, std::string> sums;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.size() <= kDigits + kBetween) continue;
    sums.emplace(line.substr(kDigits + kBetween), line.substr(0, kDigits));
  }
  return sums;
}

Expected<void> check_preserved(system::Files& files, const Path& folder) {
  const auto changed = [&](const std::string& name) {
    return fail(Error("dispose.preserved_changed").with("file", (folder / name).string()));
  };
  const auto listed = files.read(folder / kSums, kPreservedBytes);
  if (!listed) return fail(listed.error());
  const auto sums = sums_in(std::string(listed->begin(), listed->end()));
  if (sums.empty()) return changed(std::string(kSums));
  for (const auto& [name, sum] : sums) {
    const auto bytes = files.read(folder / name, kPreservedBytes);
    if (!bytes) return fail(bytes.error());
    if (seal::sha256_text(*bytes) != sum) return changed(name);
  }
  return {};
}

/// No station may be at work in what is about to go.
Expected<std::vector<std::unique_ptr<ledger::Place::Lock>>> hold(const std::vector<Path>& ledgers) {
  ledger::MachinePlace place;
  std::vector<std::unique_ptr<ledger::Place::Lock>> held;
  for (Path file : ledgers) {
    auto lock = place.lock(file.replace_extension(".lock"));
    if (!lock) return fail(lock.error());
    held.push_back(std::move(*lock));
  }
  return held;
}

/// Empty: there is none.
Expected<std::string> log_before(system::Files& files, const Path& file) {
  if (!files.exists(file)) return std::string();
  const auto bytes = files.read(file, kLogBytes);
  if (!bytes) return fail(bytes.error());
  return std::string(bytes->begin(), bytes->end());
}

Expected<void> write_log(system::Files& files, const Path& file, const std::string& text) {
  return files.publish(file, text_output(file, text).bytes.view(), kOpenMode);
}

void remove_empty(system::Files& files, const std::vector<Path>& folders) {
  for (const Path& folder : folders) {
    if (!files.list(folder).empty() || !files.list_folders(folder).empty()) continue;
    static_cast<void>(files.remove(folder));
  }
}

}  // namespace

Expected<std::vector<Output>> preserved_outputs(system::Files& files,
                                                const bundle::Package& package,
                                                const DisposalPlan& plan,
                                                const std::vector<report::NamedBytes>& report) {
  std::vector<Output> outputs;
  for (const auto& file : report) outputs.push_back(text_output(file.name, file.bytes));
  const std::string& slug = package.event.slug;
  outputs.push_back(text_output(slug + ".event.toml", package.event_toml));
  const Path work = plan.preserved.parent_path();
  std::vector<std::string_view> endings = {".report.json", ".report.txt"};
  if (is_release_of_results(files, work / (slug + ".release.json"), plan.results)) {
    endings.insert(endings.end(), {".release.json", ".release.txt"});
  }
  for (const std::string_view ending : endings) {
    if (auto added = add_file(files, work / (slug + std::string(ending)), outputs); !added) {
      return fail(added.error());
    }
  }
  std::map<std::string, std::string> sums;
  for (const Output& output : outputs) {
    sums.emplace(output.file.string(), seal::sha256_text(output.bytes.view()));
  }
  std::string lines;
  for (const auto& [name, sum] : sums) lines += sum + "  " + name + "\n";
  outputs.push_back(text_output(kSums, lines));
  return outputs;
}

Expected<std::vector<Output>> outputs_to_preserve(system::Files& files,
                                                  const bundle::Package& package,
                                                  const DisposalPlan& plan,
                                                  const report::Making& making,
                                                  system::Progress& progress) {
  if (files.exists(plan.preserved)) return std::vector<Output>{};
  if (plan.results.empty()) return preserved_outputs(files, package, plan, {});
  const auto bytes = files.read(plan.results, kResultsBytes);
  if (!bytes) return fail(bytes.error());
  const auto results =
      report::read_results(std::string(bytes->begin(), bytes->end()), plan.results.string());
  if (!results) return fail(results.error());
  std::set<report::Format> formats;
  for (const auto name : report::kFormatNames) formats.insert(*report::format_named(name));
  const auto report = report::files(*results, formats, making, progress);
  if (!report) return fail(report.error());
  return preserved_outputs(files, package, plan, *report);
}

Expected<Disposed> dispose(system::Files& files, system::Randomness& randomness,
                           const bundle::Package& package, const DisposalPlan& plan,
                           const std::vector<Output>& preserved, const wording::Catalogue& words) {
  const auto held = hold(plan.ledgers);
  if (!held) return fail(held.error());
  if (!files.exists(plan.preserved)) {
    const auto written =
        write_folder(files, randomness, plan.preserved, preserved, Overwrite::refuse);
    if (!written) return fail(written.error());
  }
  if (auto whole = check_preserved(files, plan.preserved); !whole) return fail(whole.error());

  const std::string done = std::string(words.text("report.disposal.finished")) + "\n";
  auto before = log_before(files, plan.log);
  if (!before) return fail(before.error());
  std::string log = std::move(*before);
  if (plan.destroyed.empty() && log.ends_with(done)) return Disposed{};
  // Before anything goes, so that a run that is cut short has said what it was at.
  log += (log.empty() ? "" : "\n") + disposal_log(plan, package, words);
  if (auto said = write_log(files, plan.log, log); !said) return fail(said.error());

  Disposed disposed;
  std::vector<Path>& left = disposed.left;
  std::string names;
  for (const Doomed& doomed : plan.destroyed) {
    if (files.remove(doomed.file)) continue;
    left.push_back(doomed.file);
    names += "  " + doomed.name + "\n";
  }
  for (Path file : plan.ledgers) static_cast<void>(files.remove(file.replace_extension(".lock")));
  remove_empty(files, plan.folders);
  log += left.empty()
             ? done
             : words.plural("report.disposal.left", static_cast<std::int64_t>(left.size())) + "\n" +
                   names;
  if (auto said = write_log(files, plan.log, log); !said) disposed.unlogged = said.error();
  return disposed;
}

}  // namespace stordialog::organise
