// Text: wrapping, measuring and drawing, glyph by glyph. Shaped right-to-left text will take the
// place of Text::step() and Text::draw(); nobody else knows what a glyph is.
#include <cmath>
#include <limits>

#include <imgui.h>
#include <imgui_internal.h>

#include "input/grapheme.h"
#include "kit/kerning.h"
#include "kit/painter.h"
#include "kit/recorder.h"

namespace stordialog::kit {
namespace {

constexpr float kNoWidth = std::numeric_limits<float>::max();
constexpr float kSmallestShare = 0.7F;
constexpr float kDigit = 0.63F;  // em: about what Manrope's own tabular figures take

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}
bool is_space(char32_t c) {
  return c == ' ' || c == 0x200B;
}

}  // namespace

// Offsets count the bytes of all runs, one after the other.
class Painter::Text {
 public:
  Text(const Painter& painter, std::span<const Run> runs, TextStyle style, const TextLayout& layout)
      : runs_(runs),
        tracking_(style.tracking),
        layout_(layout),
        pixels_(style.em * painter.scale()) {
    const Weight strong = style.weight == Weight::kMedium ? Weight::kBold : Weight::kExtraBold;
    faces_[0] = face(painter, style.weight);
    faces_[1] = face(painter, strong);
    to_layout_ = 1 / painter.scale();
    for (const Run& run : runs_) size_ += run.text.size();
  }

  std::size_t size() const { return size_; }

  // Layout pixels from `begin` to `end`, all in one line.
  float width(std::size_t begin, std::size_t end) const {
    Pen pen = pen_at(begin);
    while (pen.offset < end) step(pen);
    return pen.x * to_layout_;
  }

  // False when a word had to be cut because it is wider than the line.
  bool wrap(float width, std::vector<TextLine>& lines) const {
    lines.clear();
    bool whole = true;
    const float limit = layout_.max_lines == 1 ? kNoWidth : width / to_layout_ + 0.01F;
    Pen pen = pen_at(0);
    std::size_t begin = 0;
    Break content, chance;  // content: the end of what is visible; chance: where to break
    const auto end_line = [&](Break at) {
      lines.push_back({begin, at.end, at.width * to_layout_});
      begin = at.next;
      pen.x -= at.next_x;
      content = chance = Break{begin, 0, begin, 0};
    };
    while (pen.offset < size_) {
      const Break here{pen.offset, pen.x, pen.offset, pen.x};
      const char32_t before = pen.last;
      const char32_t c = peek(pen);
      step(pen);
      if (c == '\n') {
        end_line({here.end, here.width, pen.offset, pen.x});
        pen.last = 0;
        continue;
      }
      if (is_space(c)) {
        chance = {content.end, content.width, pen.offset, pen.x};
        continue;
      }
      if (before == '-' && !is_digit(c) && here.end > begin) chance = here;
      const float tracking = faces_[0].tracking;
      if (pen.x - tracking > limit && here.end > begin) {
        const bool at_space = chance.next > begin;
        whole = whole && at_space;
        end_line(at_space ? chance : here);
      }
      content = {pen.offset, pen.x - std::min(0.0F, tracking), pen.offset, pen.x};
    }
    lines.push_back({begin, size_, pen.x * to_layout_});
    return whole;
  }

  // `left` and `baseline` in whole display pixels.
  void draw(ImDrawList& list, const TextLine& line, float left, float baseline, ImU32 color) const {
    Pen pen = pen_at(line.begin);
    const ImVec4 clip = list._CmdHeader.ClipRect;
    while (pen.offset < line.end) {
      const Face& face = faces_[pen.strong];
      const ImFontGlyph* glyph = face.baked->FindGlyph(static_cast<ImWchar>(peek(pen)));
      const float shift = step(pen);
      if (glyph == nullptr || !glyph->Visible) continue;
      const float density = face.baked->RasterizerDensity;
      const float x = std::round(left + pen.x_glyph + shift) + std::round(glyph->X0 * density);
      const float y = baseline + std::round((glyph->Y0 - face.baked->Ascent) * density);
      const float right = x + (glyph->X1 - glyph->X0) * density;
      const float bottom = y + (glyph->Y1 - glyph->Y0) * density;
      if (right < clip.x || x > clip.z || bottom < clip.y || y > clip.w) continue;
      list.PrimReserve(6, 4);
      list.PrimRectUV({x, y}, {right, bottom}, {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1},
                      color);
    }
  }

