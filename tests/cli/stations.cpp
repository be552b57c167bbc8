#include "cli/stations.h"

#include <doctest/doctest.h>

#include "simulate/run.h"

namespace stordialog::cli::testing {

namespace {

template <typename Value>
Value must(domain::Expected<Value> made) {
  REQUIRE_MESSAGE(made, (made ? "" : made.error().code));
  return std::move(*made);
}

std::string written(const system::Path& file, domain::ByteView bytes) {
  write_text(file, {bytes.begin(), bytes.end()});
  return file.string();
}

}  // namespace

Station::Station(const Folder& folder) {
  const std::string event =
      text_of(STORDIALOG_SOURCE_DIR "/assets/events/ok-ide-practice.event.toml");
  const auto practice = must(organise::make_practice(event, "ok-ide-practice.event.toml"));
  package = written(folder / "ok.package", practice.prepared.package_bytes);
  system::DiskFiles files;
  system::HandClock clock;
  system::SeededRandomness randomness(4);
  {
    auto hall = must(simulate::Hall::open(
        {files, clock, randomness},
        must(organise::make_practice(event, "ok-ide-practice.event.toml")), folder.path()));
    const auto plan = simulate::plan_workshop(practice.prepared.package.event, 4, 40, 1);
    REQUIRE(hall.follow(plan).has_value());
    REQUIRE(hall.close_votes().has_value());
    bundle = must(hall.export_all(folder.path())).front().string();
  }
  ledger = folder / "1/station.ledger";
  ticket = written(folder / "1/station.ticket", practice.prepared.tickets.front().second.view());
}

void spoil(const std::string& file, std::size_t from, std::size_t bytes) {
  std::string text = text_of(file);
  REQUIRE(from + bytes <= text.size());
  for (std::size_t i = from; i < from + bytes; ++i) text[i] = static_cast<char>(~text[i]);
  write_text(file, text);
}

}  // namespace stordialog::cli::testing
