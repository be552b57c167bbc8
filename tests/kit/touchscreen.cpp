#include "kit/touchscreen.h"

#include <filesystem>
#include <stdexcept>
#include <string>

#include <doctest/doctest.h>
#include <imgui.h>

namespace stordialog::kit::test {

Touchscreen::Touchscreen(std::function<void(Kit&)> draw)
    : draw_(std::move(draw)), context_(ImGui::CreateContext()) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  const auto folder = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "fonts";
  auto fonts = Fonts::load(*io.Fonts, fonts_in(folder));
  if (!fonts) throw std::runtime_error("missing font " + fonts.error().path.string());
  fonts_.emplace(std::move(*fonts));
  recorder_.emplace(*context_);
  kit_.emplace(*fonts_);
  frame_.settle_s = 0;
  frames(2);
}

Touchscreen::~Touchscreen() {
  recorder_.reset();
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext(context_);
}

void Touchscreen::frame() {
  ImGuiIO& io = ImGui::GetIO();
  frame_.time_s += 1.0 / 60;
  io.DisplaySize = {frame_.width, frame_.height};
  io.DeltaTime = 1.0F / 60;
  recorder_->begin_frame();
  ImGui::NewFrame();
  kit_->begin_frame(frame_);
  draw_(*kit_);
  kit_->end_frame();
  ImGui::Render();
  // What a renderer would say after it has copied the glyphs.
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status != ImTextureStatus_Destroyed) {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

void Touchscreen::frames(int count) {
  for (int i = 0; i < count; ++i) frame();
}

void Touchscreen::seconds(double seconds) {
  frames(static_cast<int>(seconds * 60 + 0.5));
}

const RecordedTarget& Touchscreen::target(std::string_view name) {
  const RecordedTarget* found = recorder_->find(name);
  INFO("target " << std::string(name));
  REQUIRE(found != nullptr);
  return *found;
}

void Touchscreen::press(std::string_view name) {
  const RecordedTarget& found = target(name);
  press_at(found.center_x(), found.center_y());
}

void Touchscreen::press_at(float x, float y) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
  io.AddMousePosEvent(x, y);
  io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
  frames(2);
}

void Touchscreen::slide_to(float x, float y) {
  ImGui::GetIO().AddMousePosEvent(x, y);
  frames(2);
}

void Touchscreen::lift() {
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
  frames(2);
}

void Touchscreen::tap(std::string_view name) {
  press(name);
  lift();
}

void Touchscreen::type(std::string_view utf8) {
  ImGui::GetIO().AddInputCharactersUTF8(std::string(utf8).c_str());
  frames(2);
}

void Touchscreen::key(int key, bool control, bool shift) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddKeyEvent(ImGuiMod_Ctrl, control);
  io.AddKeyEvent(ImGuiMod_Shift, shift);
  io.AddKeyEvent(static_cast<ImGuiKey>(key), true);
  frames(4);
  io.AddKeyEvent(static_cast<ImGuiKey>(key), false);
  io.AddKeyEvent(ImGuiMod_Ctrl, false);
  io.AddKeyEvent(ImGuiMod_Shift, false);
  frames(4);
}

}  // namespace stordialog::kit::test
