#include "drawing/projector/result_rows.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "figure/bars.h"

namespace stordialog::drawing {

namespace {

constexpr float kGap = 28, kPill = 330, kBracket = 44;
constexpr kit::TextStyle kName{54, 1.04F, kit::Weight::kBold, -0.01F};
constexpr float kNameLeast = 52;
constexpr kit::TextStyle kShare{72, 1.0F, kit::Weight::kExtraBold, -0.01F};
constexpr kit::TextStyle kVotes{kHallLeastEm, 1.1F, kit::Weight::kMedium, 0};
constexpr kit::TextStyle kLabel{kHallLeastEm, 1.0F, kit::Weight::kBold, 0};
constexpr kit::TextLayout kMiddle{.stand = kit::Stand::kMiddle};
constexpr double kRow_s = 0.9, kBetween_s = 0.35;

figure::Box box_of(kit::Rect rect) {
  return {rect.x, rect.y, rect.w, rect.h};
}

float share_of(tally::Step step) {
  constexpr float kWhole = 100;
  return static_cast<float>(step) / kWhole;
}

float ease(float share) {
  const float rest = 1 - share;
  return 1 - rest * rest * rest;
}

}  // namespace

ResultRows::ResultRows(const Sheet& sheet, const screens::HallResult& result, kit::Rect room)
    : sheet_(sheet), result_(result), room_(room) {
  measure();
  per_page_ = std::max<std::size_t>(1, static_cast<std::size_t>(room.h / row_));
}

void ResultRows::measure() {
  const kit::Kit& kit = sheet_.kit;
  const auto of_all = static_cast<float>(all());
  bool even = false;
  float widest = 0, word = 0;
  for (const screens::HallLine& line : result_.lines) {
    even = even || line.even_with_next;
    const float rank = kit.text_width(std::to_string(line.rank), kName, {.tabular = true});
    columns_.rank = std::max(columns_.rank, rank + 4);
    const std::string votes = votes_text(line, 1);
    const float beside = kit.text_width(votes, kVotes, {.tabular = true}) + 4;
    if (result_.by_side()) {
      columns_.share = std::max(columns_.share, beside);
    } else {
      bars_.push_back({static_cast<float>(line.votes) / of_all, beside + kit::kSpace3});
    }
    const std::string_view name =
        screens::option_title(sheet_.view, *result_.question, line.option);
    widest = std::max(widest, kit.text_width(name, kName) + 4);
    word = std::max(word, kit.widest_word(name, kName.size(kNameLeast)) + 4);
    if (!line.sides) continue;
    for (const tally::Step side : *line.sides) {
      bars_.push_back({share_of(side), kit.text_width(said(side), kLabel) + kit::kSpace3});
    }
  }
  const std::string whole =
      result_.shares ? sheet_.view.text("projector.percent", {{"share", "100"}}) : std::string();
  columns_.share = std::max(columns_.share, kit.text_width(whole, kShare) + 4);
  const std::string_view close = sheet_.view.text("projector.results.even");
  pill_ = std::max(kPill, kit.widest_word(close, kVotes.bold()) + 2 * kit::kSpace3 + 4);
  columns_.bracket = even ? pill_ + kBracket + kGap : 0;
  const float others = columns_.rank + columns_.share + columns_.bracket + 3 * kGap;
  const float least = 0.34F * room_.w, most = room_.w - others - 0.26F * room_.w;
  columns_.name = std::max(word, std::clamp(widest, std::min(least, most), std::max(most, 300.0F)));
  columns_.bar = room_.w - others - columns_.name;
  for (const screens::HallLine& line : result_.lines) {
    const std::string_view name =
        screens::option_title(sheet_.view, *result_.question, line.option);
    const kit::TextStyle style = fitting(kit, name, kName, columns_.name, 2, kNameLeast);
    row_ = std::max(row_, height_of(kit, name, style, columns_.name) + 2);
  }
  // As long as the largest share with its words leaves room for.
  whole_ = columns_.bar * 2;
  for (const Bar& bar : bars_) {
    if (bar.share > 0) whole_ = std::min(whole_, (columns_.bar - bar.label) / bar.share);
  }
}

float ResultRows::revealed(std::size_t row, std::size_t rows) const {
  const double from = static_cast<double>(rows - 1 - row) * kBetween_s;
  return grown(sheet_, sheet_.view.hall->revealed_s + from, kRow_s);
}

void ResultRows::draw(std::size_t first) const {
  const std::size_t end = std::min(result_.lines.size(), first + per_page_);
  const std::size_t rows = end - std::min(first, end);
  const float high = std::min(room_.h / static_cast<float>(per_page_), 150.0F);
  kit::Kit& kit = sheet_.kit;
  std::size_t group = first;
  for (std::size_t i = first; i < end; ++i) {
    const kit::Rect row{room_.x, room_.y + high * static_cast<float>(i - first), room_.w, high};
    const bool begins = i == first || !result_.lines[i - 1].even_with_next;
    if (begins) {
      kit.line({row.x, row.y}, {row.right(), row.y}, sheet_.theme().hair, 3);
      group = i;
    }
    draw_row(row, result_.lines[i], first == 0 ? revealed(i, rows) : 1);
    const bool more = i + 1 < end && result_.lines[i].even_with_next;
    if (more || group == i) continue;
    if (first == 0 && revealed(0, rows) < 1) continue;
    const float top = room_.y + high * static_cast<float>(group - first);
    draw_bracket({room_.x, top, room_.w, row.bottom() - top});
  }
}

void ResultRows::draw_row(kit::Rect row, const screens::HallLine& line, float share) const {
  if (share <= 0) return;
  kit::Kit& kit = sheet_.kit;
  const kit::Theme& theme = sheet_.theme();
  const float shown = std::min(1.0F, share * 3);
  (void)row.take_end(columns_.bracket);
  kit.text(row.take_start(columns_.rank, kGap), std::to_string(line.rank), kName,
           theme.ink2.alpha(shown),
           {.align = kit::Align::kEnd, .stand = kit::Stand::kMiddle, .tabular = true});
  const std::string_view name = screens::option_title(sheet_.view, *result_.question, line.option);
  const kit::TextStyle style = fitting(kit, name, kName, columns_.name, 2, kNameLeast);
  kit.text(row.take_start(columns_.name, kGap), name, style, theme.ink.alpha(shown), kMiddle);
  draw_share(row.take_start(columns_.share, kGap), line, ease(share));
  draw_bars(row.inset(0, 9), line, ease(share));
}

std::uint32_t ResultRows::counted(const screens::HallLine& line, float share) const {
  return static_cast<std::uint32_t>(std::lround(static_cast<float>(line.votes) * share));
}

std::uint32_t ResultRows::all() const {
  return std::max(1U, result_.shares ? result_.voters : result_.points_most);
}

std::string ResultRows::votes_text(const screens::HallLine& line, float share) const {
  const wording::Catalogue& words = *sheet_.view.words;
  const std::uint32_t votes = counted(line, share);
  if (result_.shares) return words.plural("projector.results.votes", votes);
  if (result_.question->rule != domain::CountingRule::mean) return words.number(votes);
  constexpr std::uint32_t kHundred = 100;
  const std::uint64_t voters = std::max(1U, result_.voters);
  const std::uint64_t mean = (std::uint64_t{votes} * kHundred * 2 + voters) / (2 * voters);
  const std::string part = std::to_string(kHundred + mean % kHundred).substr(1);
  return words.number(static_cast<std::int64_t>(mean / kHundred)) + words.decimal_mark() + part;
}

void ResultRows::draw_share(kit::Rect box, const screens::HallLine& line, float share) const {
  kit::Kit& kit = sheet_.kit;
  if (!result_.shares) return;  // the number stands at the bar's end
  const int percent = screens::percent_of(counted(line, share), std::max(1U, result_.voters));
  const std::string text =
      sheet_.view.text("projector.percent", {{"share", std::to_string(percent)}});
  kit::TextLayout end{
      .align = kit::Align::kEnd, .stand = kit::Stand::kMiddle, .max_lines = 1, .tabular = true};
  if (!result_.by_side()) return (void)kit.text(box, text, kShare, sheet_.theme().ink, end);
  const kit::TextStyle above = kShare.size(60);
  const float large = above.em * above.line, small = kVotes.em * kVotes.line;
  box = box.middle(box.w, large + small);
  kit.text(box.take_top(large), text, above, sheet_.theme().ink, end);
  kit.text(box, votes_text(line, share), kVotes, sheet_.theme().ink2, end);
}

std::string ResultRows::said(tally::Step step) const {
  const bool under = step == tally::kUnderTen, over = step == tally::kOverNinety;
  const std::string_view key = under  ? "projector.results.under"
                               : over ? "projector.results.over"
                                      : "projector.percent";
  constexpr int kTen = 10, kNinety = 90;
  const int percent = under ? kTen : over ? kNinety : step;
  return sheet_.view.text(key, {{"share", std::to_string(percent)}});
}

void ResultRows::draw_bar(kit::Rect box, const screens::HallLine& line, float share) const {
  const float part = static_cast<float>(line.votes) / static_cast<float>(all());
  kit::TextLayout middle = kMiddle;
  middle.max_lines = 1;
  if (result_.by_side()) {
    const std::string_view text = sheet_.view.text("projector.results.no_sides");
    const kit::TextStyle style = fitting(sheet_.kit, text, kVotes, box.w);
    return (void)sheet_.kit.text(box, text, style, sheet_.theme().ink2, kMiddle);
  }
  figure::Shapes shapes;
  const kit::Rect bar = box.middle(box.w, std::min(box.h, 64.0F)).with_width(whole_);
  figure::add_bar(shapes, box_of(bar), part * share, figure::Paint::accent, 8);
  paint(sheet_, shapes);
  const float length = figure::bar_length(whole_, part * share);
  const kit::Rect label{bar.x + length + kit::kSpace2, box.y, box.right() - bar.x - length, box.h};
  sheet_.kit.text(label, votes_text(line, share), kVotes, sheet_.theme().ink, middle);
}

void ResultRows::draw_bars(kit::Rect box, const screens::HallLine& line, float share) const {
  if (!line.sides) return draw_bar(box, line, share);
  figure::Shapes shapes;
  const auto& sides = *line.sides;
  const figure::Box room = box_of(box.with_width(whole_));
  const float first = share_of(sides[0]) * share, second = share_of(sides[1]) * share;
  figure::add_shared_bars(shapes, room, first, second);
  paint(sheet_, shapes);
  for (int side = 0; side < 2; ++side) {
    const figure::Box bar = figure::shared_bar(room, side == 0 ? first : second, side);
    const kit::Rect label{bar.x + bar.w + kit::kSpace2, bar.y, box.right() - bar.x - bar.w, bar.h};
    sheet_.kit.text(label, said(sides[static_cast<std::size_t>(side)]), kLabel, sheet_.theme().ink,
                    {.stand = kit::Stand::kMiddle, .max_lines = 1});
  }
}

void ResultRows::draw_bracket(kit::Rect rows) const {
  kit::Kit& kit = sheet_.kit;
  const kit::Theme& theme = sheet_.theme();
  kit::Rect end = rows.take_end(columns_.bracket - kGap).inset(0, 14);
  figure::Shapes shapes;
  figure::add_bracket(shapes, box_of(end.take_end(kBracket - kit::kSpace2, kit::kSpace2)), 6);
  paint(sheet_, shapes);
  const std::string_view text = sheet_.view.text("projector.results.even");
  const kit::TextStyle style = kVotes.bold();
  const float high = height_of(kit, text, style, end.w - 2 * kit::kSpace3) + 2 * kit::kSpace2;
  const kit::Rect pill = end.middle(end.w, high);
  kit.fill(pill, theme.ink, kit::kRadiusSmall);
  kit.text(pill.inset(kit::kSpace3, 0), text, style, theme.paper,
           {.align = kit::Align::kCenter, .stand = kit::Stand::kMiddle});
}

}  // namespace stordialog::drawing