 private:
  struct Face {
    ImFontBaked* baked;
    const Kerning* kerning;
    float em;        // display pixels
    float tracking;  // display pixels
    float digit;     // display pixels that each digit takes, when tabular
  };

  struct Pen {
    std::size_t run = 0, at = 0;  // at: bytes into the run
    std::size_t offset = 0;
    std::size_t strong = 0;
    float x = 0;        // display pixels, after the last glyph
    float x_glyph = 0;  // where the last glyph stood
    char32_t last = 0;
  };

  // A place to end a line: its end and width there, and where the next one goes on.
  struct Break {
    std::size_t end = 0;
    float width = 0;  // display pixels
    std::size_t next = 0;
    float next_x = 0;
  };

  Face face(const Painter& painter, Weight weight) const {
    const float exact = pixels_ * Fonts::kTextSizePerEm;
    const float size = std::max(1.0F, std::round(exact));
    Face face{painter.fonts().text(weight)->GetFontBaked(size, exact / size),
              &painter.fonts().kerning(weight), pixels_, tracking_ * pixels_, 0};
    if (layout_.tabular) face.digit = kDigit * pixels_;
    return face;
  }

  static float advance(const Face& face, char32_t c) {
    return face.baked->GetCharAdvance(static_cast<ImWchar>(c)) * face.baked->RasterizerDensity;
  }

  Pen pen_at(std::size_t offset) const {
    Pen pen;
    pen.offset = offset;
    while (pen.run < runs_.size() && offset >= runs_[pen.run].text.size()) {
      offset -= runs_[pen.run].text.size();
      ++pen.run;
    }
    pen.at = offset;
    pen.strong = pen.run < runs_.size() && runs_[pen.run].strong ? 1 : 0;
    return pen;
  }

  char32_t peek(const Pen& pen) const {
    return input::code_point_at(runs_[pen.run].text, pen.at).value;
  }

  // Moves past one character. Returns how far a digit stands in from its cell's start.
  float step(Pen& pen) const {
    const Run& run = runs_[pen.run];
    const input::CodePoint c = input::code_point_at(run.text, pen.at);
    const Face& face = faces_[pen.strong];
    const float own = c.value == '\n' ? 0 : advance(face, c.value);
    float shift = 0;
    float taken = own;
    if (layout_.tabular && is_digit(c.value)) {
      shift = (face.digit - own) / 2;
      taken = face.digit;
    } else if (pen.last != 0 && !layout_.tabular) {
      pen.x += face.kerning->between(pen.last, c.value) * face.em;
    }
    const bool arabic = c.value >= 0x590 && c.value < 0x900;
    pen.x_glyph = pen.x;
    pen.x += taken + (arabic ? 0 : face.tracking);
    pen.last = c.value;
    pen.at += c.bytes;
    pen.offset += c.bytes;
    while (pen.run < runs_.size() && pen.at >= runs_[pen.run].text.size()) {
      pen.at = 0;
      ++pen.run;
      pen.strong = pen.run < runs_.size() && runs_[pen.run].strong ? 1 : 0;
    }
    return shift;
  }

  std::span<const Run> runs_;
  float tracking_;
  const TextLayout& layout_;
  float pixels_;
  float to_layout_ = 1;
  std::array<Face, 2> faces_{};
  std::size_t size_ = 0;
};

namespace {

// How high the lines stand together, layout pixels.
float height_of(std::size_t lines, TextStyle style) {
  return static_cast<float>(lines) * style.em * style.line;
}

}  // namespace

