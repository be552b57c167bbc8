#include "layout/inspect.h"

#include <algorithm>
#include <cmath>

namespace stordialog::layout {

namespace {

using kit::Painter;
using kit::RecordedShape;
using kit::RecordedTarget;
using kit::RecordedText;
using Pixels = Painter::Pixels;

constexpr float kSlack = 1.5F;  // display pixels: edges are rounded to whole ones

Pixels both(const Pixels& a, const Pixels& b) {
  return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
          std::min(a.bottom, b.bottom)};
}
bool empty(const Pixels& p, float slack = 0) {
  return p.right - p.left <= slack || p.bottom - p.top <= slack;
}
bool within(const Pixels& inner, const Pixels& outer, float slack) {
  return inner.left >= outer.left - slack && inner.top >= outer.top - slack &&
         inner.right <= outer.right + slack && inner.bottom <= outer.bottom + slack;
}

std::string quoted(const std::string& text) {
  constexpr std::size_t kMost = 60;
  std::string shown = text.substr(0, kMost);
  std::replace(shown.begin(), shown.end(), '\n', '/');
  return "\"" + shown + (text.size() > kMost ? "…\"" : "\"");
}

std::string at(const Pixels& p, float scale) {
  const auto whole = [scale](float v) { return std::to_string(static_cast<int>(v / scale)); };
  return " at " + whole(p.left) + "," + whole(p.top) + " " + whole(p.right - p.left) + "x" +
         whole(p.bottom - p.top);
}

class Inspection {
 public:
  Inspection(const kit::Recorder& seen, const Room& room) : seen_(seen), room_(room) {
    top_layer_ = 0;
    for (const RecordedTarget& target : seen_.targets()) {
      top_layer_ = std::max(top_layer_, target.layer);
    }
  }

  std::vector<std::string> run() {
    for (const RecordedText& text : seen_.texts()) look_at(text);
    for (std::size_t i = 0; i < seen_.texts().size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) look_at(seen_.texts()[j], seen_.texts()[i]);
    }
    look_at_targets();
    return std::move(found_);
  }

 private:
  void add(std::string what, const std::string& where) { found_.push_back(what + ": " + where); }

  /// The part of the text that a person can see.
  Pixels shown(const RecordedText& text) const {
    return both(both(text.drawn, text.clip), {0, 0, room_.width, room_.height});
  }

  bool on_target(const RecordedText& text, std::string_view family) const {
    return std::ranges::any_of(seen_.targets(), [&](const RecordedTarget& target) {
      return target.name.starts_with(family) && within(text.drawn, target.whole, 4 * kSlack);
    });
  }
  bool in_rail(const RecordedText& text) const { return on_target(text, "rail."); }
  /// Of a keyboard or pad, whose letters keep their size.
  bool on_key(const RecordedText& text) const {
    return on_target(text, "key.") || on_target(text, "code.") || on_target(text, "accent.");
  }

  void look_at(const RecordedText& text) {
    // An accent alone stands at the top of its line: the line's box says nothing of it.
    if (text.text.empty() || text.text == " " || text.text == "´") return;
    if (empty(both(text.drawn, text.clip))) return;  // scrolled away
    const std::string which = quoted(text.text) + at(text.drawn, room_.scale);
    if (text.cut) add("text is cut", which);
    // What a narrower box clips can be scrolled into sight.
    const Pixels window{0, 0, room_.width, room_.height};
    if (within(window, text.clip, kSlack) && !within(text.drawn, window, kSlack)) {
      add("text is outside the window", which);
    }
    const float loose = kSlack + text.em * 0.02F;
    const bool whole_box = text.box.bottom - text.box.top > text.em * 0.5F;
    if (text.drawn.left < text.box.left - loose || text.drawn.right > text.box.right + loose ||
        (whole_box &&
         (text.drawn.top < text.box.top - loose || text.drawn.bottom > text.box.bottom + loose))) {
      add("text is larger than its box", which + ", box" + at(text.box, room_.scale));
    }
    look_at_tails(text, which);
    look_at_size(text, which);
    look_at_contrast(text, which);
  }

  /// Letters that hang below their line stay on what is pressed, or on its lip.
  void look_at_tails(const RecordedText& text, const std::string& which) {
    constexpr float kOfLip = 5;
    const Pixels seen = shown(text);
    if (!within(text.drawn, seen, kSlack)) return;  // partly scrolled away
    const float x = (seen.left + seen.right) / 2, y = (seen.top + seen.bottom) / 2;
    for (const RecordedTarget& target : seen_.targets()) {
      const Pixels& face = target.whole;
      const bool on = target.pressable && target.layer == text.layer && x >= target.left &&
                      x <= target.right && y >= target.top && y <= target.bottom &&
                      text.drawn.top >= face.top - kSlack;
      if (on && text.drawn.bottom + text.tail > face.bottom + kOfLip * room_.scale + kSlack) {
        add("letters hang out of what is pressed",
            which + " on " + target.name + at(face, room_.scale));
      }
    }
  }

