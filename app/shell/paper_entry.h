// Paper entered on this computer: the desk of the organiser's own station, opened when somebody
// first looks at it. Each thing is a job for the desk's thread; what came of it is told when the
// job has ended.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "organise/paper.h"
#include "organise/work_folder.h"
#include "screens/organiser_request.h"
#include "screens/paper_screen.h"
#include "screens/view.h"
#include "shell/preparer.h"

namespace stordialog::shell {

class PaperEntry {
 public:
  using Job = Preparer::Job;

  explicit PaperEntry(DeskMachine& machine) : machine_(machine) {}
  PaperEntry(const PaperEntry&) = delete;
  PaperEntry& operator=(const PaperEntry&) = delete;

  [[nodiscard]] const screens::PaperTold& told() const { return told_; }
  /// Another work folder.
  void follow_work(const organise::Work& work);

  // Jobs. `package` outlives them.
  [[nodiscard]] Job look(const bundle::Package& package, const std::vector<screens::Drive>& drives);
  [[nodiscard]] Job enter(screens::EnterPaper paper);
  [[nodiscard]] Job enter(screens::EnterCard card);
  /// In a job: what was entered since is written where merging finds it.
  [[nodiscard]] domain::Expected<void> export_entered(const bundle::Package& package);
  [[nodiscard]] system::Path folder() const { return work_folder_ / organise::kPaperFolder; }

  /// Between jobs: the station is free for others until somebody looks at paper again.
  void close() {
    desk_.reset();
    told_.counts.reset();
  }

  /// When a job has ended.
  void finish();

 private:
  [[nodiscard]] domain::Expected<void> open(const bundle::Package& package,
                                            const std::vector<system::Path>& brought);

  DeskMachine& machine_;
  screens::PaperTold told_;
  system::Path work_folder_;
  std::optional<organise::PaperDesk> desk_;  // the job's while one runs
  bool entered_ = false;
};

}  // namespace stordialog::shell
