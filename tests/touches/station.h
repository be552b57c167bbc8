// A station that nobody sees, on a drive in memory, with everything open: the kiosk's own frames
// and the desk's own commits. It is pressed and typed at, and remembers what was thanked for.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>

#include "desk/desk.h"
#include "fault_disk/drives.h"
#include "headless/display.h"
#include "kit/recorder.h"
#include "organise/practice.h"
#include "shell/stage.h"

namespace stordialog::touches {

inline constexpr std::string_view kPin = "927461";  // not the published one, and shown nowhere

class Station {
 public:
  explicit Station(std::uint64_t seed);
  Station(const Station&) = delete;
  Station& operator=(const Station&) = delete;

  void frame(double seconds = headless::kFrame_s);
  void press(float x, float y);  // and lifts
  void type(std::string_view text);
  void key(int imgui_key, bool control, bool shift);
  /// Power goes and comes back; the kiosk starts anew. What no sync had followed is lost.
  void lose_power();

  [[nodiscard]] screens::Kiosk& kiosk() { return stage_->kiosk(); }
  [[nodiscard]] const kit::Recorder& recorder() const { return recorder_; }
  [[nodiscard]] const organise::Practice& event() const { return event_; }
  [[nodiscard]] fault_disk::Drive& drive() { return drives_.at("1"); }
  /// Everything that has been thanked for.
  [[nodiscard]] const std::set<domain::RecordId>& stored() const { return stored_; }
  [[nodiscard]] const std::set<domain::RecordId>& taken_back() const { return taken_back_; }
  /// What somebody signed or offered for all to see.
  [[nodiscard]] const std::string& told_publicly() const { return public_; }
  /// Receipts for something handed in; right PINs; requests that only staff make.
  [[nodiscard]] std::uint64_t receipts() const { return receipts_; }
  [[nodiscard]] std::uint64_t unlocked() const { return unlocked_; }
  [[nodiscard]] std::uint64_t pins() const { return pins_; }
  [[nodiscard]] std::uint64_t errands() const { return errands_; }
  /// A full export, read back.
  [[nodiscard]] bundle::Bundle exported();

 private:
  void open();
  void settle();
  void note(const desk::Command& command);
  void answer(desk::Command command);

  organise::Practice event_;
  fault_disk::Drives drives_;
  system::HandClock clock_;
  system::SeededRandomness randomness_;
  std::optional<desk::Desk> desk_;
  headless::Display display_{1280, 720};
  std::unique_ptr<shell::Stage> stage_;
  kit::Recorder recorder_{display_.context()};
  screens::Host host_;
  double time_s_ = 0;
  bool touched_ = false;
  std::optional<desk::Command> command_;
  std::optional<domain::RecordId> taking_back_;
  std::set<domain::RecordId> stored_, taken_back_;
  std::string public_;
  std::uint64_t receipts_ = 0, unlocked_ = 0, pins_ = 0, errands_ = 0;
};

}  // namespace stordialog::touches
