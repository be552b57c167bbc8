// The program: a window, the stage in it, the frame loop. What the stage asks for happens
// backstage.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "shell/backstage.h"
#include "shell/projector_window.h"
#include "shell/stage.h"
#include "shell/target_teller.h"
#include "shell/window.h"
#include "speech/espeak.h"
#include "system/clock.h"
#include "system/files.h"
#include "wording/catalogue.h"

namespace stordialog::shell {

struct ApplicationOrder {
  StationOrder station;
  bool kiosk = false;  // full screen and locked
  int width = 1280, height = 720;
  double panel_width_mm = 0;  // of the whole screen; 0: as the monitor reports itself
  bool motion = true;
  int restarts = 0;  // after this program had ended badly
  ProjectorWish projector = ProjectorWish::kAutomatic;
  system::Path fonts;
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
  void open_backstage();
  [[nodiscard]] bool may_be_told() const;
  void picture();
  void tend_projector();
  [[nodiscard]] double wait_seconds();

  ApplicationOrder order_;
  system::DiskFiles files_;
  system::MachineClock clock_;
  std::unique_ptr<wording::Catalogues> words_;
  std::unique_ptr<Window> window_;
  std::unique_ptr<ProjectorWindow> projector_;  // goes before the window
  speech::Espeak voice_;
  std::unique_ptr<Stage> stage_;
  std::unique_ptr<TargetTeller> teller_;
  screens::Host host_;
  std::unique_ptr<Backstage> backstage_;
  bool escaped_ = false;
  int lively_frames_ = 3;  // a few pictures after every input, then rest
};

}  // namespace stordialog::shell
