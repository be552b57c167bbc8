#include "report/print.h"

#include <algorithm>
#include <map>

#include "report/table_picture.h"

namespace stordialog::report {

namespace {

constexpr double kMargin = 54, kTop = 66, kFoot = 40;
constexpr Type kTitle{42, 800, kInk, 1.08, -0.02}, kKicker{16, 700, kQuietInk, 1.3},
    kLead{16, 500, kInk, 1.42}, kBody{11, 500, kInk, 1.45}, kBold{11, 700, kInk, 1.4},
    kQuiet{10.5, 500, kQuietInk, 1.4}, kSmall{10, 600, kQuietInk, 1.35},
    kHead{10, 700, kQuietInk, 1.3};
constexpr std::array kHeadings = {Type{22, 800, kInk, 1.2, -0.01}, Type{14, 800, kInk, 1.3},
                                  Type{11.5, 800, kInk, 1.35}};
constexpr Paper::Line kHairLine{0.75, kHair, false}, kInkLine{1.75, kInk, false};

/// Page numbers by anchor, and how many pages there are.
struct PageNumbers {
  std::map<std::string, int, std::less<>> pages;
  int all = 0;
};

class Print {
 public:
  Print(const Document& document, Paper& paper, const PageNumbers& known,
        system::Progress& progress)
      : document_(document),
        paper_(paper),
        known_(known),
        progress_(progress),
        width_(paper.width() - 2 * kMargin),
        bottom_(paper.height() - kFoot - 30) {}

  /// False: cancelled.
  bool write() {
    cover();
    contents();
    for (std::size_t at = 0; at < document_.blocks.size(); ++at) {
      progress_.at("progress.report", at, document_.blocks.size());
      if (progress_.cancelled()) return false;
      std::visit([this](const auto& block) { write(block); }, document_.blocks[at]);
    }
    foot();
    numbers_.all = page_;
    return true;
  }
  [[nodiscard]] const PageNumbers& numbers() const { return numbers_; }

 private:
  void strip() {
    if (document_.strip.empty()) return;
    paper_.fill({0, 0, paper_.width(), 24}, kDot);
    paper_.write(document_.strip, {11, 800, kInk, 1.2}, kMargin, 5, width_);
  }
  void foot() {
    const double y = paper_.height() - kFoot;
    const std::string page =
        std::to_string(page_) + " (" + std::to_string(std::max(known_.all, page_)) + ")";
    if (page_ > 1) paper_.write(document_.footer, kSmall, kMargin, y, width_ - 60);
    paper_.write(page, kSmall, kMargin + width_ - 60, y, 60, Side::end);
  }
  double turn() {
    foot();
    paper_.next_page();
    ++page_;
    strip();
    y_ = kTop;
    return y_;
  }
  void need(double height) {
    if (y_ + height > bottom_ && y_ > kTop) turn();
  }
  double say(const std::string& text, const Type& type, double x, double width) {
    return paper_.flow(text, type, x, y_, width, bottom_, [this] { return turn(); });
  }

  void cover() {
    strip();
    const auto& cover = document_.cover;
    paper_.logo(kMargin, 53, 44);
    paper_.write(document_.brand, {15, 800, kInk, 1.2}, kMargin + 56, 56, 220);
    const double brand = paper_.height_of(document_.brand, {15, 800, kInk, 1.2}, 220);
    paper_.write(document_.brand_line, {12, 600, kQuietInk, 1.3}, kMargin + 56, 56 + brand, 220);
    draw_table(paper_, 404, 192, 0.48);
    double y = 352;
    paper_.tagged("P", [&] { y += paper_.write(cover.kicker, kKicker, kMargin, y, width_); });
    Type title = kTitle;
    while (title.size > 26 && paper_.height_of(cover.title, title, width_) > 3.3 * title.size) {
      title.size -= 2;
    }
    paper_.tagged("H1", [&] { y += 6 + paper_.write(cover.title, title, kMargin, y + 6, width_); });
    paper_.tagged("P", [&] {
      y += 14;
      y += paper_.write(cover.lead, kLead, kMargin, y, width_ - 60);
    });
    double height = 0;
    for (const auto& [name, value] : cover.facts) height += fact_height(value);
    y = std::max(y + 18, paper_.height() - kFoot - 22 - height);
    for (const auto& [name, value] : cover.facts) {
      paper_.rule(kMargin, y, width_, kHairLine);
      const double row = fact_height(value);
      paper_.tagged("P", [&, &fact = name, &said = value] {
        paper_.write(fact, kBold, kMargin, y + 5, 140);
        paper_.write(said, kBody, kMargin + 150, y + 5, width_ - 150);
      });
      y += row;
    }
    if (!cover.facts.empty()) paper_.rule(kMargin, y, width_, kHairLine);
    turn();
  }
  double fact_height(const std::string& value) const {
    return paper_.height_of(value, kBody, width_ - 150) + 10;
  }

