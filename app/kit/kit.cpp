#include "kit/kit.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <imgui.h>
#include <imgui_internal.h>

#include "kit/recorder.h"

namespace stordialog::kit {
namespace {

constexpr float kStrip = 48;
constexpr ImGuiWindowFlags kWindow = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                                     ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse |
                                     ImGuiWindowFlags_NoFocusOnAppearing;

// Display pixels of a layout pixel. 5.56 layout pixels are a millimetre (140 to an inch), as long
// as that leaves between 1536 x 864 and 1920 x 1080 of them.
float layout_scale(const Frame& frame) {
  constexpr float kLong = 1920, kShort = 1080, kPerMm = 5.56F, kLeast = 0.8F;
  const float longer = std::max(frame.width, frame.height);
  const float shorter = std::min(frame.width, frame.height);
  const float whole = std::min(longer / kLong, shorter / kShort);
  const float exact = frame.pixels_per_mm / kPerMm;
  // The smallest keys are 86 high: so little less is still 15 mm.
  constexpr float kSpare = 1.03F;
  return exact <= whole * kSpare ? whole : std::min(exact, whole / kLeast);
}

void open_window(const char* name, ImVec2 from, ImVec2 to, ImGuiWindowFlags flags) {
  ImGui::SetNextWindowPos(from);
  ImGui::SetNextWindowSize({to.x - from.x, to.y - from.y});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0F);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0.0F);
  ImGui::Begin(name, nullptr, flags);
  ImGui::PopStyleVar(3);
}

}  // namespace

void Kit::begin_frame(const Frame& frame) {
  frame_ = frame;
  ++frame_number_;
  texts().next_frame();
  moving_ = false;
  typed_count_ = moves_count_ = 0;
  layer_ = pictures_ = 0;
  top_layer_last_ = std::exchange(top_layer_, 0);
  ImGui::GetStyle().CircleTessellationMaxError = 0.1F;

  const float scale = layout_scale(frame);
  const Size layout{frame.width / scale, frame.height / scale};
  set_view({scale, {0, 0}, layout.w}, frame.direction, kit::theme(frame.theme));
  set_text_size(frame.text);
  text_sizes_pushed_ = 0;
  const float strip = frame.practice_strip ? kStrip : 0;
  screen_ = {0, strip, layout.w, layout.h - strip};

  open_window("kit", {0, 0}, {frame.width, frame.height},
              kWindow | ImGuiWindowFlags_NoBringToFrontOnFocus);
  layers_[0] = ImGui::GetWindowDrawList();
  set_list(layers_[0]);

  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
    focus_shown_ = false;
    touch_taken_ = frame.time_s >= settled_at_s_ && !on_bezel(frame);
  }
  // A finger that was down when the command left, or before the screen settled, presses nothing
  // when it is lifted.
  if (frame.busy || !touch_taken_) ImGui::ClearActiveID();
  read_keyboard();
  forget_stops();
  heard_.begin(frame.listen);
  hearings_pushed_ = 0;
  groups_ = 0;
  focus_came_to_ = std::exchange(focus_box_, std::nullopt);
  if (focus_came_to_) moving_ = true;
}

void Kit::end_frame() {
  IM_ASSERT(layer_ == 0 && pictures_ == 0 && text_sizes_pushed_ == 0 && hearings_pushed_ == 0);
  move_focus();
  heard_.finish();
  ImGui::End();
  wipe_typed();
}

void Kit::forget() {
  wipe_pictures();
  texts().forget();
  memories_ = {};
  keyboard_ = {};
  heard_.begin(false);
  focus_ = 0;
  focus_shown_ = focus_on_field_ = focus_moved_ = false;
  focus_box_.reset();
  focus_came_to_.reset();
  settled_at_s_ = frame_.time_s + frame_.settle_s;
}

// 5.56 layout pixels are a millimetre on a panel of unknown size.
bool Kit::on_bezel(const Frame& frame) const {
  constexpr float kPerMm = 5.56F;
  const float per_mm = frame.pixels_per_mm > 0 ? frame.pixels_per_mm : kPerMm * scale();
  const float edge = frame.bezel_mm * per_mm;
  const ImVec2 at = ImGui::GetIO().MousePos;
  return at.x < edge || at.y < edge || at.x > frame.width - edge || at.y > frame.height - edge;
}

Touch Kit::target(const Id& id, Rect box, Enabled enabled, Reach reach) {
  if (pictures_ > 0) return {};
  const Pixels p = to_pixels(box);
  if (p.right <= p.left || p.bottom <= p.top) return {};
  ImGui::SetCursorScreenPos({p.left, p.top});
  const bool released = ImGui::InvisibleButton(id.c_str(), {p.right - p.left, p.bottom - p.top});
  const std::uint32_t item = ImGui::GetItemID();
  if (recorder() != nullptr) recorder()->set_pressable(item);
  const bool active = ImGui::IsItemActive();
  const bool alive = !frame_.busy && touch_taken_;
  const bool open = enabled == Enabled::kYes;
  if (!open && recorder() != nullptr) recorder()->set_enabled(item, false);
  if (heard_.on()) {
    heard_.add_target(item, box, layer_, open, reach == Reach::kTouch, hearing());
  }

  Touch touch;
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  touch.at = from_pixels(mouse.x, mouse.y);
  touch.held = alive && active && ImGui::IsItemHovered();
  touch.began = alive && open && ImGui::IsItemActivated();
  touch.dragged = alive && open && active;
  touch.activated = alive && open && released;
  touch.refused = alive && !open && released;
  if (reach == Reach::kTouch) {
    if (recorder() != nullptr) recorder()->set_touch_only(item);
  } else if (  // what is shut while the ring stands on it keeps the ring: Tab goes on from there
      (open || frame_.listen || item == focus_) &&
      layer_ == std::max(top_layer_, top_layer_last_)) {
    follow_focus(item, box, enabled, touch);
  }
  touch.held = touch.held && open;
  return touch;
}

