#include "shell/window.h"

#include <algorithm>
#include <cstdlib>

#define GLFW_INCLUDE_NONE
#include <GL/gl.h>
#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

#include "kit/kept_textures.h"

namespace stordialog::shell {

namespace {

/// Makes a window's context and OpenGL the current ones for a while.
class Current {
 public:
  Current(GLFWwindow* window, ImGuiContext* context)
      : before_(ImGui::GetCurrentContext()), drawn_before_(glfwGetCurrentContext()) {
    if (drawn_before_ != window) glfwMakeContextCurrent(window);
    ImGui::SetCurrentContext(context);
  }
  ~Current() {
    if (glfwGetCurrentContext() != drawn_before_) glfwMakeContextCurrent(drawn_before_);
    ImGui::SetCurrentContext(before_);
  }
  Current(const Current&) = delete;
  Current& operator=(const Current&) = delete;

 private:
  ImGuiContext* before_;
  GLFWwindow* drawn_before_;
};

void set_clear_colour(kit::Color ground) {
  constexpr float kWhole = 255.0F;
  glClearColor(static_cast<float>(ground.r) / kWhole, static_cast<float>(ground.g) / kWhole,
               static_cast<float>(ground.b) / kWhole, 1.0F);
}

}  // namespace

void Window::wait(double seconds_most) {
  if (seconds_most > 0) {
    glfwWaitEventsTimeout(seconds_most);
  } else {
    glfwPollEvents();
  }
}

void Window::wake() {
  glfwPostEmptyEvent();
}

void Window::frame(kit::Color ground, const std::function<void()>& draw) {
  const Current current(window_, context_);
  if (memory_ == nullptr) ImGui_ImplOpenGL3_NewFrame();
  begin_frame();
  ImGui::NewFrame();
  draw();
  ImGui::Render();
  if (memory_ == nullptr) {
    draw_by_card(ground);
  } else {
    draw_by_processor(ground);
    kit::keep_textures();
  }
}

// Instead of Dear ImGui's, which asks the display server for sizes, focus and pointer in each frame
// and waits for every answer. It told of changes already, and nothing here changes the pointer.
void Window::begin_frame() {
  ImGuiIO& io = ImGui::GetIO();
  const auto wide = static_cast<float>(size_.width), high = static_cast<float>(size_.height);
  io.DisplaySize = {wide, high};
  if (wide > 0 && high > 0) {
    io.DisplayFramebufferScale = {static_cast<float>(pixels_.width) / wide,
                                  static_cast<float>(pixels_.height) / high};
  }
  constexpr double kLeast_s = 0.00001, kFirst_s = 1.0 / 60;
  const double now_s = glfwGetTime();
  io.DeltaTime =
      static_cast<float>(frame_s_ == 0 ? kFirst_s : std::max(kLeast_s, now_s - frame_s_));
  frame_s_ = now_s;
}

void Window::moved(const kit::Kit::Move& move) {
  const Area box{static_cast<int>(move.box.left), static_cast<int>(move.box.top),
                 static_cast<int>(move.box.right), static_cast<int>(move.box.bottom)};
  const int down = move.down;
  const Area seen{std::max(0, box.left), std::max(0, box.top), std::min(pixels_.width, box.right),
                  std::min(pixels_.height, box.bottom)};
  const bool stays = std::abs(down) < seen.bottom - seen.top;
  if (memory_ != nullptr && !damage_.forgotten() && down != 0 && stays && seen == box &&
      moves_.empty()) {
    moves_.push_back({box, down});
  }
}

void Window::draw_by_card(kit::Color ground) {
  glViewport(0, 0, pixels_.width, pixels_.height);
  set_clear_colour(ground);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  glfwSwapBuffers(window_);
}

void Window::draw_by_processor(kit::Color ground) {
  const ImDrawData& picture = *ImGui::GetDrawData();
  const Pixel colour = Pixel{ground.r} << 16 | Pixel{ground.g} << 8 | ground.b;
  const std::vector<Move> moves = std::exchange(moves_, {});
  for (const Move& move : moves) damage_.moved(move.box, move.down);
  const std::span<const Area> areas = damage_.of(picture, colour);
  shown_.assign(areas.begin(), areas.end());
  for (const Move& move : moves) shown_.push_back(move.box);
  if (shown_.empty()) return;
  const Canvas canvas = memory_->canvas(pixels_.width, pixels_.height);
  if (canvas.pixels == nullptr) return damage_.forget();  // no memory: the next frame tries again
  for (const Move& move : moves) shell::move(canvas, move.box, move.down);
  paint(canvas, picture, damage_.shapes(), areas, colour);
  memory_->show(shown_);
}

Canvas Window::shown() {
  return memory_ == nullptr ? Canvas{} : memory_->canvas(pixels_.width, pixels_.height);
}

void Window::fill_monitor(bool fill) {
  const bool fills = glfwGetWindowMonitor(window_) != nullptr;
  if (fills == fill) return;
  if (!fill) {
    glfwSetWindowMonitor(window_, nullptr, before_filling_.x, before_filling_.y,
                         before_filling_.width, before_filling_.height, GLFW_DONT_CARE);
    return repaint();
  }
  GLFWmonitor* monitor = glfwGetPrimaryMonitor();
  const GLFWvidmode* mode = monitor == nullptr ? nullptr : glfwGetVideoMode(monitor);
  if (mode == nullptr) return;
  glfwGetWindowPos(window_, &before_filling_.x, &before_filling_.y);
  glfwGetWindowSize(window_, &before_filling_.width, &before_filling_.height);
  glfwSetWindowMonitor(window_, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
  repaint();
}

bool Window::big_picture_pressed() const {
  return ImGui::IsKeyPressed(ImGuiKey_F11, false);
}

bool Window::closing() const {
  return glfwWindowShouldClose(window_) != GLFW_FALSE;
}

void Window::keep_open() {
  glfwSetWindowShouldClose(window_, GLFW_FALSE);
}

bool Window::escape_pressed() const {
  return ImGui::IsKeyPressed(ImGuiKey_Escape, false);
}

bool Window::take_touched() {
  const ImGuiIO& io = ImGui::GetIO();
  bool touched = io.MouseDown[0] || io.InputQueueCharacters.Size > 0;
  for (int key = ImGuiKey_NamedKey_BEGIN; key < ImGuiKey_NamedKey_END && !touched; ++key) {
    touched = ImGui::IsKeyDown(static_cast<ImGuiKey>(key)) && key < ImGuiKey_MouseLeft;
  }
  return touched;
}

double Window::time_s() const {
  return glfwGetTime();
}

float Window::pixels_per_mm(double panel_width_mm) const {
  GLFWmonitor* monitor = glfwGetWindowMonitor(window_);
  if (monitor == nullptr) monitor = glfwGetPrimaryMonitor();
  const GLFWvidmode* mode = monitor == nullptr ? nullptr : glfwGetVideoMode(monitor);
  if (mode == nullptr) return 0;
  if (panel_width_mm > 0) return static_cast<float>(mode->width / panel_width_mm);
  int width_mm = 0, height_mm = 0;
  glfwGetMonitorPhysicalSize(monitor, &width_mm, &height_mm);
  // Panels that do not know report nothing, or a guess of 96 dots to an inch far too large.
  constexpr int kLeast_mm = 150, kMost_mm = 1200;
  if (width_mm < kLeast_mm || width_mm > kMost_mm) return 0;
  return static_cast<float>(mode->width) / static_cast<float>(width_mm);
}

}  // namespace stordialog::shell
