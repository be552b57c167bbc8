// Draws shapes, icons and text in layout pixels: scales to the display, mirrors right-to-left
// layouts, keeps lines at least one pixel. The only place in the house that draws text.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "kit/fonts.h"
#include "kit/geometry.h"
#include "kit/icons.h"
#include "kit/run.h"
#include "kit/text_memory.h"
#include "kit/theme.h"

struct ImDrawList;

namespace stordialog::kit {

class Paragraph;

enum class Align : std::uint8_t { kStart, kCenter, kEnd };
enum class Stand : std::uint8_t { kTop, kMiddle, kBottom };

struct TextLayout {
  Align align = Align::kStart;
  Stand stand = Stand::kTop;
  int max_lines = 0;           // 0: as many as it takes; 1: never wraps
  bool balanced = false;       // lines of about the same length, for titles and cards
  bool shrink = false;         // smaller type, down to 0.7, rather than losing lines
  bool tabular = false;        // digits of one width: clocks, columns, sums
  bool left_to_right = false;  // codes and numbers stand the same way in every language
  bool own_direction = false;  // what a person wrote: goes, and is aligned, by its first letter
};

// kChosenOnCard: on a card that is itself in the selected colour.
enum class RingState : std::uint8_t { kFree, kChosen, kChosenOnCard, kDisabled, kError };

class Painter {
 public:
  explicit Painter(const Fonts& fonts) : fonts_(&fonts), theme_(&kit::theme(ThemeName::kLight)) {}
  virtual ~Painter() = default;
  Painter(const Painter&) = delete;
  Painter& operator=(const Painter&) = delete;

  const Theme& theme() const { return *theme_; }
  Direction direction() const { return direction_; }

  // --- shapes ---
  void fill(Rect box, Color color, float radius = 0);
  void stroke(Rect box, Color color, float thickness, float radius = 0);  // inside the box
  void dashed(Rect box, Color color, float thickness, float radius);
  void line(Point from, Point to, Color color, float thickness);
  void polyline(std::span<const Point> points, Color color, float thickness, bool closed = false);
  void polygon(std::span<const Point> points, Color color);  // convex
  void circle(Point center, float radius, Color color);
  void ring(Point center, float radius, float thickness, Color color);  // radius: outer edge
  void dashed_ring(Point center, float radius, float thickness, Color color);
  // Clockwise from twelve; `share` 0 to 1; never mirrored. radius: middle of the line.
  void arc(Point center, float radius, float thickness, float share, Color color);
  void shadow(Rect dialog, float radius);
  void check(Point center, float size, Color color, float thickness);  // a drawn check mark

  // The lip rule: what can be pressed has an edge all round and a lip under it. `box` is the face
  // at rest; the lip lies below it. `down` 0 to 1 is how far it is pressed.
  void lip(Rect box, Color face, Color edge, float radius, float down = 0);

  // --- icons --- (`em` is their width and height; they mirror by themselves when they must)
  void icon(Icon icon, Point center, float em, Color color);
  // One of many: a filled dot, or a ring a tenth of its diameter thick. Four corners each, wherever
  // the middle is: moved to where it stands sharp.
  void dot(Point center, float radius, Color color);
  void dot_ring(Point center, float radius, Color color);
  // The circle with an icon of the activity cards.
  void medallion(Icon icon, Point center, float diameter, float em, Color fill, Color on);
  // A ring to choose, or the yellow dot with its check.
  void ring_mark(Point center, float diameter, RingState state, float landed = 1);
  void box_mark(Rect box, bool on, RingState state);

