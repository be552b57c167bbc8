// The organiser's desk on this computer: finds work folders, reads and merges what stations
// brought, takes in the keyholders' keys, opens, notes their approval, writes the report; each long
// thing on a thread of its own. What a cancelled job would have written is not there.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "bundle/package.h"
#include "screens/organiser_request.h"
#include "screens/organiser_told.h"
#include "screens/view.h"
#include "shell/disposing.h"
#include "shell/job_thread.h"
#include "shell/keyholders.h"
#include "shell/paper_entry.h"
#include "shell/personal_data.h"
#include "shell/preparer.h"
#include "shell/year_keeping.h"

namespace stordialog::shell {

class OrganiserDesk {
 public:
  /// `wake` is called from the job's thread. What `machine` refers to outlives this.
  OrganiserDesk(DeskMachine machine, std::function<void()> wake);

  /// Carries it out, or begins it; nothing while something runs, except to cancel. `language`: of
  /// what is written. Errors: package.*, file.*.
  [[nodiscard]] domain::Expected<void> carry_out(screens::OrganiserErrand& errand,
                                                 const std::vector<screens::Drive>& drives,
                                                 const std::string& language);
  /// Once a frame: answers what has failed since.
  [[nodiscard]] std::optional<domain::Error> follow();
  [[nodiscard]] const screens::Organiser& told() const { return told_; }
  [[nodiscard]] bool working() const { return told_.doing != screens::DeskWork::none; }
  /// A key is unlocked, or is being.
  [[nodiscard]] bool holds_keys() const;
  /// Stops what runs and wipes every key.
  void give_up();
  /// A key that nobody confirms any more is taken away; nothing while it is being made.
  void leave_key_making();
  /// The contacts key is wiped, and what was found with it.
  void leave_personal_data();

 private:
  using Drives = std::vector<screens::Drive>;

  void begin(screens::DeskWork work,
             std::function<std::optional<domain::Error>(system::Progress&)> job);
  [[nodiscard]] domain::Expected<void> choose(const organise::WorkFound& found);
  void look_for_works(const Drives& drives);
  [[nodiscard]] domain::Expected<void> prepare(screens::OrganiserErrand& errand,
                                               const Drives& drives, const std::string& language);
  void enter_paper(screens::OrganiserErrand& errand, const Drives& drives);
  void look_into(screens::OrganiserErrand& errand, const Drives& drives,
                 const std::string& language);
  void dispose(screens::OrganiserErrand& errand, const Drives& drives, const std::string& language);
  void plan_year(screens::OrganiserErrand& errand, const std::string& language);
  void read_brought(const Drives& drives, bool write, const std::string& language);
  void look_for_keys(const Drives& drives);
  void unlock(std::size_t holder, domain::Secret password);
  void try_keys();
  void open_merged();
  void approve(std::size_t holder, domain::Secret password, const std::string& language);
  void write_report(const std::string& language);
  void finish();
  void look_again();
  void tell_keys();
  void tell_people();

  DeskMachine machine_;
  screens::Organiser told_;
  std::unique_ptr<bundle::Package> package_;
  bool giving_up_ = false;
  Preparer preparer_;
  PaperEntry paper_;
  YearKeeping year_;
  PersonalData people_;
  Disposing disposing_;

  // The job's while it runs.
  std::optional<Keyholders> keys_;
  std::optional<std::vector<organise::WorkFound>> found_;
  std::optional<organise::MergeDone> merged_;
  std::optional<report::Results> results_;
  std::optional<std::vector<organise::WrittenFile>> written_;
  bool tried_ = false;
  std::optional<domain::Error> failed_;
  JobThread job_;  // last: ends before what it writes goes
};

}  // namespace stordialog::shell
