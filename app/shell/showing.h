// Brings what was drawn onto the screen: all of it, or only parts where the system can. Parts leave
// the drawn picture as it is.
#pragma once

#include <span>

#include "shell/damage.h"

struct GLFWwindow;

namespace stordialog::shell {

class Showing {
 public:
  /// Of the window whose context is current.
  static Showing of(GLFWwindow* window);
  void all() const;
  /// Areas of a picture that is `height` pixels high; all of it where parts cannot be shown.
  void parts(std::span<const Area> areas, int height) const;

 private:
  using CopyPart = void (*)(void* display, unsigned long window, int left, int bottom, int width,
                            int height);
  GLFWwindow* window_ = nullptr;
  CopyPart copy_part_ = nullptr;
};

}  // namespace stordialog::shell
