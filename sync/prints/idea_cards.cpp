#include <algorithm>

#include "prints/fallback.h"

namespace stordialog::prints {

namespace {

constexpr std::uint32_t kColumns = 2, kRows = 2;
constexpr double kEdge = 26, kPad = 20, kLine = 27;
constexpr Type kTitle{17, 800, report::kInk, 1.2}, kNumber{12, 800, report::kInk, 1.2},
    kOther{8.5, 600, report::kQuietInk, 1.35}, kQuiet{8.5, 600, report::kQuietInk, 1.35};

void card(Sheet& sheet, std::uint32_t number, double x, double y, double width, double height) {
  Paper& paper = sheet.paper();
  const double in = x + kPad, room = width - 2 * kPad, end = y + height - kPad;
  y += kPad;
  paper.logo(in - 2, y - 3, 22);
  const std::string text =
      sheet.words().text("paper.idea.number", {{"number", sheet.words().number(number)}});
  paper.write(text, kNumber, in + 26, y + 1, room - 26);
  sheet.practice_mark(in, y + 1, room);
  y += 28;
  const std::string title = sheet.word("screen.idea.title");
  y += paper.write(title, fitted(paper, title, kTitle, room, 44, 10), in, y, room) + 2;
  std::string others;
  for (const auto* words : sheet.others()) {
    y += paper.write(words->text("screen.idea.title"), kOther, in, y, room);
  }
  const std::string about = sheet.word("screen.idea.challenge_title");
  const std::string careful = sheet.word("screen.idea.sensitive");
  const double foot = paper.height_of(careful, kQuiet, room);
  const double field = end - foot - 42;
  for (y += kLine; y < field - 8; y += kLine) paper.rule(in, y, room, kFieldLine);
  sheet.field(about, in, field, room);
  paper.write(careful, kQuiet, in, end - foot + 4, room);
}

}  // namespace

domain::Expected<std::string> idea_cards(const Making& making, std::uint32_t count) {
  const auto& language = making.event.languages.front();
  auto sheet = Sheet::begin(making, language, making.words.in(language).text("screen.idea.title"));
  if (!sheet) return domain::fail(sheet.error());
  Paper& paper = sheet->paper();
  const double width = (paper.width() - 2 * kEdge) / kColumns;
  const double height = (paper.height() - 2 * kEdge) / kRows;
  for (std::uint32_t at = 0; at < count; ++at) {
    const std::uint32_t place = at % (kColumns * kRows);
    if (place == 0) {
      if (at > 0) sheet->next_page();
      constexpr Paper::Line kGuide{0.7, report::kEdge, true};
      paper.rule(kEdge / 2, kEdge + height, paper.width() - kEdge, kGuide);
      for (double y = kEdge / 2; y < paper.height() - kEdge / 2; y += 5) {
        paper.fill({kEdge + width - 0.35, y, 0.7, 2.1}, report::kEdge);
      }
    }
    card(*sheet, at + 1, kEdge + width * (place % kColumns), kEdge + height * (place / kColumns),
         width, height);
  }
  return sheet->finish();
}

}  // namespace stordialog::prints