  void contents() {
    paper_.tagged("H1", [&] {
      y_ += paper_.write(document_.contents_title, kHeadings[0], kMargin, y_, width_) + 8;
    });
    for (const auto& block : document_.blocks) {
      const auto* heading = std::get_if<Heading>(&block);
      if (!heading || heading->level > 2) continue;
      const Type type = heading->level == 1 ? kBold : kBody;
      const double in = heading->level == 1 ? 0 : 16;
      const double height = paper_.height_of(heading->text, type, width_ - 50 - in) + 6;
      need(height);
      if (heading->level == 1) paper_.rule(kMargin, y_, width_, kHairLine);
      const auto page = known_.pages.find(heading->anchor);
      paper_.tagged("P", [&] {
        paper_.link(heading->anchor, [&] {
          paper_.write(heading->text, type, kMargin + in, y_ + 3, width_ - 50 - in);
          if (page != known_.pages.end()) {
            paper_.write(std::to_string(page->second), type, kMargin + width_ - 40, y_ + 3, 40,
                         Side::end);
          }
        });
      });
      y_ += height;
    }
    paper_.rule(kMargin, y_, width_, kInkLine);
    y_ += 8;
  }

  void write(const Heading& heading) {
    const Type& type = kHeadings.at(static_cast<std::size_t>(heading.level - 1));
    if (heading.level == 1) {
      need(220);
      if (y_ > kTop) y_ += 26;
    } else {
      need(90);
      y_ += 12;
    }
    constexpr std::array kTags = {"H1", "H2", "H3"};
    numbers_.pages[heading.anchor] = page_;
    paper_.outline_entry(heading.text, heading.anchor, heading.level);
    paper_.anchor(heading.anchor, [&] {
      paper_.tagged(kTags.at(static_cast<std::size_t>(heading.level - 1)),
                    [&] { y_ += paper_.write(heading.text, type, kMargin, y_, width_); });
    });
    y_ += 4;
  }

  static std::string with_references(const std::string& text,
                                     const std::vector<Reference>& references) {
    if (references.empty()) return text;
    std::string all = text + "\u00a0[";
    for (std::size_t at = 0; at < references.size(); ++at) {
      all += (at > 0 ? ", " : "") + references[at];
    }
    return all + "]";
  }

  void write(const Paragraph& paragraph) {
    const std::string text = with_references(paragraph.text, paragraph.references);
    const bool boxed = paragraph.tone == Tone::notice || paragraph.tone == Tone::missing;
    if (!boxed) {
      const Type& type = paragraph.tone == Tone::quiet ? kQuiet : kBody;
      need(2 * type.size * type.line);
      paper_.tagged("P", [&] { y_ = say(text, type, kMargin, width_); });
      y_ += 7;
      return;
    }
    const double height = paper_.height_of(text, kBody, width_ - 28) + 14;
    need(height);
    const Area box{kMargin, y_, width_, height};
    if (paragraph.tone == Tone::notice) {
      paper_.fill(box, kSand, 6);
      paper_.fill({kMargin, y_, 4, height}, kAction);
    } else {
      paper_.outline(box, {1.25, kEdge, true}, 6);
    }
    paper_.tagged("P", [&] { paper_.write(text, kBody, kMargin + 14, y_ + 7, width_ - 28); });
    y_ += height + 8;
  }