  void look_at_size(const RecordedText& text, const std::string& which) {
    if (!room_.participants || in_rail(text)) return;
    const float em = text.em / room_.scale;
    if (on_key(text)) {
      if (em < kCaption - 0.6F) add("letters are too small", which);
      return;
    }
    constexpr float kFactors[] = {1, 1.25F, 1.5F};
    const float least = kCaption * (room_.text_step == 0 ? 1 : kShrinkMost) *
                        kFactors[static_cast<std::size_t>(room_.text_step)];
    // What is larger than the largest body text may come down to it.
    const float asked = std::min(text.em_asked / room_.scale, kBody * 1.5F);
    const bool shrunk = room_.text_step == 2 && em < asked * kShrinkMost - 0.6F;
    if (em < least - 0.6F || shrunk) {
      add("letters are too small",
          which + ", em " + std::to_string(static_cast<int>(em)) + ", asked for " +
              std::to_string(static_cast<int>(text.em_asked / room_.scale)));
    }
  }

  /// The colour behind the middle of a text: what was filled last before it was written.
  void look_at_contrast(const RecordedText& text, const std::string& which) {
    const Pixels visible = shown(text);
    if (empty(visible)) return;
    const float x = (visible.left + visible.right) / 2, y = (visible.top + visible.bottom) / 2;
    kit::Color ground = room_.paper;
    for (const RecordedShape& shape : seen_.shapes()) {
      if (shape.order > text.order && shape.layer >= text.layer) break;
      if (shape.layer > text.layer) continue;
      if (x < shape.box.left || x > shape.box.right || y < shape.box.top || y > shape.box.bottom) {
        continue;
      }
      const auto mix = [a = shape.color.a / 255.0F](std::uint8_t under, std::uint8_t over) {
        return static_cast<std::uint8_t>(
            std::lround(static_cast<float>(under) * (1 - a) + static_cast<float>(over) * a));
      };
      ground = {mix(ground.r, shape.color.r), mix(ground.g, shape.color.g),
                mix(ground.b, shape.color.b), 255};
    }
    const double ratio = contrast(ground, text.color);
    if (ratio < kContrast - 0.02) add("contrast " + std::to_string(ratio), which);
  }

  /// Two texts over each other, unless something was filled between them.
  void look_at(const RecordedText& under, const RecordedText& over) {
    if (under.layer != over.layer || under.text.empty() || over.text.empty()) return;
    const Pixels common = both(shown(under), shown(over));
    if (empty(common, kSlack)) return;
    const bool covered = std::ranges::any_of(seen_.shapes(), [&](const RecordedShape& shape) {
      return shape.order > under.order && shape.order < over.order && shape.color.a == 255 &&
             within(common, shape.box, kSlack);
    });
    if (covered) return;
    add("texts overlap",
        quoted(under.text) + " and " + quoted(over.text) + at(common, room_.scale));
  }

  void look_at_targets() {
    std::vector<const RecordedTarget*> live;
    for (const RecordedTarget& target : seen_.targets()) {
      if (target.layer == top_layer_ && target.visible() && target.pressable) {
        live.push_back(&target);
      }
    }
    for (std::size_t i = 0; i < live.size(); ++i) {
      look_at(*live[i]);
      for (std::size_t j = 0; j < i; ++j) look_at(*live[j], *live[i]);
    }
  }

  void look_at(const RecordedTarget& target) {
    const std::string which = target.name + at(target.whole, room_.scale);
    const float least = kTarget * room_.scale - kSlack;
    if (target.whole.right - target.whole.left < least ||
        target.whole.bottom - target.whole.top < least) {
      add("target is too small", which);
    }
    if (target.whole.left < -kSlack || target.whole.right > room_.width + kSlack ||
        target.bottom > room_.height + kSlack || target.top < -kSlack) {
      add("target is outside the window", which);
    }
  }

  /// A scrolled row behind an edge is no neighbour: what shows of it counts.
  void look_at(const RecordedTarget& one, const RecordedTarget& other) {
    if (one.name == other.name) return;
    const float across = std::max(other.left - one.right, one.left - other.right);
    const float down = std::max(other.top - one.bottom, one.top - other.bottom);
    if (std::max(across, down) >= kBetween * room_.scale - kSlack) return;
    add("targets are too close",
        one.name + " and " + other.name + ", " +
            std::to_string(static_cast<int>(std::max(across, down) / room_.scale)) + " between" +
            at({one.left, one.top, one.right, one.bottom}, room_.scale));
  }

  const kit::Recorder& seen_;
  Room room_;
  std::size_t top_layer_ = 0;
  std::vector<std::string> found_;
};

double luminance(kit::Color color) {
  const auto linear = [](std::uint8_t value) {
    const double v = value / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b);
}

}  // namespace

double contrast(kit::Color one, kit::Color other) {
  const double a = luminance(one), b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

std::vector<std::string> small_for_a_hall(const kit::Recorder& seen, const Room& room) {
  constexpr float kShare = 25, kNarrowest = 14.0F / 9;
  const float least = std::min(room.height, room.width / kNarrowest) / kShare;
  std::vector<std::string> found;
  for (const RecordedText& text : seen.texts()) {
    if (text.em >= least - 0.3F) continue;
    found.push_back("letters are too small for a hall: " + quoted(text.text) + ", em " +
                    std::to_string(static_cast<int>(text.em)));
  }
  return found;
}

std::vector<std::string> inspect(const kit::Recorder& seen, const Room& room) {
  return Inspection(seen, room).run();
}

}  // namespace stordialog::layout
