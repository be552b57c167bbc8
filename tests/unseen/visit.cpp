#include "unseen/visit.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "event/event_file.h"
#include "system/files.h"

namespace stordialog::unseen {

namespace {

domain::Event sample_event() {
  std::ostringstream text;
  text << std::ifstream(STORDIALOG_SOURCE_DIR "/assets/events/ok-ide.event.toml").rdbuf();
  auto event = event::read(text.str(), "ok-ide.event.toml");
  REQUIRE(event.has_value());
  return std::move(*event);
}

void end_context(ImGuiContext* context) {
  ImGui::SetCurrentContext(context);
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext(context);
}

}  // namespace

const wording::Catalogues& catalogues() {
  static const wording::Catalogues words = [] {
    system::DiskFiles files;
    auto read = wording::Catalogues::read(files, STORDIALOG_SOURCE_DIR "/assets/strings");
    REQUIRE(read.has_value());
    return std::move(*read);
  }();
  return words;
}

Visit::Visit(std::string_view language)
    : context_(ImGui::CreateContext(), end_context),
      board_(screens_fixture::make_board(sample_event())) {
  ImGui::SetCurrentContext(context_.get());
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  const auto folder = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "fonts";
  auto fonts = kit::Fonts::load(*io.Fonts, kit::fonts_in(folder));
  REQUIRE(fonts.has_value());
  fonts_ = std::make_unique<kit::Fonts>(std::move(*fonts));
  recorder_ = std::make_unique<kit::Recorder>(*context_);
  stage_ = std::make_unique<shell::Stage>(*fonts_, catalogues());
  stage_->set_voice(voice_);
  host_.kiosk_locked = true;
  for (const std::string& tag : catalogues().languages()) {
    if (voice_.speaks(tag)) host_.voices.push_back(tag);
  }
  kiosk().station_opened(board_, time_s_);
  if (language != "sv") {
    static_cast<void>(
        kiosk().apply(screens::ChooseLanguage{std::string(language)}, &board_, time_s_));
  }
  frames(3);
}

Visit::~Visit() {
  recorder_.reset();
}

std::string Visit::word(std::string_view key) const {
  return std::string(catalogues().in(stage_->kiosk().language()).text(key));
}

void Visit::frame() {
  ImGuiIO& io = ImGui::GetIO();
  time_s_ += 1.0 / 60;
  io.DisplaySize = {1920, 1080};
  io.DeltaTime = 1.0F / 60;
  recorder_->begin_frame();
  ImGui::NewFrame();
  shell::Stage::Moment moment;
  moment.time_s = time_s_;
  moment.touched = touched_;
  moment.motion = false;
  auto work = stage_->frame(moment, &board_, host_);
  ImGui::Render();
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status != ImTextureStatus_Destroyed) {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
  if (!work) return;
  if (auto* command = std::get_if<desk::Command>(&*work)) {
    kiosk().receive(desk_.handle(std::move(*command)), board_, time_s_);
  }
}

void Visit::frames(int count) {
  for (int i = 0; i < count; ++i) frame();
}

void Visit::key(ImGuiKey key, bool shift) {
  ImGuiIO& io = ImGui::GetIO();
  touched_ = true;
  io.AddKeyEvent(ImGuiMod_Shift, shift);
  io.AddKeyEvent(key, true);
  frames(2);
  io.AddKeyEvent(key, false);
  io.AddKeyEvent(ImGuiMod_Shift, false);
  frames(3);
  touched_ = false;
}

void Visit::type(std::string_view text) {
  touched_ = true;
  while (!text.empty()) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    ImGui::GetIO().AddInputCharactersUTF8(std::string(text.substr(0, size)).c_str());
    text.remove_prefix(size);
    frames(2);
  }
  touched_ = false;
}

void Visit::tap(std::string_view target) {
  const kit::RecordedTarget* found = recorder_->find(target);
  INFO("target " << std::string(target));
  REQUIRE(found != nullptr);
  ImGuiIO& io = ImGui::GetIO();
  time_s_ += 1;  // the screen has settled
  touched_ = true;
  io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
  io.AddMousePosEvent(found->center_x(), found->center_y());
  io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
  frames(2);
  io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
  frames(3);
  touched_ = false;
}

void Visit::wait(double seconds) {
  time_s_ += seconds;
  frames(3);
}

std::string Visit::ring() const {
  const auto& targets = recorder_->targets();
  const auto found = std::ranges::find_if(targets, &kit::RecordedTarget::focused);
  return found == targets.end() ? std::string() : found->name;
}

std::string Visit::tab_to(const std::vector<std::string>& targets) {
  constexpr int kMost = 60;
  std::string way;
  for (int i = 0; i < kMost; ++i) {
    key(ImGuiKey_Tab);
    if (std::ranges::find(targets, ring()) != targets.end()) return ring();
    way += ring() + " ";
  }
  INFO("Tab came to " << way);
  INFO("and never to " << targets.front());
  REQUIRE(false);
  return {};
}

void Visit::press(const std::vector<std::string>& targets) {
  tab_to(targets);
  key(ImGuiKey_Enter);
}

std::string Visit::heard() {
  std::string said;
  for (; heard_ < voice_.said.size(); ++heard_) said += voice_.said[heard_].text + "\n";
  return said;
}

std::string Visit::last() const {
  return voice_.said.empty() ? std::string() : voice_.said.back().text;
}

void Visit::listen_for(std::string_view words) {
  constexpr int kMost = 60;
  std::string way;
  for (int i = 0; i < kMost; ++i) {
    const std::size_t before = voice_.said.size();
    key(ImGuiKey_Tab);
    if (voice_.said.size() == before) continue;
    if (last().starts_with(words)) return;
    way += last() + "\n";
  }
  INFO("heard " << way);
  INFO("and never " << std::string(words));
  REQUIRE(false);
}

std::string Visit::all_said() const {
  std::string said;
  for (const speech::Utterance& one : voice_.said) said += one.text + "\n";
  return said;
}

}  // namespace stordialog::unseen
