#include "kit/shaping.h"

#include <algorithm>
#include <array>
#include <utility>

#include <hb.h>

#include "input/grapheme.h"

namespace stordialog::kit {
namespace {

constexpr std::uint32_t kSpace = ' ';

bool is_control(std::uint32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

bool is_digit(std::uint32_t c) {
  return (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
}

hb_script_t script_of(std::uint32_t c) {
  return hb_unicode_script(hb_unicode_funcs_get_default(), c);
}

// Marks, joiners and direction signs go with the character before them.
bool follows(std::uint32_t c, hb_script_t script) {
  return script == HB_SCRIPT_INHERITED ||
         hb_unicode_general_category(hb_unicode_funcs_get_default(), c) ==
             HB_UNICODE_GENERAL_CATEGORY_FORMAT;
}

bool has(const Fonts& fonts, Weight weight, Typeface typeface, std::uint32_t c) {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(fonts.font(weight, typeface).shaped.get(), c, &glyph) != 0;
}

constexpr hb_feature_t feature(hb_tag_t tag, std::uint32_t value) {
  return {tag, value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
}

// Ligatures and arrows made of signs would change letters under a person's hands.
constexpr std::array kPlain{feature(HB_TAG('l', 'i', 'g', 'a'), 0),
                            feature(HB_TAG('c', 'l', 'i', 'g'), 0),
                            feature(HB_TAG('c', 'a', 'l', 't'), 0)};
constexpr std::array kTabular{kPlain[0], kPlain[1], kPlain[2],
                              feature(HB_TAG('t', 'n', 'u', 'm'), 1),
                              feature(HB_TAG('k', 'e', 'r', 'n'), 0)};

}  // namespace

struct Shaper::Job {
  const Fonts& fonts;
  const ShapingStyle& style;
  ShapedText& out;

  Weight weight(bool strong) const { return strong ? strong_weight(style.weight) : style.weight; }
};

Shaper::Shaper() : buffer_(hb_buffer_create()) {}

Shaper::~Shaper() {
  hb_buffer_destroy(buffer_);
}

ShapedText Shaper::shape(const Fonts& fonts, std::span<const Run> runs, const ShapingStyle& style) {
  ShapedText out;
  read(runs);
  out.direction = style.direction;
  if (style.base == Base::kOwn) {
    // A telephone number has no letter, and goes from the left in every language.
    const bool number = std::ranges::any_of(codes_, is_digit);
    out.direction =
        first_strong(codes_).value_or(number ? Direction::kLeftToRight : style.direction);
  }
  out.clusters.reserve(codes_.size());
  out.glyphs.reserve(codes_.size());
  const Job job{fonts, style, out};
  for (std::size_t begin = 0; begin < codes_.size();) {
    const auto from = codes_.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto end = static_cast<std::size_t>(std::find(from, codes_.end(), '\n') - codes_.begin());
    if (end > begin) shape_paragraph(job, begin, end);
    if (end < codes_.size()) {
      const auto none = static_cast<std::uint32_t>(out.glyphs.size());
      out.clusters.push_back({characters_[end].begin, characters_[end + 1].begin, none, 0, 0, '\n',
                              base_level(out.direction), Typeface::kManrope, false});
    }
    begin = end + 1;
  }
  wipe();
  return out;
}

void Shaper::read(std::span<const Run> runs) {
  characters_.clear();
  std::size_t size = 0;
  for (const Run& run : runs) {
    for (std::size_t at = 0; at < run.text.size();) {
      const input::CodePoint c = input::code_point_at(run.text, at);
      const auto code = static_cast<std::uint32_t>(c.value);
      codes_.push_back(code != '\n' && is_control(code) ? kSpace : code);
      characters_.push_back(
          {static_cast<std::uint32_t>(size + at), 0, Typeface::kManrope, run.strong});
      at += c.bytes;
    }
    size += run.text.size();
  }
  characters_.push_back({static_cast<std::uint32_t>(size), 0, Typeface::kManrope, false});
}

// What shapes alike goes to HarfBuzz in one piece.
void Shaper::shape_paragraph(const Job& job, std::size_t begin, std::size_t end) {
  levels_.resize(end - begin);
  find_levels({codes_.data() + begin, end - begin}, job.out.direction, levels_);
  for (std::size_t i = begin; i < end; ++i) characters_[i].level = levels_[i - begin];
  choose_faces(job, begin, end);
  const auto alike = [](const Character& a, const Character& b) {
    return a.level == b.level && a.typeface == b.typeface && a.strong == b.strong;
  };
  for (std::size_t from = begin; from < end;) {
    std::size_t to = from + 1;
    while (to < end && alike(characters_[from], characters_[to])) ++to;
    shape_item(job, from, to, begin, end);
    from = to;
  }
}

// Letters come from the face of their script. Digits, signs and spaces, which both faces have, come
// from the page's own face, or inside a turn from that of the letter before them.
void Shaper::choose_faces(const Job& job, std::size_t begin, std::size_t end) {
  const bool arabic_page = job.out.direction == Direction::kRightToLeft;
  const Typeface own = arabic_page ? Typeface::kArabic : Typeface::kManrope;
  constexpr std::uint32_t kFirstRightToLeft = 0x590;
  Typeface letter = own;
  for (std::size_t i = begin; i < end; ++i) {
    const std::uint32_t c = codes_[i];
    Character& character = characters_[i];
    if (c < kFirstRightToLeft && own == Typeface::kManrope && letter == own) continue;
    const hb_script_t script = script_of(c);
    if (i > begin && follows(c, script)) {
      character.typeface = characters_[i - 1].typeface;
      continue;
    }
    if (script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED) {
      letter = script == HB_SCRIPT_ARABIC ? Typeface::kArabic : Typeface::kManrope;
      job.out.hangs = job.out.hangs || script == HB_SCRIPT_ARABIC;
      character.typeface = letter;
      continue;
    }
    const Weight weight = job.weight(character.strong);
    const bool in_page = character.level == base_level(job.out.direction);
    character.typeface = in_page ? own : letter;
    if (has(job.fonts, weight, character.typeface, c)) continue;
    const bool arabic = has(job.fonts, weight, Typeface::kArabic, c);
    const bool latin = has(job.fonts, weight, Typeface::kManrope, c);
    character.typeface = arabic && !latin ? Typeface::kArabic : Typeface::kManrope;
  }
}

void Shaper::shape_item(const Job& job, std::size_t begin, std::size_t end,
                        std::size_t paragraph_begin, std::size_t paragraph_end) {
  const Character& first = characters_[begin];
  const Font& face = job.fonts.font(job.weight(first.strong), first.typeface);
  job.out.arabic = job.out.arabic || first.typeface == Typeface::kArabic;
  hb_script_t script = HB_SCRIPT_ARABIC;
  std::span<const hb_feature_t> features;
  if (first.typeface == Typeface::kManrope) {
    script = HB_SCRIPT_LATIN;
    features = job.style.tabular ? std::span<const hb_feature_t>(kTabular) : kPlain;
  }
  hb_buffer_clear_contents(buffer_);
  hb_buffer_set_direction(buffer_,
                          right_to_left(first.level) ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer_, script);
  // With what stands around it, so that letters join across a bold word's edge.
  hb_buffer_add_codepoints(
      buffer_, codes_.data() + paragraph_begin, static_cast<int>(paragraph_end - paragraph_begin),
      static_cast<unsigned>(begin - paragraph_begin), static_cast<int>(end - begin));
  hb_shape(face.shaped.get(), buffer_, features.data(), static_cast<unsigned>(features.size()));
  add_clusters(job, begin, end, paragraph_begin);
}

// HarfBuzz gives glyphs from left to right; clusters are kept in the order of the text.
void Shaper::add_clusters(const Job& job, std::size_t begin, std::size_t end,
                          std::size_t paragraph_begin) {
  const Character& first = characters_[begin];
  const float units = job.fonts.font(job.weight(first.strong), first.typeface).units_per_em;
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer_, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer_, &count);
  auto& clusters = job.out.clusters;
  auto& glyphs = job.out.glyphs;
  const auto kept = static_cast<std::ptrdiff_t>(clusters.size());
  for (unsigned i = 0; i < count;) {
    const std::size_t head = paragraph_begin + infos[i].cluster;
    const std::uint32_t character = codes_[head];
    Cluster cluster{characters_[head].begin,
                    0,
                    static_cast<std::uint32_t>(glyphs.size()),
                    0,
                    0,
                    character,
                    first.level,
                    first.typeface,
                    first.strong};
    bool missing = false;
    for (const unsigned number = infos[i].cluster; i < count && infos[i].cluster == number; ++i) {
      // One box for a picture made of several characters.
      const bool box = infos[i].codepoint == 0;
      if (box && std::exchange(missing, true)) continue;
      const hb_glyph_position_t& place = positions[i];
      glyphs.push_back({infos[i].codepoint, static_cast<float>(place.x_offset) / units,
                        static_cast<float>(place.y_offset) / units,
                        box ? kBoxAdvance : static_cast<float>(place.x_advance) / units});
      cluster.advance += glyphs.back().advance;
      ++cluster.glyphs;
    }
    clusters.push_back(cluster);
  }
  if (right_to_left(first.level)) std::reverse(clusters.begin() + kept, clusters.end());
  std::uint32_t next = characters_[end].begin;
  for (auto cluster = clusters.end(); cluster != clusters.begin() + kept;) {
    --cluster;
    cluster->end = std::exchange(next, cluster->begin);
  }
}

// Nothing of the text stays behind, in HarfBuzz's own memory either.
void Shaper::wipe() {
  unsigned count = 0;
  const auto length = static_cast<unsigned>(codes_.size());
  hb_buffer_set_length(buffer_, std::max(length, hb_buffer_get_length(buffer_)));
  hb_glyph_info_t* const infos = hb_buffer_get_glyph_infos(buffer_, &count);
  if (count > 0) input::wipe(infos, count * sizeof *infos);
  hb_glyph_position_t* const positions = hb_buffer_get_glyph_positions(buffer_, &count);
  if (count > 0) input::wipe(positions, count * sizeof *positions);
  hb_buffer_clear_contents(buffer_);
  // The neighbours of the latest item: five on each side.
  constexpr std::array<std::uint32_t, 11> kNothing{};
  hb_buffer_add_codepoints(buffer_, kNothing.data(), kNothing.size(), 5, 1);
  hb_buffer_clear_contents(buffer_);
  input::wipe(codes_.data(), codes_.size() * sizeof(std::uint32_t));
  codes_.clear();
}

}  // namespace stordialog::kit
