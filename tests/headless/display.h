// A display that nobody sees: a Dear ImGui context of its own with the fonts of the house, frames
// on made-up time, a finger and a keyboard. Nothing is drawn anywhere.
#pragma once

#include <functional>
#include <string_view>

#include "kit/fonts.h"

struct ImGuiContext;

namespace stordialog::headless {

inline constexpr double kFrame_s = 1.0 / 60;

/// The fonts that lie beside every program of the build.
[[nodiscard]] kit::FontPaths fonts_beside_program();

/// Its context is the current one from the start, and again after use(): several may live at once.
/// Whatever was made for the context or with the fonts must be gone before it.
class Display {
 public:
  /// In pixels. Throws std::runtime_error, naming the file, when a font is missing.
  explicit Display(float width = 1920, float height = 1080,
                   const kit::FontPaths& fonts = fonts_beside_program());
  ~Display();
  Display(const Display&) = delete;
  Display& operator=(const Display&) = delete;

  [[nodiscard]] ImGuiContext& context() const { return *context_; }
  [[nodiscard]] const kit::Fonts& fonts() const { return *fonts_; }
  void use() const;
  void resize(float width, float height) const;
  /// NewFrame, `draw`, Render; every texture is then as good as uploaded.
  void frame(const std::function<void()>& draw, double seconds = kFrame_s) const;

  /// All input is seen by the next frames: one of these, then two frames.
  void press(float x, float y) const;  // display pixels
  void slide(float x, float y) const;
  void lift() const;
  void type(std::string_view utf8) const;
  void key_down(int imgui_key, bool control = false, bool shift = false) const;
  void key_up(int imgui_key) const;

 private:
  ImGuiContext* context_;
  std::unique_ptr<kit::Fonts> fonts_;
};

}  // namespace stordialog::headless