void Kit::focus_ring(const Touch& touch, Rect box, float radius) {
  if (!touch.focused) return;
  Rect outer = box;
  outer.h += theme().lip;
  stroke(outer.grown(10), theme().ink, 5, radius + 10);
}

Kit::Finger Kit::finger() const {
  const ImGuiIO& io = ImGui::GetIO();
  const bool covered = layer_ < std::max(top_layer_, top_layer_last_);
  const bool alive = touch_taken_ && !frame_.busy && !covered && pictures_ == 0;
  const Point at = from_pixels(io.MousePos.x, io.MousePos.y);
  return {alive && ImGui::IsMouseClicked(ImGuiMouseButton_Left), alive && io.MouseDown[0], at};
}

float Kit::wheel_in(Rect box) const {
  const ImGuiIO& io = ImGui::GetIO();
  const bool covered = layer_ < std::max(top_layer_, top_layer_last_);
  const bool over = box.contains(from_pixels(io.MousePos.x, io.MousePos.y));
  return over && !covered && !frame_.busy && pictures_ == 0 ? io.MouseWheel : 0;
}

std::span<const Point> Kit::finger_way(std::span<Point> room) const {
  std::size_t count = 0;
  for (const ImGuiInputEvent& event : ImGui::GetCurrentContext()->InputEventsTrail) {
    if (event.Type != ImGuiInputEventType_MousePos || count == room.size()) continue;
    room[count++] = from_pixels(event.MousePos.PosX, event.MousePos.PosY);
  }
  return room.first(count);
}

void Kit::cancel_press() {
  ImGui::ClearActiveID();
}

std::optional<Point> Kit::finger_in(const Id& id, Rect box) {
  const Touch touch = target(id, box);
  if (!touch.dragged) return std::nullopt;
  return touch.at;
}

Kit::Memory& Kit::memory(std::uint32_t id) {
  // Few targets at a time: a plain search is quicker than a table.
  Memory* oldest = memories_.data();
  for (Memory& memory : memories_) {
    if (memory.id == id) {
      memory.frame = frame_number_;
      return memory;
    }
    if (memory.frame < oldest->frame) oldest = &memory;
  }
  *oldest = {};
  oldest->id = id;
  oldest->frame = frame_number_;
  return *oldest;
}

float Kit::moved(const Id& id, bool on, float seconds) {
  const bool known = knows(hash(id, 1));
  Memory& memory = this->memory(hash(id, 1));
  const float goal = on ? 1.0F : 0.0F;
  if (!frame_.motion || !known) {
    memory.value = goal;
    memory.on = on;
    memory.since_s = frame_.time_s;
    return goal;
  }
  const auto run = static_cast<float>(frame_.time_s - memory.since_s) / seconds;
  const float now = std::clamp(memory.on ? memory.value + run : memory.value - run, 0.0F, 1.0F);
  if (memory.on != on) {
    memory.on = on;
    memory.value = now;
    memory.since_s = frame_.time_s;
  }
  if (now != goal) moving_ = true;
  return now;
}

float& Kit::remembered(const Id& id) {
  return memory(hash(id, 2)).value;
}

std::uint32_t Kit::hash(const Id& id, std::uint32_t seed) {
  return ImHashData(id.view().data(), id.view().size(), seed);
}

bool Kit::knows(std::uint32_t id) const {
  return std::ranges::any_of(memories_, [id](const Memory& m) { return m.id == id; });
}

void Kit::push_layer(const Id& id, Rect cover) {
  IM_ASSERT(layer_ + 1 < kLayers);
  const Pixels p = to_pixels(cover);
  open_window(id.c_str(), {p.left, p.top}, {p.right, p.bottom}, kWindow);
  layers_[++layer_] = ImGui::GetWindowDrawList();
  top_layer_ = std::max(top_layer_, layer_);
  set_list(layers_[layer_]);
  if (recorder() != nullptr) recorder()->set_layer(layer_);
  forget_stops();  // only what lies on top takes Tab
}

void Kit::pop_layer() {
  ImGui::End();
  set_list(layers_[--layer_]);
  if (recorder() != nullptr) recorder()->set_layer(layer_);
}

void Kit::tell_move(Rect box, float down) {
  if (moves_count_ == kMoves || pictures_ > 0) return;
  moves_[moves_count_++] = {to_pixels(box), static_cast<int>(std::lround(down * scale()))};
}

void Kit::push_text_size(TextSize size) {
  IM_ASSERT(text_sizes_pushed_ < kTextSizes);
  text_sizes_[text_sizes_pushed_++] = enlargement();
  set_text_size(size);
}

void Kit::pop_text_size() {
  set_text_size(text_sizes_[--text_sizes_pushed_]);
}

void Kit::push_picture(Rect where, Size size, ThemeName name) {
  push_picture(where, size, name, direction());
}

void Kit::push_picture(Rect where, Size size, ThemeName name, Direction own) {
  IM_ASSERT(pictures_ < kPictures);
  pushed_[pictures_++] = {view(), &theme(), screen_, direction()};
  push_clip(where);
  const Pixels p = to_pixels(where);
  const float inner = std::min((p.right - p.left) / size.w, (p.bottom - p.top) / size.h);
  set_view({inner, {p.left, p.top}, size.w}, own, kit::theme(name));
  screen_ = {0, 0, size.w, size.h};
}

void Kit::pop_picture() {
  const Pushed& pushed = pushed_[--pictures_];
  set_view(pushed.view, pushed.direction, *pushed.theme);
  screen_ = pushed.screen;
  pop_clip();
}

}  // namespace stordialog::kit
