// A participant of the plan at a touchscreen: does what the plan says, the way a person would.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "desk/board.h"
#include "simulate/plan.h"
#include "tour/touchscreen.h"

namespace stordialog::tour {

/// How this visitor writes: on the screen's keyboard as far as it goes, on the table's, or å, ä and
/// ö on the screen and the rest on the table.
enum class Writes { on_screen, on_table, on_both };

struct Visit {
  const simulate::Participant& person;
  const domain::Event& event;
  const std::vector<std::string>& codes;
  std::string language = "sv";
  Writes writes = Writes::on_screen;
  bool leaves = true;     // false: stays on the last thank-you
  bool pictures = false;  // keep a picture of every step
  /// The station's board, to find an idea among those to agree with.
  std::function<std::shared_ptr<const desk::Board>()> board = {};
};

/// From the welcome screen to the goodbye. Throws Blocked where the way is blocked.
void visit(Touchscreen& screen, const Visit& visit);

/// Staff: through the PIN to their screens, and back to the welcome screen.
void unlock(Touchscreen& screen, std::string_view pin);
void lock(Touchscreen& screen);
/// Staff, unlocked, on the run sheet: opens that vote if it is closed.
void open_vote(Touchscreen& screen, const domain::Key& question);
/// Staff, unlocked: opens every activity that is closed, as `board` says.
void open_activities(Touchscreen& screen, const desk::Board& board);
void close_votes(Touchscreen& screen, const domain::Event& event);
/// Staff, unlocked: releases ideas as long as some wait.
void release_all(Touchscreen& screen);
/// Staff, unlocked: exports to the first drive.
void export_to_first_drive(Touchscreen& screen);

}  // namespace stordialog::tour
