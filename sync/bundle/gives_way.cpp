#include "bundle/gives_way.h"

#include <algorithm>
#include <set>

#include "domain/ensure.h"
#include "record/codec.h"

namespace stordialog::bundle {

namespace {

using domain::Profile;

/// Do the earlier exports that `newer` names begin with those of `older`, then `older` itself?
bool continues(const Manifest& newer, const Bundle& older) {
  const auto& before = older.manifest.earlier;
  if (newer.earlier.size() <= before.size()) return false;
  return std::ranges::equal(before, std::span(newer.earlier).first(before.size())) &&
         newer.earlier[before.size()] == older.hash;
}

bool holds_rows(const Bundle& newer, const Bundle& older) {
  std::set<domain::RecordId> withdrawn;
  for (const record::Record& record : newer.records) {
    if (record.kind == domain::Kind::withdrawal) withdrawn.insert(target_of(record));
  }
  auto next = newer.rows.begin();
  for (const Row& row : older.rows) {  // both by id ascending
    next =
        std::lower_bound(next, newer.rows.end(), row.id,
                         [](const Row& left, const domain::RecordId& id) { return left.id < id; });
    if (next != newer.rows.end() && *next == row) continue;
    if (!can_be_withdrawn(row.kind) || !withdrawn.contains(row.id)) return false;
  }
  return true;
}

}  // namespace

domain::RecordId target_of(const record::Record& withdrawal) {
  const auto decoded = record::decode<domain::Withdrawal>(withdrawal.body);
  domain::ensure(decoded.has_value(), "a bundle's withdrawals were checked when it was read");
  return decoded->target;
}

bool gives_way(const Bundle& older, const Bundle& newer) {
  if (older.manifest.station != newer.manifest.station || older.hash == newer.hash) return false;
  if (older.manifest.profile == newer.manifest.profile) {
    if (!continues(newer.manifest, older)) return false;
  } else if (older.manifest.profile == Profile::full) {
    return false;
  }
  constexpr auto kBallot = domain::Kind::ballot;
  if (newer.manifest.counts.of(kBallot) < older.manifest.counts.of(kBallot)) return false;
  return holds_rows(newer, older);
}

}  // namespace stordialog::bundle
