// For tests with a real pointer: tells a file which targets the picture has and where. Practice
// only, and only when asked for by option; a real event's screen is never told to anyone.
#pragma once

#include <memory>
#include <string>

#include "kit/recorder.h"
#include "system/files.h"

namespace stordialog::shell {

class TargetTeller {
 public:
  explicit TargetTeller(system::Path file);
  void begin_frame() { recorder_->begin_frame(); }
  /// Writes what changed since the last picture, under the final name only when whole.
  void end_frame(bool busy);

 private:
  system::Path file_;
  std::unique_ptr<kit::Recorder> recorder_;
  std::string told_;
  std::uint64_t pictures_ = 0;
};

}  // namespace stordialog::shell
