#include "bundle/standing.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <tuple>

#include "bundle/event_changes.h"
#include "bundle/gives_way.h"
#include "record/codec.h"
#include "seal/hash.h"
#include "seal/voting_code.h"

namespace stordialog::bundle {

namespace {

using domain::Kind;
using domain::StationNumber;

struct Listing {
  const Row* row = nullptr;
  StationNumber station = 0;
  const record::Record* record = nullptr;
};

std::vector<Listing> listings_of(const std::vector<Bundle>& kept) {
  std::size_t rows = 0;
  for (const Bundle& bundle : kept) rows += bundle.rows.size();
  std::vector<Listing> listings;
  listings.reserve(rows);
  for (const Bundle& bundle : kept) {
    auto record = bundle.records.begin();
    for (const Row& row : bundle.rows) {
      const bool here = record != bundle.records.end() && record->id == row.id;
      listings.push_back({&row, bundle.manifest.station, here ? &*record : nullptr});
      if (here) ++record;
    }
  }
  std::ranges::sort(listings, [](const Listing& left, const Listing& right) {
    return std::tie(*left.row, left.station) < std::tie(*right.row, right.station);
  });
  return listings;
}

std::vector<Standing> gather(const std::vector<Bundle>& kept) {
  const std::vector<Listing> listings = listings_of(kept);
  std::vector<Standing> gathered;
  gathered.reserve(listings.size());
  for (const Listing& listing : listings) {
    if (gathered.empty() || gathered.back().row != *listing.row) {
      gathered.emplace_back().row = *listing.row;
    }
    Standing& standing = gathered.back();
    if (standing.stations.empty() || standing.stations.back() != listing.station) {
      standing.stations.push_back(listing.station);
    }
    if (standing.record == nullptr) standing.record = listing.record;
  }
  for (Standing& standing : gathered) {
    if (standing.record == nullptr) continue;
    standing.plain_hash = seal::hash("stordialog/1/body", {standing.record->body});
  }
  return gathered;
}

std::span<Standing> with_id(std::vector<Standing>& standings, const domain::RecordId& id) {
  const auto id_of = [](const Standing& standing) { return standing.row.id; };
  const auto found = std::ranges::equal_range(standings, id, {}, id_of);
  return {found.begin(), found.end()};
}

bool is_by_staff(const Standing& withdrawal, const Package& package) {
  return std::ranges::any_of(withdrawal.stations, [&](StationNumber number) {
    const domain::Station* station = package.station(number);
    return station != nullptr && station->role != domain::Role::station;
  });
}

bool share_a_station(const Standing& left, const Standing& right) {
  return std::ranges::find_first_of(left.stations, right.stations) != left.stations.end();
}

/// For whom the records with one id are withdrawn.
struct Reach {
  bool everywhere = false;  // a lead or organiser holds the withdrawal
  std::set<StationNumber> stations;
};

/// A withdrawal acts on a record for the stations that hold both, or for all if a lead or organiser
/// holds it; the record is withdrawn when it is so for every station that lists it. A withdrawal
/// acts even if it is set aside: else a second record with its id could bring back what is gone
/// already.
void withdraw(std::vector<Standing>& standings, const Package& package) {
  std::map<domain::RecordId, Reach> reaches;
  for (const Standing& withdrawal : standings) {
    if (withdrawal.row.kind != Kind::withdrawal || withdrawal.record == nullptr) continue;
    Reach& reach = reaches[target_of(*withdrawal.record)];
    reach.everywhere = reach.everywhere || is_by_staff(withdrawal, package);
    reach.stations.insert(withdrawal.stations.begin(), withdrawal.stations.end());
  }
  for (Standing& standing : standings) {
    if (!can_be_withdrawn(standing.row.kind)) continue;
    const auto reach = reaches.find(standing.row.id);
    if (reach == reaches.end()) continue;
    if (reach->second.everywhere ||
        std::ranges::includes(reach->second.stations, standing.stations)) {
      standing.verdict = Verdict::withdrawn;
    }
  }
}

/// Refuses each withdrawal that takes nothing back although what it names is there. One that names
/// nothing we know of holds: what it named is gone already.
void refuse_idle_withdrawals(std::vector<Standing>& standings, const Package& package) {
  for (Standing& withdrawal : standings) {
    if (withdrawal.row.kind != Kind::withdrawal || withdrawal.record == nullptr) continue;
    const bool everywhere = is_by_staff(withdrawal, package);
    const auto named = with_id(standings, target_of(*withdrawal.record));
    const auto takes_back = [&](const Standing& standing) {
      return standing.verdict == Verdict::withdrawn &&
             (everywhere || share_a_station(standing, withdrawal));
    };
    if (!named.empty() && std::ranges::none_of(named, takes_back)) {
      withdrawal.verdict = Verdict::refused;
    }
  }
}

void refuse_ballots_without_code(std::vector<Standing>& standings, const Package& package) {
  if (!package.event.codes) return;
  std::map<domain::RecordId, std::size_t> issued;
  const auto& questions = package.event.questions;
  for (std::size_t question = 0; question < questions.size(); ++question) {
    for (const domain::Hash& code : package.code_hashes) {
      issued.emplace(seal::ballot_id(package.id_key, questions[question].key, code), question);
    }
  }
  for (Standing& standing : standings) {
    if (standing.row.kind != Kind::ballot) continue;
    const auto found = issued.find(standing.row.id);
    if (found == issued.end()) {
      standing.verdict = Verdict::refused;
    } else {
      standing.question = found->second;
    }
  }
}

/// Of records with one id and kind, one counts: the smallest plain hash, then the smallest row.
void set_aside(std::vector<Standing>& standings) {
  const Standing* last = nullptr;
  Standing* best = nullptr;
  for (Standing& standing : standings) {
    if (last == nullptr ||
        std::tie(last->row.id, last->row.kind) != std::tie(standing.row.id, standing.row.kind)) {
      best = nullptr;
    }
    last = &standing;
    if (standing.verdict != Verdict::counted) continue;
    if (best == nullptr) {
      best = &standing;
    } else if (standing.plain_hash < best->plain_hash) {
      best->verdict = Verdict::set_aside;
      best = &standing;
    } else {
      standing.verdict = Verdict::set_aside;
    }
  }
}

}  // namespace

Package grown(const Package& package, const std::vector<Standing>& standings) {
  std::vector<domain::EventChange> changes;
  for (const Standing& standing : standings) {
    if (standing.row.kind != Kind::event_change || standing.verdict == Verdict::withdrawn) continue;
    if (standing.record == nullptr) continue;
    auto change = record::decode<domain::EventChange>(standing.record->body);
    if (change) changes.push_back(std::move(*change));
  }
  return grown(package, std::move(changes));
}

std::vector<Standing> standings(const std::vector<Bundle>& kept, const Package& package) {
  std::vector<Standing> all = gather(kept);
  withdraw(all, package);
  refuse_idle_withdrawals(all, package);
  refuse_ballots_without_code(all, grown(package, all));
  set_aside(all);
  return all;
}

std::uint32_t count_withdrawn(const std::vector<Standing>& standings) {
  std::set<domain::RecordId> targets;
  for (const Standing& standing : standings) {
    const bool acts = standing.row.kind == Kind::withdrawal && standing.verdict != Verdict::refused;
    if (acts && standing.record != nullptr) targets.insert(target_of(*standing.record));
  }
  return static_cast<std::uint32_t>(targets.size());
}

}  // namespace stordialog::bundle
