#include "layout/hall.h"

#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>

#include <doctest/doctest.h>
#include <imgui.h>

#include "event/event_file.h"
#include "shell/stage.h"
#include "system/files.h"

namespace stordialog::layout {

namespace {

constexpr int kFramesToStand = 2;  // the second knows what the first measured

domain::Event read_event(const std::string& name) {
  const std::string path = std::string(STORDIALOG_SOURCE_DIR "/assets/events/") + name;
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  auto event = event::read(text.str(), name);
  REQUIRE(event.has_value());
  return std::move(*event);
}

void acknowledge_textures() {
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

}  // namespace

const domain::Event& sample_event() {
  static const domain::Event event = read_event("ok-ide.event.toml");
  return event;
}

const domain::Event& practice_event() {
  static const domain::Event event = read_event("ok-ide-practice.event.toml");
  return event;
}

const wording::Catalogues& catalogues() {
  static const wording::Catalogues words = [] {
    system::DiskFiles files;
    auto read = wording::Catalogues::read(files, STORDIALOG_SOURCE_DIR "/assets/strings");
    REQUIRE_MESSAGE(
        read.has_value(),
        (read ? std::string()
              : read.error().code + " " +
                    (read.error().details.empty() ? "" : read.error().details.front().second)));
    return std::move(*read);
  }();
  return words;
}

struct Hall::State {
  Window window;
  ImGuiContext* context = nullptr;
  std::optional<kit::Fonts> fonts;
  std::optional<kit::Recorder> recorder;
  std::optional<shell::Stage> stage;
  screens_fixture::Scene* scene = nullptr;
};

Hall::Hall(const Window& window) : state_(std::make_unique<State>()) {
  State& s = *state_;
  s.window = window;
  s.context = ImGui::CreateContext();
  ImGui::SetCurrentContext(s.context);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  io.DisplaySize = {static_cast<float>(window.width), static_cast<float>(window.height)};
  const auto folder = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "fonts";
  auto fonts = kit::Fonts::load(*io.Fonts, kit::fonts_in(folder));
  REQUIRE(fonts.has_value());
  s.fonts.emplace(std::move(*fonts));
  s.recorder.emplace(*s.context);
  s.stage.emplace(*s.fonts, catalogues());
}

Hall::~Hall() {
  State& s = *state_;
  ImGui::SetCurrentContext(s.context);
  s.stage.reset();
  s.recorder.reset();
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext(s.context);
}

const kit::Recorder& Hall::show(screens_fixture::Scene& scene, const Look& look) {
  State& s = *state_;
  s.scene = &scene;
  std::swap(s.stage->kiosk(), scene.kiosk);
  screens::Kiosk& kiosk = s.stage->kiosk();
  const double now_s = screens_fixture::kTouched_s;
  while (kiosk.comfort().text_step != look.text_step) {
    (void)kiosk.apply(screens::EnlargeText{}, nullptr, now_s);
  }
  if (kiosk.comfort().high_contrast != look.high_contrast) {
    (void)kiosk.apply(screens::ToggleContrast{}, nullptr, now_s);
  }
  s.stage->forget();
  for (int i = 0; i < kFramesToStand; ++i) frame();
  return *s.recorder;
}

const kit::Recorder& Hall::frame() {
  State& s = *state_;
  ImGui::SetCurrentContext(s.context);
  ImGui::GetIO().DeltaTime = 1.0F / 60;
  s.recorder->begin_frame();
  ImGui::NewFrame();
  shell::Stage::Moment moment;
  moment.width = static_cast<float>(s.window.width);
  moment.height = static_cast<float>(s.window.height);
  moment.pixels_per_mm = moment.width / s.window.panel_mm;
  moment.time_s = s.scene->time_s;
  moment.motion = false;
  (void)s.stage->frame(moment, s.scene->board_seen(), s.scene->host);
  ImGui::Render();
  acknowledge_textures();
  return *s.recorder;
}

const kit::Recorder& Hall::tab() {
  ImGui::SetCurrentContext(state_->context);
  ImGui::GetIO().AddKeyEvent(ImGuiKey_Tab, true);
  frame();
  ImGui::GetIO().AddKeyEvent(ImGuiKey_Tab, false);
  return frame();
}

float Hall::scale() const {
  return state_->stage->kit().scale();
}

kit::Color Hall::paper() const {
  return state_->stage->theme().paper;
}

}  // namespace stordialog::layout
