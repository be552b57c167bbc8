#include "e2e/practice.h"

#include <doctest/doctest.h>

#include "domain/limits.h"
#include "organise/collect.h"
#include "organise/open.h"
#include "record/codec.h"

namespace stordialog::e2e {

organise::Practice practice() {
  system::DiskFiles files;
  const system::Path file =
      system::Path(STORDIALOG_SOURCE_DIR) / "assets" / "events" / "ok-ide-practice.event.toml";
  const auto toml = files.read(file, domain::limits::kEventFileBytes);
  REQUIRE(toml.has_value());
  auto made = organise::make_practice(std::string(toml->begin(), toml->end()), file.string());
  REQUIRE(made.has_value());
  return std::move(*made);
}

Brought brought(const organise::Practice& event, const system::Path& drives) {
  Brought found;
  system::DiskFiles files;
  system::NoProgress silent;
  const bundle::Package& package = event.prepared.package;
  auto collected = organise::collect(files, package, {drives}, silent);
  REQUIRE(collected.has_value());
  for (const auto& verdict : collected->verdicts) {
    if (verdict.refused) found.refused.push_back(verdict.file.string());
  }
  found.bundles = collected->bundles.size();
  const bundle::MergeRun run = bundle::merge(package, std::move(collected->bundles));
  for (const auto& body : run.merged.bodies(package)) {
    if (body.record.kind != domain::Kind::idea) continue;
    const auto idea = record::decode<domain::Idea>(body.record.body);
    REQUIRE(idea.has_value());
    found.ideas.insert(idea->text);
  }
  std::vector<const seal::BoxKey*> keys;
  for (const seal::BoxKey& key : event.ballot_keys) keys.push_back(&key);
  const auto results = organise::open_ballots(package, run, keys, silent);
  REQUIRE(results.has_value());
  const auto& ballots = results->questions.front().ballots;
  found.ballots.insert(ballots.begin(), ballots.end());
  return found;
}

}  // namespace stordialog::e2e
