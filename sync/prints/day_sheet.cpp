#include "prints/day_sheet.h"

#include <algorithm>
#include <array>
#include <utility>

namespace stordialog::prints {

namespace {

constexpr Type kTitle{28, 800, report::kInk, 1.15, -0.01}, kHeading{14, 800, report::kInk, 1.3},
    kBody{10.5, 500, report::kInk, 1.4}, kBold{10.5, 700, report::kInk, 1.4},
    kHead{9.5, 700, report::kQuietInk, 1.3}, kQuiet{10, 600, report::kQuietInk, 1.35},
    kPin{30, 800, report::kWhite, 1.2, 0.08}, kPinHead{10, 700, report::kWhite, 1.3};

constexpr double kQuestion = 150;  // of its column

constexpr std::array<std::pair<const char*, const char*>, 8> kTroubles = {{
    {"sheet.day.stops", "sheet.day.stops_do"},
    {"sheet.day.not_saving", "sheet.day.not_saving_do"},
    {"sheet.day.code", "sheet.day.code_do"},
    {"sheet.day.wrong_pin", "sheet.day.wrong_pin_do"},
    {"sheet.day.stick", "sheet.day.stick_do"},
    {"sheet.day.projector", "sheet.day.projector_do"},
    {"sheet.day.regret", "sheet.day.regret_do"},
    {"sheet.day.all_stop", "sheet.day.all_stop_do"},
}};

class DaySheet {
 public:
  explicit DaySheet(Sheet& sheet) : sheet_(sheet), paper_(sheet.paper()), width_(sheet.width()) {}

  void write(const std::vector<domain::Station>& stations, std::string_view pin) {
    y_ = sheet_.head();
    sheet_.foot(sheet_.word("sheet.day.keep"));
    title(pin);
    agenda();
    roster(stations);
    troubles();
  }

 private:
  void turn() {
    sheet_.next_page();
    sheet_.band();
    sheet_.foot(sheet_.word("sheet.day.keep"));
    y_ = kTop;
  }
  void need(double height) {
    if (y_ + height > sheet_.bottom() && y_ > kTop) turn();
  }
  void title(std::string_view pin) {
    constexpr double kBox = 156;
    const double top = y_;
    const std::string text = sheet_.word("sheet.day.title");
    const double room = width_ - kBox - 20;
    y_ += paper_.write(text, fitted(paper_, text, kTitle, room, 70, 18), kMargin, y_, room) + 4;
    y_ += paper_.write(sheet_.word("sheet.day.keep"), kQuiet, kMargin, y_, room);
    const double x = kMargin + width_ - kBox;
    paper_.fill({x, top, kBox, 66}, report::kAction, 8);
    paper_.write(sheet_.word("sheet.day.pin"), kPinHead, x, top + 8, kBox, Side::middle);
    paper_.write(pin, kPin, x, top + 21, kBox, Side::middle);
    y_ = std::max(y_, top + 66) + 14;
  }
  void heading(const char* key) {
    need(70);
    y_ += 10;
    y_ += paper_.write(sheet_.word(key), kHeading, kMargin, y_, width_) + 3;
  }
  /// A row of three cells, the last one as wide as is left.
  void row(const std::array<std::string, 3>& cells, double first, double second, const Type& lead,
           const Type& type) {
    const double third = width_ - first - second;
    const double height = std::max({paper_.height_of(cells[0], lead, first - 8),
                                    paper_.height_of(cells[1], lead, second - 10),
                                    paper_.height_of(cells[2], type, third)}) +
                          7;
    need(height);
    paper_.rule(kMargin, y_, width_, kHairLine);
    paper_.write(cells[0], lead, kMargin, y_ + 3.5, first - 8);
    paper_.write(cells[1], lead, kMargin + first, y_ + 3.5, second - 10);
    paper_.write(cells[2], type, kMargin + first + second, y_ + 3.5, third);
    y_ += height;
  }
  void end_table() {
    paper_.rule(kMargin, y_, width_, kInkLine);
    y_ += 4;
  }

  [[nodiscard]] std::string opened_by(const domain::AgendaItem& item) const {
    std::vector<std::string> names;
    for (const auto& activity : item.opens) {
      if (activity.kind == domain::ActivityKind::ideas) {
        names.push_back(sheet_.word("screen.home.idea"));
      } else if (const auto* question = sheet_.event().question(activity.key)) {
        names.push_back(sheet_.in(question->title));
      } else if (const auto* list = sheet_.event().list(activity.key)) {
        names.push_back(sheet_.in(list->title));
      }
    }
    return names.empty() ? "–" : sheet_.words().list(names);
  }
  void agenda() {
    const auto& items = sheet_.event().agenda;
    if (items.empty()) return;
    heading("sheet.day.agenda");
    row({sheet_.word("sheet.day.time"), sheet_.word("sheet.day.step"),
         sheet_.word("sheet.day.opens")},
        48, 170, kHead, kHead);
    for (const auto& item : items) {
      row({clock_time(item.start_minute), sheet_.in(item.title), opened_by(item)}, 48, 170, kBold,
          kBody);
    }
    end_table();
  }
  void roster(const std::vector<domain::Station>& stations) {
    heading("sheet.day.stations");
    const auto role = [](domain::Role of) {
      return of == domain::Role::lead        ? "sheet.day.lead"
             : of == domain::Role::organiser ? "sheet.day.organiser"
                                             : "sheet.day.station";
    };
    for (const auto& station : stations) {
      row({sheet_.words().number(station.number), station.name, sheet_.word(role(station.role))},
          48, 170, kBold, kBody);
    }
    end_table();
  }
  [[nodiscard]] double trouble_height(const char* what, const char* todo) const {
    return std::max(paper_.height_of(sheet_.word(what), kBold, kQuestion - 12),
                    paper_.height_of(sheet_.word(todo), kBody, width_ - kQuestion)) +
           8;
  }
  void troubles() {
    double all = 60;
    for (const auto& [what, todo] : kTroubles) all += trouble_height(what, todo);
    if (all < sheet_.bottom() - kTop) need(all);  // together, on the back if need be
    heading("sheet.day.trouble");
    for (const auto& [what, todo] : kTroubles) {
      const std::string answer = sheet_.word(todo);
      const std::string question = sheet_.word(what);
      const double height = trouble_height(what, todo);
      need(height);
      paper_.rule(kMargin, y_, width_, kHairLine);
      paper_.write(question, kBold, kMargin, y_ + 4, kQuestion - 12);
      paper_.write(answer, kBody, kMargin + kQuestion, y_ + 4, width_ - kQuestion);
      y_ += height;
    }
    end_table();
  }

  Sheet& sheet_;
  Paper& paper_;
  double width_ = 0, y_ = 0;
};

}  // namespace

domain::Expected<std::string> day_sheet(const Making& making,
                                        const std::vector<domain::Station>& stations,
                                        std::string_view pin) {
  const auto& words = making.words.in(making.language);
  auto sheet = Sheet::begin(making, making.language, words.text("sheet.day.title"));
  if (!sheet) return domain::fail(sheet.error());
  DaySheet(*sheet).write(stations, pin);
  return sheet->finish();
}

}  // namespace stordialog::prints
