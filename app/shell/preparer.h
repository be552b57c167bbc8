// Preparing a stordialog on this computer: event files found and kept, keys made and tried, the
// package, tickets onto drives, prints. Each long thing is a job for the desk's thread; what it
// made is told when it has ended.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "organise/keyholder.h"
#include "screens/organiser_request.h"
#include "screens/organiser_told.h"
#include "screens/view.h"
#include "system/clock.h"
#include "system/files.h"
#include "system/progress.h"
#include "system/randomness.h"
#include "wording/catalogue.h"

namespace stordialog::shell {

struct DeskMachine {
  system::Files& files;
  system::Clock& clock;
  system::Randomness& randomness;  // the job's while one runs
  const wording::Catalogues& words;
  system::Path works;           // this computer's work folders lie in it
  system::Path data;            // this computer's stations lie in it
  system::Path practice_event;  // the one whose keys are published
  system::Path fonts;           // of reports and prints
  system::Path events;          // sample event files
  seal::Cost password_cost = seal::kPasswordCost;
};

class Preparer {
 public:
  using Job = std::function<std::optional<domain::Error>(system::Progress&)>;
  using Drives = std::vector<screens::Drive>;

  explicit Preparer(DeskMachine& machine) : machine_(machine) {}
  Preparer(const Preparer&) = delete;
  Preparer& operator=(const Preparer&) = delete;

  [[nodiscard]] const screens::Preparing& told() const { return told_; }
  /// In a job: event files to begin with.
  void look_for_starts(const std::vector<system::Path>& places);
  // At once.
  /// Errors: those of organise::begin_draft.
  [[nodiscard]] domain::Expected<void> begin(std::size_t start);
  /// Errors: those of organise::save_draft.
  [[nodiscard]] domain::Expected<void> save(const std::string& toml);
  void look_at_places(const Drives& drives, const system::Path& folder);
  void drop_key();
  /// The tickets of the work folder that was chosen.
  void follow_work(const organise::Work& work);

  // Jobs; none where what is asked for does not exist.
  [[nodiscard]] Job make_key(std::size_t key, std::size_t place, domain::Secret password,
                             const std::string& language);
  [[nodiscard]] Job confirm_key(domain::Secret password);
  [[nodiscard]] Job make_package(screens::MakePackage order, const std::string& language);
  [[nodiscard]] Job carry_ticket(std::size_t ticket, std::size_t place);
  [[nodiscard]] Job print(const screens::PrintSheet& sheet, const organise::Work& work,
                          const std::string& language);

  /// When a job has ended. Answers the folder of a package that was made.
  [[nodiscard]] std::optional<system::Path> finish();

 private:
  void look_at_keys();
  [[nodiscard]] domain::Expected<std::string> draft_text();

  DeskMachine& machine_;
  screens::Preparing told_;
  system::Path folder_;  // of the draft that was begun
  std::optional<organise::NewKey> pending_;
  std::vector<system::Path> pending_files_;

  // The job's while it runs.
  std::optional<std::vector<organise::EventStart>> starts_;
  bool key_made_ = false, key_confirmed_ = false;
  std::optional<system::Path> packaged_;
  std::optional<std::pair<std::size_t, std::size_t>> carried_;  // ticket and place
  std::optional<screens::PrintedSheet> printed_;
  std::size_t key_ = 0;
};

}  // namespace stordialog::shell
