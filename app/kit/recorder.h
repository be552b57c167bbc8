// Sees every target and every drawn text of a frame, so that tests and the tour press by id and
// read the screen. Costs nothing until it is attached.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kit/painter.h"
#include "kit/spoken.h"

struct ImGuiContext;

namespace stordialog::kit {

struct RecordedTarget {
  std::uint32_t id;
  std::string name;                // the id as the caller wrote it
  float left, top, right, bottom;  // display pixels, as far as it shows; empty when clipped away
  bool enabled;
  std::size_t layer = 0;
  Painter::Pixels whole = {};  // with what is clipped away
  bool focused = false;        // the keyboard's ring is here
  bool pressable = false;      // not a window, which Dear ImGui counts as an item too
  bool touch_only = false;     // Tab passes it by: a letter on the screen
  std::string spoken = {};     // what it is called aloud; empty: by the words drawn in it
  Role role = Role::kButton;
  float center_x() const { return (left + right) / 2; }
  float center_y() const { return (top + bottom) / 2; }
  bool visible() const { return right > left && bottom > top; }
};

// A text as it was drawn. Boxes in display pixels.
struct RecordedText {
  std::string text;
  Painter::Pixels box;    // the room it was given
  Painter::Pixels drawn;  // its lines, from cap height to baseline
  Painter::Pixels clip;   // what may show of it
  float tail = 0;         // display pixels below them that letters may hang down
  float em = 0;           // display pixels
  float em_asked = 0;     // before it was made smaller to fit
  Color color;
  bool cut = false;  // lines or parts of words are missing
  std::size_t layer = 0;
  std::size_t order = 0;  // among shapes and texts
};

// A filled shape, for telling what colour lies behind a text.
struct RecordedShape {
  Painter::Pixels box;
  Color color;
  std::size_t layer = 0;
  std::size_t order = 0;
};

class Recorder {
 public:
  // Records from the next frame until it goes out of scope. One per context.
  explicit Recorder(ImGuiContext& context);
  ~Recorder();
  Recorder(const Recorder&) = delete;
  Recorder& operator=(const Recorder&) = delete;

  // Call before each NewFrame: what was recorded is dropped.
  void begin_frame();

  const std::vector<RecordedTarget>& targets() const { return targets_; }
  // The last one of that name in the frame; null when there is none or it does not show.
  const RecordedTarget* find(std::string_view name) const;
  // Every text drawn, in order.
  const std::vector<RecordedText>& texts() const { return texts_; }
  const std::vector<RecordedShape>& shapes() const { return shapes_; }
  // Whether some text of the frame contains `part`.
  bool shows(std::string_view part) const;

  // Called by the hooks and by the painter.
  void add_item(std::uint32_t id, Painter::Pixels shown, Painter::Pixels whole);
  void name_item(std::uint32_t id, std::string_view name);
  void set_enabled(std::uint32_t id, bool enabled);
  void set_focused(std::uint32_t id);
  void set_pressable(std::uint32_t id);
  void set_touch_only(std::uint32_t id);
  void describe(std::uint32_t id, std::string_view spoken, Role role);
  void add_text(RecordedText text);
  void add_shape(Painter::Pixels box, Color color);
  void set_layer(std::size_t layer) { layer_ = layer; }

 private:
  ImGuiContext* context_;
  std::vector<RecordedTarget> targets_;
  std::vector<RecordedText> texts_;
  std::vector<RecordedShape> shapes_;
  std::size_t layer_ = 0, order_ = 0;
};

// The recorder of the current context, or null.
Recorder* recorder();

}  // namespace stordialog::kit
