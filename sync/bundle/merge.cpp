#include "bundle/merge.h"

#include <algorithm>
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
  domain::ensure(bundle.manifest.event == event_ && bundle.manifest.practice == practice_,
                 "a bundle was checked against the package it is merged under");
  const auto place = std::ranges::lower_bound(kept_, bundle, is_before);
  if (place != kept_.end() && place->hash == bundle.hash) return;
  for (const Bundle& kept : kept_) {
    if (gives_way(bundle, kept)) return;
  }
  std::erase_if(kept_, [&](const Bundle& kept) { return gives_way(kept, bundle); });
  kept_.insert(std::ranges::lower_bound(kept_, bundle, is_before), std::move(bundle));
}

void Merged::add(const Merged& other) {
  for (const Bundle& bundle : other.kept_) add(bundle);
}

std::vector<Merged::Body> Merged::bodies(const Package& package) const {
  std::vector<Body> bodies;
  for (const Standing& standing : standings(kept_, package)) {
    if (standing.verdict == Verdict::withdrawn) continue;
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

Package Merged::grown(const Package& package) const {
  return bundle::grown(package, standings(kept_, package));
}

MergeRun merge(const Package& package, std::vector<Bundle> inputs) {
  std::ranges::stable_sort(inputs, is_before);
  std::vector<Received> received;
  MergeRun run{Merged(package), {}};
  for (Bundle& input : inputs) {
    if (received.empty() || received.back().hash != input.hash) {
      received.push_back({input.manifest.station, input.hash, input.rows});
    }
    run.merged.add(std::move(input));
  }
  run.report = report_of(package, run.merged, received);
  return run;
}

}  // namespace stordialog::bundle
