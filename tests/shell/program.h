// The program without its window: the kiosk's stage on a display that nobody sees, Backstage behind
// it, a finger that presses what is shown by its name.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>

#include <doctest/doctest.h>

#include "headless/display.h"
#include "kit/recorder.h"
#include "screens/organiser_told.h"
#include "screens_fixture/samples.h"
#include "shell/backstage.h"
#include "shell/stage.h"

namespace stordialog::shell::testing {

/// What Application is, without a window: started, pressed, and gone with its scope.
class Program {
 public:
  explicit Program(const StationOrder& order)
      : recorder_(display_.context()),
        stage_(display_.fonts(), screens_fixture::catalogues()),
        backstage_(order, screens_fixture::catalogues(), stage_.kiosk(), host_,
                   [this] { ring(); }) {
    resumed_ = backstage_.resume(time_s_).has_value();
    frames();
  }

  [[nodiscard]] bool resumed() const { return resumed_; }
  [[nodiscard]] const desk::Board* board() const { return backstage_.board(); }
  [[nodiscard]] screens::Kiosk& kiosk() { return stage_.kiosk(); }
  [[nodiscard]] bool quitting() const { return backstage_.quitting(); }
  [[nodiscard]] bool says(std::string_view words) const { return recorder_.shows(words); }
  [[nodiscard]] bool offers(std::string_view target) const {
    const kit::RecordedTarget* found = recorder_.find(target);
    return found != nullptr && found->enabled;
  }
  void tap(const std::string& target) {
    const kit::RecordedTarget* found = recorder_.find(target);
    INFO(target);
    REQUIRE(found != nullptr);
    time_s_ += 1;  // the screen has settled
    display_.press(found->center_x(), found->center_y());
    frames();
    display_.lift();
    frames();
    while (kiosk().busy()) wait_for_desk();
    frames();
  }
  /// As if staff were there already.
  void go(screens::Place place) {
    (void)kiosk().apply(screens::Go{place}, board(), time_s_);
    frames();
  }
  void wait_for_opening() {
    while (host_.opening.work != screens::OpeningWork::none) {
      wait_for_ring();
      frames();
    }
  }
  /// Whatever the organiser's desk is at.
  void wait_for_desk_work() {
    frames();
    while (host_.organiser->doing != screens::DeskWork::none) {
      wait_for_ring();
      frames();
    }
    frames();
  }
  [[nodiscard]] const screens::Organiser& organiser() const { return *host_.organiser; }
  [[nodiscard]] const screens::OpenedVotes* opened() const { return backstage_.opened(); }
  void type(std::string_view text) {
    display_.type(text);
    frames();
  }

 private:
  void frames() {
    for (int i = 0; i < 3; ++i) {
      time_s_ += headless::kFrame_s;
      std::optional<screens::Work> work;
      recorder_.begin_frame();
      backstage_.tend(time_s_);
      display_.frame([&] {
        work = stage_.frame({.time_s = time_s_, .motion = false, .opened = backstage_.opened()},
                            backstage_.board(), host_);
      });
      if (work) backstage_.carry_out(std::move(*work), time_s_);
    }
  }
  void ring() {
    const std::lock_guard lock(mutex_);
    rung_ = true;
    changed_.notify_all();
  }
  void wait_for_ring() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return rung_; });
    rung_ = false;
  }
  /// Long jobs ring too.
  void wait_for_desk() {
    while (!backstage_.take_answer(time_s_)) wait_for_ring();
  }

  headless::Display display_;
  kit::Recorder recorder_;
  Stage stage_;
  screens::Host host_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool rung_ = false;
  Backstage backstage_;
  double time_s_ = 100;
  bool resumed_ = false;
};

}  // namespace stordialog::shell::testing
