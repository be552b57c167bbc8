#include "kit/scroll.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "kit/face.h"
#include "kit/measure.h"

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

// An arrow over its word, or alone where the word has no room.
bool scroll_key(Kit& kit, const Id& id, Rect box, Icon icon, std::string_view word, bool enabled) {
  constexpr TextStyle kWord{28, 1.1F, Weight::kBold, 0};
  constexpr float kWithWord = 44, kAlone = 56;
  const Touch touch = kit.target(id, box, enabled ? Enabled::kYes : Enabled::kNo);
  kit.describe({.name = word, .icon = icon});
  const Face face = draw_face(kit, id, touch, box, FaceKind::kPlain, kRadiusSmall,
                              enabled ? Enabled::kYes : Enabled::kNo);
  const float high = kit.enlarged(kWord.em) * kWord.line;
  if (word.empty() || !fits_one_line(kit, word, kWord, box.w - 8) || high + 40 > box.h) {
    kit.icon(icon, face.box.center(), kAlone, face.ink);
    return touch.activated;
  }
  const float arrow = std::min(kWithWord, box.h - high - 4);
  Rect content = face.box.middle(box.w - 8, arrow + high);
  kit.icon(icon, content.take_top(arrow).center(), arrow, face.ink);
  kit.text(content, word, kWord, face.ink,
           {.align = Align::kCenter, .max_lines = 1, .shrink = true});
  return touch.activated;
}

// Which rows can be seen, of how many, between the keys.
struct Seen {
  float offset, height, content, row;
};
void draw_range(Kit& kit, Rect between, const Seen& seen) {
  constexpr TextStyle kStyle{30, 1.2F, Weight::kBold, 0};
  if (!kit.frame().range_words) return;
  constexpr float kAlmost = 0.45F;  // of a row: less of it does not count as seen
  const auto count = static_cast<int>(std::round(seen.content / seen.row));
  const int first =
      std::min(count, static_cast<int>(std::floor(seen.offset / seen.row + kAlmost)) + 1);
  const auto last = static_cast<int>(std::floor((seen.offset + seen.height) / seen.row + kAlmost));
  const std::string said = kit.frame().range_words(first, std::clamp(last, first, count), count);
  const Rect box = between.inset(0, kGap);
  const TextLayout layout{
      .align = Align::kCenter, .stand = Stand::kMiddle, .shrink = true, .tabular = true};
  if (!fits_lines(kit, said, kStyle, box.w)) return;
  if (kit.text_size(said, kStyle, box.w, layout).h > box.h) return;
  const Aloud aloud(kit, {.quiet = true});
  kit.text(box, said, kStyle, kit.theme().ink2, layout);
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
    if (scroll_key(kit, Id(id.view(), ".up"), up_box, Icon::kKeyboardArrowUp, kit.frame().up_word,
                   offset > 0.5F)) {
      offset -= step;
      motion.become(kRest);
    }
    if (scroll_key(kit, Id(id.view(), ".down"), down_box, Icon::kKeyboardArrowDown,
                   kit.frame().down_word, offset < most - 0.5F)) {
      offset += step;
      motion.become(kRest);
    }
    if (row > 0 && !low) {
      draw_range(kit, {up_box.x, up_box.bottom(), kKeyWide, down_box.y - up_box.bottom()},
                 {std::clamp(offset, 0.0F, most), box.h, content_height, row});
    }
    drag(kit, inner_, motion, frame_s);
    glide(kit, motion, most, frame_s);
    offset -= kit.wheel_in(inner_) * kWheelStep;
  }
  if (const auto target = kit.focus_came_to()) show(*target, box, offset);
  offset = std::clamp(offset, 0.0F, most);
  kit.push_hearing({.group = kit.new_group(), .group_box = inner_});
  // By whole display pixels, so that what is drawn can be moved as it is.
  const float shown = std::round(offset * kit.scale()) / kit.scale();
  const Rect clip =
      most > 0 ? Rect{inner_.x - 12, inner_.y, inner_.w + 16, inner_.h} : box.grown(12);
  float& before = kit.remembered(Id(id.view(), ".shown"));
  if (before != shown) kit.tell_move(clip, before - shown);
  before = shown;
  kit.push_clip(clip);
  inner_.y -= shown;
  inner_.h = std::max(content_height, box.h);
}

ScrollArea::~ScrollArea() {
  kit_->pop_clip();
  kit_->pop_hearing();
}

}  // namespace stordialog::kit
