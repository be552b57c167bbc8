// The program: finds or starts a station, runs the frame loop, carries work to the desk's thread.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "organise/practice.h"
#include "organise/station_folder.h"
#include "shell/desk_thread.h"
#include "shell/projector_window.h"
#include "shell/settings.h"
#include "shell/stage.h"
#include "shell/target_teller.h"
#include "shell/window.h"
#include "speech/espeak.h"
#include "system/clock.h"
#include "system/files.h"
#include "system/randomness.h"
#include "wording/catalogue.h"

namespace stordialog::shell {

struct ApplicationOrder {
  bool kiosk = false;     // full screen and locked
  bool practice = false;  // straight into the practice event
  domain::StationNumber practice_station = 1;
  int width = 1280, height = 720;
  double panel_width_mm = 0;  // of the whole screen; 0: as the monitor reports itself
  bool motion = true;
  ProjectorWish projector = ProjectorWish::kAutomatic;
  system::Path assets, fonts;
  system::Path data;                   // $XDG_DATA_HOME/stordialog unless told
  std::optional<system::Path> drives;  // its folders stand for drives
  std::optional<system::Path> practice_event;
  std::optional<system::Path> targets;  // practice: tell this file where the targets are
  std::optional<double> seconds_most;   // ends by itself: for tests and measurements
  bool bench_start = false;             // ends after the first picture and says when it came
};

class Application {
 public:
  /// Errors: window.*, wording.*, file.*.
  [[nodiscard]] static domain::Expected<std::unique_ptr<Application>> open(ApplicationOrder order);
  /// Until it is closed. Returns the exit code.
  int run();

 private:
  explicit Application(ApplicationOrder order) : order_(std::move(order)) {}

  void give_voice();
  void resume_or_start();
  void carry_out(screens::Work work);
  void errand(const screens::Errand& errand);
  [[nodiscard]] domain::Expected<void> open_practice();
  [[nodiscard]] domain::Expected<void> open_station(const organise::StationHere& here,
                                                    desk::PracticeSecrets secrets);
  void look_for_drives();
  void look_for_tickets();
  void take_answer();
  void picture();
  void keep_settings();
  void tend_projector();
  [[nodiscard]] double wait_seconds();

  ApplicationOrder order_;
  system::DiskFiles files_;
  system::MachineClock clock_;
  system::MachineRandomness randomness_;
  std::unique_ptr<wording::Catalogues> words_;
  std::unique_ptr<Window> window_;
  std::unique_ptr<ProjectorWindow> projector_;  // goes before the window
  speech::Espeak voice_;
  std::unique_ptr<Stage> stage_;
  std::unique_ptr<TargetTeller> teller_;
  std::unique_ptr<DeskThread> desk_;
  std::shared_ptr<const desk::Board> board_;
  screens::Host host_;
  system::Path folder_;  // of the open station
  Settings settings_;    // as they were read or written last
  bool quitting_ = false;
  int lively_frames_ = 3;  // a few pictures after every input, then rest
};

}  // namespace stordialog::shell
