#include "prints/code_slips.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "prints/qr.h"
#include "seal/voting_code.h"

namespace stordialog::prints {

namespace {

constexpr std::size_t kColumns = 2, kRowsMost = 4;
constexpr double kEdgeX = 29, kEdgeY = 37, kPad = 20, kAir = 7, kBadge = 8;
constexpr double kQr =
    70.56;  // 14 dots a cell at 300 dots an inch, the smallest code being 21 cells
constexpr Type kTitle{11.5, 800, report::kInk, 1.25}, kEvent{10, 600, report::kQuietInk, 1.3},
    kCode{25, 800, report::kInk, 1.3}, kHyphen{25, 600, report::kEdge, 1.3},
    kStep{10.5, 600, report::kInk, 1.28}, kBadgeType{9, 800, report::kWhite, 1.2},
    kOnce{9.5, 600, report::kQuietInk, 1.3}, kOther{8, 600, report::kInk, 1.3};

class Slips {
 public:
  Slips(Sheet& sheet, const std::vector<std::string>& codes)
      : sheet_(sheet), paper_(sheet.paper()) {
    width_ = (paper_.width() - 2 * kEdgeX) / kColumns;
    room_ = width_ - 2 * kPad;
    code_ = kCode;
    for (const auto& code : codes) {
      while (code_.size > 16 && groups_width(code) + 36 > room_) code_.size -= 0.5;
    }
  }

  /// The height it takes; beside what is drawn it asks for air above and below.
  double draw(const std::string& code, const QrCode& qr, double x, double y) {
    const double in = x + kPad, top = y;
    const auto& event = sheet_.event();
    paper_.logo(in - 2, y, 24);
    paper_.write(sheet_.word("paper.slip.title"), kTitle, in + 28, y - 2, room_ - 28);
    sheet_.practice_mark(in, y - 1, room_);
    const std::string name = sheet_.in(event.name) + " " + sheet_.words().date(event.date);
    const Type line = fitted(paper_, name, kEvent, room_ - 28, kEvent.size * kEvent.line, 6);
    paper_.write(name, line, in + 28, y + 12, room_ - 28);
    y += 30;
    y += groups(code, in, y) + 8;
    paper_.cells(qr.dark, qr.side, {in, y, kQr, kQr});
    const double steps = y + how(in + kQr + 16, y, room_ - kQr - 16);
    y = std::max(steps, y + kQr) + 7;
    const bool several = event.questions.size() > 1;
    y += paper_.write(sheet_.word(several ? "paper.slip.once_each" : "paper.slip.once"), kOnce, in,
                      y, room_);
    return others(in, y) - top;
  }
  [[nodiscard]] double width() const { return width_; }

 private:
  [[nodiscard]] double groups_width(const std::string& code) const {
    double sum = 0;
    for (std::size_t at = 0; at < 3; ++at) sum += paper_.width_of(code.substr(4 * at, 4), code_);
    return sum;
  }
  /// Read from left to right whatever the page's direction.
  double groups(const std::string& code, double x, double y) {
    const bool mirrored = sheet_.words().right_to_left();
    const double gap = (room_ - groups_width(code)) / 2;
    Type hyphen = kHyphen;
    hyphen.size = code_.size;
    for (std::size_t at = 0; at < 3; ++at) {
      const std::string group = code.substr(4 * (mirrored ? 2 - at : at), 4);
      const double wide = paper_.width_of(group, code_);
      paper_.write(group, code_, x, y, wide + 1, Side::middle);
      x += wide;
      if (at < 2) paper_.write("-", hyphen, x, y, gap, Side::middle);
      x += gap;
    }
    return code_.size * code_.line;
  }
  double how(double x, double y, double width) {
    constexpr std::array kSteps = {"paper.slip.step_go", "paper.slip.step_code",
                                   "paper.slip.step_send"};
    const double top = y;
    for (std::size_t at = 0; at < kSteps.size(); ++at) {
      paper_.dot(x + kBadge, y + kBadge - 1, kBadge, report::kAction);
      paper_.write(std::to_string(at + 1), kBadgeType, x, y + 1.6, 2 * kBadge, Side::middle);
      std::string step = sheet_.word(kSteps.at(at));
      // What needs two lines breaks between its sentences.
      if (const auto end = step.find(". "); end != std::string::npos) {
        if (paper_.width_of(step, kStep) > width - 22) step.replace(end, 2, ".\n");
      }
      y += paper_.write(step, kStep, x + 22, y, width - 22) + 4;
    }
    return y - top;
  }
  double others(double x, double y) {
    const auto others = sheet_.others();
    if (others.empty()) return y;
    y += 4;
    paper_.rule(x, y, room_, kHairLine);
    y += 3;
    for (const auto* words : others) {
      y += paper_.write(words->text("paper.slip.short"), kOther, x, y, room_);
    }
    return y;
  }

