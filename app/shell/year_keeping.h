// The annual wheel of the work folder: looked at, kept after each change, drawn. Each is a job for
// the desk's thread; what came of it is told when the job has ended.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "organise/work_folder.h"
#include "screens/year_screen.h"
#include "shell/preparer.h"

namespace stordialog::shell {

class YearKeeping {
 public:
  using Job = Preparer::Job;

  explicit YearKeeping(DeskMachine& machine) : machine_(machine) {}
  YearKeeping(const YearKeeping&) = delete;
  YearKeeping& operator=(const YearKeeping&) = delete;

  [[nodiscard]] const screens::YearTold& told() const { return told_; }
  /// Another work folder.
  void follow_work(const organise::Work& work);

  // Jobs. `language`: of what is written.
  [[nodiscard]] Job look(const std::string& language);
  /// Error: year.changed (`file`): somebody else has written it since it was looked at or kept.
  [[nodiscard]] Job keep(domain::YearPlan plan);
  /// Nothing before there is an activity.
  [[nodiscard]] Job draw(const std::string& language);
  /// In a job: for the plan draft. Nothing where there is none. Errors: those of event::read_year,
  /// file.*.
  [[nodiscard]] domain::Expected<std::optional<domain::YearPlan>> planned(
      const std::string& language);

  /// When a job has ended.
  void finish();

 private:
  DeskMachine& machine_;
  screens::YearTold told_;
  organise::WorkPlaces places_;
  domain::Event event_;
  // The job's while one runs.
  std::optional<domain::YearPlan> read_, kept_;
  std::optional<std::vector<organise::WrittenFile>> written_;
  std::optional<system::FileStamp> seen_;  // the file as it was read or written last
};

}  // namespace stordialog::shell
