#include "simulate/workshop.h"

#include <fstream>
#include <iterator>
#include <system_error>

#include <doctest/doctest.h>
#include <stdlib.h>
#include <unistd.h>

#include "event/event_file.h"

namespace stordialog::simulate::testing {

namespace {

template <typename Value>
Value must(domain::Expected<Value> made) {
  REQUIRE_MESSAGE(made, (made ? "" : made.error().code));
  return std::move(*made);
}

void must(const domain::Expected<void>& done) {
  REQUIRE_MESSAGE(done, (done ? "" : done.error().code));
}

}  // namespace

std::string event_toml() {
  std::ifstream file(STORDIALOG_SOURCE_DIR "/assets/events/ok-ide-practice.event.toml");
  return {std::istreambuf_iterator<char>(file), {}};
}

Folder::Folder() {
  // In memory where the machine has such a folder: a workshop syncs some thousand times.
  const system::Path memory = "/dev/shm";
  const bool is_there = ::access(memory.c_str(), W_OK) == 0;
  std::string pattern =
      ((is_there ? memory : std::filesystem::temp_directory_path()) / "workshop-XXXXXX").string();
  REQUIRE(::mkdtemp(pattern.data()) != nullptr);
  path_ = pattern;
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

organise::Practice practice() {
  return must(organise::make_practice(event_toml(), "ok-ide-practice.event.toml"));
}

domain::Event practice_event() {
  return must(event::read(event_toml(), "practice"));
}

Workshop::Workshop(std::uint64_t seed, std::uint32_t people, std::uint32_t stations)
    : randomness(seed), run{bundle::Merged(bundle::Package{}), {}} {
  auto made = practice();
  package = made.prepared.package;
  plan = plan_workshop(package.event, seed, people, stations);
  auto hall = must(Hall::open({files, clock, randomness}, practice(), folder.path() / "stations"));
  must(hall.follow(plan));
  must(hall.close_votes());
  must(files.make_folder(folder.path() / "drive"));
  bundles = must(hall.export_all(folder.path() / "drive"));

  system::NoProgress progress;
  auto collected = must(organise::collect(files, package, bundles, progress));
  for (const auto& verdict : collected.verdicts) {
    REQUIRE_MESSAGE(!verdict.refused, verdict.file.string());
  }
  run = bundle::merge(package, std::move(collected.bundles));
  merged = run.merged.write(package);
  std::vector<const seal::BoxKey*> keys;
  for (const auto& key : made.ballot_keys) keys.push_back(&key);
  results = must(organise::open_ballots(package, run, keys, progress));
  contacts = must(organise::open_contacts(package, run, made.contacts_key, progress));
}

std::string all_bytes(const system::Path& folder) {
  std::string all;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    all.append(std::istreambuf_iterator<char>(file), {});
  }
  return all;
}

}  // namespace stordialog::simulate::testing
