#include "tour/finger.h"

#include <algorithm>

#include <imgui.h>

namespace stordialog::tour {

namespace {

constexpr int kFramesUntilBlocked = 600;  // ten made-up seconds
constexpr double kSecondsToRead = 0.5;
constexpr std::size_t kBytesAFrame = 8;

/// Nobody draws: every texture is at once as good as uploaded.
void acknowledge_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantCreate) {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    } else if (texture->Status == ImTextureStatus_WantUpdates) {
      texture->SetStatus(ImTextureStatus_OK);
    } else if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
  }
}

}  // namespace

Finger::Finger(const FingerOrder& order, desk::Desk& desk, Photograph photograph)
    : context_(ImGui::CreateContext()),
      desk_(desk),
      photograph_(std::move(photograph)),
      width_(order.width),
      height_(order.height) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.DisplaySize = {width_, height_};
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  auto fonts = kit::Fonts::load(*io.Fonts, order.fonts);
  if (!fonts) throw Blocked("a font is missing: " + fonts.error().path.string());
  fonts_.emplace(std::move(*fonts));
  stage_ = std::make_unique<shell::Stage>(*fonts_, *order.words);
  recorder_ = std::make_unique<kit::Recorder>(*context_);
  host_.drives.push_back({order.drives.filename().string(), order.drives, 0, true});
  stage_->kiosk().station_opened(*desk_.board(), time_s_);
  frame();
}

Finger::~Finger() {
  ImGui::SetCurrentContext(context_);
  recorder_.reset();
  stage_.reset();
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext(context_);
}

void Finger::frame(double seconds) {
  ImGui::SetCurrentContext(context_);
  if (command_) {
    desk::Command command = std::move(*command_);
    command_.reset();
    auto answer = desk_.handle(std::move(command));
    stage_->kiosk().receive(std::move(answer), *desk_.board(), time_s_);
  }
  time_s_ += seconds;
  ImGui::GetIO().DeltaTime = static_cast<float>(seconds);
  recorder_->begin_frame();
  ImGui::NewFrame();
  shell::Stage::Moment moment;
  moment.width = width_;
  moment.height = height_;
  moment.time_s = time_s_;
  moment.touched = touched_;
  moment.motion = false;
  touched_ = false;
  const auto board = desk_.board();
  auto work = stage_->frame(moment, board.get(), host_);
  ImGui::Render();
  acknowledge_textures();
  ++frames_;
  if (!work) return;
  if (auto* command = std::get_if<desk::Command>(&*work)) command_ = std::move(*command);
}

bool Finger::offers(std::string_view target) {
  const kit::RecordedTarget* found = recorder_->find(target);
  return found != nullptr && found->visible() && found->enabled && !stage_->kiosk().busy();
}

void Finger::wait_for(std::string_view target) {
  for (int i = 0; i < kFramesUntilBlocked; ++i) {
    if (offers(target)) return;
    frame();
  }
  std::string offered;
  for (const kit::RecordedTarget& seen : recorder_->targets()) {
    if (seen.visible() && seen.enabled) offered += " " + seen.name;
  }
  throw Blocked("\"" + std::string(target) + "\" is not offered; there are:" + offered);
}

void Finger::tap(std::string_view target) {
  wait_for(target);
  frame(kSecondsToRead);  // a new screen takes no touches in its first moment
  const kit::RecordedTarget* found = recorder_->find(target);
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
  io.AddMousePosEvent(found->center_x(), found->center_y());
  io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
  touched_ = true;
  frame();
  frame();
  io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
  touched_ = true;
  frame();
  frame();
  ++taps_;
  while (stage_->kiosk().busy()) frame();
  frame();
}

void Finger::type(std::string_view text) {
  ImGui::SetCurrentContext(context_);
  // A few keys a frame, as even a scanner types.
  while (!text.empty()) {
    std::size_t size = std::min(kBytesAFrame, text.size());
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) ++size;
    ImGui::GetIO().AddInputCharactersUTF8(std::string(text.substr(0, size)).c_str());
    text.remove_prefix(size);
    touched_ = true;
    frame();
  }
  frame();
}

bool Finger::says(std::string_view words) {
  return recorder_->shows(words);
}

void Finger::picture(std::string_view name) {
  if (photograph_) photograph_(name, stage_->kiosk(), *desk_.board(), host_, time_s_);
  ImGui::SetCurrentContext(context_);
}

void Finger::wait(double seconds) {
  const double end = time_s_ + seconds;
  while (time_s_ < end) frame(0.25);
}

}  // namespace stordialog::tour
