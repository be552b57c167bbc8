// Text: measuring and drawing in the layout's own words. What a glyph is, Paragraph knows.
#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "kit/painter.h"
#include "kit/paragraph.h"
#include "kit/recorder.h"

namespace stordialog::kit {
namespace {

constexpr float kSmallestShare = 0.7F;

// How high the lines stand together, layout pixels.
float height_of(const Paragraph& text, std::size_t lines, TextStyle style) {
  return static_cast<float>(lines) * text.em() * text.leading(style.line, lines);
}

float width_limit(const TextLayout& layout, float width) {
  return layout.max_lines == 1 ? Paragraph::kNoWidth : width;
}

bool too_many(const TextLayout& layout, std::size_t lines) {
  return layout.max_lines > 0 && lines > static_cast<std::size_t>(layout.max_lines);
}

}  // namespace

KnownText& Painter::known(std::span<const Run> runs, TextStyle style,
                          const TextLayout& layout) const {
  const ShapingStyle shaping{
      .weight = style.weight,
      .direction = layout.left_to_right ? Direction::kLeftToRight : direction_,
      .base = layout.own_direction ? Base::kOwn : Base::kGiven,
      .tabular = layout.tabular,
  };
  return texts_.of(fonts(), runs, shaping);
}

Paragraph Painter::paragraph(std::span<const Run> runs, TextStyle style,
                             const TextLayout& layout) const {
  Paragraph made(fonts(), runs, known(runs, style, layout).shaped(), style.weight, style.tracking);
  made.set_em(enlarged(style.em));
  return made;
}

float Painter::text_width(std::string_view text, TextStyle style, TextLayout layout) const {
  const Run run{text};
  return paragraph({&run, 1}, style, layout).width(0, text.size());
}

float Painter::widest_word(std::string_view text, TextStyle style) const {
  const Run run{text};
  return widest_word(known({&run, 1}, style, {}), text, style);
}

float Painter::widest_word(KnownText& known, std::string_view text, TextStyle style) const {
  if (!known.widest || known.widest->tracking != style.tracking) {
    const Run run{text};
    const Paragraph shaped(fonts(), {&run, 1}, known.shaped(), style.weight, style.tracking);
    float widest = 0;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
      if (end > begin) widest = std::max(widest, shaped.width(begin, end));
      begin = end + 1;
    }
    known.widest = {style.tracking, widest};
  }
  return known.widest->em * enlarged(style.em);
}

float Painter::line_room(std::string_view text, TextStyle style) const {
  const Run run{text};
  const bool arabic = known({&run, 1}, style, {}).shaped().hangs;
  // From the middle of a line down to its baseline.
  constexpr float kDown = Fonts::kAscent - Fonts::kTextSizePerEm / 2;
  const float half =
      arabic ? kDown - Fonts::kArabicRaised + Fonts::kArabicTail : kDown + Fonts::kTail;
  return 2 * half * enlarged(style.em);
}

std::span<const TextLine> Painter::wrap(std::string_view text, TextStyle style, float width,
                                        TextLayout layout) const {
  const Run run{text};
  paragraph({&run, 1}, style, layout).wrap(width_limit(layout, width), lines_);
  return lines_;
}

struct Painter::Fitted {
  Paragraph text;
  const Wrapping& wrapping;

  Size size(TextStyle style) const {
    Size size{0, height_of(text, wrapping.lines.size(), style)};
    for (const TextLine& line : wrapping.lines) size.w = std::max(size.w, line.width);
    return size;
  }
};

Painter::Fitted Painter::fitted(std::span<const Run> runs, TextStyle style, float width,
                                const TextLayout& layout) const {
  return fitted(known(runs, style, layout), runs, style, width, layout);
}

// By all the rules of the layout; as it was remembered, when it was.
Painter::Fitted Painter::fitted(KnownText& known, std::span<const Run> runs, TextStyle style,
                                float width, const TextLayout& layout) const {
  Paragraph text(fonts(), runs, known.shaped(), style.weight, style.tracking);
  const Wrapping::Wish wish{style.em,         style.tracking,  width,        text_size_,
                            layout.max_lines, layout.balanced, layout.shrink};
  const Wrapping* wrapping = known.wrapping(wish);
  if (wrapping == nullptr) {
    text.set_em(enlarged(style.em));
    const bool fits = fit(text, style, width, layout);
    wrapping = &known.remember({wish, text.em(), fits, lines_});
  }
  text.set_em(wrapping->em);
  return {std::move(text), *wrapping};
}

