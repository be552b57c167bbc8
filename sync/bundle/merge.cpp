#include "bundle/merge.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "bundle/gives_way.h"
#include "bundle/merge_report.h"
#include "bundle/standing.h"
#include "domain/ensure.h"

namespace stordialog::bundle {

namespace {

auto place_of(const Bundle& bundle) {
  return std::tie(bundle.manifest.station, bundle.manifest.profile, bundle.manifest.number,
                  bundle.hash);
}

bool is_before(const Bundle& left, const Bundle& right) {
  return place_of(left) < place_of(right);
}

}  // namespace

void Merged::add(Bundle bundle) {
  static_cast<void>(take(std::move(bundle)));
}

std::vector<Bundle> Merged::take(Bundle bundle) {
  domain::ensure(bundle.manifest.event == event_ && bundle.manifest.practice == practice_,
                 "a bundle was checked against the package it is merged under");
  const auto place = std::ranges::lower_bound(kept_, bundle, is_before);
  std::vector<Bundle> given;
  if (place != kept_.end() && place->hash == bundle.hash) return given;
  if (std::ranges::any_of(kept_, [&](const Bundle& kept) { return gives_way(bundle, kept); })) {
    given.push_back(std::move(bundle));
    return given;
  }
  for (auto kept = kept_.begin(); kept != kept_.end();) {
    if (gives_way(*kept, bundle)) {
      given.push_back(std::move(*kept));
      kept = kept_.erase(kept);
    } else {
      ++kept;
    }
  }
  kept_.insert(std::ranges::lower_bound(kept_, bundle, is_before), std::move(bundle));
  return given;
}

void Merged::add(const Merged& other) {
  for (const Bundle& bundle : other.kept_) add(bundle);
}

std::vector<Merged::Body> Merged::bodies(const Package& package, Wanted wanted) const {
  std::vector<Body> bodies;
  for (const Standing& standing : standings(kept_, package)) {
    if (standing.verdict == Verdict::withdrawn) continue;
    if (wanted != nullptr && !wanted(standing.row.kind)) continue;
    domain::ensure(standing.record != nullptr, "of a merged file, every bundle was added");
    Body body;
    body.record = *standing.record;
    body.plain_hash = standing.plain_hash;
    body.counted = standing.verdict == Verdict::counted;
    body.refused = standing.verdict == Verdict::refused;
    bodies.push_back(std::move(body));
  }
  std::ranges::stable_sort(bodies, [](const Body& left, const Body& right) {
    return std::tie(left.record.id, left.plain_hash) < std::tie(right.record.id, right.plain_hash);
  });
  return bodies;
}

std::size_t Merged::count_bodies(const Package& package) const {
  return static_cast<std::size_t>(std::ranges::count_if(
      standings(kept_, package),
      [](const Standing& standing) { return standing.verdict != Verdict::withdrawn; }));
}

Package Merged::grown(const Package& package) const {
  return bundle::grown(package, standings(kept_, package));
}

void Merging::add(Bundle bundle) {
  if (!received_.bundles.insert(bundle.hash).second) return;
  for (const Row& row : bundle.rows) ++received_.rows[{bundle.manifest.station, row.kind}];
  for (const Bundle& given : merged_.take(std::move(bundle))) {
    const domain::StationNumber station = given.manifest.station;
    std::vector<Row> gone;
    for (const Row& row : given.rows) {
      const bool is_kept = std::ranges::any_of(merged_.kept(), [&](const Bundle& kept) {
        return kept.manifest.station == station && std::ranges::binary_search(kept.rows, row);
      });
      if (!is_kept) gone.push_back(row);
    }
    auto& all = received_.gone[station];
    std::vector<Row> both;
    std::ranges::set_union(all, gone, std::back_inserter(both));
    all = std::move(both);
  }
}

MergeRun Merging::finish() && {
  MergeReport report = report_of(package_, merged_, received_);
  return {std::move(merged_), std::move(report)};
}

MergeRun merge(const Package& package, std::vector<Bundle> inputs) {
  Merging merging(package);
  for (Bundle& input : inputs) merging.add(std::move(input));
  return std::move(merging).finish();
}

}  // namespace stordialog::bundle