  Sheet& sheet_;
  Paper& paper_;
  double width_ = 0, room_ = 0;
  Type code_;
};

/// Where to cut: marks in the margin, a light line between.
void cut_marks(Paper& paper, std::size_t rows, double width, double height) {
  constexpr Paper::Line kMark{0.9, report::kInk, false}, kGuide{0.6, report::kHair, true};
  constexpr double kLong = 20, kIn = 5;
  for (std::size_t column = 0; column <= kColumns; ++column) {
    const double x = kEdgeX + width * static_cast<double>(column);
    for (const double y : {kIn, paper.height() - kIn - kLong}) {
      paper.fill({x - 0.45, y, 0.9, kLong}, report::kInk);
    }
    if (column == 0 || column == kColumns) continue;
    for (double y = kEdgeY; y < paper.height() - kEdgeY; y += 5) {
      paper.fill({x - 0.3, y, 0.6, 1.8}, report::kHair);
    }
  }
  for (std::size_t row = 0; row <= rows; ++row) {
    const double y = kEdgeY + height * static_cast<double>(row);
    paper.rule(kIn, y, kLong - 4, kMark);
    paper.rule(paper.width() - kIn - kLong + 4, y, kLong - 4, kMark);
    if (row != 0 && row != rows) paper.rule(kEdgeX, y, paper.width() - 2 * kEdgeX, kGuide);
  }
}

void shuffle(std::vector<std::string>& codes, system::Randomness& randomness) {
  for (std::size_t left = codes.size(); left > 1; --left) {
    std::swap(codes[left - 1], codes[randomness.below(static_cast<std::uint32_t>(left))]);
  }
}

}  // namespace

domain::Expected<std::string> code_slips(const Making& making, std::vector<std::string> codes,
                                         system::Randomness& randomness) {
  shuffle(codes, randomness);
  const std::string language = making.event.languages.front();
  const auto title = making.words.in(language).text("paper.slip.title");
  // Once beside the paper that counts, to see how high a slip is.
  auto trial = Sheet::begin(making, language, title);
  auto sheet = trial ? Sheet::begin(making, language, title) : domain::fail(trial.error());
  if (!sheet) return domain::fail(sheet.error());
  Paper& paper = sheet->paper();
  Slips slips(*sheet, codes);
  double needed = 0;
  if (!codes.empty()) {
    const auto qr = qr_code(codes.front());
    if (!qr) return domain::fail(qr.error());
    needed = Slips(*trial, codes).draw(codes.front(), *qr, kEdgeX, kEdgeY) + 2 * kAir;
  }
  const double all = paper.height() - 2 * kEdgeY;
  std::size_t rows = kRowsMost;
  while (rows > 1 && all / static_cast<double>(rows) < needed) --rows;
  const double height = all / static_cast<double>(rows);
  for (std::size_t at = 0; at < codes.size(); ++at) {
    const std::size_t place = at % (rows * kColumns);
    if (place == 0) {
      if (at > 0) sheet->next_page();
      cut_marks(paper, rows, slips.width(), height);
    }
    const auto qr = qr_code(codes[at]);
    if (!qr) return domain::fail(qr.error());
    const double x = kEdgeX + slips.width() * static_cast<double>(place % kColumns);
    const double y = kEdgeY + height * static_cast<double>(place / kColumns);
    slips.draw(codes[at], *qr, x, y + (height - needed) / 2 + kAir);
  }
  return sheet->finish();
}

}  // namespace stordialog::prints
