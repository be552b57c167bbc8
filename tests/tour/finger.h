// A station that is drawn nowhere: the kiosk's own frames, the desk's own commits, touches through
// Dear ImGui's input queue as a finger makes them. Time is made up: a sixtieth of a second a frame.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "desk/desk.h"
#include "headless/display.h"
#include "kit/recorder.h"
#include "shell/gathering.h"
#include "shell/stage.h"
#include "tour/touchscreen.h"

namespace stordialog::tour {

struct FingerOrder {
  kit::FontPaths fonts;
  const wording::Catalogues* words = nullptr;
  float width = 1280, height = 720;
  system::Path drives;  // the one stick that is plugged in
};

class Finger final : public Touchscreen {
 public:
  /// Called with the kiosk's mind when a picture is wanted.
  using Photograph =
      std::function<void(std::string_view name, screens::Kiosk& kiosk, const desk::Board& board,
                         const screens::Host& host, double time_s)>;

  Finger(const FingerOrder& order, desk::Desk& desk, Photograph photograph = {});
  ~Finger() override = default;
  Finger(const Finger&) = delete;
  Finger& operator=(const Finger&) = delete;

  [[nodiscard]] bool offers(std::string_view target) override;
  void tap(std::string_view target) override;
  void type(std::string_view text) override;
  [[nodiscard]] bool says(std::string_view words) override;
  void wait_for(std::string_view target) override;
  void picture(std::string_view name) override;

  /// Lets time pass without a touch.
  void wait(double seconds);
  [[nodiscard]] screens::Kiosk& kiosk() { return stage_.kiosk(); }
  [[nodiscard]] std::uint64_t taps() const { return taps_; }
  [[nodiscard]] std::uint64_t frames() const { return frames_; }
  [[nodiscard]] const kit::Recorder& recorder() const { return recorder_; }
  void frame(double seconds = 1.0 / 60);

 private:
  /// "Samla in", as far as it has come.
  void gather();

  float width_, height_;
  headless::Display display_;
  shell::Stage stage_;
  kit::Recorder recorder_;
  desk::Desk& desk_;
  Photograph photograph_;
  screens::Host host_;
  std::optional<desk::Command> command_;
  system::DiskFiles files_;
  shell::Gathering gathering_;
  shell::StickCourier courier_;
  double time_s_ = 0;
  std::uint64_t taps_ = 0, frames_ = 0;
  bool touched_ = false;
};

}  // namespace stordialog::tour
