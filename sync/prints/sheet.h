// What every print stands on: A4 pages in the event's languages, with the head that says which
// event it is and the mark that no page of a practice event lacks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/event.h"
#include "report/paper.h"
#include "wording/catalogue.h"

namespace stordialog::prints {

using report::Area;
using report::Paper;
using report::Side;
using report::Type;

/// All outlive the call.
struct Making {
  const domain::Event& event;
  const wording::Catalogues& words;
  std::string language;  // what staff and organisers read; the event's own is for everyone else
  system::Path fonts;    // of the house
};

inline constexpr double kMargin = 54, kBand = 24, kTop = 66, kBottom = 40;  // points
inline constexpr Paper::Line kHairLine{0.75, report::kHair, false},
    kInkLine{1.75, report::kInk, false}, kFieldLine{1, report::kEdge, false};

/// Smaller until it fits in `height` and no word of it is broken, at least `least` points.
[[nodiscard]] Type fitted(const Paper& paper, std::string_view text, Type type, double width,
                          double height, double least);

class Sheet {
 public:
  /// `title` is what the file calls itself. Errors: report.paper (`reason`).
  [[nodiscard]] static domain::Expected<Sheet> begin(const Making& making,
                                                     std::string_view language,
                                                     std::string_view title,
                                                     report::PaperSize size = report::kA4);

  [[nodiscard]] Paper& paper() { return paper_; }
  [[nodiscard]] const domain::Event& event() const { return making_->event; }
  /// The words of the page's language.
  [[nodiscard]] const wording::Catalogue& words() const { return *words_; }
  [[nodiscard]] std::string word(std::string_view key) const {
    return std::string(words_->text(key));
  }
  [[nodiscard]] std::string in(const domain::LocalText& text) const;
  /// The event's other languages, those read from the left first.
  [[nodiscard]] std::vector<const wording::Catalogue*> others() const;
  /// The next page is in that language of the event.
  void turn_to(std::string_view language);

  /// The practice band, if it is one; every page begins with it.
  void band();
  /// Band, logo, event, date and place. Returns the y below.
  double head();
  /// At the page's foot.
  void foot(std::string_view text);
  void next_page() { paper_.next_page(); }
  [[nodiscard]] double width() const { return paper_.width() - 2 * kMargin; }
  [[nodiscard]] double bottom() const { return paper_.height() - kBottom - 26; }

  /// A line to write on, its label under it.
  void field(std::string_view label, double x, double y, double width);
  /// A box to tick and what it says. Returns the height.
  double tick(std::string_view text, const Type& type, double x, double y, double width);
  /// "ÖVNING" on yellow, ending at x + width; nothing unless it is practice.
  void practice_mark(double x, double y, double width);

  [[nodiscard]] domain::Expected<std::string> finish() { return paper_.finish(); }

 private:
  Sheet(const Making& making, Paper paper, const wording::Catalogue& words)
      : making_(&making), paper_(std::move(paper)), words_(&words) {}
  const Making* making_;
  Paper paper_;
  const wording::Catalogue* words_;
};

/// "13.20" from minutes after midnight.
[[nodiscard]] std::string clock_time(std::uint16_t minute);

}  // namespace stordialog::prints
