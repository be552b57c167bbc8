#include "organise/withdraw.h"

#include <algorithm>
#include <set>
#include <span>
#include <string_view>
#include <utility>

#include "bundle/gives_way.h"
#include "bundle/standing.h"
#include "organise/merging.h"
#include "organise/paper.h"
#include "record/codec.h"

namespace stordialog::organise {

using domain::Error;
using domain::Expected;
using domain::fail;
using domain::Kind;

namespace {

using Standings = std::vector<bundle::Standing>;

/// Everything that names that record.
std::span<const bundle::Standing> rows_of(const Standings& all, const domain::RecordId& id) {
  const auto id_of = [](const bundle::Standing& standing) { return standing.row.id; };
  const auto found = std::ranges::equal_range(all, id, {}, id_of);
  return {found.begin(), found.end()};
}

bool is_named_by_withdrawal(const Standings& all, const domain::RecordId& id) {
  return std::ranges::any_of(all, [&](const bundle::Standing& standing) {
    return standing.row.kind == Kind::withdrawal && standing.record != nullptr &&
           standing.verdict != bundle::Verdict::refused &&
           bundle::target_of(*standing.record) == id;
  });
}

/// `own`: what the organiser's own station takes back. What somebody else has taken back is taken
/// back here too: their stick may not come next time.
Expected<TakenBack> look_at(const Standings& all, const std::set<domain::RecordId>& own,
                            const domain::RecordId& id) {
  const auto rows = rows_of(all, id);
  if (rows.empty()) {
    if (!is_named_by_withdrawal(all, id))
      return fail(Error("withdraw.unknown").with("id", id.text()));
    return TakenBack{id, std::nullopt, own.contains(id)};
  }
  for (const bundle::Standing& standing : rows) {
    if (auto may = desk::check_withdrawable(id, standing.row.kind); !may) return fail(may.error());
  }
  return TakenBack{id, rows.front().row.kind, own.contains(id)};
}

/// Made of one of these, and not taken back with it.
std::vector<domain::RecordId> initiatives_of(const Standings& all,
                                             const std::vector<domain::RecordId>& ids) {
  std::vector<domain::RecordId> found;
  for (const bundle::Standing& standing : all) {
    const bool is_here = standing.row.kind == Kind::initiative && standing.record != nullptr &&
                         standing.verdict == bundle::Verdict::counted;
    if (!is_here || std::ranges::binary_search(ids, standing.row.id)) continue;
    const auto made = record::decode<domain::Initiative>(standing.record->body);
    if (made && std::ranges::binary_search(ids, made->idea)) found.push_back(standing.row.id);
  }
  return found;
}

bool is_made_of_records(const system::Path& name) {
  const std::string text = name.filename().string();
  if (text.starts_with('.')) return false;
  const auto ends = [&](std::string_view ending) { return text.ends_with(ending); };
  return ends(".merged") || ends(".report.json") || ends(".report.txt") || ends("results.json") ||
         ends(".release.json") || ends(".release.txt") || ends(".zip");
}

bool is_of_a_report(const system::Path& name) {
  const std::string text = name.filename().string();
  return text.starts_with("report-") || text.starts_with("results.") || text.starts_with("plan-");
}

}  // namespace

OrganisersWithdrawals organisers_withdrawals(system::Files& files, const bundle::Package& package,
                                             const system::Path& work_folder) {
  const system::Path paper = work_folder / kPaperFolder;
  OrganisersWithdrawals found;
  for (const system::Path& name : files.list(paper)) {
    if (name.extension() != ".bundle") continue;
    const system::Path file = paper / name.filename();
    const std::size_t before = found.targets.size();
    const auto look = [&](const bundle::Bundle& bundle) {
      for (const record::Record& record : bundle.records) {
        if (record.kind == Kind::withdrawal) found.targets.insert(bundle::target_of(record));
      }
    };
    system::NoProgress silent;
    static_cast<void>(collect_into(files, package, {file}, look, silent));
    const auto stamp = files.stamp(file);
    if (found.targets.size() > before && stamp) {
      found.exported_ns = std::max(found.exported_ns, stamp->changed_ns);
    }
  }
  return found;
}

Expected<void> check_nothing_withdrawn_since(system::Files& files, const bundle::Package& package,
                                             const system::Path& work_folder,
                                             const system::Path& file,
                                             const bundle::Merged& merged) {
  const auto targets = organisers_withdrawals(files, package, work_folder).targets;
  if (targets.empty()) return {};
  for (const bundle::Standing& standing : bundle::standings(merged.kept(), package)) {
    if (standing.record == nullptr || !targets.contains(standing.row.id)) continue;
    return fail(Error("open.withdrawn_since").with("file", file.string()));
  }
  return {};
}

std::vector<system::Path> files_made_before(system::Files& files, const WithdrawOrder& order) {
  const system::Path paper = order.work_folder / kPaperFolder;
  std::int64_t withdrawn_ns = 0;
  for (const system::Path& name : files.list(paper)) {
    if (name.extension() != ".bundle") continue;
    const auto stamp = files.stamp(paper / name.filename());
    if (stamp) withdrawn_ns = std::max(withdrawn_ns, stamp->changed_ns);
  }
  const auto is_older = [&](const system::Path& file) {
    const auto stamp = files.stamp(file);
    return !stamp || stamp->changed_ns <= withdrawn_ns;
  };
  std::set<system::Path> folders = {order.work_folder}, found;
  for (const system::Path& place : order.brought) {
    if (place.extension() == ".merged") folders.insert(place.parent_path());
  }
  for (const system::Path& given : folders) {
    const system::Path folder = given.empty() ? "." : given;
    for (const system::Path& name : files.list(folder)) {
      const system::Path file = (given / name.filename()).lexically_normal();
      if (is_made_of_records(name) && is_older(file)) found.insert(file);
    }
    for (const system::Path& inner : files.list_folders(folder)) {
      const system::Path report = (given / inner.filename()).lexically_normal();
      const auto names = files.list(report);
      if (std::ranges::any_of(names, [&](const system::Path& name) {
            return is_of_a_report(name) && is_older(report / name.filename());
          })) {
        found.insert(report);
      }
    }
  }
  return {found.begin(), found.end()};
}

Expected<WithdrawDone> withdraw(desk::Machine machine, const bundle::Package& package,
                                const WithdrawOrder& order, system::Progress& progress) {
  std::vector<domain::RecordId> ids = order.records;
  std::ranges::sort(ids);
  const auto again = std::ranges::unique(ids);
  ids.erase(again.begin(), again.end());
  if (ids.empty()) return fail("withdraw.nothing");
  if (!takes_paper(machine.files, order.work_folder)) return fail("withdraw.no_station");

  auto brought = read_brought(machine.files, package, order.work_folder, order.brought, progress);
  if (!brought) return fail(brought.error());
  const Standings all = bundle::standings(brought->run.merged.kept(), package);

  WithdrawDone done;
  std::vector<domain::RecordId> fresh;
  const auto own = organisers_withdrawals(machine.files, package, order.work_folder).targets;
  for (const domain::RecordId& id : ids) {
    auto taken = look_at(all, own, id);
    if (!taken) return fail(taken.error());
    if (!taken->before) fresh.push_back(id);
    done.records.push_back(*taken);
  }
  done.initiatives = initiatives_of(all, ids);
  done.refused = std::move(brought->refused);
  if (!fresh.empty()) {
    auto desk = PaperDesk::open(machine, package, order.work_folder, {});
    if (!desk) {
      return fail(desk.error().code == "paper.no_station" ? Error("withdraw.no_station")
                                                          : desk.error());
    }
    if (auto stored = desk->withdraw(std::move(fresh)); !stored) return fail(stored.error());
    auto exported = desk->finish();
    if (!exported) return fail(exported.error());
    done.exported = std::move(*exported);
  }
  done.older = files_made_before(machine.files, order);
  return done;
}

}  // namespace stordialog::organise
