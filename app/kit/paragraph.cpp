#include "kit/paragraph.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "input/grapheme.h"
#include "kit/glyph_loader.h"

namespace stordialog::kit {
namespace {

bool is_digit(std::uint32_t c) {
  return c >= '0' && c <= '9';
}
// Spaces that a line may end at. A no-break space is a letter here, and so is one with a mark on
// it.
bool is_space(const Cluster& cluster) {
  const std::uint32_t bytes = cluster.end - cluster.begin;
  return (cluster.character == ' ' && bytes <= 2) || (cluster.character == 0x200B && bytes == 3);
}

// The faces of one text at one size, looked up when the first glyph needs them.
class Bakes {
 public:
  Bakes(const Fonts& fonts, Weight weight, float pixels)
      : fonts_(fonts), weight_(weight), exact_(pixels), size_(std::max(1.0F, std::round(pixels))) {}

  ImFontBaked& of(const Cluster& cluster) {
    const std::size_t index =
        (cluster.strong ? 2U : 0U) + (cluster.typeface == Typeface::kArabic ? 1U : 0U);
    if (bakes_[index] == nullptr) {
      const Weight weight = cluster.strong ? strong_weight(weight_) : weight_;
      // Dear ImGui rounds sizes: the density carries the rest.
      bakes_[index] =
          fonts_.font(weight, cluster.typeface).drawn->GetFontBaked(size_, exact_ / size_);
    }
    return *bakes_[index];
  }

 private:
  const Fonts& fonts_;
  Weight weight_;
  float exact_, size_;
  std::array<ImFontBaked*, 4> bakes_{};
};

// As high as a capital, with its edge inside.
void draw_box(ImDrawList& list, ImVec2 pen, float em, ImU32 color) {
  const float edge = std::max(1.0F, std::round(em * 0.04F));
  const ImVec2 from(pen.x + std::round(em * (kBoxAdvance - kBoxWidth) / 2) + edge / 2,
                    pen.y - std::round(em * Fonts::kCapitalHeight) + edge / 2);
  const ImVec2 to(from.x + std::round(em * kBoxWidth) - edge, pen.y - edge / 2);
  list.AddRect(from, to, color, em * 0.06F, 0, edge);
}

}  // namespace

// A place to end a line: its end and width there, and the cluster at which the next one goes on.
struct Paragraph::Break {
  std::size_t end = 0;
  float width = 0;
  std::size_t next = 0;
  float next_x = 0;
};

Paragraph::Paragraph(const Fonts& fonts, std::span<const Run> runs, const ShapingStyle& style,
                     float tracking)
    : fonts_(&fonts),
      runs_(runs),
      weight_(style.weight),
      tracking_(tracking),
      own_(std::make_unique<const ShapedText>(fonts.shaper().shape(fonts, runs, style))),
      shaped_(own_.get()) {
  for (const Run& run : runs_) size_ += run.text.size();
}

Paragraph::Paragraph(const Fonts& fonts, std::span<const Run> runs, const ShapedText& shaped,
                     Weight weight, float tracking)
    : fonts_(&fonts), runs_(runs), weight_(weight), tracking_(tracking), shaped_(&shaped) {
  for (const Run& run : runs_) size_ += run.text.size();
}

float Paragraph::leading(float wanted, std::size_t lines) const {
  constexpr float kArabic = 1.3F;
  return shaped_->arabic && lines > 1 ? std::max(wanted, kArabic) : wanted;
}

std::size_t Paragraph::cluster_at(std::size_t offset) const {
  const auto& clusters = shaped_->clusters;
  const auto found = std::ranges::lower_bound(clusters, offset, {}, &Cluster::begin);
  return static_cast<std::size_t>(found - clusters.begin());
}

float Paragraph::tracking_of(const Cluster& cluster) const {
  return cluster.typeface == Typeface::kArabic ? 0 : tracking_;
}

float Paragraph::width(std::size_t begin, std::size_t end) const {
  float x = 0, tracking = 0;
  for (std::size_t i = cluster_at(begin), last = cluster_at(end); i < last; ++i) {
    tracking = tracking_of(shaped_->clusters[i]);
    x += shaped_->clusters[i].advance + tracking;
  }
  return (x - tracking) * em_;
}

bool Paragraph::wrap(float width, std::vector<TextLine>& lines) const {
  lines.clear();
  const auto& clusters = shaped_->clusters;
  const float limit = (width + 0.01F) / em_;
  bool whole = true;
  float pen = 0, tracking = 0;
  Break line, content, chance;  // content: the end of what is visible; chance: where to break
  const auto end_line = [&](const Break& at) {
    const std::size_t begin = line.end;
    lines.push_back({begin, at.end, (at.width - line.next_x) * em_});
    line = {at.next < clusters.size() ? clusters[at.next].begin : size_, 0, at.next, at.next_x};
    content = chance = {line.end, at.next_x, at.next, at.next_x};
  };
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    const Cluster& cluster = clusters[i];
    const Break here{cluster.begin, pen - tracking, i, pen};
    if (cluster.character == '\n') {
      end_line({here.end, here.width, i + 1, pen});
      tracking = 0;
      continue;
    }
    tracking = tracking_of(cluster);
    pen += cluster.advance + tracking;
    if (is_space(cluster)) {
      chance = {content.end, content.width, i + 1, pen};
      continue;
    }
    const bool begins = i == line.next;
    if (!begins && clusters[i - 1].character == '-' && !is_digit(cluster.character)) chance = here;
    if (pen - tracking - line.next_x > limit && !begins) {
      const bool at_space = chance.next > line.next;
      whole = whole && at_space;
      Break cut = at_space ? chance : here;
      while (!at_space && cut.next > line.next && !starts_grapheme(cut.end)) {
        const Cluster& before = clusters[--cut.next];
        cut.next_x -= before.advance + tracking_of(before);
        cut = {before.begin, cut.next_x, cut.next, cut.next_x};
      }
      if (cut.next > line.next) end_line(cut);
    }
    content = {cluster.end, pen - tracking, i + 1, pen};
  }
  lines.push_back({line.end, size_, (pen - tracking - line.next_x) * em_});
  return whole;
}

