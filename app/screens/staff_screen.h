// What staff have begun: a PIN half typed, ideas marked for release, an export to look at.
#pragma once

#include <optional>
#include <vector>

#include "desk/command.h"
#include "domain/id.h"
#include "input/code_buffer.h"

namespace stordialog::screens {

struct PinScreen {
  input::PinBuffer pin;
  int tries_left = 0;       // after a wrong one
  double wait_until_s = 0;  // after too many; by the screen's own clock
};
/// Whole seconds until the next try; 0 when there is no wait.
[[nodiscard]] int wait_left_s(const PinScreen& screen, double now_s);

struct StaffScreen {
  std::size_t idea_page = 0;
  std::optional<domain::RecordId> idea;     // the one being looked at
  std::optional<domain::Activity> closing;  // asked "really close?"
  std::size_t drive = 0;                    // chosen drive
  std::optional<desk::Exported> exported;   // the last export's receipt
};

}  // namespace stordialog::screens
