// A small practice workshop for tests: three stations prepared by make_practice, a folder that is
// gone afterwards, and a drive for their bundles.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "bundle/merge.h"
#include "desk/desk.h"
#include "organise/collect.h"
#include "organise/practice.h"
#include "wording/catalogue.h"

namespace stordialog::organise::testing {

/// Five questions: "first" of four options (two picks), "second" of two (one pick), "with-dots",
/// "with-ranks" and "with-grades" of three; ideas, an agreement and a list. Practice.
[[nodiscard]] std::string event_toml();
/// The same event, for real.
[[nodiscard]] std::string real_event_toml();
[[nodiscard]] Practice small_practice();

/// A folder that is gone when the test is.
struct Folder {
  Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder();
  system::Path path;
};

/// Counts, and cancels when told.
class Watched final : public system::Progress {
 public:
  std::uint64_t cancel_at = ~std::uint64_t{0};
  std::uint64_t calls = 0;
  std::vector<std::string> steps;
  void at(std::string_view step, std::uint64_t done, std::uint64_t total) override;
  [[nodiscard]] bool cancelled() override { return calls > cancel_at; }
};

struct Workshop {
  Workshop();

  [[nodiscard]] const bundle::Package& package() const { return practice.prepared.package; }
  [[nodiscard]] desk::Desk& at(domain::StationNumber station) { return desks[station - 1U]; }
  void vote(domain::StationNumber station, std::size_t code, std::vector<std::uint16_t> picks,
            const domain::Key& question = "first", const domain::Key& side = "civil",
            std::vector<std::uint8_t> values = {});
  void close_votes();
  /// Every station's full bundle on the drive.
  void export_all();
  [[nodiscard]] std::vector<const seal::BoxKey*> ballot_keys() const;
  /// What lies on the drive, merged.
  [[nodiscard]] bundle::MergeRun merged();
  /// A bundle that this station signs although its desk never would have made it.
  [[nodiscard]] bundle::Bundle forged(domain::StationNumber station, bundle::Manifest manifest,
                                      std::vector<record::Record> records) const;

  Folder folder;
  system::Path drive;
  system::DiskFiles files;
  system::HandClock clock;
  system::SeededRandomness randomness{7};
  Practice practice;
  std::vector<desk::Desk> desks;
};

/// The receipt, which must be of that sort.
template <typename Wanted>
Wanted get(desk::Desk& desk, desk::Command command) {
  auto receipt = desk.handle(std::move(command));
  if (!receipt) throw std::runtime_error("refused: " + receipt.error().code);
  return std::get<Wanted>(*receipt);
}

/// The code of an error, or "none".
template <typename T>
[[nodiscard]] std::string code_of(const domain::Expected<T>& answer) {
  return answer ? "none" : answer.error().code;
}
template <typename T>
[[nodiscard]] std::string detail(const domain::Expected<T>& answer, std::string_view name) {
  if (answer) return {};
  for (const auto& [key, value] : answer.error().details) {
    if (key == name) return value;
  }
  return {};
}

/// The real string files, in Swedish.
[[nodiscard]] const wording::Catalogue& words();

[[nodiscard]] domain::Contact somebody(const domain::Key& list, std::string name);

}  // namespace stordialog::organise::testing
