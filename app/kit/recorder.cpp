#include "kit/recorder.h"

#include <algorithm>

#include <imgui.h>
#include <imgui_internal.h>

#include "input/wiping.h"

namespace stordialog::kit {
namespace {

Recorder* recorder_of(const ImGuiContext& context) {
  return context.TestEngineHookItems ? static_cast<Recorder*>(context.TestEngine) : nullptr;
}

}  // namespace

Recorder::Recorder(ImGuiContext& context) : context_(&context) {
  context.TestEngine = this;
  context.TestEngineHookItems = true;
}

Recorder::~Recorder() {
  context_->TestEngineHookItems = false;
  context_->TestEngine = nullptr;
}

void Recorder::begin_frame() {
  // A short string lies in the vector itself, whose memory stays.
  for (RecordedText& text : texts_) input::wipe(text.text.data(), text.text.size());
  for (RecordedTarget& target : targets_) input::wipe(target.spoken.data(), target.spoken.size());
  targets_.clear();
  texts_.clear();
  shapes_.clear();
  layer_ = order_ = 0;
}

const RecordedTarget* Recorder::find(std::string_view name) const {
  const auto found = std::find_if(targets_.rbegin(), targets_.rend(), [&](const auto& target) {
    return target.name == name && target.visible();
  });
  return found == targets_.rend() ? nullptr : &*found;
}

bool Recorder::shows(std::string_view part) const {
  return std::ranges::any_of(texts_, [&](const auto& text) { return text.text.contains(part); });
}

void Recorder::add_item(std::uint32_t id, Painter::Pixels shown, Painter::Pixels whole) {
  targets_.push_back(
      {id, {}, shown.left, shown.top, shown.right, shown.bottom, true, layer_, whole});
}

void Recorder::name_item(std::uint32_t id, std::string_view name) {
  const auto found = std::find_if(targets_.rbegin(), targets_.rend(),
                                  [id](const auto& target) { return target.id == id; });
  if (found != targets_.rend()) found->name = name;
}

void Recorder::set_enabled(std::uint32_t id, bool enabled) {
  const auto found = std::find_if(targets_.rbegin(), targets_.rend(),
                                  [id](const auto& target) { return target.id == id; });
  if (found != targets_.rend()) found->enabled = enabled;
}

void Recorder::set_touch_only(std::uint32_t id) {
  const auto found = std::find_if(targets_.rbegin(), targets_.rend(),
                                  [id](const auto& target) { return target.id == id; });
  if (found != targets_.rend()) found->touch_only = true;
}

void Recorder::set_focused(std::uint32_t id) {
  const auto found = std::find_if(targets_.rbegin(), targets_.rend(),
                                  [id](const auto& target) { return target.id == id; });
  if (found != targets_.rend()) found->focused = true;
}

void Recorder::describe(std::uint32_t id, std::string_view spoken, Role role) {
  const auto found = std::find_if(targets_.rbegin(), targets_.rend(),
                                  [id](const auto& target) { return target.id == id; });
  if (found == targets_.rend()) return;
  found->spoken = spoken;
  found->role = role;
}

void Recorder::set_pressable(std::uint32_t id) {
  const auto found = std::find_if(targets_.rbegin(), targets_.rend(),
                                  [id](const auto& target) { return target.id == id; });
  if (found != targets_.rend()) found->pressable = true;
}

void Recorder::add_text(RecordedText text) {
  text.layer = layer_;
  text.order = order_++;
  texts_.push_back(std::move(text));
}

void Recorder::add_shape(Painter::Pixels box, Color color) {
  shapes_.push_back({box, color, layer_, order_++});
}

Recorder* recorder() {
  const ImGuiContext* context = ImGui::GetCurrentContext();
  return context == nullptr ? nullptr : recorder_of(*context);
}

}  // namespace stordialog::kit

// Dear ImGui calls these for every item while TestEngineHookItems is set; vendor/imgui_hooks.cpp
// has weak ones that do nothing.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& box,
                                 const ImGuiLastItemData*) {
  if (id == 0) return;
  ImRect shown = box;
  if (context->CurrentWindow != nullptr) shown.ClipWith(context->CurrentWindow->ClipRect);
  if (auto* recorder = stordialog::kit::recorder_of(*context)) {
    recorder->add_item(id, {shown.Min.x, shown.Min.y, shown.Max.x, shown.Max.y},
                       {box.Min.x, box.Min.y, box.Max.x, box.Max.y});
  }
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext* context, ImGuiID id, const char* label,
                                  ImGuiItemStatusFlags) {
  auto* recorder = stordialog::kit::recorder_of(*context);
  if (recorder != nullptr && label != nullptr) recorder->name_item(id, label);
}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) {
  return nullptr;
}
