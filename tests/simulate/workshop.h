// A workshop held in a folder that is gone afterwards: planned, followed through the desks,
// exported, merged and opened.
#pragma once

#include <string>
#include <vector>

#include "organise/collect.h"
#include "organise/open.h"
#include "organise/practice.h"
#include "simulate/plan.h"
#include "simulate/run.h"

namespace stordialog::simulate::testing {

class Folder {
 public:
  Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder();
  [[nodiscard]] const system::Path& path() const { return path_; }

 private:
  system::Path path_;
};

/// The practice event that comes with the program.
[[nodiscard]] std::string event_toml();
[[nodiscard]] organise::Practice practice();
[[nodiscard]] domain::Event practice_event();

struct Workshop {
  Workshop(std::uint64_t seed, std::uint32_t people, std::uint32_t stations);

  Folder folder;
  system::DiskFiles files;
  system::HandClock clock;
  system::SeededRandomness randomness;
  WorkshopPlan plan;
  std::vector<system::Path> bundles;
  bundle::Package package;
  bundle::MergeRun run;
  domain::Bytes merged;
  report::Results results;
  std::vector<domain::Contact> contacts;
};

/// Every byte of every file in a folder and the folders in it.
[[nodiscard]] std::string all_bytes(const system::Path& folder);

}  // namespace stordialog::simulate::testing
