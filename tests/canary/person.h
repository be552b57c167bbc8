// A station without a display and a person at it, who presses by name and types canaries. Unlike
// the other tests' screens it keeps nothing of what it has seen: a recorder lives for one frame.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>

#include "canary/canary.h"
#include "headless/display.h"
#include "shell/desk_thread.h"
#include "shell/stage.h"
#include "shell/vote_opening.h"
#include "system/clock.h"
#include "system/files.h"
#include "system/randomness.h"

namespace stordialog::canary {

class Person {
 public:
  Person();
  ~Person();
  Person(const Person&) = delete;
  Person& operator=(const Person&) = delete;

  [[nodiscard]] screens::Place place() { return stage_.kiosk().place(); }
  [[nodiscard]] screens::Kiosk& kiosk() { return stage_.kiosk(); }
  [[nodiscard]] const desk::Board& board() const { return *board_; }

  void frames(int count);
  /// Presses what shows under that name; the test fails when nothing does.
  void tap(std::string_view target);
  [[nodiscard]] bool offers(std::string_view target);
  /// By the table's keyboard, one character a frame; or all in one frame, as a scanner does.
  void type(const Canary& canary, std::size_t from, std::size_t to);
  void scan(const Canary& canary, std::size_t from, std::size_t to);
  /// By keys on the screen: "key." or "code." and the character.
  void press_keys(std::string_view prefix, const Canary& canary, std::size_t from, std::size_t to);
  void key(int imgui_key, bool control = false);
  /// As staff who have come to the keys of an opening.
  void go_to_keys();
  void wait_for_opening();
  /// Nobody touches anything for so long.
  void leave(double seconds);

 private:
  void frame();
  void open_desk();
  void answer();
  struct At {
    float x = 0, y = 0;
    bool enabled = false;
  };
  [[nodiscard]] std::optional<At> find(std::string_view target);

  system::DiskFiles files_;
  system::MachineClock clock_;
  system::MachineRandomness randomness_;
  system::Path folder_;
  headless::Display display_;
  shell::Stage stage_;
  std::mutex mutex_;
  std::condition_variable answered_;
  bool rung_ = false;
  std::unique_ptr<shell::DeskThread> desk_;
  std::shared_ptr<const desk::Board> board_;
  screens::Host host_;
  shell::VoteOpening opening_{files_, [] {}};
  double time_s_ = 100;
  bool touched_ = false;
};

}  // namespace stordialog::canary
