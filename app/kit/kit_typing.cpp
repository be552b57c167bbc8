// What comes from the keyboard on the table, or from a scanner that types: characters and keys in
// the order in which they were pressed, however many arrive in one frame. Dead keys and compose
// have become characters before they get here (GLFW).
#include <algorithm>
#include <array>

#include <imgui.h>
#include <imgui_internal.h>

#include "kit/kit.h"

namespace stordialog::kit {
namespace {

using input::KeyKind;
using input::KeyPress;

struct Meaning {
  ImGuiKey key;
  KeyKind kind;
};
constexpr std::array kMeanings{
    Meaning{ImGuiKey_Backspace, KeyKind::kBackspace},
    Meaning{ImGuiKey_Delete, KeyKind::kDelete},
    Meaning{ImGuiKey_LeftArrow, KeyKind::kLeft},
    Meaning{ImGuiKey_RightArrow, KeyKind::kRight},
    Meaning{ImGuiKey_UpArrow, KeyKind::kUp},
    Meaning{ImGuiKey_DownArrow, KeyKind::kDown},
    Meaning{ImGuiKey_Home, KeyKind::kHome},
    Meaning{ImGuiKey_End, KeyKind::kEnd},
    Meaning{ImGuiKey_Enter, KeyKind::kEnter},
    Meaning{ImGuiKey_KeypadEnter, KeyKind::kEnter},
};

KeyPress press_of(ImGuiKey key, const ImGuiIO& io) {
  const input::Extend extend = io.KeyShift ? input::Extend::kYes : input::Extend::kNo;
  if (io.KeyCtrl && key == ImGuiKey_Z) return {io.KeyShift ? KeyKind::kRedo : KeyKind::kUndo};
  if (io.KeyCtrl && key == ImGuiKey_Y) return {KeyKind::kRedo};
  if (io.KeyCtrl && key == ImGuiKey_A) return {KeyKind::kSelectAll};
  const auto found = std::ranges::find(kMeanings, key, &Meaning::key);
  if (found == kMeanings.end()) return {};
  if (found->kind == KeyKind::kEnter) return {KeyKind::kEnter};
  if (io.KeyCtrl && found->kind == KeyKind::kBackspace) return {KeyKind::kEraseWord};
  return {found->kind, {}, io.KeyCtrl, extend};
}

KeyPress press_of(unsigned int character) {
  if (character < 0x20 || character == 0x7F) return {};
  std::array<char, 5> utf8{};
  ImTextCharToUtf8(utf8.data(), character);
  return input::text_key(utf8.data());
}

}  // namespace

bool Kit::key_escape() const {
  return ImGui::IsKeyPressed(ImGuiKey_Escape, false);
}

std::optional<Shortcut> Kit::shortcut() const {
  struct Way {
    ImGuiKey alone, with_control;
    Shortcut shortcut;
  };
  static constexpr std::array kWays{
      Way{ImGuiKey_F1, ImGuiKey_L, Shortcut::kReadAloud},
      Way{ImGuiKey_F2, ImGuiKey_R, Shortcut::kSayAgain},
      Way{ImGuiKey_F3, ImGuiKey_S, Shortcut::kSayScreen},
      Way{ImGuiKey_F7, ImGuiKey_Minus, Shortcut::kQuieter},
      Way{ImGuiKey_F8, ImGuiKey_Equal, Shortcut::kLouder},
      Way{ImGuiKey_F7, ImGuiKey_KeypadSubtract, Shortcut::kQuieter},
      Way{ImGuiKey_F8, ImGuiKey_KeypadAdd, Shortcut::kLouder},
  };
  if (frame_.busy) return std::nullopt;
  for (const Way& way : kWays) {
    if (ImGui::IsKeyPressed(way.alone, false)) return way.shortcut;
    const bool control = ImGui::GetIO().KeyCtrl;
    if (control && ImGui::IsKeyPressed(way.with_control, false)) return way.shortcut;
  }
  return std::nullopt;
}

std::span<const input::KeyPress> Kit::typed() const {
  const bool covered = layer_ < std::max(top_layer_, top_layer_last_);
  if (frame_.busy || covered || pictures_ > 0) return {};
  return {typed_.data(), typed_count_};
}

// While the ring stands on a button, arrows move the ring.
bool Kit::take_arrow(const input::KeyPress& press) {
  if (press.kind == KeyKind::kLeft) focus_arrow_ = Arrow::kLeft;
  if (press.kind == KeyKind::kRight) focus_arrow_ = Arrow::kRight;
  if (press.kind == KeyKind::kUp) focus_arrow_ = Arrow::kUp;
  if (press.kind == KeyKind::kDown) focus_arrow_ = Arrow::kDown;
  return focus_arrow_ != Arrow::kNone;
}

void Kit::read_keyboard() {
  const ImGuiIO& io = ImGui::GetIO();
  acted_ = ImGui::IsMouseClicked(ImGuiMouseButton_Left);
  // While the ring stands on a button, Enter and space are for the button.
  const bool on_button = focus_shown_ && !focus_on_field_;
  focus_press_ = false;
  const auto add = [&](const KeyPress& press) {
    const bool for_button = press.kind == KeyKind::kEnter || press.text() == " ";
    if (on_button && for_button) {
      // The space key presses it; the character that comes with it is nobody's.
      focus_press_ = focus_press_ || press.kind == KeyKind::kEnter;
    } else if (on_button && !frame_.busy && take_arrow(press)) {
      return;
    } else if (press && typed_count_ < kTyped) {
      typed_[typed_count_++] = press;
    }
  };
  for (const ImGuiInputEvent& event : ImGui::GetCurrentContext()->InputEventsTrail) {
    if (event.Type == ImGuiInputEventType_Text) {
      acted_ = true;
      add(press_of(event.Text.Char));
    }
    if (event.Type != ImGuiInputEventType_Key || !event.Key.Down) continue;
    acted_ = true;
    if (!ImGui::IsKeyPressed(event.Key.Key, false)) continue;
    if (on_button && event.Key.Key == ImGuiKey_Space) focus_press_ = true;
    add(press_of(event.Key.Key, io));
  }
  // Keys that are held.
  for (const Meaning& meaning : kMeanings) {
    const bool again =
        ImGui::IsKeyPressed(meaning.key, true) && !ImGui::IsKeyPressed(meaning.key, false);
    if (again && meaning.kind != KeyKind::kEnter) add(press_of(meaning.key, io));
  }
  if (ImGui::IsKeyPressed(ImGuiKey_Tab, true) && !frame_.busy) focus_move_ = io.KeyShift ? -1 : 1;
}

}  // namespace stordialog::kit
