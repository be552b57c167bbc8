// A window's picture in memory that the display server reads from directly: where OpenGL is done by
// the processor, nobody else needs to touch the pixels.
#pragma once

#include <memory>
#include <span>

#include "shell/damage.h"
#include "shell/raster.h"

struct GLFWwindow;

namespace stordialog::shell {

class WindowMemory {
 public:
  /// None where the system cannot: on another machine's display, or with another order of colours.
  [[nodiscard]] static std::unique_ptr<WindowMemory> of(GLFWwindow* window);
  ~WindowMemory();
  WindowMemory(const WindowMemory&) = delete;
  WindowMemory& operator=(const WindowMemory&) = delete;

  /// The picture, as it was shown last, to be changed; of any colours when its size is new. Null
  /// pixels when there is no memory for it. Waits until the display server has read what was shown.
  [[nodiscard]] Canvas canvas(int width, int height);
  void show(std::span<const Area> areas);

 private:
  struct Shared;
  explicit WindowMemory(std::unique_ptr<Shared> shared);

  std::unique_ptr<Shared> shared_;
};

}  // namespace stordialog::shell
