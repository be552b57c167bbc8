// A snapshot of the station, signed, written into a folder and read back before anyone calls it
// safe.
#include <algorithm>
#include <utility>

#include "desk/state.h"
#include "domain/limits.h"

namespace stordialog::desk {

namespace limits = domain::limits;
using domain::Error;
using domain::Expected;
using domain::fail;
using domain::Kind;
using domain::Profile;

namespace {

/// What is personal in a bundle is sealed, and whoever carries it on may be another user.
constexpr unsigned kBundleMode = 0644;

/// Did the drive take what it was given, and would a merge take it?
bool came_back_whole(system::Files& files, const system::Path& file, const domain::Bytes& bytes,
                     const bundle::Package& package) {
  const auto back = files.read(file, limits::kBundleBytes);
  return back && *back == bytes &&
         bundle::read_bundle(*back, package, file.filename().string()).has_value();
}

}  // namespace

Expected<bundle::Manifest> Desk::State::next_manifest(Profile profile) {
  const auto exports = ledger->exports(profile);
  if (!exports) return fail(note(exports.error()));
  if (exports->size() >= limits::kExports) {
    return fail(Error("export.too_many").with("most", std::to_string(limits::kExports)));
  }
  bundle::Manifest manifest;
  manifest.event = package.id;
  manifest.station = station.number;
  manifest.profile = profile;
  manifest.number = static_cast<std::uint32_t>(exports->size()) + 1;
  manifest.made_utc = machine.clock.utc_seconds();
  manifest.practice = package.event.practice;
  for (const auto& earlier : *exports) manifest.earlier.push_back(earlier.hash);
  manifest.counts = counts;
  // A map by question key: the order that the manifest wants.
  for (const auto& [question, folding] : foldings) manifest.totals.push_back(folding.totals());
  return manifest;
}

Expected<Receipt> Desk::State::handle(Export& asked) {
  auto records =
      asked.profile == Profile::full
          ? ledger->all_records()
          : ledger->records({Kind::idea, Kind::support, Kind::initiative, Kind::signatory,
                             Kind::withdrawal, Kind::event_change, Kind::staff_action});
  if (!records) return fail(note(records.error()));
  while (true) {
    const auto manifest = next_manifest(asked.profile);
    if (!manifest) return fail(manifest.error());
    const domain::Bytes bytes = bundle::write_bundle(*manifest, *records, ticket.station_secret);
    const domain::Hash hash = bundle::bundle_hash(bytes);

    // The number is spent before the final name can appear; an interrupted export leaves a gap, but
    // never two bundles with one number.
    ledger::Change change;
    change.exported = ledger::Export{asked.profile, manifest->number, hash};
    if (auto stored = commit(change); !stored) return fail(stored.error());

    // A file of that name comes from another life of this station. It may be all that is left of
    // it, so it stays and the next number is tried.
    const system::Path file = asked.folder / bundle::file_name(package, *manifest);
    if (machine.files.exists(file)) continue;
    if (auto written = machine.files.publish(file, bytes, kBundleMode); !written) {
      return fail(written.error());
    }
    if (!came_back_whole(machine.files, file, bytes, package)) {
      static_cast<void>(machine.files.remove(file));
      return fail(Error("export.read_back").with("file", file.string()));
    }
    if (asked.profile == Profile::full) {
      on_the_way[manifest->number] = records_added;
      NoteCarried arrived{manifest->number};
      if (!asked.is_stop) static_cast<void>(handle(arrived));
    }
    return Exported{file, manifest->number,  bytes.size(), manifest->counts,
                    hash, manifest->made_utc};
  }
}

Expected<Receipt> Desk::State::handle(NoteCarried& asked) {
  const auto made = on_the_way.find(asked.number);
  if (made == on_the_way.end()) return Done{};
  const auto since = static_cast<std::uint32_t>(records_added - made->second);
  last_export = {asked.number, since};
  on_the_way.erase(on_the_way.begin(), std::next(made));
  return Done{};
}

}  // namespace stordialog::desk