float Painter::text_width(std::string_view text, TextStyle style, TextLayout layout) const {
  const Run run{text};
  return Text(*this, {&run, 1}, style, layout).width(0, text.size());
}

std::span<const TextLine> Painter::wrap(std::string_view text, TextStyle style, float width,
                                        TextLayout layout) const {
  const Run run{text};
  Text(*this, {&run, 1}, style, layout).wrap(width, lines_);
  return lines_;
}

// Wraps into lines_ by all the rules of the layout. Returns the style, perhaps made smaller.
TextStyle Painter::fit(std::span<const Run> runs, TextStyle style, float width,
                       const TextLayout& layout) const {
  const float em = style.em;
  bool whole = false;
  const auto wrap = [&] { whole = Text(*this, runs, style, layout).wrap(width, lines_); };
  const auto too_much = [&] {
    if (!whole) return true;
    if (layout.max_lines > 0 && lines_.size() > static_cast<std::size_t>(layout.max_lines)) {
      return true;
    }
    return layout.max_lines == 1 && lines_.front().width > width + 0.5F;
  };
  wrap();
  while (layout.shrink && too_much() && style.em > em * kSmallestShare) {
    style.em -= std::max(1.0F, em * 0.04F);
    wrap();
  }
  if (layout.max_lines > 0 && lines_.size() > static_cast<std::size_t>(layout.max_lines)) {
    lines_.resize(static_cast<std::size_t>(layout.max_lines));
  }
  if (layout.balanced && lines_.size() > 1) balance(Text(*this, runs, style, layout), width);
  return style;
}

// The narrowest width that needs no further line and cuts no word.
void Painter::balance(const Text& text, float width) const {
  const std::size_t lines = lines_.size();
  float narrow = width / static_cast<float>(lines + 1), wide = width;
  for (int i = 0; i < 7; ++i) {
    const float middle = (narrow + wide) / 2;
    const bool whole = text.wrap(middle, tried_);
    if (!whole || tried_.size() > lines) {
      narrow = middle;
    } else {
      wide = middle;
      lines_ = tried_;
    }
  }
}

Size Painter::text_size(std::span<const Run> runs, TextStyle style, float width,
                        TextLayout layout) const {
  const TextStyle fitted = fit(runs, style, width, layout);
  Size size{0, height_of(lines_.size(), fitted)};
  for (const TextLine& line : lines_) size.w = std::max(size.w, line.width);
  return size;
}

Size Painter::text_size(std::string_view text, TextStyle style, float width,
                        TextLayout layout) const {
  const Run run{text};
  return text_size({&run, 1}, style, width, layout);
}

float Painter::text(Rect box, std::string_view text, TextStyle style, Color color,
                    TextLayout layout) {
  const Run run{text};
  return this->text(box, {&run, 1}, style, color, layout);
}

float Painter::text(Rect box, std::span<const Run> runs, TextStyle style, Color color,
                    TextLayout layout) {
  if (recorder() != nullptr) recorder()->add_text(runs);
  style = fit(runs, style, box.w, layout);
  const Text text(*this, runs, style, layout);
  const float height = height_of(lines_.size(), style);
  float top = box.y;
  if (layout.stand == Stand::kMiddle) top += (box.h - height) / 2;
  if (layout.stand == Stand::kBottom) top += box.h - height;
  // Half the leading, then the ascent: as browsers place a line.
  const float to_baseline = style.em * ((style.line - Fonts::kTextSizePerEm) / 2 + Fonts::kAscent);
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const TextLine& line = lines_[i];
    float x = box.x;
    if (layout.align == Align::kCenter) x += (box.w - line.width) / 2;
    if (layout.align == Align::kEnd) x += box.w - line.width;
    const float y = top + height_of(i, style) + to_baseline;
    const float left = to_pixels(Rect{x, y, line.width, 0}).left;
    text.draw(*list_, line, left, std::round(to_pixels(Point{x, y}).y),
              IM_COL32(color.r, color.g, color.b, color.a));
  }
  return height;
}

}  // namespace stordialog::kit
