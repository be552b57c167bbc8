// What goes and what stays: told by what is in a file, not by its name alone, since a work folder
// may lie among other things.
#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "organise/collect.h"
#include "organise/day.h"
#include "organise/disposal.h"
#include "organise/paper.h"
#include "organise/person.h"
#include "organise/station_folder.h"
#include "seal/key_holder.h"

namespace stordialog::organise {

using domain::Error;
using domain::Expected;
using domain::fail;
using system::Path;

namespace {

constexpr std::uint64_t kSmallBytes = 64ULL * 1024, kArchiveBytes = 256ULL * 1024 * 1024;
constexpr std::string_view kPapers = "papers";
constexpr int kFoldersDown = 3;  // looked into on a drive

bool ends(const std::string& name, std::string_view ending) {
  return name.ends_with(ending);
}

/// What a file is, if it is this event's.
class Recognising {
 public:
  Recognising(system::Files& files, const bundle::Package& package)
      : files_(files), package_(package) {}

  [[nodiscard]] std::optional<Doom> doom_of(const Path& file) {
    const std::string name = file.filename().string();
    if (ends(name, ".key")) return is_key(file) ? std::optional(Doom::key) : std::nullopt;
    if (ends(name, ".recovery.txt"))
      return is_sheet(file) ? std::optional(Doom::sheet) : std::nullopt;
    if (ends(name, ".ticket")) return is_ticket(file) ? std::optional(Doom::ticket) : std::nullopt;
    if (ends(name, ".taken")) return is_sign(file) ? std::optional(Doom::ticket) : std::nullopt;
    if (ends(name, ".zip")) return is_contacts(file) ? std::optional(Doom::contacts) : std::nullopt;
    if (ends(name, ".bundle") || ends(name, ".merged")) {
      return is_brought(file) ? std::optional(Doom::bundle) : std::nullopt;
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] bool is_of_event(const seal::PublicKey& key) const {
    const auto is = [&](const seal::KeyPublic& known) { return known.key == key; };
    return key == package_.contacts_key.key || key == package_.organiser ||
           std::ranges::any_of(package_.ballot_keys, is);
  }
  bool is_key(const Path& file) {
    const auto bytes = files_.read(file, kSmallBytes);
    const auto holder = bytes ? seal::holder_of(*bytes) : fail(bytes.error());
    return holder && is_of_event(holder->key);
  }
  /// Of a key whose file or public part stands beside it.
  bool is_sheet(const Path& file) {
    const std::string name = file.string();
    const std::string stem = name.substr(0, name.size() - std::string_view(".recovery.txt").size());
    const auto bytes = files_.read(stem + ".pub", kSmallBytes);
    const auto known = bytes ? seal::read_public(*bytes) : fail(bytes.error());
    return (known && is_of_event(known->key)) || is_key(stem + ".key");
  }
  bool is_ticket(const Path& file) {
    auto bytes = files_.read(file, kTicketBytes);
    if (!bytes) return false;
    const auto ticket = bundle::read_ticket(*bytes);
    domain::wipe(bytes->data(), bytes->size());
    const auto own = ticket ? bundle::read_package(ticket->package) : fail(ticket.error());
    return own && own->id == package_.id;
  }
  bool is_sign(const Path& file) {
    const auto bytes = files_.read(file, kSmallBytes);
    return bytes && std::string(bytes->begin(), bytes->end()).starts_with(package_.id.text());
  }
  /// The names in a locked archive can be read: they begin with the event's.
  bool is_contacts(const Path& file) {
    const auto bytes = files_.read(file, kArchiveBytes);
    return bytes && !std::ranges::search(*bytes, package_.event.slug + "-").empty();
  }
  bool is_brought(const Path& file) {
    system::NoProgress silent;
    const auto verdicts =
        collect_into(files_, package_, {file}, [](const bundle::Bundle&) {}, silent);
    return verdicts && verdicts->size() == 1 && !verdicts->front().refused;
  }

  system::Files& files_;
  const bundle::Package& package_;
};

class Planning {
 public:
  Planning(system::Files& files, const bundle::Package& package, const DisposeOrder& order)
      : files_(files),
        package_(package),
        order_(order),
        work_(order.package_file.parent_path()),
        recognising_(files, package) {}

