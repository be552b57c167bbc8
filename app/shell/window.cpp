#include "shell/window.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#define GLFW_INCLUDE_NONE
#include <GL/gl.h>
#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

namespace stordialog::shell {

namespace {

void prepare_imgui(GLFWwindow* window) {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;  // nothing of a session is written beside the program
  io.LogFilename = nullptr;
  io.ConfigInputTrickleEventQueue = true;  // a tap within one frame is still down, then up
  ImGui_ImplGlfw_InitForOpenGL(window, true);
  ImGui_ImplOpenGL3_Init("#version 130");
}

/// Mesa's software renderers say so in their name.
bool drawn_by_processor() {
  const auto* name = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
  const std::string_view renderer = name == nullptr ? "" : name;
  return renderer.contains("llvmpipe") || renderer.contains("softpipe");
}

/// Whether what was drawn is still in the back buffer after it was shown: no promise of OpenGL, so
/// it is tried out, with three colours that nobody leaves behind by chance.
bool keeps_picture(GLFWwindow* window) {
  constexpr std::array kTried{0.2F, 0.6F, 0.4F};
  for (const float tried : kTried) {
    glClearColor(tried, 1 - tried, tried / 2, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    std::array<std::uint8_t, 4> before{}, after{};
    glReadPixels(0, 0, 1, 1, GL_RGBA, GL_UNSIGNED_BYTE, before.data());
    glfwSwapBuffers(window);
    glReadPixels(0, 0, 1, 1, GL_RGBA, GL_UNSIGNED_BYTE, after.data());
    if (before != after) return false;
  }
  return true;
}

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

domain::Expected<std::unique_ptr<Window>> Window::open(const WindowOrder& order,
                                                       const kit::FontPaths& fonts) {
  if (glfwInit() == GLFW_FALSE) return domain::fail("window.no_display");
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
  GLFWmonitor* monitor = nullptr;
  int width = order.width, height = order.height;
  if (order.full_screen) {
    monitor = glfwGetPrimaryMonitor();
    if (const GLFWvidmode* mode = monitor == nullptr ? nullptr : glfwGetVideoMode(monitor)) {
      width = mode->width;
      height = mode->height;
      glfwWindowHint(GLFW_REFRESH_RATE, mode->refreshRate);
    }
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
  }
  GLFWwindow* made = glfwCreateWindow(width, height, order.title.c_str(), monitor, nullptr);
  if (made == nullptr) {
    glfwTerminate();
    return domain::fail("window.no_gl");
  }
  glfwMakeContextCurrent(made);
  glfwSwapInterval(1);
  prepare_imgui(made);
  std::unique_ptr<Window> window(new Window);
  window->window_ = made;
  ImGui::GetStyle().AntiAliasedLinesUseTex = false;
  window->showing_ = Showing::of(made);
  window->keeps_picture_ = drawn_by_processor() && keeps_picture(made);
  glfwSetWindowUserPointer(made, window.get());
  glfwSetWindowRefreshCallback(made, [](GLFWwindow* uncovered) {
    static_cast<Window*>(glfwGetWindowUserPointer(uncovered))->damage_.forget();
  });
  auto loaded = kit::Fonts::load(*ImGui::GetIO().Fonts, fonts);
  if (!loaded) {
    return domain::fail(domain::Error("window.no_font").with("file", loaded.error().path.string()));
  }
  window->fonts_ = std::make_unique<kit::Fonts>(std::move(*loaded));
  return window;
}

Window::~Window() {
  ImGui_ImplOpenGL3_Shutdown();
  ImGui_ImplGlfw_Shutdown();
  ImGui::DestroyContext();
  glfwDestroyWindow(window_);
  glfwTerminate();
}

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
