#include "report/year_wheel.h"

#include <algorithm>
#include <map>

#include "figure/wheel.h"

namespace stordialog::report {

namespace {

constexpr double kLeft = 515, kWide = 290, kFirstRow = 116, kLastRow = 478;
constexpr Type kBrand{14, 800, kInk, 1.25}, kBrandLine{10.5, 600, kQuietInk, 1.3},
    kTitle{38, 800, kInk, 1.1, -0.02}, kLead{13, 500, kQuietInk, 1.3}, kMonth{13, 700, kInk, 1.2},
    kYear{33, 800, kInk, 1.1, -0.02}, kCount{10, 600, kQuietInk, 1.2},
    kRowText{12.5, 600, kInk, 1.25}, kRowMonth{12.5, 600, kQuietInk, 1.25},
    kKey{10, 700, kInk, 1.25}, kNote{10.5, 500, kQuietInk, 1.4};
constexpr figure::Wheel kWheel{{263, 325}, 194};

figure::Ring ring_of(domain::YearOwner owner) {
  switch (owner) {
    case domain::YearOwner::first_side:
      return figure::Ring::outer;
    case domain::YearOwner::second_side:
      return figure::Ring::inner;
    case domain::YearOwner::joint:
      break;
  }
  return figure::Ring::middle;
}

class Page {
 public:
  Page(const domain::YearPlan& plan, Paper& paper, const wording::Catalogue& words)
      : plan_(plan), paper_(paper), words_(words) {}

  void draw() {
    paper_.fill({0, 0, paper_.width(), paper_.height()}, kWhite);
    paper_.logo(38, 28, 38);
    const double brand = paper_.write("Stordialog", kBrand, 84, 32, 300);
    paper_.write(plan_.name, kBrandLine, 84, 32 + brand, 380);
    wheel();
    list();
  }

 private:
  [[nodiscard]] std::string word(std::string_view key) const {
    return std::string(words_.text(key));
  }

  /// A mark with its number in it, its middle at (x, y).
  void mark(figure::Ring ring, const figure::Box& size, double x, double y, std::size_t number) {
    figure::Shapes shapes;
    figure::add_mark(shapes, {0, 0, size.w, size.h}, ring);
    paper_.draw(shapes, x - size.w / 2, y - size.h / 2);
    if (number == 0) return;
    const Type type{size.h * 0.52, 800, ring == figure::Ring::middle ? kWhite : kInk, 1.2};
    paper_.write(std::to_string(number), type, x - size.w, y - type.size * type.line / 2,
                 2.0 * size.w, Side::middle);
  }

  void wheel() {
    const double radius = kWheel.radius;
    paper_.dot(kWheel.centre.x, kWheel.centre.y, radius, kPaper);
    paper_.dot(kWheel.centre.x, kWheel.centre.y, figure::hub_radius(kWheel), kWhite);
    figure::Shapes shapes;
    figure::add_wheel(shapes, kWheel);
    paper_.draw(shapes, 0, 0);
    for (int month = 1; month <= 12; ++month) {
      const auto at = figure::month_place(kWheel, month, 24);
      const double y = at.y - kMonth.size * kMonth.line / 2;
      const std::string name = words_.short_month(month);
      // Beside the wheel a name starts or ends at it.
      const double aside = (at.x - kWheel.centre.x) / (radius + 24);
      const double wide = paper_.width_of(name, kMonth) + 2;
      paper_.write(name, kMonth, at.x - wide / 2 + aside * (wide / 2 - 8), y, wide, Side::middle);
    }
    const double hub = 2.0 * figure::hub_radius(kWheel);
    paper_.write(std::to_string(plan_.year), kYear, kWheel.centre.x - hub / 2, kWheel.centre.y - 31,
                 hub, Side::middle);
    const auto count = static_cast<std::int64_t>(plan_.activities.size());
    paper_.write(words_.plural("report.year.activities", count), kCount, kWheel.centre.x - hub / 2,
                 kWheel.centre.y + 8, hub, Side::middle);
    std::map<std::pair<int, figure::Ring>, int> all, done;
    for (const auto& one : plan_.activities) ++all[{one.month, ring_of(one.owner)}];
    for (std::size_t at = 0; at < plan_.activities.size(); ++at) {
      const auto& one = plan_.activities[at];
      const auto ring = ring_of(one.owner);
      const int count_there = all[{one.month, ring}];
      const int index = done[{one.month, ring}]++;
      const auto place = figure::mark_place(kWheel, one.month, ring, index, count_there);
      mark(ring, figure::mark_box(kWheel, ring, count_there), place.x, place.y, at + 1);
    }
  }

