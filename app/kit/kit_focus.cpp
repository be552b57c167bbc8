// The keyboard's ring: which targets it can stand on, in which order Tab and the arrow keys take it
// there.
#include <algorithm>
#include <cmath>
#include <utility>

#include <imgui.h>

#include "kit/kit.h"
#include "kit/recorder.h"

namespace stordialog::kit {

void Kit::forget_stops() {
  stops_.clear();
  focus_seen_ = false;
}

// Notes where this target stands in the order of Tab, and lets Enter and space press it.
void Kit::follow_focus(std::uint32_t item, Rect box, Enabled enabled, Touch& touch) {
  const Hearing& now = hearing();
  stops_.push_back({item, {box, now.area, now.group, now.group_box}});
  if (item != focus_) return;
  focus_seen_ = true;
  touch.focused = focus_shown_;
  if (touch.focused && recorder() != nullptr) recorder()->set_focused(item);
  if (touch.focused && heard_.on()) heard_.set_focused(item);
  if (std::exchange(focus_moved_, false)) focus_box_ = box;
  if (focus_press_ && focus_shown_ && !focus_on_field_ && !frame_.busy) {
    (enabled == Enabled::kYes ? touch.activated : touch.refused) = true;
  }
}

void Kit::take_focus(const Touch& touch, bool has_it) {
  const std::uint32_t item = ImGui::GetItemID();
  // Tab goes on from the field that is being written in.
  if (has_it && !focus_shown_ && focus_ != item) {
    focus_ = item;
    focus_seen_ = true;
  }
  if (touch.focused) focus_on_field_ = true;
}

std::uint32_t Kit::focus_by_tab() const {
  std::vector<Placed> places;
  for (const Stop& stop : stops_) places.push_back(stop.place);
  const std::vector<std::size_t> order = reading_order(places);
  if (order.empty()) return 0;
  const auto here = std::ranges::find_if(
      order, [this](std::size_t i) { return focus_seen_ && stops_[i].item == focus_; });
  const auto count = static_cast<std::ptrdiff_t>(order.size());
  std::ptrdiff_t next = focus_move_ > 0 ? 0 : count - 1;
  if (here != order.end()) next = (here - order.begin() + focus_move_ + count) % count;
  return stops_[order[static_cast<std::size_t>(next)]].item;
}

// The nearest one that way, straight ahead before aslant. Left and right are those of the eye.
std::uint32_t Kit::focus_by_arrow() const {
  const auto here = std::ranges::find(stops_, focus_, &Stop::item);
  if (here == stops_.end()) return focus_;
  const bool across = focus_arrow_ == Arrow::kLeft || focus_arrow_ == Arrow::kRight;
  bool back = focus_arrow_ == Arrow::kLeft || focus_arrow_ == Arrow::kUp;
  if (across && direction() == Direction::kRightToLeft) back = !back;
  const Rect from = here->place.box;
  std::uint32_t best = focus_;
  float least = INFINITY;
  for (const Stop& stop : stops_) {
    const Rect to = stop.place.box;
    const float dx = to.center().x - from.center().x, dy = to.center().y - from.center().y;
    const float ahead = (across ? dx : dy) * (back ? -1.0F : 1.0F);
    const bool beside = across ? to.y < from.bottom() && from.y < to.bottom()
                               : to.x < from.right() && from.x < to.right();
    if (ahead < 1 || !beside) continue;
    const float way = ahead + std::abs(across ? dy : dx);
    if (way < least) {
      least = way;
      best = stop.item;
    }
  }
  return best;
}

void Kit::move_focus() {
  const Arrow arrow = std::exchange(focus_arrow_, Arrow::kNone);
  if (focus_move_ != 0 || arrow != Arrow::kNone) {
    focus_arrow_ = arrow;
    focus_ = focus_move_ != 0 ? focus_by_tab() : focus_by_arrow();
    focus_arrow_ = Arrow::kNone;
    focus_shown_ = focus_ != 0;
    focus_on_field_ = false;
    focus_move_ = 0;
    focus_moved_ = moving_ = true;
  } else if (!focus_seen_) {
    focus_ = 0;
    focus_shown_ = focus_on_field_ = false;
  }
}

// --- for those who listen ---

void Kit::describe(const Spoken& spoken) {
  const std::uint32_t item = ImGui::GetItemID();
  if (recorder() != nullptr) recorder()->describe(item, spoken.name, spoken.role);
  if (heard_.on() && pictures_ == 0) heard_.describe(item, spoken);
}

void Kit::hear(std::span<const Run> runs, Rect letters) {
  if (!heard_.on() || pictures_ > 0) return;
  std::string text;
  for (const Run& run : runs) text += run.text;
  heard_.add_text(std::move(text), letters, layer_, hearing());
}

void Kit::push_hearing(const Hearing& pushed) {
  IM_ASSERT(hearings_pushed_ + 1 < kHearings);
  const Hearing outer = hearing();
  Hearing& made = hearings_[++hearings_pushed_];
  made = pushed;
  if (made.area == Area::kMain) made.area = outer.area;
  if (made.secret == Secret::kNone) made.secret = outer.secret;
  if (made.group == 0) {
    made.group = outer.group;
    made.group_box = outer.group_box;
  }
  made.live = made.live || outer.live;
  made.quiet = made.quiet || outer.quiet;
}

void Kit::pop_hearing() {
  --hearings_pushed_;
}

Aloud::Aloud(Kit& kit, Rect box)
    : Aloud(kit, Hearing{.group = kit.new_group(), .group_box = box}) {}

}  // namespace stordialog::kit
