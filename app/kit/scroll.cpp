#include "kit/scroll.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "kit/buttons.h"

namespace stordialog::kit {
namespace {

constexpr float kStepShare = 0.8F;  // of the box's height, for one press on Upp or Ner
constexpr float kDragAfter = 14;    // layout pixels a finger may wander and still tap
constexpr float kKeyWide = 88;
constexpr float kWheelStep = 120;
// The glide: speed falls to a third in this time, and ends below so many layout pixels a second.
constexpr float kGlide_s = 0.325F, kSlowest = 40, kFastest = 6000;

enum State : int { kRest, kDown, kDragging, kGliding };

// One scroll area's memory: floats under names of their own, gone with Kit::forget().
struct Motion {
  Motion(Kit& kit, const Id& id)
      : offset(kit.remembered(id)),
        start(kit.remembered(Id(id.view(), ".start"))),
        last(kit.remembered(Id(id.view(), ".last"))),
        speed(kit.remembered(Id(id.view(), ".speed"))),
        state(kit.remembered(Id(id.view(), ".state"))) {}
  bool is(State s) const { return static_cast<int>(state) == s; }
  void become(State s) { state = static_cast<float>(s); }

  float& offset;
  float& start;  // where the finger came down
  float& last;   // where it was in the frame before
  float& speed;  // of the content, layout pixels a second
  float& state;
};

// A finger that moves far enough takes the content along and presses nothing.
void drag(Kit& kit, Rect box, Motion& motion, float frame_s) {
  const Kit::Finger finger = kit.finger();
  if (finger.began && box.contains(finger.at)) {
    const bool caught = motion.is(kGliding);
    motion.become(caught ? kDragging : kDown);
    motion.start = motion.last = finger.at.y;
    motion.speed = 0;
  }
  if (motion.is(kDown) && std::abs(finger.at.y - motion.start) > kDragAfter) {
    motion.become(kDragging);
    motion.last = motion.start;  // the content catches up with the finger
  }
  // Also in the frame in which it is lifted: a quick finger is down for one frame only.
  if (motion.is(kDragging)) kit.cancel_press();
  if (motion.is(kDragging) && finger.down) {
    const float step = motion.last - finger.at.y;
    motion.offset += step;
    motion.last = finger.at.y;
    constexpr float kNewest = 0.6F;
    motion.speed += kNewest * (step / frame_s - motion.speed);
    kit.keep_moving();  // so that a finger that rests is seen to rest
  }
  if (finger.down) return;
  if (motion.is(kDragging) && kit.frame().motion && std::abs(motion.speed) > kSlowest) {
    motion.speed = std::clamp(motion.speed, -kFastest, kFastest);
    motion.become(kGliding);
  } else if (!motion.is(kGliding)) {
    motion.become(kRest);
  }
}

void glide(Kit& kit, Motion& motion, float most, float frame_s) {
  if (!motion.is(kGliding)) return;
  motion.offset += motion.speed * frame_s;
  motion.speed *= std::exp(-frame_s / kGlide_s);
  const bool at_end = motion.offset <= 0 || motion.offset >= most;
  if (at_end || std::abs(motion.speed) < kSlowest || !kit.frame().motion) {
    motion.become(kRest);
    motion.speed = 0;
  } else {
    kit.keep_moving();
  }
}

// Brings what Tab came to into sight, with a little of what comes next.
void show(Rect target, Rect box, float& offset) {
  const bool inside = target.x >= box.x && target.right() <= box.right();
  if (!inside) return;
  if (target.y < box.y) offset -= box.y - target.y + kGap;
  if (target.bottom() > box.bottom()) offset += target.bottom() - box.bottom() + kGap;
}

bool keys_beside(float box_height) {
  return box_height < 2 * kKeyWide + kGap + 6;
}

}  // namespace

float ScrollArea::keys_width(float box_height) {
  return kKeys + (keys_beside(box_height) ? kKeyWide + kGap : 0);
}

ScrollArea::ScrollArea(Kit& kit, const Id& id, Rect box, float content_height, float row)
    : kit_(&kit), inner_(box) {
  Motion motion(kit, id);
  float& offset = motion.offset;
  const float most = std::max(0.0F, content_height - box.h);
  constexpr float kAlmost = 30;  // what a lip and a gap may take of the last row
  const float step =
      row > 0 ? row * std::max(1.0F, std::floor((box.h + kAlmost) / row)) : box.h * kStepShare;
  if (most > 0) {
    // After a rest the clock has run on without frames: that is no speed.
    const float frame_s = std::clamp(ImGui::GetIO().DeltaTime, 0.001F, 0.05F);
    // Where two keys do not fit over each other they stand side by side.
    const bool low = keys_beside(box.h);
    Rect keys = inner_.take_end(keys_width(box.h) - (kKeys - kKeyWide), kKeys - kKeyWide);
    const Rect up_box =
        low ? keys.with_width(kKeyWide).with_height(kKeyWide) : keys.with_height(kKeyWide);
    const Rect down_box = low ? up_box.moved(kKeyWide + kGap, 0)
                              : Rect{keys.x, keys.bottom() - kKeyWide - 6, kKeyWide, kKeyWide};
    const Button up{.icon = Icon::kKeyboardArrowUp, .enabled = offset > 0.5F, .icon_em = 56};
    const Button down{
        .icon = Icon::kKeyboardArrowDown, .enabled = offset < most - 0.5F, .icon_em = 56};
    if (button(kit, Id(id.view(), ".up"), up_box, up)) {
      offset -= step;
      motion.become(kRest);
    }
    if (button(kit, Id(id.view(), ".down"), down_box, down)) {
      offset += step;
      motion.become(kRest);
    }
    drag(kit, inner_, motion, frame_s);
    glide(kit, motion, most, frame_s);
    offset -= kit.wheel_in(inner_) * kWheelStep;
  }
  if (const auto target = kit.focus_came_to()) show(*target, box, offset);
  offset = std::clamp(offset, 0.0F, most);
  kit.push_hearing({.group = kit.new_group(), .group_box = inner_});
  kit.push_clip(most > 0 ? Rect{inner_.x - 12, inner_.y, inner_.w + 16, inner_.h} : box.grown(12));
  inner_.y -= offset;
  inner_.h = std::max(content_height, box.h);
}

ScrollArea::~ScrollArea() {
  kit_->pop_clip();
  kit_->pop_hearing();
}

}  // namespace stordialog::kit