  void list() {
    const std::string title =
        words_.text("report.year.title", {{"year", std::to_string(plan_.year)}});
    paper_.tagged("H1", [&] { paper_.write(title, kTitle, kLeft, 28, kWide); });
    paper_.write(word("report.year.lead"), kLead, kLeft, 74, kWide);
    const auto rows = static_cast<double>(plan_.activities.size());
    const double row = std::min(30.0, (kLastRow - kFirstRow) / rows);
    double y = kFirstRow;
    Type text = kRowText, month = kRowMonth;
    text.size = month.size = std::min(kRowText.size, row / 1.36);
    for (std::size_t at = 0; at < plan_.activities.size(); ++at) {
      const auto& one = plan_.activities[at];
      paper_.rule(kLeft, y, kWide, {0.75, kHair, false});
      const double middle = y + row / 2, top = middle - text.size * text.line / 2;
      const auto ring = ring_of(one.owner);
      const auto high = static_cast<float>(std::min(20.0, row * 0.76));
      mark(ring, {0, 0, ring == figure::Ring::middle ? high * 1.4F : high, high}, kLeft + 17,
           middle, at + 1);
      std::string when = words_.short_month(one.month);
      if (one.day != 0) {
        when = words_.text("report.year.day", {{"day", std::to_string(one.day)}, {"month", when}});
      }
      paper_.tagged("P", [&] {
        paper_.write(when, month, kLeft + 42, top, 62);
        Type fit = text;
        while (fit.size > 5 && paper_.width_of(one.title, fit) > kWide - 106) fit.size -= 0.25;
        paper_.write(one.title, fit, kLeft + 104, middle - fit.size * fit.line / 2, kWide - 100);
      });
      y += row;
    }
    paper_.rule(kLeft, y, kWide, {1.75, kInk, false});
    y = legend(y + 12) + 12;
    if (!plan_.note.empty()) {
      Type note = kNote;
      while (note.size > 5 && y + paper_.height_of(plan_.note, note, kWide) > 575)
        note.size -= 0.25;
      paper_.write(plan_.note, note, kLeft, y, kWide);
    }
  }

  /// What the marks mean, on as many lines as the names need. Returns the y below.
  double legend(double y) {
    double x = kLeft;
    const std::pair<figure::Ring, std::string> meanings[] = {
        {figure::Ring::outer, plan_.sides[0]},
        {figure::Ring::inner, plan_.sides[1]},
        {figure::Ring::middle, word("report.year.joint")}};
    for (const auto& [ring, name] : meanings) {
      const float high = 14;
      const float wide = ring == figure::Ring::middle ? 20 : high;
      const double text = std::min(paper_.width_of(name, kKey) + 2, kWide - wide - 6);
      if (x > kLeft && x + wide + 6 + text > kLeft + kWide) x = kLeft, y += 20;
      mark(ring, {0, 0, wide, high}, x + wide / 2, y + 8, 0);
      const double height = paper_.write(name, kKey, x + wide + 6, y + 2, text);
      x += wide + text + 18;
      if (height > 20) x = kLeft, y += height;
    }
    return y + 18;
  }

  const domain::YearPlan& plan_;
  Paper& paper_;
  const wording::Catalogue& words_;
};

}  // namespace

domain::Expected<std::string> year_wheel(const domain::YearPlan& plan, Medium medium,
                                         const system::Path& fonts,
                                         const wording::Catalogue& words) {
  PaperKind kind;
  kind.medium = medium;
  kind.size = kA4Lying;
  kind.right_to_left = words.right_to_left();
  kind.language = words.language();
  kind.title = words.text("report.year.title", {{"year", std::to_string(plan.year)}});
  kind.subject = plan.name;
  kind.date = std::to_string(plan.year) + "-01-01";
  kind.fonts = fonts;
  auto paper = Paper::begin(kind);
  if (!paper) return domain::fail(paper.error());
  Page(plan, *paper, words).draw();
  return paper->finish();
}

}  // namespace stordialog::report
