// How a window comes and goes; what it does meanwhile stands in window.cpp.
#include <array>
#include <string_view>

#define GLFW_INCLUDE_NONE
#include <GL/gl.h>
#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

#include "kit/kept_textures.h"
#include "shell/window.h"

namespace stordialog::shell {

namespace {

ImGuiContext* make_context(GLFWwindow* window, bool takes_input) {
  ImGuiContext* context = ImGui::CreateContext();
  ImGui::SetCurrentContext(context);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;  // nothing of a session is written beside the program
  io.LogFilename = nullptr;
  io.ConfigInputTrickleEventQueue = true;  // a tap within one frame is still down, then up
  if (!takes_input)
    io.ConfigFlags |= ImGuiConfigFlags_NoMouse | ImGuiConfigFlags_NoMouseCursorChange;
  ImGui_ImplGlfw_InitForOpenGL(window, takes_input);
  return context;
}

/// Mesa's software renderers say so in their name.
bool drawn_by_processor() {
  const auto* name = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
  const std::string_view renderer = name == nullptr ? "" : name;
  return renderer.contains("llvmpipe") || renderer.contains("softpipe");
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
  std::unique_ptr<Window> window(new Window);
  window->window_ = made;
  if (const auto ready = window->furnish(fonts, true); !ready) return domain::fail(ready.error());
  return window;
}

domain::Expected<std::unique_ptr<Window>> Window::open_beside(const Window& kiosk,
                                                              const ShowWindowOrder& order,
                                                              const kit::FontPaths& fonts) {
  int width = order.width, height = order.height;
  glfwWindowHint(GLFW_FOCUSED, GLFW_FALSE);
  glfwWindowHint(GLFW_FOCUS_ON_SHOW, GLFW_FALSE);
  glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
  glfwWindowHint(GLFW_CENTER_CURSOR, GLFW_FALSE);  // the pointer stays with the kiosk
  if (const GLFWvidmode* mode =
          order.monitor == nullptr ? nullptr : glfwGetVideoMode(order.monitor)) {
    width = mode->width;
    height = mode->height;
    glfwWindowHint(GLFW_REFRESH_RATE, mode->refreshRate);
  }
  GLFWwindow* made =
      glfwCreateWindow(width, height, order.title.c_str(), order.monitor, kiosk.window_);
  if (made == nullptr) return domain::fail("window.no_gl");
  std::unique_ptr<Window> window(new Window);
  window->window_ = made;
  window->beside_ = true;
  glfwMakeContextCurrent(made);
  glfwSwapInterval(0);  // the kiosk alone waits for its monitor
  glfwSetInputMode(made, GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
  const auto ready = window->furnish(fonts, false);
  glfwMakeContextCurrent(kiosk.window_);
  ImGui::SetCurrentContext(kiosk.context_);
  // Somebody clicked on it: what is typed goes to the kiosk all the same.
  glfwSetWindowFocusCallback(made, [](GLFWwindow* shown, int focused) {
    auto* first = static_cast<Window*>(glfwGetWindowUserPointer(shown))->kiosk_;
    if (focused == GLFW_TRUE && first != nullptr) glfwFocusWindow(first);
  });
  window->kiosk_ = kiosk.window_;
  if (!ready) return domain::fail(ready.error());
  return window;
}

domain::Expected<void> Window::furnish(const kit::FontPaths& fonts, bool takes_input) {
  context_ = make_context(window_, takes_input);
  ImGui::GetStyle().AntiAliasedLinesUseTex = false;
  if (drawn_by_processor()) memory_ = WindowMemory::of(window_);
  if (memory_ == nullptr) {
    ImGui_ImplOpenGL3_Init("#version 130");
  } else {
    ImGui::GetIO().BackendFlags |=
        ImGuiBackendFlags_RendererHasVtxOffset | ImGuiBackendFlags_RendererHasTextures;
  }
  glfwSetWindowUserPointer(window_, this);
  glfwSetWindowRefreshCallback(window_, [](GLFWwindow* uncovered) {
    auto* window = static_cast<Window*>(glfwGetWindowUserPointer(uncovered));
    window->damage_.forget();
    window->uncovered_ = true;
  });
  glfwGetWindowSize(window_, &size_.width, &size_.height);
  glfwGetFramebufferSize(window_, &pixels_.width, &pixels_.height);
  glfwSetWindowSizeCallback(window_, [](GLFWwindow* changed, int width, int height) {
    static_cast<Window*>(glfwGetWindowUserPointer(changed))->size_ = {width, height};
  });
  glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* changed, int width, int height) {
    static_cast<Window*>(glfwGetWindowUserPointer(changed))->pixels_ = {width, height};
  });
  auto loaded = kit::Fonts::load(*ImGui::GetIO().Fonts, fonts);
  if (!loaded) {
    return domain::fail(domain::Error("window.no_font").with("file", loaded.error().path.string()));
  }
  fonts_ = std::make_unique<kit::Fonts>(std::move(*loaded));
  return {};
}

Window::~Window() {
  const bool by_card = memory_ == nullptr;
  memory_.reset();  // before its display is closed
  if (context_ != nullptr) {
    GLFWwindow* drawn_before = glfwGetCurrentContext();
    ImGuiContext* before = ImGui::GetCurrentContext();
    glfwMakeContextCurrent(window_);
    ImGui::SetCurrentContext(context_);
    if (by_card) {
      ImGui_ImplOpenGL3_Shutdown();
    } else {
      kit::let_textures_go();
    }
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext(context_);
    if (before != context_) ImGui::SetCurrentContext(before);
    if (drawn_before != window_) glfwMakeContextCurrent(drawn_before);
  }
  glfwDestroyWindow(window_);
  if (!beside_) glfwTerminate();
}

}  // namespace stordialog::shell
