// The real program in a display, pressed with a real pointer and typed to with real keys (xdotool).
// It tells its targets to a file (--tell-targets); everything else is what a person would do.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "system/files.h"
#include "tour/process.h"
#include "tour/touchscreen.h"

namespace stordialog::tour {

struct RealOrder {
  system::Path program;  // .../bin/stordialog
  std::string display;   // ":99"
  system::Path data, drives, scratch;
  int station = 1;
  int stations = 3;    // of the practice
  system::Path event;  // its file; empty: the one that comes with the program
  int width = 1280, height = 720;
  bool restarts = false;        // a parent starts it again after a crash
  std::string first = "begin";  // what its first picture offers
  int seconds = 600;            // then it ends by itself
};

class RealScreen final : public Touchscreen {
 public:
  /// Starts the program in its practice event and waits for its first picture.
  explicit RealScreen(const RealOrder& order);
  /// Asks it to end; ends it if it will not.
  ~RealScreen() override;
  RealScreen(const RealScreen&) = delete;
  RealScreen& operator=(const RealScreen&) = delete;

  [[nodiscard]] bool offers(std::string_view target) override;
  void tap(std::string_view target) override;
  void type(std::string_view text) override;
  [[nodiscard]] bool says(std::string_view words) override;
  void wait_for(std::string_view target) override;
  void picture(std::string_view) override {}

  void press_key(const std::string& key);  // an X11 key name
  /// SIGKILL: no goodbye.
  void kill();
  /// Sends the kiosk that signal, with a parent that starts it again, and waits for the new one's
  /// first picture. Returns the seconds in between.
  double crash(int signal);
  [[nodiscard]] bool running() const { return is_running(process_); }
  /// Keeps the program from running while `look` looks at it from outside.
  void hold_still(const std::function<void(pid_t process)>& look) const;
  /// Names of what is in reach and enabled, in alphabetical order.
  [[nodiscard]] std::vector<std::string> targets_that_begin(std::string_view with);
  /// Every word on the screen.
  [[nodiscard]] std::vector<std::string> words();

 private:
  struct Target {
    double x = 0, y = 0;
    bool enabled = false;
  };
  void look();
  void settle();
  void xdotool(std::vector<std::string> words);

  RealOrder order_;
  pid_t process_ = -1;
  bool busy_ = false;
  std::map<std::string, Target, std::less<>> targets_;
  std::vector<std::string> words_;
  std::string seen_;  // the targets of the last touch: another screen wants a moment first
};

}  // namespace stordialog::tour
