// X11's shared memory, MIT-SHM: https://www.x.org/releases/current/doc/xextproto/shm.html
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <dlfcn.h>
#include <sys/ipc.h>
#include <sys/shm.h>

#include "shell/window_memory.h"

namespace stordialog::shell {

namespace {

bool attaching_failed =
    false;  // X11 tells of errors through a function without an argument of ours

/// Of a GLFW that was built with X11; another one has no such functions.
template <typename Function>
Function of_glfw(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_DEFAULT, name));
}

/// Whether the server could reach the memory: it may run on another machine.
bool attached(Display* display, XShmSegmentInfo& segment) {
  attaching_failed = false;
  XSync(display, False);
  const auto before = XSetErrorHandler([](Display*, XErrorEvent*) {
    attaching_failed = true;
    return 0;
  });
  const bool asked = XShmAttach(display, &segment) != 0;
  XSync(display, False);
  XSetErrorHandler(before);
  return asked && !attaching_failed;
}

/// The order of bytes that Pixel has.
bool same_colors(const XImage& image) {
  return image.bits_per_pixel == 32 && image.byte_order == LSBFirst && image.red_mask == 0xFF0000 &&
         image.green_mask == 0xFF00 && image.blue_mask == 0xFF;
}

}  // namespace

struct WindowMemory::Shared {
  Display* display = nullptr;
  Drawable window = 0;
  Visual* visual = nullptr;
  unsigned depth = 0;
  GC brush = nullptr;
  XImage* image = nullptr;
  XShmSegmentInfo segment{};
  bool being_read = false;

  ~Shared() {
    release();
    if (brush != nullptr) XFreeGC(display, brush);
  }

  void wait() {
    if (being_read) XSync(display, False);
    being_read = false;
  }

  void release() {
    if (image == nullptr) return;
    wait();
    XShmDetach(display, &segment);
    image->data = nullptr;  // not Xlib's to free
    XDestroyImage(image);
    shmdt(segment.shmaddr);
    image = nullptr;
  }

  /// False, and there is no image, when it cannot be had.
  bool make(int width, int height) {
    release();
    image = XShmCreateImage(display, visual, depth, ZPixmap, nullptr, &segment,
                            static_cast<unsigned>(width), static_cast<unsigned>(height));
    if (image == nullptr) return false;
    const auto bytes =
        static_cast<std::size_t>(image->bytes_per_line) * static_cast<std::size_t>(height);
    constexpr int kOnlyUs = 0600;
    segment.shmid = shmget(IPC_PRIVATE, bytes, IPC_CREAT | kOnlyUs);
    segment.shmaddr =
        segment.shmid < 0 ? nullptr : static_cast<char*>(shmat(segment.shmid, nullptr, 0));
    // NOLINTNEXTLINE: the value that says so is -1 as a pointer
    const bool here = segment.shmaddr != nullptr && segment.shmaddr != reinterpret_cast<char*>(-1);
    const bool usable = here && same_colors(*image) && image->bytes_per_line == width * 4 &&
                        attached(display, segment);
    // It goes when the last of both lets go of it, however the program ends.
    if (segment.shmid >= 0) shmctl(segment.shmid, IPC_RMID, nullptr);
    if (usable) {
      image->data = segment.shmaddr;
      return true;
    }
    if (here) shmdt(segment.shmaddr);
    XDestroyImage(image);
    image = nullptr;
    return false;
  }
};

WindowMemory::WindowMemory(std::unique_ptr<Shared> shared) : shared_(std::move(shared)) {}
WindowMemory::~WindowMemory() = default;

std::unique_ptr<WindowMemory> WindowMemory::of(GLFWwindow* window) {
  auto shared = std::make_unique<Shared>();
  const auto display_of = of_glfw<Display* (*)()>("glfwGetX11Display");
  const auto window_of = of_glfw<Window (*)(GLFWwindow*)>("glfwGetX11Window");
  shared->display = display_of == nullptr ? nullptr : display_of();
  if (shared->display == nullptr || window_of == nullptr ||
      XShmQueryExtension(shared->display) == 0)
    return nullptr;
  shared->window = window_of(window);
  XWindowAttributes looks{};
  if (XGetWindowAttributes(shared->display, shared->window, &looks) == 0) return nullptr;
  shared->visual = looks.visual;
  shared->depth = static_cast<unsigned>(looks.depth);
  shared->brush = XCreateGC(shared->display, shared->window, 0, nullptr);
  if (shared->brush == nullptr || !shared->make(looks.width, looks.height)) return nullptr;
  return std::unique_ptr<WindowMemory>(new WindowMemory(std::move(shared)));
}

Canvas WindowMemory::canvas(int width, int height) {
  const XImage* image = shared_->image;
  const bool fits = image != nullptr && image->width == width && image->height == height;
  if (!fits && !shared_->make(width, height)) return {};
  shared_->wait();
  // Rows of 32-bit pixels, on a page's edge.
  return {reinterpret_cast<Pixel*>(shared_->segment.shmaddr), width, height};
}

void WindowMemory::show(std::span<const Area> areas) {
  for (const Area& area : areas) {
    XShmPutImage(shared_->display, shared_->window, shared_->brush, shared_->image, area.left,
                 area.top, area.left, area.top, static_cast<unsigned>(area.right - area.left),
                 static_cast<unsigned>(area.bottom - area.top), False);
  }
  XFlush(shared_->display);
  shared_->being_read = !areas.empty();
}

}  // namespace stordialog::shell
