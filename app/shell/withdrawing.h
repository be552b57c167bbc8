// Taking back on this computer: looks through all that was brought, and stores the withdrawal at
// the organiser's own station. Jobs for the desk's thread; what came of one is told when it ended.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bundle/package.h"
#include "organise/withdraw.h"
#include "organise/work_folder.h"
#include "screens/withdraw_screen.h"
#include "shell/preparer.h"

namespace stordialog::shell {

class Withdrawing {
 public:
  using Job = Preparer::Job;

  explicit Withdrawing(DeskMachine& machine) : machine_(machine) {}
  Withdrawing(const Withdrawing&) = delete;
  Withdrawing& operator=(const Withdrawing&) = delete;

  [[nodiscard]] const screens::WithdrawTold& told() const { return told_; }
  /// Another work folder.
  void follow_work(const organise::Work& work);

  // Jobs. `package` outlives them; `brought`: folders with exports besides the work folder. Nobody
  // else has the organiser's own station open while `take_back` runs.
  [[nodiscard]] Job search(const bundle::Package& package, std::vector<system::Path> brought,
                           std::string words);
  [[nodiscard]] Job take_back(const bundle::Package& package, std::vector<system::Path> brought,
                              const domain::RecordId& id);

  /// When a job has ended.
  void finish();

 private:
  DeskMachine& machine_;
  screens::WithdrawTold told_;
  system::Path work_folder_;
  // The job's while one runs.
  std::optional<std::vector<screens::FoundRecord>> found_;
  std::optional<organise::WithdrawDone> done_;
};

}  // namespace stordialog::shell
