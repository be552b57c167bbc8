// Cairo, Pango and fontconfig stay in the files paper*.cpp.
#include "report/paper.h"

#include "report/paper_inner.h"

namespace stordialog::report {

namespace {

constexpr double kPi = std::numbers::pi;

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

domain::Error trouble(const char* reason) {
  return domain::Error("report.paper").with("reason", reason);
}

cairo_surface_t* surface_of(const PaperKind& kind, std::string* bytes) {
  const auto [width, height] = kind.size;
  switch (kind.medium) {
    case Medium::pdf:
      return cairo_pdf_surface_create_for_stream(append, bytes, width, height);
    case Medium::svg:
      return cairo_svg_surface_create_for_stream(append, bytes, width, height);
    case Medium::png:
      return cairo_image_surface_create(CAIRO_FORMAT_RGB24,
                                        static_cast<int>(width * kind.png_scale),
                                        static_cast<int>(height * kind.png_scale));
  }
  return nullptr;
}

/// What the file says about itself.
void describe(cairo_surface_t* surface, const PaperKind& kind) {
  if (kind.medium != Medium::pdf) return;
  const auto say = [surface](cairo_pdf_metadata_t name, const std::string& value) {
    if (!value.empty()) cairo_pdf_surface_set_metadata(surface, name, value.c_str());
  };
  say(CAIRO_PDF_METADATA_TITLE, kind.title);
  say(CAIRO_PDF_METADATA_SUBJECT, kind.subject);
  say(CAIRO_PDF_METADATA_CREATOR, "Stordialog");
  if (!kind.date.empty()) say(CAIRO_PDF_METADATA_CREATE_DATE, kind.date + "T00:00:00Z");
}

void set_colour(cairo_t* cairo, Colour colour) {
  const auto part = [colour](int shift) {
    return static_cast<double>((colour >> shift) & 0xFFU) / 255;
  };
  cairo_set_source_rgb(cairo, part(16), part(8), part(0));
}

void round_path(cairo_t* cairo, double x, double y, double w, double h, double radius) {
  if (radius <= 0) {
    cairo_rectangle(cairo, x, y, w, h);
    return;
  }
  const double r = std::min({radius, w / 2, h / 2});
  cairo_new_sub_path(cairo);
  cairo_arc(cairo, x + w - r, y + r, r, -kPi / 2, 0);
  cairo_arc(cairo, x + w - r, y + h - r, r, 0, kPi / 2);
  cairo_arc(cairo, x + r, y + h - r, r, kPi / 2, kPi);
  cairo_arc(cairo, x + r, y + r, r, kPi, 1.5 * kPi);
  cairo_close_path(cairo);
}

}  // namespace

domain::Expected<Paper> Paper::begin(const PaperKind& kind) {
  auto inner = std::make_unique<Inner>();
  inner->kind = kind;
  inner->surface.reset(surface_of(kind, &inner->bytes));
  if (!inner->surface || cairo_surface_status(inner->surface.get()) != CAIRO_STATUS_SUCCESS) {
    return domain::fail(trouble("cairo"));
  }
  describe(inner->surface.get(), kind);
  inner->cairo.reset(cairo_create(inner->surface.get()));
  if (!load_fonts(*inner)) return domain::fail(trouble("fontconfig"));
  if (kind.medium == Medium::png) {
    cairo_scale(inner->cairo.get(), kind.png_scale, kind.png_scale);
    set_colour(inner->cairo.get(), kWhite);
    cairo_paint(inner->cairo.get());
  }
  return Paper(std::move(inner));
}

Paper::Paper(std::unique_ptr<Inner> inner) : inner_(std::move(inner)) {}
Paper::Paper(Paper&&) noexcept = default;
Paper::~Paper() = default;

double Paper::width() const {
  return inner_->kind.size.width;
}
double Paper::height() const {
  return inner_->kind.size.height;
}

void Paper::fill(const Area& area, Colour colour, double radius) {
  auto* cairo = inner_->cairo.get();
  set_colour(cairo, colour);
  round_path(cairo, inner_->left(area.x, area.w), area.y, area.w, area.h, radius);
  cairo_fill(cairo);
}

void Paper::outline(const Area& area, const Line& line, double radius) {
  auto* cairo = inner_->cairo.get();
  set_colour(cairo, line.colour);
  cairo_set_line_width(cairo, line.thickness);
  const double dash[] = {3 * line.thickness, 2 * line.thickness};
  cairo_set_dash(cairo, dash, line.dashed ? 2 : 0, 0);
  const double in = line.thickness / 2;
  round_path(cairo, inner_->left(area.x, area.w) + in, area.y + in, area.w - 2 * in,
             area.h - 2 * in, radius);
  cairo_stroke(cairo);
  cairo_set_dash(cairo, nullptr, 0, 0);
}

void Paper::rule(double x, double y, double width, const Line& line) {
  auto* cairo = inner_->cairo.get();
  set_colour(cairo, line.colour);
  cairo_set_line_width(cairo, line.thickness);
  const double dash[] = {3 * line.thickness, 2 * line.thickness};
  cairo_set_dash(cairo, dash, line.dashed ? 2 : 0, 0);
  cairo_move_to(cairo, inner_->left(x, width), y);
  cairo_rel_line_to(cairo, width, 0);
  cairo_stroke(cairo);
  cairo_set_dash(cairo, nullptr, 0, 0);
}

void Paper::dot(double x, double y, double radius, Colour colour) {
  auto* cairo = inner_->cairo.get();
  set_colour(cairo, colour);
  cairo_new_path(cairo);  // text leaves its end behind
  cairo_arc(cairo, inner_->left(x, 0), y, radius, 0, 2 * kPi);
  cairo_fill(cairo);
}

void Paper::logo(double x, double y, double size) {
  const double left = inner_->left(x, size);
  for (const auto& one : report::logo()) {
    set_colour(inner_->cairo.get(), one.own ? kDot : kAction);
    cairo_new_path(inner_->cairo.get());
    cairo_arc(inner_->cairo.get(), left + one.x * size, y + one.y * size, one.radius * size, 0,
              2 * kPi);
    cairo_fill(inner_->cairo.get());
  }
}

void Paper::cells(const std::vector<bool>& dark, std::size_t side, const Area& area) {
  auto* cairo = inner_->cairo.get();
  const double left = inner_->left(area.x, area.w), size = area.w / static_cast<double>(side);
  set_colour(cairo, kInk);
  cairo_new_path(cairo);
  for (std::size_t at = 0; at < dark.size(); ++at) {
    if (!dark[at]) continue;
    cairo_rectangle(cairo, left + size * static_cast<double>(at % side),
                    area.y + size * static_cast<double>(at / side), size, size);
  }
  cairo_fill(cairo);  // one path, so that no seam shows between the cells
}

void Paper::draw(const figure::Shapes& shapes, double x, double y) {
  for (const auto& shape : shapes) {
    if (const auto* filled = std::get_if<figure::Fill>(&shape)) {
      fill({x + filled->box.x, y + filled->box.y, filled->box.w, filled->box.h},
           colour_of(filled->paint), filled->radius);
    } else if (const auto* lined = std::get_if<figure::Outline>(&shape)) {
      outline({x + lined->box.x, y + lined->box.y, lined->box.w, lined->box.h},
              {lined->thickness, colour_of(lined->paint)}, lined->radius);
    } else if (const auto* path = std::get_if<figure::Path>(&shape)) {
      auto* cairo = inner_->cairo.get();
      set_colour(cairo, colour_of(path->paint));
      cairo_set_line_width(cairo, path->thickness);
      cairo_new_path(cairo);
      for (const auto& point : path->points) {
        cairo_line_to(cairo, inner_->left(x + point.x, 0), y + point.y);
      }
      cairo_stroke(cairo);
    }
  }
}

void Paper::next_page() {
  cairo_show_page(inner_->cairo.get());
}

void Paper::tagged(const char* tag, const std::function<void()>& inner) {
  const bool pdf = inner_->kind.medium == Medium::pdf;
  if (pdf) cairo_tag_begin(inner_->cairo.get(), tag, nullptr);
  inner();
  if (pdf) cairo_tag_end(inner_->cairo.get(), tag);
}

void Paper::anchor(const std::string& name, const std::function<void()>& inner) {
  const bool pdf = inner_->kind.medium == Medium::pdf;
  const std::string about = "name='" + name + "'";
  if (pdf) cairo_tag_begin(inner_->cairo.get(), CAIRO_TAG_DEST, about.c_str());
  inner();
  if (pdf) cairo_tag_end(inner_->cairo.get(), CAIRO_TAG_DEST);
}

void Paper::link(const std::string& anchor, const std::function<void()>& inner) {
  const bool pdf = inner_->kind.medium == Medium::pdf;
  const std::string about = "dest='" + anchor + "'";
  if (pdf) cairo_tag_begin(inner_->cairo.get(), CAIRO_TAG_LINK, about.c_str());
  inner();
  if (pdf) cairo_tag_end(inner_->cairo.get(), CAIRO_TAG_LINK);
}

void Paper::outline_entry(const std::string& title, const std::string& anchor, int level) {
  if (inner_->kind.medium != Medium::pdf) return;
  auto& parents = inner_->outline;
  parents.resize(static_cast<std::size_t>(level), CAIRO_PDF_OUTLINE_ROOT);
  const std::string about = "dest='" + anchor + "'";
  parents.push_back(cairo_pdf_surface_add_outline(inner_->surface.get(), parents.back(),
                                                  title.c_str(), about.c_str(),
                                                  static_cast<cairo_pdf_outline_flags_t>(0)));
}

domain::Expected<std::string> Paper::finish() {
  auto* surface = inner_->surface.get();
  cairo_status_t status = cairo_status(inner_->cairo.get());
  if (status == CAIRO_STATUS_SUCCESS && inner_->kind.medium == Medium::png) {
    status = cairo_surface_write_to_png_stream(surface, append, &inner_->bytes);
  }
  inner_->cairo.reset();
  cairo_surface_finish(surface);
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface);
  if (status != CAIRO_STATUS_SUCCESS) return domain::fail(trouble(cairo_status_to_string(status)));
  return std::move(inner_->bytes);
}

}  // namespace stordialog::report
