#include "report/picture.h"

#include <algorithm>
#include <sstream>

#include <pugixml.hpp>

#include "report/method_text.h"
#include "report/names.h"

namespace stordialog::report {

namespace {

constexpr double kWidth = 900, kMargin = 48, kRow = 46;
constexpr std::size_t kRowsMost = 12;
constexpr Type kTitle{34, 800, kInk, 1.12, -0.015}, kName{19, 700, kInk, 1.2},
    kNumber{19, 800, kInk, 1.2}, kQuiet{15, 600, kQuietInk, 1.35}, kBrand{15, 800, kInk, 1.25};

struct Row {
  std::string rank, name, value;
  double share = 0;
  bool tied = false;
};

class Picture {
 public:
  Picture(const Results& results, const QuestionResult& result, const wording::Catalogue& words)
      : words_(words), names_(results.event, words), event_(results.event) {
    title_ = names_.question(result.question);
    const auto* asked = event_.question(result.question);
    counted_ = words.plural(event_.codes ? "report.page.counted" : "report.page.counted_sessions",
                            result.count.ballots) +
               " " + (asked ? method_text(*asked, words) : std::string()) + " " +
               names_.word("report.advisory");
    std::uint32_t above = 0;
    for (const auto& line : result.count.lines) {
      if (rows_.size() == kRowsMost || !asked) break;
      LineSaid said = line_said(*asked, result, line, words);
      rows_.push_back({words.number(line.rank), names_.option(result.question, line.option),
                       std::move(said.value), said.share, line.rank == above});
      above = line.rank;
    }
    left_out_ = result.count.lines.size() - rows_.size();
  }

  domain::Expected<std::string> draw(Medium medium, const system::Path& fonts) const {
    PaperKind kind;
    kind.medium = medium;
    kind.size = {kWidth, 4000};
    kind.right_to_left = words_.right_to_left();
    kind.language = words_.language();
    kind.fonts = fonts;
    auto measure = Paper::begin(
        {Medium::svg, kind.size, kind.right_to_left, kind.language, "", "", "", 1, fonts});
    if (!measure) return domain::fail(measure.error());
    kind.size.height = draw_on(*measure);
    auto paper = Paper::begin(kind);
    if (!paper) return domain::fail(paper.error());
    draw_on(*paper);
    return paper->finish();
  }

  [[nodiscard]] const std::string& title() const { return title_; }
  /// The whole picture in words.
  [[nodiscard]] std::string description() const {
    std::string text = counted_;
    for (const auto& row : rows_) text += " " + row.rank + ". " + row.name + ": " + row.value + ".";
    return text;
  }

 private:
  /// Returns the height it took.
  double draw_on(Paper& paper) const {
    const double width = kWidth - 2 * kMargin;
    paper.fill({0, 0, kWidth, paper.height()}, kWhite);
    double y = 36;
    if (event_.practice) {
      paper.fill({0, 0, kWidth, 30}, kDot);
      paper.write(names_.word("report.practice"), kBrand, kMargin, 6, width);
      y += 26;
    }
    paper.logo(kMargin - 4, y, 44);
    paper.write(names_.in(event_.name), kBrand, kMargin + 52, y + 3, width - 60);
    paper.write(words_.date(event_.date) + ", " + names_.in(event_.place), kQuiet, kMargin + 52,
                y + 22, width - 60);
    y += 66;
    y += paper.write(title_, kTitle, kMargin, y, width) + 20;
    const double room = 260, value = 92;
    const double name = width - room - value - 40;
    for (const auto& row : rows_) {
      const double height = std::max(kRow, paper.height_of(row.name, kName, name - 16) + 20);
      const double middle = y + height / 2;
      if (!row.tied) paper.rule(kMargin, y, width, {1, kHair, false});
      const double text = middle - kName.size * kName.line / 2;
      paper.write(row.rank, kNumber, kMargin, text, 36);
      paper.write(row.name, kName, kMargin + 40,
                  middle - paper.height_of(row.name, kName, name - 16) / 2, name - 16);
      paper.fill({kMargin + 40 + name, middle - 10, room, 20}, kSand, 4);
      if (row.share > 0) {
        paper.fill({kMargin + 40 + name, middle - 10, room * row.share, 20}, kAction,
                   std::min(4.0, room * row.share / 2));
      }
      paper.write(row.value, kNumber, kMargin + width - value, text, value, Side::end);
      y += height;
    }
    paper.rule(kMargin, y, width, {2.5, kInk, false});
    y += 14;
    std::string foot = counted_;
    if (left_out_ > 0) {
      foot = words_.plural("report.page.more_options", static_cast<std::int64_t>(left_out_)) + " " +
             foot;
    }
    y += paper.write(foot, kQuiet, kMargin, y, width);
    return y + 36;
  }

  const wording::Catalogue& words_;
  Names names_;
  const domain::Event& event_;
  std::string title_, counted_;
  std::vector<Row> rows_;
  std::size_t left_out_ = 0;
};

/// The drawing's title and its words inside it, where screen readers find them.
domain::Expected<std::string> described(const std::string& svg, const Picture& picture,
                                        std::string_view language) {
  pugi::xml_document tree;
  if (!tree.load_buffer(svg.data(), svg.size())) {
    return domain::fail(domain::Error("report.paper").with("reason", "svg"));
  }
  auto root = tree.child("svg");
  root.append_attribute("role") = "img";
  root.append_attribute("lang") = std::string(language).c_str();
  root.append_attribute("aria-labelledby") = "title description";
  auto description = root.prepend_child("desc");
  description.append_attribute("id") = "description";
  description.append_child(pugi::node_pcdata).set_value(picture.description().c_str());
  auto title = root.prepend_child("title");
  title.append_attribute("id") = "title";
  title.append_child(pugi::node_pcdata).set_value(picture.title().c_str());
  std::ostringstream out;
  tree.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return out.str();
}

}  // namespace

domain::Expected<std::string> picture(const Results& results, std::size_t question, Medium medium,
                                      const system::Path& fonts, const wording::Catalogue& words) {
  const Picture made(results, results.questions.at(question), words);
  auto drawn = made.draw(medium, fonts);
  if (!drawn || medium != Medium::svg) return drawn;
  return described(*drawn, made, words.language());
}

}  // namespace stordialog::report
