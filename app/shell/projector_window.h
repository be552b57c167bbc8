// The projector: a window on the second monitor as long as there is one. A monitor that comes,
// goes, moves or changes its size while the program runs makes, closes or makes anew the window;
// the kiosk keeps focus and input.
#pragma once

#include <memory>
#include <optional>

#include "shell/hall_stage.h"
#include "shell/window.h"

namespace stordialog::shell {

/// kWindow: a plain window wherever it is put, for trying things out. kOff: never.
enum class ProjectorWish : std::uint8_t { kAutomatic, kWindow, kOff };

class ProjectorWindow {
 public:
  /// `kiosk` must outlive it.
  ProjectorWindow(const Window& kiosk, kit::FontPaths fonts, const wording::Catalogues& words,
                  ProjectorWish wish);

  struct Moment {
    double time_s = 0;
    bool motion = true;
    std::int64_t utc_s = 0;
    const desk::Board* board = nullptr;  // null: no station is open, and the projector is not there
    const screens::Hall* hall = nullptr;
    const screens::OpenedVotes* opened = nullptr;
  };
  /// Looks after the monitors, and draws if the picture may have changed since last time.
  void tend(const Moment& moment);
  [[nodiscard]] bool shows() const { return window_ != nullptr; }
  /// Seconds until it wants to be tended again.
  [[nodiscard]] double rest_s(const screens::Hall& hall, double now_s) const;

 private:
  struct Place {
    GLFWmonitor* monitor = nullptr;
    int x = 0, y = 0, width = 0, height = 0;
    bool operator==(const Place&) const = default;
  };
  [[nodiscard]] std::optional<Place> second_monitor() const;
  void look_for_monitors();
  void open(const std::optional<Place>& place);
  void close();
  void picture(const Moment& moment);

  const Window& kiosk_;
  kit::FontPaths fonts_;
  const wording::Catalogues& words_;
  ProjectorWish wish_;
  std::unique_ptr<Window> window_;
  std::unique_ptr<HallStage> stage_;
  Place place_;
  bool failed_ = false;  // no window could be made there: not tried again until monitors change
  double looked_s_ = -1e9, due_s_ = 0;
  int monitors_ = 0;       // as many there were then
  bool unlooked_ = false;  // something happened since
  const desk::Board* drawn_board_ = nullptr;
  std::uint64_t drawn_changes_ = 0;
  int lively_frames_ = 0;
};

}  // namespace stordialog::shell
