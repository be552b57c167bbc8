// What goes and what stays: told by what is in a file, not by its name alone, since a work folder
// may lie among other things.
#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "organise/day.h"
#include "organise/disposal.h"
#include "organise/paper.h"
#include "organise/recognising.h"
#include "organise/station_folder.h"
#include "organise/withdraw.h"
#include "report/write.h"

namespace stordialog::organise {

using domain::Error;
using domain::Expected;
using domain::fail;
using system::Path;

namespace {

constexpr std::uint64_t kResultsBytes = 64ULL * 1024 * 1024;
constexpr int kFoldersDown = 3;  // looked into

bool ends(const std::string& name, std::string_view ending) {
  return name.ends_with(ending);
}

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
  void look_in_work() { look_in(work_, "", kFoldersDown); }
  /// What is neither the event's to be disposed of nor known to stay is told.
  void look_in(const Path& folder, const std::string& before, int down) {
    for (const Path& each : files_.list(readable(folder))) {
      const Path file = folder / each.filename();
      const std::string name = each.filename().string();
      if (file == plan_.log) continue;
      if (const auto doom = doom_in_work(file, before)) {
        destroy(file, before + name, *doom);
      } else {
        (is_kept(name) ? plan_.kept : plan_.unknown).push_back(file);
      }
    }
    for (const Path& inner : files_.list_folders(readable(folder))) {
      const Path deeper = folder / inner.filename();
      const std::string name = inner.filename().string();
      if (deeper == plan_.preserved || deeper == work_ / kPaperFolder || name.starts_with('.')) {
        continue;
      }
      if (before.empty() && is_made_here(name)) {
        plan_.kept.push_back(deeper);
      } else if (down == 0 || files_.is_link(deeper)) {
        plan_.unknown.push_back(deeper);
      } else {
        look_in(deeper, before + name + "/", down - 1);
        plan_.folders.push_back(deeper);
      }
    }
  }
  /// The report and the wheel: they hold nothing that the results do not.
  [[nodiscard]] bool is_made_here(const std::string& name) const {
    const std::string& slug = package_.event.slug;
    return name == slug + "-report" || name == slug + "-arshjul";
  }
  std::optional<Doom> doom_in_work(const Path& file, const std::string& before) {
    const std::string name = file.filename().string();
    if (files_.is_link(file)) return std::nullopt;
    if (before.empty() && (name == "codes.csv" || name == "pin.txt")) return Doom::codes;
    if (name.starts_with('.') && ends(name, ".part")) return Doom::remains;
    const auto named = recognising_.doom_of_name(file);
    return named ? named : recognising_.doom_of(file);
  }
  [[nodiscard]] static bool is_kept(const std::string& name) {
    for (const std::string_view ending :
         {".package", ".pub", ".toml", "results.json", ".release.json", ".release.txt",
          ".report.json", ".report.txt"}) {
      if (ends(name, ending)) return true;
    }
    return false;
  }
  /// The organiser's own station. Its ticket says whose it is; one whose ticket went in a run that
  /// was cut short is known by that run's log.
  void look_in_paper() {
    const Path paper = work_ / kPaperFolder;
    if (!files_.exists(paper)) return;
    const Path ticket = paper / kTicketName;
    const bool is_begun = files_.exists(plan_.log) && !files_.exists(ticket);
    const std::string before = std::string(kPaperFolder) + "/";
    if (files_.is_link(paper) || (!is_begun && !recognising_.is_ticket(ticket))) {
      look_in(paper, before, kFoldersDown);
      return;
    }
    if (files_.exists(paper / kPaperLedger)) plan_.ledgers.push_back(paper / kPaperLedger);
    for (const Path& each : files_.list(paper)) {
      const Path file = paper / each.filename();
      const std::string name = each.filename().string();
      if (const auto doom = doom_of_station(name); doom && !files_.is_link(file)) {
        destroy(file, before + name, *doom);
      } else {
        plan_.unknown.push_back(file);
      }
    }
    for (const Path& inner : files_.list_folders(paper)) {
      const Path deeper = paper / inner.filename();
      look_in(deeper, before + inner.filename().string() + "/", kFoldersDown);
      plan_.folders.push_back(deeper);
    }
    plan_.folders.push_back(paper);
  }
  [[nodiscard]] static std::optional<Doom> doom_of_station(const std::string& name) {
    if (ends(name, ".ticket")) return Doom::ticket;
    if (ends(name, ".bundle")) return Doom::bundle;
    if (name.starts_with("station.")) return Doom::ledger;
    if (name.starts_with('.') && ends(name, ".part")) return Doom::remains;
    return std::nullopt;
  }
  /// The program's own folders, told by their place, so that one whose ticket has gone is found by
  /// the next run: all of each.
  void look_at_stations() {
    if (order_.data.empty()) return;
    const Path all = station_folder(order_.data, package_, 1).parent_path();
    for (const Path& name : files_.list_folders(all)) {
      const Path folder = all / name.filename();
      if (files_.exists(folder / kPaperLedger)) plan_.ledgers.push_back(folder / kPaperLedger);
      take_all(folder, folder.lexically_relative(order_.data).string() + "/");
    }
    if (files_.exists(all)) plan_.folders.push_back(all);
  }
  /// Whatever depth it lies at.
  void take_all(const Path& folder, const std::string& before) {
    if (files_.is_link(folder)) return;
    for (const Path& inner : files_.list_folders(folder)) {
      take_all(folder / inner.filename(), before + inner.filename().string() + "/");
    }
    for (const Path& each : files_.list(folder)) {
      const std::string name = each.filename().string();
      destroy(folder / each.filename(), before + name,
              doom_of_station(name).value_or(Doom::remains));
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
      if (name.starts_with('.') || files_.is_link(folder / name)) continue;
      look_on_drive(folder / name, before + name + "/", down - 1);
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
    const Path preserved = plan_.preserved / "results.json";
    if (files_.exists(plan_.preserved)) {
      return files_.exists(preserved) ? check_results(preserved) : Expected<void>{};
    }
    if (plan_.results.empty()) return fail("dispose.no_results");
    return check_results(plan_.results);
  }
  /// They are this event's, and hold nothing that was taken back since.
  Expected<void> check_results(const Path& file) {
    const auto wrong = [&file](const char* code) {
      return fail(Error(code).with("file", file.string()));
    };
    const auto bytes = files_.read(file, kResultsBytes);
    if (!bytes) return fail(bytes.error());
    const auto results =
        report::read_results(std::string(bytes->begin(), bytes->end()), file.string());
    if (!results) return fail(results.error());
    if (results->event_id != package_.id.text()) return wrong("dispose.foreign_results");
    const auto withdrawals = organisers_withdrawals(files_, package_, work_);
    if (holds_any(*results, withdrawals.targets)) return wrong("dispose.results_older");
    // Signatures and sign-ups have no id in the results: of these only the time tells.
    const auto made = files_.stamp(file);
    const bool is_older =
        made && !withdrawals.targets.empty() && made->changed_ns < withdrawals.exported_ns;
    return is_older && order_.results.empty() ? wrong("dispose.results_older") : Expected<void>{};
  }
  [[nodiscard]] static bool holds_any(const report::Results& results,
                                      const std::set<domain::RecordId>& targets) {
    const auto is_target = [&targets](const auto& line) {
      return std::ranges::any_of(
          targets, [&line](const domain::RecordId& id) { return id.text() == line.id; });
    };
    return std::ranges::any_of(results.ideas, is_target) ||
           std::ranges::any_of(results.initiatives, is_target);
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
