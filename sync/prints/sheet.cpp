#include "prints/sheet.h"

#include <algorithm>

namespace stordialog::prints {

namespace {

constexpr Type kBandType{11, 800, report::kInk, 1.2}, kBrand{13, 800, report::kInk, 1.25},
    kBrandLine{10.5, 600, report::kQuietInk, 1.3}, kFoot{9, 600, report::kQuietInk, 1.3},
    kLabel{9, 600, report::kQuietInk, 1.3}, kMark{8, 800, report::kInk, 1.2};

/// The widest word, as it would stand on a line of its own.
double widest_word(const Paper& paper, std::string_view text, const Type& type) {
  double widest = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of(" \n"), text.size());
    widest = std::max(widest, paper.width_of(text.substr(0, end), type));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return widest;
}

}  // namespace

Type fitted(const Paper& paper, std::string_view text, Type type, double width, double height,
            double least) {
  const auto fits = [&] {
    return paper.height_of(text, type, width) <= height && widest_word(paper, text, type) <= width;
  };
  while (type.size > least && !fits()) type.size = std::max(least, type.size * 0.94);
  return type;
}

domain::Expected<Sheet> Sheet::begin(const Making& making, std::string_view language,
                                     std::string_view title, report::PaperSize size) {
  const auto& words = making.words.in(language);
  report::PaperKind kind;
  kind.size = size;
  kind.right_to_left = words.right_to_left();
  kind.language = words.language();
  kind.title = title;
  kind.subject = making.event.name.in(language);
  kind.date = making.event.date;
  kind.fonts = making.fonts;
  auto paper = Paper::begin(kind);
  if (!paper) return domain::fail(paper.error());
  return Sheet(making, std::move(*paper), words);
}

std::string Sheet::in(const domain::LocalText& text) const {
  return std::string(text.in(words_->language()));
}

std::vector<const wording::Catalogue*> Sheet::others() const {
  std::vector<const wording::Catalogue*> others;
  for (const auto& language : event().languages) {
    const auto& words = making_->words.in(language);
    if (words.language() != words_->language()) others.push_back(&words);
  }
  std::ranges::stable_partition(others, [](const auto* one) { return !one->right_to_left(); });
  return others;
}

void Sheet::turn_to(std::string_view language) {
  words_ = &making_->words.in(language);
  paper_.turn_to(std::string(words_->language()), words_->right_to_left());
}

void Sheet::band() {
  if (!event().practice) return;
  paper_.fill({0, 0, paper_.width(), kBand}, report::kDot);
  paper_.write(word("screen.practice.strip"), kBandType, kMargin, 5, width());
}

double Sheet::head() {
  band();
  paper_.logo(kMargin - 4, 40, 38);
  const double x = kMargin + 44, room = width() - 44;
  double y = 42;
  y += paper_.write(in(event().name), kBrand, x, y, room);
  y += paper_.write(words_->text("screen.welcome.where", {{"place", in(event().place)},
                                                          {"date", words_->date(event().date)}}),
                    kBrandLine, x, y, room);
  return std::max(y, 78.0) + 22;
}

void Sheet::foot(std::string_view text) {
  paper_.write(text, kFoot, kMargin, paper_.height() - kBottom, width());
}

void Sheet::field(std::string_view label, double x, double y, double width) {
  paper_.rule(x, y + 24, width, kFieldLine);
  paper_.write(label, kLabel, x, y + 27, width);
}

double Sheet::tick(std::string_view text, const Type& type, double x, double y, double width) {
  const double box = type.size + 3, line = type.size * type.line;
  paper_.outline({x, y + (line - box) / 2, box, box}, {1.25, report::kInk, false}, 2);
  return paper_.write(text, type, x + box + 8, y, width - box - 8);
}

void Sheet::practice_mark(double x, double y, double width) {
  if (!event().practice) return;
  const std::string text = word("screen.practice.strip");
  const double wide = paper_.width_of(text, kMark) + 12;
  paper_.fill({x + width - wide, y, wide, 14}, report::kDot, 7);
  paper_.write(text, kMark, x + width - wide, y + 2, wide, Side::middle);
}

std::string clock_time(std::uint16_t minute) {
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return two(minute / 60) + "." + two(minute % 60);
}

}  // namespace stordialog::prints
