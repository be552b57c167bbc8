#include "picture/offscreen.h"

#define GL_GLEXT_PROTOTYPES
#include <cstdio>

#include <GL/gl.h>
#include <GL/glext.h>
#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <png.h>

namespace stordialog::picture {

struct Offscreen::State {
  GLFWwindow* window = nullptr;
  ImGuiContext* context = nullptr;
  bool renderer = false;
  GLuint frame = 0, color = 0;
  int width = 0, height = 0;

  ~State() {
    if (renderer) ImGui_ImplOpenGL3_Shutdown();
    if (context != nullptr) ImGui::DestroyContext(context);
    if (frame != 0) glDeleteFramebuffers(1, &frame);
    if (color != 0) glDeleteTextures(1, &color);
    if (window != nullptr) glfwDestroyWindow(window);
    glfwTerminate();
  }

  // A hidden window's own pixels are nobody's: a frame of our own holds the picture.
  void resize(int new_width, int new_height) {
    width = new_width;
    height = new_height;
    if (color == 0) glGenTextures(1, &color);
    glBindTexture(GL_TEXTURE_2D, color);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    if (frame == 0) glGenFramebuffers(1, &frame);
    glBindFramebuffer(GL_FRAMEBUFFER, frame);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, color, 0);
  }
};

Offscreen::Offscreen(std::unique_ptr<State> state) : state_(std::move(state)) {}
Offscreen::Offscreen(Offscreen&&) noexcept = default;
Offscreen& Offscreen::operator=(Offscreen&&) noexcept = default;
Offscreen::~Offscreen() = default;

std::expected<Offscreen, std::string> Offscreen::open(int width, int height) {
  const auto failed = [](std::string sentence) { return std::unexpected(std::move(sentence)); };
  if (glfwInit() != GLFW_TRUE) {
    return failed("Pictures need an X display: set DISPLAY, or start one with Xvfb.");
  }
  auto state = std::make_unique<State>();
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
  state->window = glfwCreateWindow(64, 64, "Stordialog", nullptr, nullptr);
  if (state->window == nullptr) {
    return failed("Pictures need OpenGL 3.0, and this display has none.");
  }
  glfwMakeContextCurrent(state->window);
  state->context = ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  ImGui::GetStyle().AntiAliasedLinesUseTex = false;  // as in the program's window
  state->renderer = ImGui_ImplOpenGL3_Init("#version 130");
  if (!state->renderer) return failed("Dear ImGui's OpenGL renderer did not start.");
  state->resize(width, height);
  return Offscreen(std::move(state));
}

int Offscreen::width() const {
  return state_->width;
}
int Offscreen::height() const {
  return state_->height;
}
void Offscreen::resize(int width, int height) {
  state_->resize(width, height);
}

void Offscreen::frame(float seconds, Background background, const std::function<void()>& draw) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(state_->width), static_cast<float>(state_->height)};
  io.DeltaTime = seconds;
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  draw();
  ImGui::Render();
  glBindFramebuffer(GL_FRAMEBUFFER, state_->frame);
  glViewport(0, 0, state_->width, state_->height);
  glClearColor(background.red, background.green, background.blue, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

Pixels Offscreen::pixels() const {
  Pixels pixels{state_->width, state_->height, {}};
  const auto row = static_cast<std::size_t>(pixels.width) * 3;
  const auto rows = static_cast<std::size_t>(pixels.height);
  std::vector<std::uint8_t> from_below(row * rows);
  glBindFramebuffer(GL_FRAMEBUFFER, state_->frame);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, pixels.width, pixels.height, GL_RGB, GL_UNSIGNED_BYTE, from_below.data());
  pixels.rgb.reserve(row * rows);
  for (std::size_t y = rows; y-- > 0;) {
    const auto start = from_below.begin() + static_cast<std::ptrdiff_t>(row * y);
    pixels.rgb.insert(pixels.rgb.end(), start, start + static_cast<std::ptrdiff_t>(row));
  }
  return pixels;
}

std::expected<void, std::string> Offscreen::write_png(const std::filesystem::path& path) const {
  return picture::write_png(pixels(), path);
}

std::expected<void, std::string> write_png(const Pixels& pixels,
                                           const std::filesystem::path& path) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(pixels.width);
  image.height = static_cast<png_uint_32>(pixels.height);
  image.format = PNG_FORMAT_RGB;
  if (png_image_write_to_file(&image, path.c_str(), 0, pixels.rgb.data(), 0, nullptr) == 0) {
    return std::unexpected("The picture " + path.string() + " could not be written.");
  }
  return {};
}

}  // namespace stordialog::picture
