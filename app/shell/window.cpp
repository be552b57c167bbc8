#include "shell/window.h"

#include <algorithm>
#include <cstdlib>

#define GLFW_INCLUDE_NONE
#include <GL/gl.h>
#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

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

/// Letters lie pixel on pixel: nothing is to be mixed between them, which costs the processor more
/// than drawing them.
void take_nearest_pixels(std::vector<int>& told) {
  for (const ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status != ImTextureStatus_OK || texture->TexID == ImTextureID_Invalid) continue;
    if (std::ranges::find(told, texture->UniqueID) != told.end()) continue;
    told.push_back(texture->UniqueID);
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(texture->TexID));
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
  }
}

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
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  ImGui::NewFrame();
  draw();
  ImGui::Render();
  const Pixels pixels = size();
  glViewport(0, 0, pixels.width, pixels.height);
  if (keeps_picture_) {
    draw_changes(ground);
  } else {
    draw_whole(ground);
  }
}

void Window::moved(const kit::Kit::Move& move) {
  const Area box{static_cast<int>(move.box.left), static_cast<int>(move.box.top),
                 static_cast<int>(move.box.right), static_cast<int>(move.box.bottom)};
  const int down = move.down;
  const Pixels pixels = size();
  const Area seen{std::max(0, box.left), std::max(0, box.top), std::min(pixels.width, box.right),
                  std::min(pixels.height, box.bottom)};
  const bool stays = std::abs(down) < seen.bottom - seen.top;
  if (keeps_picture_ && !damage_.forgotten() && down != 0 && stays && seen == box &&
      moves_.empty()) {
    moves_.push_back({box, down});
  }
}

void Window::draw_whole(kit::Color ground) {
  set_clear_colour(ground);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  showing_.all();
}

void Window::draw_changes(kit::Color ground) {
  ImDrawData& picture = *ImGui::GetDrawData();
  const std::uint32_t colour =
      std::uint32_t{ground.r} << 16 | std::uint32_t{ground.g} << 8 | ground.b;
  const int height = size().height;
  for (const Move& move : moves_) {
    const Area& box = move.box;
    move_block({box.left, height - box.bottom, box.right - box.left, box.bottom - box.top},
               -move.down);
    damage_.moved(box, move.down);
  }
  const std::span<const Area> areas = damage_.of(picture, colour);
  shown_.assign(areas.begin(), areas.end());
  for (const Move& move : moves_) shown_.push_back(move.box);
  moves_.clear();
  if (shown_.empty()) return;
  set_clear_colour(ground);
  for (const Area& area : areas) {
    fill_block({area.left, height - area.bottom, area.right - area.left, area.bottom - area.top});
  }
  glDisable(GL_SCISSOR_TEST);
  damage_.confine(picture, areas);
  fills_.take_out(picture, height);
  ImGui_ImplOpenGL3_RenderDrawData(&picture);
  take_nearest_pixels(told_);
  showing_.parts(shown_, height);
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

Window::Pixels Window::size() const {
  Pixels pixels;
  glfwGetFramebufferSize(window_, &pixels.width, &pixels.height);
  return pixels;
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
