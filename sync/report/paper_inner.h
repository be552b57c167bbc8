// What a paper is made of; only the files paper*.cpp see it.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <cairo.h>
#include <pango/pangocairo.h>

#include "report/paper.h"

namespace stordialog::report {

struct Released {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
  void operator()(PangoFontMap* fonts) const { g_object_unref(fonts); }
  void operator()(PangoContext* context) const { g_object_unref(context); }
  void operator()(PangoLayout* layout) const { g_object_unref(layout); }
};

struct Paper::Inner {
  PaperKind kind;
  std::string bytes;
  std::unique_ptr<cairo_surface_t, Released> surface;
  std::unique_ptr<cairo_t, Released> cairo;
  std::unique_ptr<PangoFontMap, Released> fonts;
  std::unique_ptr<PangoContext, Released> context;
  std::vector<int> outline;  // the entry before, one per level

  /// Where something that wide stands on the paper, mirrored where reading starts at the right.
  [[nodiscard]] double left(double x, double width) const {
    return kind.right_to_left ? kind.size.width - x - width : x;
  }
};

/// False if there is no memory for fontconfig's own tables.
[[nodiscard]] bool load_fonts(Paper::Inner& inner);

}  // namespace stordialog::report
