// Paper to draw on: a PDF, SVG or PNG in memory, with the fonts of the house inside. Measures are
// points (1/72 inch) from the corner where reading starts; on paper written from right to left
// everything is mirrored but pictures of people's making.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "domain/error.h"
#include "figure/figure.h"
#include "report/look.h"
#include "system/files.h"

namespace stordialog::report {

enum class Medium : std::uint8_t { pdf, svg, png };

struct PaperSize {
  double width = 0, height = 0;  // points
};
inline constexpr PaperSize kA4{595.276, 841.89};
inline constexpr PaperSize kA4Lying{841.89, 595.276};

struct PaperKind {
  Medium medium = Medium::pdf;
  PaperSize size = kA4;
  bool right_to_left = false;
  std::string language, title, subject;
  std::string date;      // YYYY-MM-DD: the same document gives the same bytes
  double png_scale = 2;  // pixels a point
  system::Path fonts;    // a folder of fonts that are used before those of the machine
};

struct Type {
  double size = 11;
  int weight = 500;
  Colour colour = kInk;
  double line = 1.4;    // line height in sizes
  double tracking = 0;  // in sizes
};
enum class Side : std::uint8_t { start, middle, end };

/// x, y: corner where reading starts; sizes in points.
struct Area {
  double x = 0, y = 0, w = 0, h = 0;
};

class Paper {
 public:
  /// Errors: report.paper (`reason`).
  [[nodiscard]] static domain::Expected<Paper> begin(const PaperKind& kind);
  Paper(Paper&&) noexcept;
  Paper& operator=(Paper&&) = delete;
  ~Paper();

  [[nodiscard]] double width() const;
  [[nodiscard]] double height() const;

  [[nodiscard]] double height_of(std::string_view text, const Type& type, double width) const;
  /// On one line.
  [[nodiscard]] double width_of(std::string_view text, const Type& type) const;
  /// Returns the height it took.
  double write(std::string_view text, const Type& type, double x, double y, double width,
               Side side = Side::start);
  /// Line by line; before a line that would cross `bottom`, `turn` gives the y to go on at (it
  /// turns the page). Returns the y after the last line.
  double flow(std::string_view text, const Type& type, double x, double y, double width,
              double bottom, const std::function<double()>& turn);

  void fill(const Area& area, Colour colour, double radius = 0);
  struct Line {
    double thickness = 1;
    Colour colour = kInk;
    bool dashed = false;
  };
  /// Inside the area.
  void outline(const Area& area, const Line& line, double radius = 0);
  void rule(double x, double y, double width, const Line& line);
  void dot(double x, double y, double radius, Colour colour);
  void logo(double x, double y, double size);
  /// Square cells, row by row, `side` of them to a row: as they are, never mirrored (a QR code).
  void cells(const std::vector<bool>& dark, std::size_t side, const Area& area);
  /// A figure with its corner at (x, y), in points.
  void draw(const figure::Shapes& shapes, double x, double y);

  void next_page();
  /// From here on another language's letters and side where reading starts.
  void turn_to(const std::string& language, bool right_to_left);
  /// What is drawn inside `inner` is that part of the PDF's structure: "H1", "P", "Table", "TD".
  void tagged(const char* tag, const std::function<void()>& inner);
  /// A place that links and the outline lead to.
  void anchor(const std::string& name, const std::function<void()>& inner);
  void link(const std::string& anchor, const std::function<void()>& inner);
  /// `level` 1 is outermost.
  void outline_entry(const std::string& title, const std::string& anchor, int level);

  /// The file's bytes; nothing may be drawn afterwards. Errors: report.paper (`reason`).
  [[nodiscard]] domain::Expected<std::string> finish();

  struct Inner;

 private:
  explicit Paper(std::unique_ptr<Inner> inner);
  std::unique_ptr<Inner> inner_;
};

}  // namespace stordialog::report
