// What Dear ImGui calls when it is built with IMGUI_ENABLE_TEST_ENGINE, as weak functions that do
// nothing: the real program links these, a screen test defines the same four and records the items.
#include <imgui.h>
#include <imgui_internal.h>

#define STORDIALOG_WEAK __attribute__((weak))

STORDIALOG_WEAK void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID, const ImRect&,
                                                 const ImGuiLastItemData*) {}

STORDIALOG_WEAK void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*,
                                                  ImGuiItemStatusFlags) {}

STORDIALOG_WEAK void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

STORDIALOG_WEAK const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) {
  return "";
}
