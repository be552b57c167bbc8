// What staff have begun: a PIN half typed, ideas chosen, a question half made.
#pragma once

#include <optional>

#include "desk/command.h"
#include "domain/id.h"
#include "input/code_buffer.h"
#include "screens/open_screen.h"
#include "screens/request.h"
#include "screens/staff_ideas.h"
#include "screens/staff_promote.h"
#include "screens/staff_results.h"
#include "screens/staff_run_sheet.h"

namespace stordialog::screens {

struct PinScreen {
  input::PinBuffer pin;
  int tries_left = 0;       // after a wrong one
  double wait_until_s = 0;  // after too many; by the screen's own clock
};
/// Whole seconds until the next try; 0 when there is no wait.
[[nodiscard]] int wait_left_s(const PinScreen& screen, double now_s);

struct StaffScreen {
  RunSheetScreen run_sheet;
  IdeaBoardScreen ideas;
  PromoteScreen promote;
  ResultsScreen results;
  OpenScreen opening;
  std::size_t history_page = 0;
  std::optional<domain::Activity> closing;  // asked "really close?"
  std::size_t sent = 0;                     // desk::Command's index of what is in flight
};

/// A command goes to the desk; what came of it. A failed one leaves everything to be tried again.
void send(StaffScreen& screen, const desk::Command& command);
void answered(StaffScreen& screen, const desk::Receipt& receipt);
void failed(StaffScreen& screen);
/// What follows by itself on what staff asked for: an idea whose words were masked is released as
/// soon as the new one is on the board.
[[nodiscard]] std::optional<Request> due(const StaffScreen& screen, const desk::Board& board);

}  // namespace stordialog::screens
