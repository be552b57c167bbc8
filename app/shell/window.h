// A GLFW window with a Dear ImGui context: waits for input, and draws only when there is a reason
// to.
#pragma once

#include <functional>
#include <memory>

#include "domain/error.h"
#include "kit/fonts.h"
#include "kit/kit.h"
#include "shell/damage.h"
#include "shell/fills.h"
#include "shell/plain_fills.h"
#include "shell/showing.h"

struct GLFWwindow;

namespace stordialog::shell {

struct WindowOrder {
  int width = 1280, height = 720;
  bool full_screen = false;
  std::string title;
};

class Window {
 public:
  /// Errors: window.no_display, window.no_gl, window.no_font (`file`).
  [[nodiscard]] static domain::Expected<std::unique_ptr<Window>> open(const WindowOrder& order,
                                                                      const kit::FontPaths& fonts);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  /// Waits for input, a wake() or the time to pass. Zero does not wait.
  void wait(double seconds_most);
  /// From any thread: wait() returns.
  static void wake();
  /// Clears, calls `draw` between NewFrame and Render, shows the picture. Where the processor draws
  /// the pixels, only what differs from the picture before is drawn, and nothing is shown anew when
  /// nothing does.
  void frame(kit::Color ground, const std::function<void()>& draw);

  /// While drawing: what was inside `box` in the frame before is `down` pixels lower (or higher) in
  /// this one, so that it can be moved instead of drawn. Whether it is, nobody sees.
  void moved(const kit::Kit::Move& move);
  /// The next frame draws the whole picture: somebody else drew over it.
  void repaint() { damage_.forget(); }

  [[nodiscard]] bool closing() const;
  void keep_open();  // somebody pressed the window's cross in a locked kiosk
  [[nodiscard]] bool escape_pressed() const;
  /// Anything pressed, moved with a button down or typed since the last call.
  [[nodiscard]] bool take_touched();
  [[nodiscard]] double time_s() const;
  struct Pixels {
    int width = 0, height = 0;
  };
  [[nodiscard]] Pixels size() const;
  /// Of the monitor the window stands on: by its width as told, or as it reports itself; 0 when
  /// neither says.
  [[nodiscard]] float pixels_per_mm(double panel_width_mm = 0) const;
  [[nodiscard]] const kit::Fonts& fonts() const { return *fonts_; }

 private:
  Window() = default;
  void draw_whole(kit::Color ground);
  void draw_changes(kit::Color ground);

  GLFWwindow* window_ = nullptr;
  bool keeps_picture_ = false;  // the last picture is still there when the next one begins
  struct Move {
    Area box;
    int down;
  };
  std::vector<Move> moves_;  // in the frame being drawn: one at most
  std::vector<Area> shown_;
  std::vector<int> told_;  // textures, by their own numbers
  Damage damage_;
  PlainFills fills_;
  Showing showing_;
  std::unique_ptr<kit::Fonts> fonts_;
};

}  // namespace stordialog::shell