  // --- text --- (returns the height taken). Every em below is that of the normal text size; the
  // painter enlarges it.
  TextSize enlargement() const { return text_size_; }
  float enlarged(float em) const { return kit::enlarged(em, text_size_); }
  float text(Rect box, std::string_view text, TextStyle style, Color color, TextLayout layout = {});
  float text(Rect box, std::span<const Run> runs, TextStyle style, Color color,
             TextLayout layout = {});
  float text(Rect box, std::initializer_list<Run> runs, TextStyle style, Color color,
             TextLayout layout = {}) {
    return this->text(box, std::span<const Run>{runs.begin(), runs.size()}, style, color, layout);
  }
  // Width of one unwrapped line.
  float text_width(std::string_view text, TextStyle style, TextLayout layout = {}) const;
  // Between spaces and line feeds: no column of this text may be narrower.
  float widest_word(std::string_view text, TextStyle style) const;
  // Both of these at once, for many texts in every frame.
  struct Measured {
    Size size;  // when wrapped at `width`
    float widest_word = 0;
  };
  Measured measured(std::string_view text, TextStyle style, float width) const;
  // How high a box must be for one line in its middle, tails of letters and all.
  float line_room(std::string_view text, TextStyle style) const;
  // Size when wrapped at `width`.
  Size text_size(std::string_view text, TextStyle style, float width, TextLayout layout = {}) const;
  Size text_size(std::span<const Run> runs, TextStyle style, float width,
                 TextLayout layout = {}) const;
  // Lines of `text` wrapped at `width`; valid until the next text call.
  std::span<const TextLine> wrap(std::string_view text, TextStyle style, float width,
                                 TextLayout layout = {}) const;

  // What text() makes for one call, for whoever also needs carets; the runs must stay as they are.
  Paragraph paragraph(std::span<const Run> runs, TextStyle style, const TextLayout& layout) const;
  // One line of it with its start and top at `place`; `source` is the paragraph's whole text.
  void text_line(const Paragraph& text, const TextLine& line, Point place, float leading,
                 Color color, std::string_view source);

  // --- clipping --- (pairs)
  void push_clip(Rect box);
  void pop_clip();

  // --- from layout to display ---
  float scale() const { return view_.scale; }
  struct Pixels {
    float left, top, right, bottom;
  };
  Pixels to_pixels(Rect box) const;
  Point to_pixels(Point point) const;
  Point from_pixels(float x, float y) const;

 protected:
  struct View {
    float scale = 1;
    Point origin;        // display pixels of layout (0, 0)
    float width = 1920;  // layout pixels, for mirroring
  };
  void set_view(const View& view, Direction direction, const Theme& theme);
  void set_text_size(TextSize size) { text_size_ = size; }
  // Display pixels of a thickness: at least one.
  float pixels(float thickness) const;
  const View& view() const { return view_; }
  ImDrawList& list() const { return *list_; }
  void set_list(ImDrawList* list) { list_ = list; }
  const Fonts& fonts() const { return *fonts_; }
  TextMemory& texts() { return texts_; }
  // Every text drawn, for whoever has the screen read aloud; `letters` in layout pixels.
  virtual void hear(std::span<const Run>, Rect /*letters*/) {}

 private:
  struct Fitted;
  KnownText& known(std::span<const Run> runs, TextStyle style, const TextLayout& layout) const;
  Fitted fitted(std::span<const Run> runs, TextStyle style, float width,
                const TextLayout& layout) const;
  Fitted fitted(KnownText& known, std::span<const Run> runs, TextStyle style, float width,
                const TextLayout& layout) const;
  float widest_word(KnownText& known, std::string_view text, TextStyle style) const;
  bool fit(Paragraph& text, TextStyle style, float width, const TextLayout& layout) const;
  void balance(const Paragraph& text, float width) const;
  Rect draw_line(const Paragraph& text, const TextLine& line, Point place, float leading,
                 Color color);
  void record_shape(const Pixels& box, Color color) const;
  void record(std::span<const Run> runs, Rect box, Rect drawn, float tail, float em, Color color,
              bool fits, float em_asked = 0);

  const Fonts* fonts_;
  const Theme* theme_;
  Direction direction_ = Direction::kLeftToRight;
  TextSize text_size_ = TextSize::kNormal;
  View view_;
  ImDrawList* list_ = nullptr;
  mutable TextMemory texts_;
  mutable std::vector<TextLine> lines_, tried_;  // of the latest text; kept to spare the heap
};

}  // namespace stordialog::kit
