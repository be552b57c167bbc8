// A picture without a window: renders Dear ImGui frames through OpenGL into memory and writes them
// as PNG. Needs an X display, be it a virtual one, and says so when there is none.
#pragma once

#include <cstdint>
#include <expected>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

struct ImGuiContext;

namespace stordialog::picture {

struct Pixels {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgb;  // rows from the top, three bytes each pixel
};

struct Background {
  float red = 0, green = 0, blue = 0;  // 0 to 1
};

// One at a time in a process. Owns a Dear ImGui context, which is the current one while it lives.
class Offscreen {
 public:
  // `width` and `height` in pixels. The error is a sentence for the person who started the program.
  [[nodiscard]] static std::expected<Offscreen, std::string> open(int width, int height);
  Offscreen(Offscreen&&) noexcept;
  Offscreen& operator=(Offscreen&&) noexcept;
  ~Offscreen();

  int width() const;
  int height() const;
  void resize(int width, int height);

  // One frame, `seconds` after the one before: NewFrame, `draw`, Render.
  void frame(float seconds, Background background, const std::function<void()>& draw);
  // What the latest frame looks like.
  Pixels pixels() const;
  // The latest frame as a file. The error is a sentence.
  [[nodiscard]] std::expected<void, std::string> write_png(const std::filesystem::path& path) const;

 private:
  struct State;
  explicit Offscreen(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

[[nodiscard]] std::expected<void, std::string> write_png(const Pixels& pixels,
                                                         const std::filesystem::path& path);

}  // namespace stordialog::picture
