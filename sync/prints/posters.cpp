#include "prints/posters.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "report/table_picture.h"

namespace stordialog::prints {

namespace {

constexpr Type kTitle{60, 800, report::kInk, 1.08, -0.02}, kLead{22, 500, report::kInk, 1.35},
    kWhen{18, 700, report::kQuietInk, 1.3}, kOtherTitle{17, 800, report::kInk, 1.25},
    kOtherText{12.5, 500, report::kInk, 1.35}, kWhere{17, 700, report::kWhite, 1.3};

struct Told {
  std::string title, text;
};

/// What the start screen's card says of the activity.
Told told_of(const domain::Activity& activity, const domain::Event& event,
             const wording::Catalogue& words) {
  const auto said = [&](const char* key) { return std::string(words.text(key)); };
  if (activity.kind == domain::ActivityKind::ideas) {
    return {said("screen.home.idea"), said("screen.home.idea_text")};
  }
  if (const auto* list = event.list(activity.key)) {
    return {std::string(list->title.in(words.language())),
            std::string(list->description.in(words.language()))};
  }
  const auto* question = event.question(activity.key);
  if (!question) return {activity.key, ""};
  const std::string title(question->title.in(words.language()));
  switch (question->method) {
    case domain::Method::picks:
      return {title, words.plural("screen.home.vote_text", question->picks)};
    case domain::Method::dots:
      return {title, said("screen.home.vote_dots")};
    case domain::Method::ranking:
      return {title, said("screen.home.vote_ranking")};
    case domain::Method::score:
      return {title, said("screen.home.vote_score")};
  }
  return {title, ""};
}

/// "14.30" of the first step that opens it; empty if none does.
std::string when(const domain::Activity& activity, const domain::Event& event) {
  for (const auto& item : event.agenda) {
    if (std::ranges::find(item.opens, activity) != item.opens.end()) {
      return clock_time(item.start_minute);
    }
  }
  return "";
}

void poster(Sheet& sheet, const domain::Activity& activity) {
  Paper& paper = sheet.paper();
  const double width = sheet.width();
  const auto& event = sheet.event();
  const Told told = told_of(activity, event, sheet.words());
  const auto others = sheet.others();
  sheet.head();
  report::draw_table(paper, paper.width() - kMargin - 80, 150, 0.27);
  const double where = 46, bottom = paper.height() - kMargin - where;
  const double other = 47;
  const double rows = static_cast<double>(others.size()) * other;
  double y = others.empty() ? 300 : 244;
  const std::string time = when(activity, event);
  if (!time.empty()) {
    y += paper.write(sheet.words().text("paper.poster.from", {{"time", time}}), kWhen, kMargin, y,
                     width) +
         4;
  }
  const double room = bottom - rows - 24 - y;
  const Type title = fitted(paper, told.title, kTitle, width, room * 0.56, 24);
  y += paper.write(told.title, title, kMargin, y, width) + 10;
  const Type lead =
      fitted(paper, told.text, kLead, width, std::max(36.0, bottom - rows - 24 - y), 12);
  paper.write(told.text, lead, kMargin, y, width);
  y = bottom - rows - 10;
  for (const auto* words : others) {
    const Told also = told_of(activity, event, *words);
    paper.rule(kMargin, y, width, kHairLine);
    const double third = width * 0.36;
    const Type name = fitted(paper, also.title, kOtherTitle, third - 12, other - 12, 9);
    const Type text = fitted(paper, also.text, kOtherText, width - third, other - 10, 7);
    paper.write(also.title, name, kMargin, y + 6, third - 12);
    paper.write(also.text, text, kMargin + third, y + 6, width - third);
    y += other;
  }
  paper.fill({kMargin, paper.height() - kMargin - where + 6, width, where}, report::kAction, 10);
  const std::string place = sheet.word("paper.poster.where");
  paper.write(place, kWhere, kMargin, paper.height() - kMargin - where + 18, width, Side::middle);
}

void sign(Sheet& sheet, const domain::Station& station) {
  constexpr Type kNumber{210, 800, report::kWhite, 1.1}, kName{44, 800, report::kInk, 1.1, -0.01},
      kTouch{20, 700, report::kInk, 1.3}, kOtherTouch{15, 600, report::kQuietInk, 1.3};
  constexpr double kRound = 150, kMiddleX = kMargin + 186, kMiddleY = 330, kSeats = 16;
  Paper& paper = sheet.paper();
  sheet.head();
  paper.dot(kMiddleX, kMiddleY, kRound, report::kAction);
  for (int seat = 0; seat < static_cast<int>(kSeats); ++seat) {
    const double angle = 2 * std::numbers::pi * (seat + 0.5) / kSeats - std::numbers::pi / 2;
    const bool own = seat == 1;
    paper.dot(kMiddleX + 180 * std::cos(angle), kMiddleY + 180 * std::sin(angle), own ? 15 : 11,
              own             ? report::kDot
              : seat % 2 == 0 ? report::kFirstSide
                              : report::kSecondSide);
  }
  const std::string number = std::to_string(station.number);
  const Type digits = fitted(paper, number, kNumber, 2 * kRound - 50, 300, 40);
  paper.write(number, digits, kMiddleX - kRound, kMiddleY - digits.size * digits.line / 2,
              2 * kRound, Side::middle);
  const double x = kMiddleX + 230, width = paper.width() - kMargin - x;
  const std::string name = station.name.empty()
                               ? sheet.words().text("screen.station.number", {{"station", number}})
                               : station.name;
  const auto others = sheet.others();
  const double lines = 34 + static_cast<double>(others.size()) * 24;
  const Type type = fitted(paper, name, kName, width, 330 - lines + 60, 14);
  const double height = paper.height_of(name, type, width);
  double y = std::max(110.0, kMiddleY - (height + 22 + lines) / 2);
  y += paper.write(name, type, x, y, width) + 10;
  paper.rule(x, y, width, kInkLine);
  y += 12;
  y += paper.write(sheet.word("screen.welcome.touch"), kTouch, x, y, width) + 6;
  for (const auto* words : others) {
    y += paper.write(words->text("screen.welcome.touch"), kOtherTouch, x, y, width) + 4;
  }
}

}  // namespace

domain::Expected<std::string> posters(const Making& making) {
  auto sheet = Sheet::begin(making, making.event.languages.front(),
                            making.event.name.in(making.event.languages.front()));
  if (!sheet) return domain::fail(sheet.error());
  bool first = true;
  for (const auto& plan : making.event.activities) {
    if (!std::exchange(first, false)) sheet->next_page();
    poster(*sheet, plan.activity);
  }
  return sheet->finish();
}

domain::Expected<std::string> station_signs(const Making& making,
                                            const std::vector<domain::Station>& stations) {
  auto sheet = Sheet::begin(making, making.event.languages.front(),
                            making.event.name.in(making.event.languages.front()), report::kA4Lying);
  if (!sheet) return domain::fail(sheet.error());
  bool first = true;
  for (const auto& station : stations) {
    if (station.role == domain::Role::organiser) continue;  // it stands on a desk, not in the hall
    if (!std::exchange(first, false)) sheet->next_page();
    sign(*sheet, station);
  }
  return sheet->finish();
}

}  // namespace stordialog::prints