  Expected<DisposalPlan> plan() {
    plan_.preserved = work_ / (package_.event.slug + "-preserved");
    plan_.log = work_ / (package_.event.slug + ".disposal.txt");
    look_in_work();
    look_in_paper();
    look_at_stations();
    if (auto looked = look_besides(); !looked) return fail(looked.error());
    if (auto found = find_results(); !found) return fail(found.error());
    std::ranges::sort(plan_.destroyed, {},
                      [](const Doomed& doomed) { return std::tie(doomed.what, doomed.name); });
    return std::move(plan_);
  }

 private:
  [[nodiscard]] Path readable(const Path& folder) const { return folder.empty() ? "." : folder; }

  void destroy(const Path& file, const std::string& name, Doom what) {
    if (!seen_.insert(file.lexically_normal()).second) return;
    const auto stamp = files_.stamp(file);
    plan_.destroyed.push_back({file, name, what, stamp ? stamp->bytes : 0});
  }
  void look_in_work() {
    look_in(work_, "");
    for (const Path& inner : files_.list_folders(readable(work_))) {
      const Path folder = work_ / inner.filename();
      const std::string name = inner.filename().string();
      if (folder == plan_.preserved || name == kPaperFolder || name.starts_with('.')) continue;
      look_in(folder, name + "/");
      plan_.folders.push_back(folder);
    }
  }
  void look_in(const Path& folder, const std::string& before) {
    for (const Path& each : files_.list(readable(folder))) {
      const Path file = folder / each.filename();
      const std::string name = each.filename().string();
      if (file == plan_.log) continue;
      if (const auto doom = doom_in_work(file, before)) {
        destroy(file, before + name, *doom);
      } else if (before.empty() || ends(name, ".zip") || ends(name, ".key")) {
        (is_kept(name) ? plan_.kept : plan_.unknown).push_back(file);
      }
    }
  }
  std::optional<Doom> doom_in_work(const Path& file, const std::string& before) {
    const std::string name = file.filename().string();
    if (before.empty() && (name == "codes.csv" || name == "pin.txt")) return Doom::codes;
    if (before == std::string(kPapers) + "/" && ends(name, ".pdf")) return Doom::codes;
    const std::string page = package_.event.slug + std::string(kPersonFile);
    if (before.empty() && name.starts_with(page) && ends(name, ".txt")) return Doom::contacts;
    if (name.starts_with('.') && ends(name, ".part")) return Doom::remains;
    return recognising_.doom_of(file);
  }
  [[nodiscard]] static bool is_kept(const std::string& name) {
    for (const std::string_view ending :
         {".package", ".pub", ".toml", "results.json", ".release.json", ".release.txt",
          ".report.json", ".report.txt"}) {
      if (ends(name, ending)) return true;
    }
    return false;
  }
  /// The organiser's own station: all of it.
  void look_in_paper() {
    const Path paper = work_ / kPaperFolder;
    const Path ticket = paper / kTicketName;
    const bool is_others = files_.exists(ticket) && !recognising_.doom_of(ticket);
    if (!is_others) take_station(paper, std::string(kPaperFolder) + "/");
  }
  /// Told by their place, so that one whose ticket has gone is found by the next run.
  void look_at_stations() {
    if (order_.data.empty()) return;
    const Path all = station_folder(order_.data, package_, 1).parent_path();
    for (const Path& name : files_.list_folders(all)) {
      const Path folder = all / name.filename();
      take_station(folder, folder.lexically_relative(order_.data).string() + "/");
    }
    if (files_.exists(all)) plan_.folders.push_back(all);
  }
  void take_station(const Path& folder, const std::string& before) {
    if (!files_.exists(folder)) return;
    if (files_.exists(folder / kPaperLedger)) plan_.ledgers.push_back(folder / kPaperLedger);
    take_all(folder, before);
  }
  /// Whatever depth it lies at.
  void take_all(const Path& folder, const std::string& before) {
    for (const Path& inner : files_.list_folders(folder)) {
      take_all(folder / inner.filename(), before + inner.filename().string() + "/");
    }
    for (const Path& each : files_.list(folder)) {
      const std::string name = each.filename().string();
      const Doom doom = ends(name, ".ticket")          ? Doom::ticket
                        : ends(name, ".bundle")        ? Doom::bundle
                        : name.starts_with("station.") ? Doom::ledger
                                                       : Doom::remains;
      destroy(folder / each.filename(), before + name, doom);
    }
    plan_.folders.push_back(folder);
  }
  Expected<void> look_besides() {
    for (const Path& file : order_.besides) {
      if (!files_.exists(file)) {
        plan_.gone.push_back(file);
        continue;
      }
      if (is_folder(file)) {
        look_on_drive(file, "", kFoldersDown);
        continue;
      }
      const auto doom = recognising_.doom_of(file);
      if (!doom) return fail(Error("dispose.foreign").with("file", file.string()));
      destroy(file, file.filename().string(), *doom);
    }
    return {};
  }
  bool is_folder(const Path& file) {
    const auto names = files_.list_folders(file.parent_path());
    return std::ranges::any_of(
               names, [&](const Path& name) { return name.filename() == file.filename(); }) ||
           !files_.list(file).empty() || !files_.list_folders(file).empty();
  }
  /// Somebody else's things lie there too: nothing is said of what is not the event's.
  void look_on_drive(const Path& folder, const std::string& before, int down) {
    for (const Path& each : files_.list(folder)) {
      const Path file = folder / each.filename();
      if (const auto doom = recognising_.doom_of(file)) {
        destroy(file, before + each.filename().string(), *doom);
      }
    }
    if (down == 0) return;
    for (const Path& inner : files_.list_folders(folder)) {
      const std::string name = inner.filename().string();
      if (!name.starts_with('.')) look_on_drive(folder / name, before + name + "/", down - 1);
    }
  }
  Expected<void> find_results() {
    if (order_.without_results) return {};
    plan_.results = order_.results;
    for (const std::string& name :
         {package_.event.slug + ".results.json", std::string("results.json")}) {
      const Path file = work_ / name;
      if (plan_.results.empty() && files_.exists(file)) plan_.results = file;
    }
    // Another run has preserved them already.
    if (plan_.results.empty() && files_.exists(plan_.preserved)) return {};
    if (plan_.results.empty()) return fail("dispose.no_results");
    if (order_.results.empty() && is_older_than_withdrawal(plan_.results)) {
      return fail(Error("dispose.results_older").with("file", plan_.results.string()));
    }
    return {};
  }
  /// What was taken back since would be preserved.
  bool is_older_than_withdrawal(const Path& results) {
    const auto made = files_.stamp(results);
    const Path paper = work_ / kPaperFolder;
    for (const Path& name : files_.list(paper)) {
      if (name.extension() != ".bundle") continue;
      bool takes_back = false;
      const auto look = [&](const bundle::Bundle& bundle) {
        takes_back = bundle.manifest.counts.of(domain::Kind::withdrawal) > 0;
      };
      system::NoProgress silent;
      const auto read = collect_into(files_, package_, {paper / name.filename()}, look, silent);
      const auto stamp = files_.stamp(paper / name.filename());
      if (read && takes_back && made && stamp && made->changed_ns < stamp->changed_ns) return true;
    }
    return false;
  }

  system::Files& files_;
  const bundle::Package& package_;
  const DisposeOrder& order_;
  const Path work_;
  Recognising recognising_;
  std::set<Path> seen_;
  DisposalPlan plan_;
};

bool is_one_line(const std::string& text) {
  const bool is_blank = text.find_first_not_of(" \t") == std::string::npos;
  return !is_blank &&
         std::ranges::none_of(text, [](char each) { return each == '\n' || each == '\r'; });
}

}  // namespace

Expected<DisposalPlan> plan_disposal(system::Files& files, system::Clock& clock,
                                     const bundle::Package& package, const DisposeOrder& order) {
  if (!is_one_line(order.decision)) return fail("dispose.no_decision");
  const std::string& date = package.event.privacy.disposal_date;
  const std::string today = day_of(clock.utc_seconds());
  const bool early = date.empty() || today < date;
  if (early && !order.before_date) {
    if (date.empty()) return fail("dispose.no_date");
    return fail(Error("dispose.too_early").with("date", date));
  }
  auto plan = Planning(files, package, order).plan();
  if (!plan) return plan;
  plan->decision = order.decision;
  plan->today = today;
  plan->early = early;
  return plan;
}

}  // namespace stordialog::organise
