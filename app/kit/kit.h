// One per window: opens and closes each frame, tells targets from touches, moves keyboard focus,
// remembers what moves. Draw functions get it and nothing else of the outer world.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "input/key_press.h"
#include "kit/id.h"
#include "kit/keyboard_state.h"
#include "kit/painter.h"
#include "kit/spoken.h"

namespace stordialog::kit {

struct Frame {
  float width = 1920, height = 1080;  // display pixels
  float pixels_per_mm = 0;            // of the panel; 0: unknown, then a picture as large as fits
  TextSize text = TextSize::kNormal;
  double time_s = 0;  // any clock that only goes forward
  Direction direction = Direction::kLeftToRight;
  ThemeName theme = ThemeName::kLight;
  bool busy = false;            // a command is in flight: nothing can be pressed or typed
  bool motion = true;           // false: presses and dots land at once
  bool practice_strip = false;  // screen() leaves room for the strip on top
  bool listen = false;          // somebody has the screen read aloud: heard() tells what is on it
  // Touches that begin so near the edge are not taken, whatever lies there: a hand that holds the
  // panel, a sleeve, dirt under the bezel.
  float bezel_mm = 3;
  // On the keys beside a list that scrolls, and which rows of how many it shows.
  std::string_view up_word = {}, down_word = {};
  std::function<std::string(int first, int last, int count)> range_words = {};
  double settle_s = 0.25;  // after forget(), touches are not taken for so long: a double tap on
                           // one screen presses nothing on the next
};

enum class Enabled : std::uint8_t { kYes, kNo };
// kTouch: Tab passes it by. For the letters on the screen: whoever has Tab has letters too.
enum class Reach : std::uint8_t { kTab, kTouch };

// Keys of the keyboard on the table that act on every screen: F1 or Ctrl+L, F2 or Ctrl+R, F3 or
// Ctrl+S, F7 or Ctrl+minus, F8 or Ctrl+plus. Two ways each, since many laptops keep the first for
// themselves.
enum class Shortcut : std::uint8_t { kReadAloud, kSayAgain, kSayScreen, kQuieter, kLouder };

struct Touch {
  bool activated = false;  // pressed and released on the target, or Enter/space on the focused one
  bool refused = false;    // the same on a disabled target: a chance to say why
  bool held = false;       // a finger is down on it: it looks pressed
  bool began = false;      // the finger came down on it in this frame
  bool dragged = false;    // that finger is still down, wherever it has gone
  bool focused = false;    // the keyboard's focus ring is here
  Point at;                // where the finger is (or was let go), layout pixels
};

class Kit : public Painter {
 public:
  explicit Kit(const Fonts& fonts) : Painter(fonts) {}

  // Between ImGui::NewFrame() and ImGui::Render().
  void begin_frame(const Frame& frame);
  void end_frame();
  // Forgets focus, scrolling, shift key and movement: a new screen, a new person. Wipes what Dear
  // ImGui keeps of the pictures drawn so far; what was typed is wiped after each frame.
  void forget();
  // True while something moves, so that the next frame should come at once.
  bool moving() const { return moving_; }
  // Asks for the next frame at once.
  void keep_moving() { moving_ = true; }

  // The whole layout below the practice strip: 1920 x 1080 or larger one way; on small panels of a
  // known size down to 1536 x 864, so that millimetres hold. Upright the same with the sides
  // exchanged.
  Rect screen() const { return screen_; }
  bool upright() const { return frame_.height > frame_.width; }
  double time_s() const { return frame_.time_s; }
  bool busy() const { return frame_.busy; }
  const Frame& frame() const { return frame_; }

  // --- targets --- one invisible button; draw by hand from `box`, 6 px lower while held.
  Touch target(const Id& id, Rect box, Enabled enabled = Enabled::kYes, Reach reach = Reach::kTab);
  void focus_ring(const Touch& touch, Rect box, float radius);
  // Tab and the arrow keys walk targets in reading order (reading_order.h), whatever order they are
  // drawn in; what is disabled only while somebody listens.
  // What Tab came to in the latest frame, so that a list scrolls to it; empty in all other frames.
  std::optional<Rect> focus_came_to() const { return focus_came_to_; }
  // Right after a field's target(): whether the screen lets it be written in. Tab goes on from it,
  // and Enter and space are its own.
  void take_focus(const Touch& touch, bool has_it);
  // The finger, whatever it is on; never down behind a dialog or while busy.
  struct Finger {
    bool began = false, down = false;
    Point at;
  };
  Finger finger() const;
  // Steps of a mouse's wheel over `box` in this frame, positive upwards.
  float wheel_in(Rect box) const;
  // The finger that is down presses nothing when it is lifted: it turned out to be a drag.
  void cancel_press();
  // Where a press began and is still down, anywhere inside `box`; for drawing with a finger.
  std::optional<Point> finger_in(const Id& id, Rect box);
  // The way of the finger since the last frame, oldest first, all of what the panel told; at most
  // as many as there is room for.
  std::span<const Point> finger_way(std::span<Point> room) const;

  // --- for those who listen --- right after a component's target(): what it is. Without it the
  // words drawn inside are its name and it is a button.
  void describe(const Spoken& spoken);
  // Where and for whom the following is, until the end of Aloud (below); nested.
  void push_hearing(const Hearing& hearing);
  void pop_hearing();
  const Hearing& hearing() const { return hearings_[hearings_pushed_]; }
  std::uint32_t new_group() { return ++groups_; }
  // What the latest frame had to say; empty unless Frame::listen.
  const SpokenPage& heard() const { return heard_; }
  // Somebody did something in this frame: a key or a finger went down.
  bool acted() const { return acted_; }
  std::optional<Shortcut> shortcut() const;

