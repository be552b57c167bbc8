// GLX_MESA_copy_sub_buffer: what Mesa's software renderers have, and nobody else needs.
#include "shell/showing.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

extern "C" {
// From GL/glx.h, without the X11 headers and their macros.
void* glXGetCurrentDisplay();
unsigned long glXGetCurrentDrawable();
}

namespace stordialog::shell {

Showing Showing::of(GLFWwindow* window) {
  Showing showing;
  showing.window_ = window;
  if (glfwExtensionSupported("GLX_MESA_copy_sub_buffer") == GLFW_TRUE) {
    showing.copy_part_ = reinterpret_cast<CopyPart>(glfwGetProcAddress("glXCopySubBufferMESA"));
  }
  return showing;
}

void Showing::all() const {
  glfwSwapBuffers(window_);
}

void Showing::parts(std::span<const Area> areas, int height) const {
  void* const display = copy_part_ == nullptr ? nullptr : glXGetCurrentDisplay();
  if (display == nullptr) return all();
  const unsigned long drawable = glXGetCurrentDrawable();
  for (const Area& area : areas) {
    copy_part_(display, drawable, area.left, height - area.bottom, area.right - area.left,
               area.bottom - area.top);
  }
}

}  // namespace stordialog::shell
