#include "bench/merge/children.h"

#include <atomic>
#include <chrono>
#include <fstream>
#include <iostream>

#include "domain/limits.h"
#include "organise/merging.h"
#include "organise/open.h"
#include "seal/sealed_box.h"
#include "system/all_cores.h"

namespace stordialog::bench {

namespace {

namespace limits = domain::limits;

template <typename Value>
Value must(domain::Expected<Value> made) {
  if (made) return std::move(*made);
  std::cerr << made.error().code << '\n';
  std::exit(1);
}

std::string practice_event() {
  std::ifstream file(STORDIALOG_ASSETS "/events/ok-ide-practice.event.toml");
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The practice's keys are the same for everybody.
organise::Practice practice() {
  return must(organise::make_practice(practice_event(), "practice.event.toml"));
}

bundle::Package package_of(const system::Path& folder) {
  system::DiskFiles files;
  return must(bundle::read_package(must(files.read(folder / "package", limits::kPackageBytes))));
}

std::string hex_literal(domain::ByteView bytes) {
  return "x'" + domain::to_hex(bytes) + "'";
}

/// The rows of a station as its own database would hold them.
void write_sql(const system::Path& file, const bundle::Bundle& bundle) {
  std::ofstream sql(file);
  sql << "CREATE TABLE record (id BLOB PRIMARY KEY, kind INTEGER NOT NULL, salt BLOB NOT NULL,"
         " body BLOB NOT NULL) STRICT, WITHOUT ROWID;\nBEGIN;\n";
  for (const record::Record& record : bundle.records) {
    sql << "INSERT INTO record VALUES (" << hex_literal(record.id.bytes) << ','
        << static_cast<int>(record.kind) << ',' << hex_literal(record.salt) << ','
        << hex_literal(record.body) << ");\n";
  }
  sql << "COMMIT;\n";
}

void say_since(std::chrono::steady_clock::time_point from) {
  std::cout << std::chrono::duration<double>(std::chrono::steady_clock::now() - from).count()
            << '\n';
}

bool go_on(std::size_t /*done*/) {
  return true;
}

}  // namespace

int make_workshop(const std::string& folder, const simulate::LargeOrder& order) {
  const system::Path home = folder;
  system::DiskFiles files;
  system::NoProgress progress;
  const auto made = must(simulate::practice_for(order, practice_event(), "practice.event.toml"));
  simulate::LargeWorkshop workshop(made, order);
  for (const char* inner : {"bundles", "sql"}) {
    if (!files.make_folder(home / inner)) return 1;
  }
  std::ofstream script(home / "merge.sql");
  script << "CREATE TABLE record (id BLOB PRIMARY KEY, kind INTEGER NOT NULL, salt BLOB NOT NULL,"
            " body BLOB NOT NULL) STRICT, WITHOUT ROWID;\n";
  for (domain::StationNumber station = 1; station <= order.stations; ++station) {
    const auto exports = must(workshop.exports_of(station, progress));
    for (const auto& [name, bytes] : exports) {
      if (!files.publish(home / "bundles" / name, bytes, 0644)) return 1;
    }
    const auto last =
        must(bundle::read_bundle(exports.back().bytes, made.prepared.package, exports.back().name));
    const std::string number = std::to_string(station);
    write_sql(home / "sql" / (number + ".sql"), last);
    script << "ATTACH '" << (home / "sql" / (number + ".db")).string()
           << "' AS station;\nINSERT OR IGNORE INTO record SELECT * FROM station.record;\n"
              "DETACH station;\n";
  }
  return files.publish(home / "package", made.prepared.package_bytes, 0644) ? 0 : 1;
}

int merge_bundles(const std::string& folder) {
  const system::Path home = folder;
  system::DiskFiles files;
  system::MachineRandomness randomness;
  system::NoProgress progress;
  const auto words = must(wording::Catalogues::read(files, STORDIALOG_ASSETS "/strings"));
  const organise::MergeOrder order{
      {home / "bundles"}, home / "day.merged", organise::Overwrite::allow};
  const auto done = must(organise::merge_brought(files, randomness, package_of(home), order,
                                                 words.in("sv"), progress));
  return done.nothing() ? 1 : 0;
}

int read_bundles(const std::string& folder) {
  const system::Path home = folder;
  system::DiskFiles files;
  const auto package = package_of(home);
  const auto names = files.list(home / "bundles");
  std::atomic<bool> good = true;
  const auto read = [&](std::size_t i) {
    const auto bytes = files.read(home / "bundles" / names[i].filename(), limits::kBundleBytes);
    if (!bytes || !bundle::read_bundle(*bytes, package, "bundle")) good = false;
  };
  return system::on_all_cores(names.size(), read, go_on) && good ? 0 : 1;
}

int open_merged(const std::string& folder) {
  const system::Path home = folder;
  system::DiskFiles files;
  system::NoProgress progress;
  const auto keys = practice();
  const auto package = package_of(home);
  const auto run = must(organise::read_merged(files, package, home / "day.merged", progress));
  const auto from = std::chrono::steady_clock::now();
  const auto results = must(
      organise::open_ballots(package, run, {&keys.ballot_keys[0], &keys.ballot_keys[1]}, progress));
  say_since(from);
  return results.opened ? 0 : 1;
}

int open_seals(const std::string& folder) {
  const system::Path home = folder;
  system::DiskFiles files;
  system::NoProgress progress;
  const auto keys = practice();
  const std::vector<const seal::BoxKey*> both = {&keys.ballot_keys[0], &keys.ballot_keys[1]};
  const auto run =
      must(organise::read_merged(files, package_of(home), home / "day.merged", progress));
  std::vector<const record::Record*> ballots;
  for (const auto& bundle : run.merged.kept()) {
    for (const auto& record : bundle.records) {
      if (record.kind == domain::Kind::ballot) ballots.push_back(&record);
    }
  }
  std::atomic<bool> good = true;
  const auto from = std::chrono::steady_clock::now();
  constexpr std::size_t kAtOnce = 64;
  const auto open = [&](std::size_t piece) {
    for (std::size_t i = piece * kAtOnce; i < std::min((piece + 1) * kAtOnce, ballots.size());
         ++i) {
      if (!seal::open(ballots[i]->body, limits::kBallotPaddedBytes, both)) good = false;
    }
  };
  const bool all = system::on_all_cores((ballots.size() + kAtOnce - 1) / kAtOnce, open, go_on);
  say_since(from);
  return all && good ? 0 : 1;
}

}  // namespace stordialog::bench
