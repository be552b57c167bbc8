#include "bundle/merge_report.h"

#include <algorithm>
#include <map>
#include <set>

#include "bundle/standing.h"

namespace stordialog::bundle {

namespace {

using domain::Kind;
using domain::StationNumber;

/// Every distinct row that came from each station: what is kept and what gave way. By station.
std::map<StationNumber, std::vector<const Row*>> rows_by_station(const Received& received,
                                                                 const std::vector<Bundle>& kept) {
  std::map<StationNumber, std::vector<const Row*>> rows;
  for (const Bundle& bundle : kept) {
    for (const Row& row : bundle.rows) rows[bundle.manifest.station].push_back(&row);
  }
  for (const auto& [station, gone] : received.gone) {
    for (const Row& row : gone) rows[station].push_back(&row);
  }
  for (auto& [station, own] : rows) {
    std::ranges::sort(own, {}, [](const Row* row) -> const Row& { return *row; });
    const auto [first, last] =
        std::ranges::unique(own, {}, [](const Row* row) -> const Row& { return *row; });
    own.erase(first, last);
  }
  return rows;
}

/// A row counts at the first station it comes from, and is already there at the others.
std::vector<Balance> balances_of(const Received& received, const std::vector<Bundle>& kept,
                                 const std::vector<Standing>& all) {
  std::map<std::pair<StationNumber, Kind>, Balance> balances;
  std::vector<bool> seen(all.size(), false);
  std::set<Row> seen_gone;
  for (const auto& [station, rows] : rows_by_station(received, kept)) {
    for (const Row* row : rows) {
      Balance& balance = balances[{station, row->kind}];
      const auto found = std::ranges::lower_bound(all, *row, {}, &Standing::row);
      // A row that no kept bundle lists was withdrawn later: it came, and was new.
      if (found == all.end() || found->row != *row) {
        if (seen_gone.insert(*row).second) ++balance.fresh;
        continue;
      }
      const auto place = static_cast<std::size_t>(found - all.begin());
      if (seen[place]) continue;
      seen[place] = true;
      if (found->verdict == Verdict::set_aside) {
        ++balance.set_aside;
      } else if (found->verdict == Verdict::refused) {
        ++balance.refused;
      } else {
        ++balance.fresh;
      }
    }
  }
  std::vector<Balance> sorted;
  for (auto& [place, balance] : balances) {
    balance.station = place.first;
    balance.kind = place.second;
    balance.received = received.rows.at(place);
    balance.already = balance.received - balance.fresh - balance.set_aside - balance.refused;
    sorted.push_back(balance);
  }
  return sorted;
}

std::vector<Duplicate> duplicates_of(const Package& package, const std::vector<Standing>& all) {
  std::map<domain::RecordId, Duplicate> duplicates;
  for (const Standing& standing : all) {
    if (standing.row.kind != Kind::ballot || standing.verdict == Verdict::refused) continue;
    Duplicate& duplicate = duplicates[standing.row.id];
    duplicate.id = standing.row.id;
    if (package.event.codes) {
      duplicate.question = package.event.questions[standing.question].key;
    }
    if (standing.verdict == Verdict::counted) {
      duplicate.counted_from = standing.stations.front();
    } else {
      duplicate.set_aside_from.push_back(standing.stations.front());
    }
  }
  std::vector<Duplicate> several;
  for (auto& [id, duplicate] : duplicates) {
    if (duplicate.set_aside_from.empty()) continue;
    std::ranges::sort(duplicate.set_aside_from);
    several.push_back(std::move(duplicate));
  }
  return several;
}

std::vector<CodeBalance> codes_of(const Package& package, const std::vector<Standing>& all) {
  if (!package.event.codes) return {};
  std::vector<std::map<domain::RecordId, std::uint32_t>> used(package.event.questions.size());
  for (const Standing& standing : all) {
    if (standing.row.kind != Kind::ballot || standing.verdict == Verdict::refused) continue;
    ++used[standing.question][standing.row.id];
  }
  std::vector<CodeBalance> codes;
  for (std::size_t question = 0; question < used.size(); ++question) {
    CodeBalance balance;
    balance.question = package.event.questions[question].key;
    balance.issued = static_cast<std::uint32_t>(package.code_hashes.size());
    for (const auto& [id, times] : used[question]) {
      ++(times == 1 ? balance.used_once : balance.used_more);
    }
    balance.unused = balance.issued - balance.used_once - balance.used_more;
    codes.push_back(std::move(balance));
  }
  return codes;
}

std::string name_in_report(const Bundle& bundle) {
  return std::string(name_of(bundle.manifest.profile)) + " " +
         std::to_string(bundle.manifest.number) + " (" +
         domain::to_hex(std::span(bundle.hash).first(4)) + ")";
}

/// Two kept bundles of one station and profile: neither continues the other and holds its rows.
std::vector<Fork> forks_of(const std::vector<Bundle>& kept) {
  std::vector<Fork> forks;
  for (std::size_t first = 0, end = 0; first < kept.size(); first = end) {
    const auto& manifest = kept[first].manifest;
    end = first + 1;
    while (end < kept.size() && kept[end].manifest.station == manifest.station &&
           kept[end].manifest.profile == manifest.profile) {
      ++end;
    }
    if (end - first < 2) continue;
    if (forks.empty() || forks.back().station != manifest.station) {
      forks.push_back({manifest.station, {}});
    }
    for (std::size_t i = first; i < end; ++i) {
      forks.back().bundles.push_back(name_in_report(kept[i]));
    }
  }
  return forks;
}

void report_stations(const Package& package, const std::vector<Bundle>& kept,
                     const std::vector<Standing>& all, MergeReport& report) {
  for (const domain::Station& station : package.stations) {
    bool came = false, full_came = false;
    std::uint32_t claimed = 0;
    for (const Bundle& bundle : kept) {
      if (bundle.manifest.station != station.number) continue;
      came = true;
      full_came = full_came || bundle.manifest.profile == domain::Profile::full;
      claimed = std::max(claimed, bundle.manifest.counts.of(Kind::ballot));
    }
    if (!came) {
      // Nothing was on paper, perhaps.
      if (station.role == domain::Role::organiser) continue;
      report.missing.push_back(station.number);
      continue;
    }
    if (!full_came) report.board_only.push_back(station.number);
    const auto held = static_cast<std::uint32_t>(std::ranges::count_if(all, [&](const auto& each) {
      return each.row.kind == Kind::ballot &&
             std::ranges::binary_search(each.stations, station.number);
    }));
    if (claimed > held) report.ballots_missing.push_back({station.number, claimed - held});
  }
}

}  // namespace

MergeReport report_of(const Package& package, const Merged& merged, const Received& received) {
  const std::vector<Standing> all = standings(merged.kept(), package);
  const Package effective = grown(package, all);
  MergeReport report;
  report.balances = balances_of(received, merged.kept(), all);
  report.codes = codes_of(effective, all);
  report.duplicates = duplicates_of(effective, all);
  report.forks = forks_of(merged.kept());
  report_stations(package, merged.kept(), all, report);
  report.withdrawn = count_withdrawn(all);
  report.withdrawals_refused =
      static_cast<std::uint32_t>(std::ranges::count_if(all, [](const Standing& standing) {
        return standing.row.kind == Kind::withdrawal && standing.verdict == Verdict::refused;
      }));
  return report;
}

}  // namespace stordialog::bundle