  // --- text size --- what is drawn between these keeps the normal size: letters on keys, codes,
  // staff's own screens.
  void push_text_size(TextSize size);
  void pop_text_size();

  // --- keyboard on the table --- what was typed this frame; empty while busy or behind a dialog
  std::span<const input::KeyPress> typed() const;
  bool key_escape() const;

  // --- movement and memory by target ---
  // Goes from 0 to 1 (or back) in `seconds` after `on` changes.
  float moved(const Id& id, bool on, float seconds);
  // A number kept from frame to frame until forget(); 0 at first.
  float& remembered(const Id& id);

  // What a frame shows of the one before at another place, display pixels: for a window that moves
  // it instead of drawing it.
  struct Move {
    Pixels box;
    int down;
  };
  void tell_move(Rect box, float down);
  std::span<const Move> moves() const { return {moves_.data(), moves_count_}; }

  // --- layers --- what is drawn between push and pop lies over everything before it and takes
  // all touches inside `cover`. Dialog (panels.h) does this.
  void push_layer(const Id& id, Rect cover);
  void pop_layer();

  // --- a picture in the picture --- draws `size` layout pixels into `where`: the staff's preview
  // of the projector. Nothing in it can be pressed. Pairs. A language of its own may go the other
  // way.
  void push_picture(Rect where, Size size, ThemeName theme);
  void push_picture(Rect where, Size size, ThemeName theme, Direction direction);
  void pop_picture();

  // --- the on-screen keyboard's own memory ---
  KeyboardState& keyboard_state() { return keyboard_; }
  // Scratch of the field being drawn.
  std::vector<TextLine>& field_lines() { return field_lines_; }

 private:
  struct Memory {
    std::uint32_t id = 0;
    float value = 0;
    double since_s = 0;
    bool on = false;
    std::uint32_t frame = 0;
  };
  struct Pushed {
    View view;
    const Theme* theme;
    Rect screen;
    Direction direction;
  };
  // One of the targets that Tab walks.
  struct Stop {
    std::uint32_t item = 0;
    Placed place;
  };
  enum class Arrow : std::uint8_t { kNone, kLeft, kRight, kUp, kDown };
  static constexpr std::size_t kMemories = 256, kLayers = 4, kTyped = 512, kPictures = 2,
                               kTextSizes = 4, kHearings = 8, kMoves = 4;

  static std::uint32_t hash(const Id& id, std::uint32_t seed);
  bool knows(std::uint32_t id) const;
  Memory& memory(std::uint32_t id);
  void read_keyboard();
  bool take_arrow(const input::KeyPress& press);
  bool on_bezel(const Frame& frame) const;
  void wipe_typed();
  void wipe_pictures();
  void follow_focus(std::uint32_t item, Rect box, Enabled enabled, Touch& touch);
  void move_focus();
  std::uint32_t focus_by_tab() const;
  std::uint32_t focus_by_arrow() const;
  void forget_stops();
  void hear(std::span<const Run> runs, Rect letters) override;

  Frame frame_;
  Rect screen_;
  std::array<Memory, kMemories> memories_{};
  std::array<input::KeyPress, kTyped> typed_{};
  std::size_t typed_count_ = 0;
  KeyboardState keyboard_;
  std::vector<TextLine> field_lines_;
  std::array<ImDrawList*, kLayers> layers_{};
  std::size_t layer_ = 0, top_layer_ = 0, top_layer_last_ = 0;
  std::array<Pushed, kPictures> pushed_{};
  std::size_t pictures_ = 0;
  std::array<TextSize, kTextSizes> text_sizes_{};
  std::size_t text_sizes_pushed_ = 0;
  std::uint32_t frame_number_ = 0;
  double settled_at_s_ = 0;
  bool touch_taken_ = true;  // the finger that is down came after the screen had settled
  bool moving_ = false;
  std::array<Move, kMoves> moves_{};
  std::size_t moves_count_ = 0;

  std::array<Hearing, kHearings> hearings_{};
  std::size_t hearings_pushed_ = 0;
  std::uint32_t groups_ = 0;
  SpokenPage heard_;
  bool acted_ = false;

  // The ring's target; 0: none.
  std::uint32_t focus_ = 0;
  std::vector<Stop> stops_;
  bool focus_seen_ = false, focus_shown_ = false, focus_press_ = false, focus_on_field_ = false;
  Arrow focus_arrow_ = Arrow::kNone;
  int focus_move_ = 0;
  bool focus_moved_ = false;
  std::optional<Rect> focus_box_, focus_came_to_;
};

// Everything drawn while it lives is heard so: Aloud aloud(kit, {.secret = Secret::kContent});
class Aloud {
 public:
  Aloud(Kit& kit, const Hearing& hearing) : kit_(&kit) { kit.push_hearing(hearing); }
  // What lies in `box` belongs together: a panel beside the main column, a list that scrolls.
  Aloud(Kit& kit, Rect box);
  ~Aloud() { kit_->pop_hearing(); }
  Aloud(const Aloud&) = delete;
  Aloud& operator=(const Aloud&) = delete;

 private:
  Kit* kit_;
};

}  // namespace stordialog::kit