// Wraps into lines_ by all the rules of the layout, perhaps in smaller type. False when something
// is cut all the same.
bool Painter::fit(Paragraph& text, TextStyle style, float width, const TextLayout& layout) const {
  bool whole = false;
  const auto wrap = [&] { whole = text.wrap(width_limit(layout, width), lines_); };
  const auto too_much = [&] {
    if (!whole || too_many(layout, lines_.size())) return true;
    return layout.max_lines == 1 && lines_.front().width > width + 0.5F;
  };
  wrap();
  for (float em = style.em; layout.shrink && too_much() && em > style.em * kSmallestShare;) {
    em -= std::max(1.0F, style.em * 0.04F);
    text.set_em(enlarged(em));
    wrap();
  }
  const bool fits = !too_much();
  if (too_many(layout, lines_.size())) lines_.resize(static_cast<std::size_t>(layout.max_lines));
  if (layout.balanced && lines_.size() > 1) balance(text, width);
  return fits;
}

// The narrowest width that needs no further line and cuts no word.
void Painter::balance(const Paragraph& text, float width) const {
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
  return fitted(runs, style, width, layout).size(style);
}

Painter::Measured Painter::measured(std::string_view text, TextStyle style, float width) const {
  const Run run{text};
  KnownText& known = this->known({&run, 1}, style, {});
  return {fitted(known, {&run, 1}, style, width, {}).size(style), widest_word(known, text, style)};
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
  const auto [text, wrapping] = fitted(runs, style, box.w, layout);
  const std::vector<TextLine>& lines = wrapping.lines;
  const float height = height_of(text, lines.size(), style);
  Align align = layout.align;
  if (layout.own_direction && text.direction() != direction_ && align != Align::kCenter) {
    align = align == Align::kStart ? Align::kEnd : Align::kStart;
  }
  const float leading = text.leading(style.line, lines.size());
  Rect place = box;
  if (layout.stand == Stand::kMiddle) place.y += (box.h - height) / 2;
  if (layout.stand == Stand::kBottom) place.y += box.h - height;
  Rect drawn{box.right(), 0, 0, 0};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const TextLine& line = lines[i];
    place.x = box.x;
    if (align == Align::kCenter) place.x += (box.w - line.width) / 2;
    if (align == Align::kEnd) place.x += box.w - line.width;
    const Rect letters = draw_line(text, line, {place.x, place.y}, leading, color);
    if (i == 0) drawn.y = letters.y;
    drawn = {std::min(drawn.x, letters.x), drawn.y, std::max(drawn.w, letters.w),
             letters.bottom() - drawn.y};
    place.y += text.em() * leading;
  }
  const float tail = text.em() * (text.hangs() ? Fonts::kArabicTail : Fonts::kTail);
  record(runs, box, drawn, tail, text.em(), color, wrapping.fits, enlarged(style.em));
  return height;
}

void Painter::text_line(const Paragraph& text, const TextLine& line, Point place, float leading,
                        Color color, std::string_view source) {
  const Rect drawn = draw_line(text, line, place, leading, color);
  const Run run{source.substr(line.begin, line.end - line.begin)};
  const float tail = text.em() * (text.hangs() ? Fonts::kArabicTail : Fonts::kTail);
  record({&run, 1}, {place.x, place.y, line.width, text.em() * leading}, drawn, tail, text.em(),
         color, true);
}

// Returns where the letters stand, from cap height to baseline.
Rect Painter::draw_line(const Paragraph& text, const TextLine& line, Point place, float leading,
                        Color color) {
  // Half the leading, then the ascent: as browsers place a line.
  const float em = text.em();
  // No higher than capitals have room for: in large type with little leading.
  constexpr float kOverCapitals =
      Fonts::kAscent - Fonts::kTextSizePerEm / 2 - Fonts::kCapitalHeight;
  const float most = std::max(0.0F, leading / 2 + kOverCapitals);
  const float raised = text.hangs() ? std::min(Fonts::kArabicRaised, most) : 0;
  const float y = place.y + em * ((leading - Fonts::kTextSizePerEm) / 2 + Fonts::kAscent - raised);
  const float left = to_pixels(Rect{place.x, y, line.width, 0}).left;
  text.draw(*list_, line, left, std::round(to_pixels(Point{place.x, y}).y), scale(),
            IM_COL32(color.r, color.g, color.b, color.a));
  const float capital = em * Fonts::kCapitalHeight;
  return {place.x, y - capital, line.width, capital};
}

void Painter::record(std::span<const Run> runs, Rect box, Rect drawn, float tail, float em,
                     Color color, bool fits, float em_asked) {
  hear(runs, drawn);
  if (recorder() == nullptr) return;
  RecordedText seen;
  for (const Run& run : runs) seen.text += run.text;
  const ImVec4 clip = list_->_CmdHeader.ClipRect;
  seen.box = to_pixels(box);
  seen.drawn = to_pixels(drawn);
  seen.clip = {clip.x, clip.y, clip.z, clip.w};
  seen.tail = tail * scale();
  seen.em = em * scale();
  seen.em_asked = (em_asked > 0 ? em_asked : em) * scale();
  seen.color = color;
  seen.cut = !fits;
  recorder()->add_text(std::move(seen));
}

}  // namespace stordialog::kit
