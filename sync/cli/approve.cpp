// What keyholders do with their keys besides opening: trying them on a test ballot, and agreeing to
// results being released.
#include <algorithm>

#include "cli/commands.h"
#include "domain/limits.h"
#include "organise/rehearsal.h"
#include "organise/work_folder.h"
#include "report/write.h"

namespace stordialog::cli {

namespace {

constexpr std::uint64_t kKeyFileBytes = 64ULL * 1024, kResultsBytes = 64ULL * 1024 * 1024;

}  // namespace

domain::Expected<Outcome> rehearse(const Rehearse& order, Room& room) {
  const auto package = read_package(order.package, room);
  if (!package) return domain::fail(package.error());
  organise::KeyRing ring(*package);
  for (std::size_t index = 0; index < order.keys.size(); ++index) {
    const auto& file = order.keys[index];
    const auto bytes = room.here.files.read(file, kKeyFileBytes);
    if (!bytes) return domain::fail(bytes.error());
    const auto prompt = room.words.text("cli.ask_password", {{"holder", file.filename().string()}});
    const auto password = password_for(order.password_files, index, prompt, room);
    if (!password) return domain::fail(password.error());
    const auto unlocked = ring.unlock(*bytes, password->text());
    if (!unlocked) return domain::fail(in_file(file, unlocked.error(), room.words));
  }
  if (const auto opened = organise::rehearse(*package, ring); !opened) {
    return domain::fail(opened.error());
  }
  Outcome outcome;
  std::vector<std::string> holders;
  for (const auto& holder : ring.holders()) holders.push_back(holder.name);
  outcome.json.boolean("ok", true)
      .number("exit", kAllDone)
      .text("command", "rehearse")
      .texts("holders", holders);
  outcome.text =
      room.words.text("cli.rehearse.opened", {{"holders", room.words.list(holders)}}) + "\n";
  return outcome;
}

domain::Expected<Outcome> approve(const Approve& order, Room& room) {
  const auto package = read_package(order.package, room);
  if (!package) return domain::fail(package.error());
  const auto bytes = room.here.files.read(order.results, kResultsBytes);
  if (!bytes) return domain::fail(bytes.error());
  const auto results =
      report::read_results(std::string(bytes->begin(), bytes->end()), order.results.string());
  if (!results) return domain::fail(results.error());
  organise::WorkPlaces places(order.package.parent_path(), package->event.slug);
  places.results = order.results;

  Outcome outcome;
  report::Release release;
  for (std::size_t index = 0; index < order.keys.size(); ++index) {
    const auto& file = order.keys[index];
    const auto key = unlock(file, order.password_files, index, room);
    if (!key) return domain::fail(key.error());
    if (std::ranges::find(package->ballot_keys, key->about) == package->ballot_keys.end()) {
      return domain::fail(domain::Error("cli.foreign_key").with("file", file.string()));
    }
    auto approved = organise::approve(
        room.here.files, room.here.randomness, places, *package, *results,
        {key->about.holder, domain::to_hex(key->about.key), room.here.clock.utc_seconds()},
        room.words);
    if (!approved) return domain::fail(approved.error());
    release = std::move(*approved);
  }
  std::vector<std::string> holders, missing;
  for (const auto& holder : package->ballot_keys) {
    const bool has =
        std::ranges::count(release.approvals, holder.holder, &report::Approval::holder) > 0;
    (has ? holders : missing).push_back(holder.holder);
  }
  outcome.json.boolean("ok", true)
      .number("exit", kAllDone)
      .text("command", "approve")
      .text("file", places.release.string())
      .texts("approved", holders)
      .texts("missing", missing);
  outcome.text =
      room.words.text("cli.approve.approved", {{"holders", room.words.list(holders)}}) + "\n";
  if (!missing.empty()) {
    outcome.text +=
        room.words.text("cli.approve.missing", {{"holders", room.words.list(missing)}}) + "\n";
  }
  outcome.text += room.words.text("cli.wrote", {{"file", places.release.string()}}) + "\n";
  return outcome;
}

}  // namespace stordialog::cli
