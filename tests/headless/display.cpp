#include "headless/display.h"

#include <filesystem>
#include <stdexcept>
#include <string>

#include <imgui.h>

#include "kit/kept_textures.h"

namespace stordialog::headless {

kit::FontPaths fonts_beside_program() {
  return kit::fonts_in(std::filesystem::read_symlink("/proc/self/exe").parent_path() / "fonts");
}

Display::Display(float width, float height, const kit::FontPaths& fonts)
    : context_(ImGui::CreateContext()) {
  use();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  // A wall of ideas drawn large has more corners than 16 bits count; OpenGL takes them in parts.
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
  io.DisplaySize = {width, height};
  auto loaded = kit::Fonts::load(*io.Fonts, fonts);
  if (!loaded) {
    ImGui::DestroyContext(context_);
    throw std::runtime_error("the font " + loaded.error().path.string() + " is missing");
  }
  fonts_ = std::make_unique<kit::Fonts>(std::move(*loaded));
}

Display::~Display() {
  use();
  kit::let_textures_go();
  ImGui::DestroyContext(context_);
}

void Display::use() const {
  ImGui::SetCurrentContext(context_);
}

void Display::resize(float width, float height) const {
  use();
  ImGui::GetIO().DisplaySize = {width, height};
}

void Display::frame(const std::function<void()>& draw, double seconds) const {
  use();
  ImGui::GetIO().DeltaTime = static_cast<float>(seconds);
  ImGui::NewFrame();
  draw();
  ImGui::Render();
  kit::keep_textures();
}

void Display::press(float x, float y) const {
  use();
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
  io.AddMousePosEvent(x, y);
  io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
}

void Display::slide(float x, float y) const {
  use();
  ImGui::GetIO().AddMousePosEvent(x, y);
}

void Display::lift() const {
  use();
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
}

void Display::type(std::string_view utf8) const {
  use();
  ImGui::GetIO().AddInputCharactersUTF8(std::string(utf8).c_str());
}

void Display::key_down(int imgui_key, bool control, bool shift) const {
  use();
  ImGuiIO& io = ImGui::GetIO();
  io.AddKeyEvent(ImGuiMod_Ctrl, control);
  io.AddKeyEvent(ImGuiMod_Shift, shift);
  io.AddKeyEvent(static_cast<ImGuiKey>(imgui_key), true);
}

void Display::key_up(int imgui_key) const {
  use();
  ImGuiIO& io = ImGui::GetIO();
  io.AddKeyEvent(static_cast<ImGuiKey>(imgui_key), false);
  io.AddKeyEvent(ImGuiMod_Ctrl, false);
  io.AddKeyEvent(ImGuiMod_Shift, false);
}

}  // namespace stordialog::headless
