// A GLFW window with a Dear ImGui context: waits for input, and draws only when there is a reason
// to.
#pragma once

#include <functional>
#include <memory>
#include <utility>

#include "domain/error.h"
#include "kit/fonts.h"
#include "kit/kit.h"
#include "shell/damage.h"
#include "shell/raster.h"
#include "shell/window_memory.h"

struct GLFWmonitor;
struct GLFWwindow;
struct ImGuiContext;

namespace stordialog::shell {

struct WindowOrder {
  int width = 1280, height = 720;
  bool full_screen = false;
  std::string title;
};

/// A window that only shows: on a monitor of its own, or a plain one where there is none.
struct ShowWindowOrder {
  GLFWmonitor* monitor = nullptr;
  int width = 960, height = 540;  // of a plain one
  std::string title;
};

class Window {
 public:
  /// Errors: window.no_display, window.no_gl, window.no_font (`file`).
  [[nodiscard]] static domain::Expected<std::unique_ptr<Window>> open(const WindowOrder& order,
                                                                      const kit::FontPaths& fonts);
  /// A second one with a Dear ImGui context of its own. It takes neither focus nor input, and goes
  /// before `kiosk` does. Errors: window.no_gl, window.no_font (`file`).
  [[nodiscard]] static domain::Expected<std::unique_ptr<Window>> open_beside(
      const Window& kiosk, const ShowWindowOrder& order, const kit::FontPaths& fonts);
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
  /// What it shows, where the processor draws; null pixels where a graphics card does. Waits until
  /// it is shown.
  [[nodiscard]] Canvas shown();
  /// The next frame draws the whole picture: somebody else drew over it.
  void repaint() { damage_.forget(); }
  /// Somebody lay over it, or its size changed, since the last call.
  [[nodiscard]] bool take_uncovered() { return std::exchange(uncovered_, false); }

  /// Over the whole monitor it stands on, and back to where it was; not in a locked kiosk, which
  /// is.
  void fill_monitor(bool fill);
  [[nodiscard]] bool big_picture_pressed() const;  // F11
  [[nodiscard]] bool closing() const;
  void keep_open();  // somebody pressed the window's cross in a locked kiosk
  [[nodiscard]] bool escape_pressed() const;
  /// Anything pressed, moved with a button down or typed since the last call.
  [[nodiscard]] bool take_touched();
  [[nodiscard]] double time_s() const;
  struct Pixels {
    int width = 0, height = 0;
  };
  [[nodiscard]] Pixels size() const { return pixels_; }
  /// Of the monitor the window stands on: by its width as told, or as it reports itself; 0 when
  /// neither says.
  [[nodiscard]] float pixels_per_mm(double panel_width_mm = 0) const;
  [[nodiscard]] const kit::Fonts& fonts() const { return *fonts_; }
  [[nodiscard]] GLFWwindow* handle() const { return window_; }

 private:
  Window() = default;
  /// Context, tried-out back buffer and fonts of a window that was just made.
  [[nodiscard]] domain::Expected<void> furnish(const kit::FontPaths& fonts, bool takes_input);
  void begin_frame();
  void draw_by_card(kit::Color ground);
  void draw_by_processor(kit::Color ground);

  GLFWwindow* window_ = nullptr;
  ImGuiContext* context_ = nullptr;
  bool beside_ = false;          // GLFW itself belongs to the first window
  GLFWwindow* kiosk_ = nullptr;  // of one beside: who gets the focus that it must not have
  struct {
    int x = 0, y = 0, width = 0, height = 0;
  } before_filling_;
  bool uncovered_ = true;
  Pixels size_, pixels_;  // as the window counts them, and as its picture does
  double frame_s_ = 0;    // when the latest began
  struct Move {
    Area box;
    int down;
  };
  std::vector<Move> moves_;  // in the frame being drawn: one at most
  std::vector<Area> shown_;
  Damage damage_;
  std::unique_ptr<WindowMemory> memory_;  // none where a graphics card draws
  std::unique_ptr<kit::Fonts> fonts_;
};

}  // namespace stordialog::shell
