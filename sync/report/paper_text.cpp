// Text on paper: Pango shapes, breaks and orders it; lines stand as far apart as the type says.
#include <cmath>

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>

#include "report/paper_inner.h"

namespace stordialog::report {

namespace {

constexpr const char* kFamilies = "Manrope, Noto Sans Arabic, Symbola, sans-serif";

using Layout = std::unique_ptr<PangoLayout, Released>;

double points(int pango) {
  return static_cast<double>(pango) / PANGO_SCALE;
}

bool has_arabic(std::string_view text) {  // U+0580 to U+07FF
  return std::ranges::any_of(text, [](char one) {
    const auto byte = static_cast<unsigned char>(one);
    return byte >= 0xD6 && byte <= 0xDF;
  });
}
bool has_latin(std::string_view text) {
  return std::ranges::any_of(text, [](char one) {
    const auto byte = static_cast<unsigned char>(one);
    return (byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z';
  });
}

/// On a page from right to left everything starts at the right, a Latin name too, and a sentence
/// with Arabic in it is Arabic whatever it begins with. Pango would go by the first letter, and
/// turn the alignment round where that is not the page's direction.
Side on_page(PangoContext* context, PangoLayout* layout, std::string_view text, Side side) {
  if (pango_context_get_base_dir(context) != PANGO_DIRECTION_RTL) return side;
  if (has_arabic(text)) {
    pango_layout_set_auto_dir(layout, FALSE);
  } else if (has_latin(text)) {
    return side;
  }
  if (side == Side::middle) return side;
  return side == Side::start ? Side::end : Side::start;
}

Layout laid_out(PangoContext* context, std::string_view text, const Type& type, double width,
                Side side) {
  Layout layout(pango_layout_new(context));
  auto* font = pango_font_description_from_string(kFamilies);
  pango_font_description_set_absolute_size(font, type.size * PANGO_SCALE);
  pango_font_description_set_weight(font, static_cast<PangoWeight>(type.weight));
  pango_layout_set_font_description(layout.get(), font);
  pango_font_description_free(font);
  auto* attributes = pango_attr_list_new();
  if (type.tracking != 0) {
    pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(static_cast<int>(
                                           std::lround(type.tracking * type.size * PANGO_SCALE))));
  }
  pango_layout_set_attributes(layout.get(), attributes);
  pango_attr_list_unref(attributes);
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  side = on_page(context, layout.get(), text, side);
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment(layout.get(), side == Side::start    ? PANGO_ALIGN_LEFT
                                           : side == Side::middle ? PANGO_ALIGN_CENTER
                                                                  : PANGO_ALIGN_RIGHT);
  if (width > 0) {
    pango_layout_set_width(layout.get(), static_cast<int>(std::ceil(width * PANGO_SCALE)));
  }
  return layout;
}

void set_ink(cairo_t* cairo, Colour colour) {
  const auto part = [colour](int shift) {
    return static_cast<double>((colour >> shift) & 0xFFU) / 255;
  };
  cairo_set_source_rgb(cairo, part(16), part(8), part(0));
}

/// Draws the line that the iterator stands at, its box's top at y.
void draw_line(cairo_t* cairo, PangoLayoutIter* at, const Type& type, double left, double y) {
  PangoRectangle logical;
  pango_layout_iter_get_line_extents(at, nullptr, &logical);
  // Every line as high as the type says, whatever other fonts stand in it: by the common baseline.
  const double baseline = y + type.size * (type.line / 2 + 0.36);
  cairo_move_to(cairo, left + points(logical.x), baseline);
  set_ink(cairo, type.colour);
  pango_cairo_show_layout_line(cairo, pango_layout_iter_get_line_readonly(at));
}

/// The language and direction of the kind.
void speak(const Paper::Inner& inner) {
  auto* context = inner.context.get();
  if (!inner.kind.language.empty()) {
    pango_context_set_language(context, pango_language_from_string(inner.kind.language.c_str()));
  }
  pango_context_set_base_dir(context,
                             inner.kind.right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
}

}  // namespace

bool load_fonts(Paper::Inner& inner) {
  FcConfig* config = FcInitLoadConfigAndFonts();
  if (!config) return false;
  if (!inner.kind.fonts.empty()) {
    const std::string folder = inner.kind.fonts.string();
    FcConfigAppFontAddDir(config, reinterpret_cast<const FcChar8*>(folder.c_str()));
  }
  inner.fonts.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(inner.fonts.get()), config);
  FcConfigDestroy(config);
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(inner.fonts.get()), 72);
  inner.context.reset(pango_font_map_create_context(inner.fonts.get()));
  auto* context = inner.context.get();
  pango_cairo_update_context(inner.cairo.get(), context);
  pango_context_set_round_glyph_positions(context, FALSE);
  speak(inner);
  return true;
}

void Paper::turn_to(const std::string& language, bool right_to_left) {
  inner_->kind.language = language;
  inner_->kind.right_to_left = right_to_left;
  speak(*inner_);
}

double Paper::height_of(std::string_view text, const Type& type, double width) const {
  const auto layout = laid_out(inner_->context.get(), text, type, width, Side::start);
  return pango_layout_get_line_count(layout.get()) * type.size * type.line;
}

double Paper::width_of(std::string_view text, const Type& type) const {
  const auto layout = laid_out(inner_->context.get(), text, type, 0, Side::start);
  PangoRectangle logical;
  pango_layout_get_extents(layout.get(), nullptr, &logical);
  return points(logical.width);
}

double Paper::write(std::string_view text, const Type& type, double x, double y, double width,
                    Side side) {
  if (const auto end = text.find('\n'); end != text.npos && inner_->kind.right_to_left) {
    // Each paragraph has a direction of its own; on_page() asks for one.
    const double first = write(text.substr(0, end), type, x, y, width, side);
    return first + write(text.substr(end + 1), type, x, y + first, width, side);
  }
  const auto layout = laid_out(inner_->context.get(), text, type, width, side);
  auto* at = pango_layout_get_iter(layout.get());
  const double left = inner_->left(x, width);
  double top = y;
  do {
    draw_line(inner_->cairo.get(), at, type, left, top);
    top += type.size * type.line;
  } while (pango_layout_iter_next_line(at));
  pango_layout_iter_free(at);
  return top - y;
}

double Paper::flow(std::string_view text, const Type& type, double x, double y, double width,
                   double bottom, const std::function<double()>& turn) {
  if (const auto end = text.find('\n'); end != text.npos && inner_->kind.right_to_left) {
    y = flow(text.substr(0, end), type, x, y, width, bottom, turn);
    return flow(text.substr(end + 1), type, x, y, width, bottom, turn);
  }
  const auto layout = laid_out(inner_->context.get(), text, type, width, Side::start);
  auto* at = pango_layout_get_iter(layout.get());
  const double left = inner_->left(x, width);
  do {
    if (y + type.size * type.line > bottom) y = turn();
    draw_line(inner_->cairo.get(), at, type, left, y);
    y += type.size * type.line;
  } while (pango_layout_iter_next_line(at));
  pango_layout_iter_free(at);
  return y;
}

}  // namespace stordialog::report