  void write(const Points& points) {
    for (const auto& point : points.points) {
      const std::string text = with_references(point.text, point.references);
      need(paper_.height_of("x", kBody, width_) * 2 + 12);
      paper_.rule(kMargin, y_, width_, kHairLine);
      y_ += 5;
      paper_.dot(kMargin + 4, y_ + 8, 2.6, kAction);
      paper_.tagged("P", [&] { y_ = say(text, kBody, kMargin + 16, width_ - 16); });
      if (!point.detail.empty()) {
        paper_.tagged("P", [&] { y_ = say(point.detail, kQuiet, kMargin + 16, width_ - 16); });
      }
      y_ += 6;
    }
    paper_.rule(kMargin, y_, width_, kHairLine);
    y_ += 10;
  }

  /// Each column as wide as its widest cell wants, what is missing taken from the wide ones.
  std::vector<double> widths(const Grid& grid) const {
    constexpr double kGap = 12;
    std::vector<double> wanted;
    for (std::size_t at = 0; at < grid.columns.size(); ++at) {
      double widest = 0;
      for (const auto& row : grid.rows) {
        widest = std::max(widest, paper_.width_of(row[at], kBody));
        if (widest > width_) break;
      }
      const double title = paper_.width_of(grid.columns[at].title, kHead);
      wanted.push_back(std::max({widest, std::min(title, 72.0), 24.0}) + kGap);
    }
    double sum = 0;
    for (const double one : wanted) sum += one;
    while (sum > width_ + 0.01) {
      const auto widest = std::ranges::max_element(wanted);
      const double cut = std::min(sum - width_, std::max(4.0, *widest * 0.1));
      *widest -= cut;
      sum -= cut;
    }
    // What is left over goes to the first column of words.
    const auto words = std::ranges::find(grid.columns, false, &GridColumn::number);
    const auto at = words == grid.columns.end() ? 0 : words - grid.columns.begin();
    wanted[static_cast<std::size_t>(at)] += width_ - sum;
    return wanted;
  }

  void cells(const Grid& grid, const std::vector<double>& columns,
             const std::vector<std::string>& texts, const Type& type, const char* tag) {
    double height = 0;
    for (std::size_t at = 0; at < texts.size(); ++at) {
      height = std::max(height, paper_.height_of(texts[at], type, columns[at] - 10));
    }
    if (y_ + height + 10 > bottom_) {
      turn();
      if (&texts != &titles_) cells(grid, columns, titles_, kHead, "TH");
    }
    paper_.rule(kMargin, y_, width_, kHairLine);
    double x = kMargin;
    paper_.tagged("TR", [&] {
      for (std::size_t at = 0; at < texts.size(); ++at) {
        const bool number = grid.columns[at].number;
        paper_.tagged(tag, [&] {
          paper_.write(texts[at], type, number ? x + 10 : x, y_ + 5, columns[at] - 10,
                       number ? Side::end : Side::start);
        });
        x += columns[at];
      }
    });
    y_ += height + 10;
  }

  void write(const Grid& grid) {
    const auto columns = widths(grid);
    titles_.clear();
    for (const auto& column : grid.columns) titles_.push_back(column.title);
    need(70);
    y_ += 4;
    paper_.tagged("Table", [&] {
      cells(grid, columns, titles_, kHead, "TH");
      for (const auto& row : grid.rows) cells(grid, columns, row, kBody, "TD");
    });
    paper_.rule(kMargin, y_, width_, kInkLine);
    y_ += 14;
  }

