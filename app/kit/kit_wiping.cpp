// What Dear ImGui keeps of a person's writing, and how it goes: characters and their events after
// each frame, the pictures of text (corners of glyphs in the draw lists) with Kit::forget(). What
// Dear ImGui or any other library gives back to the heap is wiped there (shell/wiping_heap_linux).
#include <imgui.h>
#include <imgui_internal.h>

#include "input/wiping.h"
#include "kit/kit.h"

namespace stordialog::kit {
namespace {

// What lies in a vector's memory behind its first `kept` elements.
template <typename T>
void wipe_behind(ImVector<T>& vector, int kept) {
  if (vector.Capacity <= kept) return;
  input::wipe(vector.Data + kept, static_cast<std::size_t>(vector.Capacity - kept) * sizeof(T));
}

void wipe_list(ImDrawList& list, bool in_use) {
  wipe_behind(list.VtxBuffer, in_use ? list.VtxBuffer.Size : 0);
  wipe_behind(list.IdxBuffer, in_use ? list.IdxBuffer.Size : 0);
  wipe_behind(list._Path, in_use ? list._Path.Size : 0);
}

}  // namespace

void Kit::wipe_typed() {
  input::wipe(typed_.data(), typed_.size() * sizeof(typed_[0]));
  typed_count_ = 0;
  ImGuiContext& context = *ImGui::GetCurrentContext();
  wipe_behind(context.IO.InputQueueCharacters, 0);
  // Events that wait for the next frame stay; those of this frame have been taken.
  wipe_behind(context.InputEventsQueue, context.InputEventsQueue.Size);
  wipe_behind(context.InputEventsTrail, context.InputEventsTrail.Size);
  for (ImGuiInputEvent& event : context.InputEventsTrail) {
    if (event.Type == ImGuiInputEventType_Text) event.Text.Char = 0;
  }
}

void Kit::wipe_pictures() {
  ImGuiContext& context = *ImGui::GetCurrentContext();
  for (ImGuiWindow* window : context.Windows) {
    if (window->DrawList != nullptr) wipe_list(*window->DrawList, window->Active);
  }
  wipe_behind(context.DrawListSharedData.TempBuffer, 0);
}

}  // namespace stordialog::kit