// Cluster numbers from left to right, counted from `first`; empty where they stand as they are.
std::span<const std::uint32_t> Paragraph::order(std::size_t first, std::size_t last) const {
  const std::span clusters{shaped_->clusters.data() + first, last - first};
  const auto level = [](Level all, const Cluster& c) { return static_cast<Level>(all | c.level); };
  Level any = 0;
  for (const Cluster& cluster : clusters) any = level(any, cluster);
  if (any == 0) return {};
  levels_.clear();
  for (const Cluster& cluster : clusters) levels_.push_back(cluster.level);
  for (std::size_t i = levels_.size(); i > 0 && trails(clusters[i - 1].character); --i) {
    levels_[i - 1] = base_level(direction());  // L1
  }
  order_.resize(levels_.size());
  order_from_left(levels_, order_);
  return order_;
}

void Paragraph::draw(ImDrawList& list, const TextLine& line, float left, float baseline,
                     float scale, std::uint32_t color) const {
  const std::size_t first = cluster_at(line.begin), last = cluster_at(line.end);
  if (first >= last) return;
  const auto order = this->order(first, last);
  const float pixels = em_ * scale;
  Bakes bakes(*fonts_, weight_, pixels);
  const ImVec4 clip = list._CmdHeader.ClipRect;
  float pen = 0;
  for (std::size_t i = 0; i < last - first; ++i) {
    const Cluster& cluster = shaped_->clusters[first + (order.empty() ? i : order[i])];
    for (std::uint32_t j = 0; j < cluster.glyphs; ++j) {
      const ShapedGlyph& shaped = shaped_->glyphs[cluster.glyph + j];
      const float x = std::round(left + (pen + shaped.x) * pixels);
      const float y = baseline - std::round(shaped.y * pixels);
      pen += shaped.advance;
      if (shaped.number == 0) {
        draw_box(list, {x, y}, pixels, color);
        continue;
      }
      const ImFontGlyph* glyph =
          bakes.of(cluster).FindGlyphNoFallback(atlas_character(shaped.number));
      if (glyph == nullptr || !glyph->Visible) continue;
      const ImVec2 from(x + glyph->X0, y + glyph->Y0), to(x + glyph->X1, y + glyph->Y1);
      if (to.x < clip.x || from.x > clip.z || to.y < clip.y || from.y > clip.w) continue;
      list.PrimReserve(6, 4);
      list.PrimRectUV(from, to, {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, color);
    }
    pen += tracking_of(cluster);
  }
}

// --- graphemes ---

std::size_t Paragraph::next_grapheme(std::size_t offset) const {
  std::size_t before = 0;
  for (const Run& run : runs_) {
    if (offset < before + run.text.size()) {
      return before + input::next_grapheme(run.text, offset - before);
    }
    before += run.text.size();
  }
  return size_;
}

bool Paragraph::starts_grapheme(std::size_t offset) const {
  std::size_t before = 0;
  for (const Run& run : runs_) {
    if (offset < before + run.text.size()) {
      const std::size_t at = offset - before;
      return !input::joins_before(run.text.substr(0, at), run.text.substr(at));
    }
    before += run.text.size();
  }
  return true;
}

}  // namespace stordialog::kit