  void write(const Bars& bars) {
    const double value = 58, room = 150, votes = 46, rank = 28;
    const double name = width_ - value - room - votes - rank;
    const Type number{11, 800, kInk, 1.4};
    const auto line = [&](const BarRow& bar, const Type& type, bool head, double height) {
      const char* tag = head ? "TH" : "TD";
      const Type& strong = head ? kHead : number;
      const double x = kMargin + rank + name + votes;
      paper_.tagged("TR", [&] {
        paper_.tagged(tag, [&] { paper_.write(bar.rank, strong, kMargin, y_ + 6, rank + 20); });
        paper_.tagged(tag, [&] {
          paper_.write(bar.name, type, kMargin + rank + (head ? 16 : 0), y_ + 6, name - 12);
        });
        paper_.tagged(tag, [&] {
          paper_.write(bar.votes, type, kMargin + rank + name - 10, y_ + 6, votes, Side::end);
        });
        if (!head) {
          paper_.fill({x + 6, y_ + 8, room, 12}, kSand, 2);
          paper_.fill({x + 6, y_ + 8, room * bar.share, 12}, kAction, bar.share > 0.03 ? 2 : 0);
        }
        paper_.tagged(tag, [&] {
          const double wide = head ? room + value : value;
          paper_.write(bar.value, strong, kMargin + width_ - wide, y_ + 6, wide, Side::end);
        });
      });
      y_ += height;
    };
    paper_.tagged("Table", [&] {
      need(100);
      line({bars.rank_title, bars.name_title, bars.votes_title, bars.value_title}, kHead, true, 24);
      for (const auto& bar : bars.rows) {
        const double height = paper_.height_of(bar.name, kBold, name - 12) + 12;
        need(height);
        // Nothing lies between those who share a rank.
        if (!bar.tied) paper_.rule(kMargin, y_, width_, kHairLine);
        line(bar, kBold, false, height);
      }
    });
    paper_.rule(kMargin, y_, width_, kInkLine);
    y_ += 12;
  }

  void write(const Blank& blank) {
    const double gap = 10, height = 100;
    const auto boxes = static_cast<double>(blank.boxes.size());
    const double wide = (width_ - gap * (boxes - 1)) / boxes;
    need(height + 8);
    double x = kMargin;
    for (const auto& box : blank.boxes) {
      paper_.outline({x, y_, wide, height}, {1.25, kEdge, true}, 8);
      double in = x + 12;
      if (box.owner == BlankOwner::first_side) {
        paper_.dot(in + 6, y_ + 19, 6, kFirstSide), in += 19;
      } else if (box.owner == BlankOwner::second_side) {
        paper_.fill({in, y_ + 13, 12, 12}, kSecondSide, 2), in += 19;
      }
      paper_.write(box.title, kBold, in, y_ + 11, wide - (in - x) - 12);
      paper_.write(blank.hint, kQuiet, x + 12, y_ + 28, wide - 24);
      x += wide + gap;
    }
    y_ += height + 12;
  }

  void write(const Sources& sources) {
    for (const auto& source : sources.sources) {
      need(40);
      paper_.rule(kMargin, y_, width_, kHairLine);
      y_ += 4;
      paper_.write(source.anchor, kBold, kMargin, y_, 44);
      paper_.tagged("P", [&] { y_ = say(source.text, kQuiet, kMargin + 48, width_ - 48); });
      y_ += 4;
    }
    y_ += 8;
  }

  const Document& document_;
  Paper& paper_;
  const PageNumbers& known_;
  system::Progress& progress_;
  PageNumbers numbers_;
  double width_ = 0, bottom_ = 0;
  double y_ = kTop;
  int page_ = 1;
  std::vector<std::string> titles_;
};

}  // namespace

domain::Expected<std::string> print(const Document& document, const system::Path& fonts,
                                    system::Progress& progress) {
  PaperKind kind;
  kind.right_to_left = document.right_to_left;
  kind.language = document.language;
  kind.title = document.cover.title;
  kind.subject = document.cover.kicker + ", " + document.brand;
  kind.date = document.date;
  kind.fonts = fonts;
  // Twice: the first time tells on which page everything is. Its numbers are as wide as the true
  // ones, so that nothing moves.
  PageNumbers numbers;
  for (const bool last : {false, true}) {
    auto paper = Paper::begin(kind);
    if (!paper) return domain::fail(paper.error());
    Print writing(document, *paper, numbers, progress);
    if (!writing.write()) return domain::fail("work.cancelled");
    auto bytes = paper->finish();
    if (!bytes || last) return bytes;
    numbers = writing.numbers();
  }
  return domain::fail("work.cancelled");
}

}  // namespace stordialog::report
