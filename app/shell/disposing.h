// Disposal on this computer: what would go is looked at and shown, and goes when somebody says so.
// Jobs for the desk's thread; what came of one is told when it ended.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bundle/package.h"
#include "organise/disposal.h"
#include "organise/work_folder.h"
#include "screens/data_screen.h"
#include "screens/organiser_request.h"
#include "shell/preparer.h"

namespace stordialog::shell {

class Disposing {
 public:
  using Job = Preparer::Job;

  explicit Disposing(DeskMachine& machine) : machine_(machine) {}
  Disposing(const Disposing&) = delete;
  Disposing& operator=(const Disposing&) = delete;

  [[nodiscard]] const screens::DisposalTold& told() const { return told_; }
  /// Another work folder.
  void follow_work(const organise::Work& work);

  // Jobs. `package` outlives them. The work folder, this computer's stations and the drives that
  // are in are looked through; nobody else has the organiser's own station open while `dispose`
  // runs. It does what was planned last; none where nothing was.
  [[nodiscard]] Job plan(const bundle::Package& package, const screens::PlanDisposal& wanted,
                         const std::vector<screens::Drive>& drives);
  [[nodiscard]] Job dispose(const bundle::Package& package, const std::string& language);

  /// When a job has ended.
  void finish();

 private:
  DeskMachine& machine_;
  screens::DisposalTold told_;
  system::Path package_file_;
  // The job's while one runs.
  std::optional<organise::DisposalPlan> plan_;
  std::string hindrance_;
  std::optional<std::vector<system::Path>> left_;
};

}  // namespace stordialog::shell
