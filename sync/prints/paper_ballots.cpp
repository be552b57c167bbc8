#include <algorithm>
#include <cmath>
#include <utility>

#include "domain/limits.h"
#include "prints/fallback.h"

namespace stordialog::prints {

namespace {

constexpr Type kTitle{26, 800, report::kInk, 1.15, -0.01}, kHow{14, 600, report::kInk, 1.35},
    kOption{12.5, 600, report::kInk, 1.25}, kNumber{11, 700, report::kQuietInk, 1.3},
    kGrade{10, 700, report::kInk, 1.2}, kLabel{12, 700, report::kInk, 1.3},
    kTick{11.5, 600, report::kInk, 1.35}, kQuiet{10.5, 600, report::kQuietInk, 1.4};
constexpr double kRowMost = 34, kRowLeast = 19;

class Ballot {
 public:
  Ballot(Sheet& sheet, const domain::Question& question)
      : sheet_(sheet), paper_(sheet.paper()), question_(question), width_(sheet.width()) {}

  void write() {
    double y = sheet_.head();
    const std::string title = sheet_.in(question_.title);
    y += paper_.write(title, fitted(paper_, title, kTitle, width_, 64, 16), kMargin, y, width_) + 6;
    y += paper_.write(how(), kHow, kMargin, y, width_) + 10;
    const double end = sheet_.bottom() - end_height();
    const auto options = static_cast<double>(question_.options.size());
    const double height = std::clamp((end - y) / options, kRowLeast, kRowMost);
    for (std::size_t at = 0; at < question_.options.size(); ++at) {
      if (y + height > end + 0.5) {
        paper_.rule(kMargin, y, width_, kInkLine);
        sheet_.next_page();
        sheet_.band();
        y = kTop;
      }
      option(at, y, height);
      y += height;
    }
    paper_.rule(kMargin, y, width_, kInkLine);
    finish(y + 26);
    sheet_.foot(sheet_.word("screen.welcome.promise"));
  }

 private:
  [[nodiscard]] std::string how() const {
    const auto& words = sheet_.words();
    const auto number = [&words](std::uint16_t value) { return words.number(value); };
    switch (question_.method) {
      case domain::Method::picks:
        return words.plural("paper.ballot.cross", question_.picks);
      case domain::Method::dots:
        return words.plural("paper.ballot.dots", question_.picks) + " " +
               words.text("screen.vote.dots_ceiling", {{"each", number(question_.per_option)}});
      case domain::Method::ranking:
        return question_.picks < question_.options.size()
                   ? sheet_.word("paper.ballot.rank") + " " +
                         words.text("paper.ballot.at_most", {{"count", number(question_.picks)}})
                   : sheet_.word("paper.ballot.rank");
      case domain::Method::score:
        return sheet_.word("paper.ballot.circle") + " " +
               words.text("screen.vote.grade_hint",
                          {{"least", "0"}, {"most", number(domain::limits::kScoreMost)}});
    }
    return "";
  }
  void option(std::size_t at, double y, double height) {
    paper_.rule(kMargin, y, width_, kHairLine);
    const bool grades = question_.method == domain::Method::score;
    const double box = std::min(18.0, height - 5), answer = grades ? 6 * 24.0 : box;
    const double x = kMargin + width_ - answer;
    if (grades) {
      for (int grade = 0; grade <= domain::limits::kScoreMost; ++grade) {
        paper_.write(std::to_string(grade), kGrade, x + grade * 24.0,
                     y + height / 2 - kGrade.size * kGrade.line / 2, 24, Side::middle);
      }
    } else {
      const double radius = question_.method == domain::Method::picks ? 2 : box / 2;
      paper_.outline({x, y + (height - box) / 2, box, box}, {1.4, report::kInk, false}, radius);
    }
    const double room = width_ - 30 - answer - 14;
    paper_.write(sheet_.words().number(static_cast<std::int64_t>(at) + 1), kNumber, kMargin,
                 y + height / 2 - kNumber.size * kNumber.line / 2, 26);
    const auto* challenge = sheet_.event().challenge(question_.options[at]);
    const std::string title = challenge ? sheet_.in(challenge->title) : question_.options[at];
    const Type type = fitted(paper_, title, kOption, room, height - 3, 7);
    paper_.write(title, type, kMargin + 30, y + (height - paper_.height_of(title, type, room)) / 2,
                 room);
  }
  [[nodiscard]] double end_height() const { return sheet_.event().codes ? 188 : 140; }
  /// The side, the code, and what to do with the paper.
  void finish(double y) {
    y += paper_.write(sheet_.word("screen.side.title"), kLabel, kMargin, y, width_) + 4;
    const auto& sides = sheet_.event().sides;
    const double third = width_ / static_cast<double>(sides.size() + 1);
    double x = kMargin, most = 0;
    for (const auto& side : sides) {
      most = std::max(most, sheet_.tick(sheet_.in(side.name), kTick, x, y, third - 10));
      x += third;
    }
    most = std::max(most, sheet_.tick(sheet_.word("screen.side.other"), kTick, x, y, third - 10));
    y += most + 12;
    if (sheet_.event().codes) {
      paper_.write(sheet_.word("screen.code.field"), kLabel, kMargin, y + 6, 130);
      double at = kMargin + 140;
      for (int place = 0; place < 12; ++place) {
        // Codes are read from left to right whatever the page's direction: boxes do not tell.
        paper_.outline({at, y, 22, 28}, {1, report::kInk, false}, 2);
        at += place % 4 == 3 ? 38 : 25;
      }
      y += 40;
    }
    paper_.write(sheet_.word("paper.ballot.box"), kQuiet, kMargin, y, width_);
  }

  Sheet& sheet_;
  Paper& paper_;
  const domain::Question& question_;
  double width_ = 0;
};

}  // namespace

domain::Expected<std::string> paper_ballots(const Making& making) {
  const auto& event = making.event;
  if (event.questions.empty()) return domain::fail("print.no_question");
  const auto& language = event.languages.front();
  auto sheet = Sheet::begin(making, language, event.questions.front().title.in(language));
  if (!sheet) return domain::fail(sheet.error());
  bool first = true;
  for (const auto& question : event.questions) {
    for (const auto& tag : event.languages) {
      if (!std::exchange(first, false)) sheet->next_page();
      sheet->turn_to(tag);
      Ballot(*sheet, question).write();
    }
  }
  return sheet->finish();
}

}  // namespace stordialog::prints
