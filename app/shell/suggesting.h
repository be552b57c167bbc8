// Keeps staff's suggested groups up to date: compares the ideas of a board on a thread of its own
// whenever others stand on it than last time. No picture waits for it; its end cancels it.
#pragma once

#include <memory>
#include <vector>

#include "desk/board.h"
#include "grouping/suggest.h"
#include "screens/kiosk.h"
#include "shell/job_thread.h"

namespace stordialog::shell {

class Suggesting {
 public:
  /// `wake` is called from the job's thread, also when it is done.
  explicit Suggesting(std::function<void()> wake) : job_(std::move(wake)) {}

  /// Once a frame; costs a comparison of pointers unless something has happened. Looks while staff
  /// are at the ideas, and changes what the kiosk suggests, but not while one suggestion lies open.
  void follow(const std::shared_ptr<const desk::Board>& board, screens::Kiosk& kiosk);
  /// How often it has begun to look, for tests.
  [[nodiscard]] int looked() const { return looked_; }

 private:
  void look(const desk::Board& board);

  std::shared_ptr<const desk::Board> seen_;   // looked through last, if it had anything new
  std::shared_ptr<const desk::Board> shown_;  // what the kiosk suggests fits
  std::vector<domain::RecordId> compared_;    // ascending
  std::vector<grouping::Suggestion> found_;
  std::vector<grouping::Suggestion> making_;  // the job's while it runs
  bool looking_ = false;
  int looked_ = 0;
  JobThread job_;  // last: ends before what it writes goes
};

}  // namespace stordialog::shell
