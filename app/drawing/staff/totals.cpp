// Live totals as bars. They move in steps, so that nobody can see one person's vote; the sentence
// under them says so.
#include <algorithm>
#include <string>
#include <vector>

#include "drawing/staff/staff.h"
#include "kit/measure.h"
#include "kit/panels.h"
#include "kit/tables.h"
#include "tally/picks.h"

namespace stordialog::drawing {

namespace {

constexpr float kRow = 64, kRowLeast = 42, kBetween = 6;
constexpr float kStackedMost = 112;

/// Names and bars share a row: the names get what the longest of them wants, smaller if need be.
void fit_labels(const kit::Kit& kit, const std::vector<std::string>& labels, float width,
                kit::BarRow& row) {
  constexpr float kShare = 0.4F, kShareMost = 0.55F, kLeast = 30;
  const auto widest = [&] {
    float wide = 0;
    for (const std::string& label : labels) {
      wide = std::max(wide, kit.text_width(label, {row.em, 1.15F, kit::Weight::kBold, 0}));
    }
    return wide + 2;
  };
  while (row.em > kLeast && widest() > width * kShareMost) row.em -= 1;
  row.label_width = std::clamp(widest(), width * kShare, width * kShareMost);
}

void draw_bars(const screens::View& view, kit::Kit& kit, kit::Rect box,
               const domain::Question& question, const domain::Totals& totals) {
  const tally::PicksResult result = tally::rank_totals(totals.folded, totals.picks);
  const std::uint32_t most = result.lines.empty() ? 0 : result.lines.front().votes;
  std::vector<std::string> labels;
  for (const tally::Line& line : result.lines) {
    const domain::Challenge* challenge = view.board->event.challenge(question.options[line.option]);
    labels.emplace_back(challenge == nullptr ? "" : challenge->title.in(view.language()));
  }
  const auto count = static_cast<float>(result.lines.size());
  kit::BarRow row;
  row.stacked = kit.upright();
  float least = kit::kBarStacked, row_most = kStackedMost;
  if (!row.stacked) {
    // Names in two lines make the rows higher.
    fit_labels(kit, labels, box.w - kit::ScrollArea::kKeys, row);
    least = kRowLeast;
    for (const std::string& label : labels) {
      const kit::TextStyle style{row.em, 1.15F, kit::Weight::kBold, 0};
      least = std::max(least, kit::text_height(kit, label, style, row.label_width));
    }
    if (least == kRowLeast) fit_labels(kit, labels, box.w, row);
    row_most = std::max(kRow, least);
  }
  const float row_height = std::clamp(box.h / count - kBetween, least, row_most);
  kit::ScrollArea scroll(kit, "totals", box, count * (row_height + kBetween) - kBetween,
                         row_height + kBetween);
  kit::Rect rows = scroll.inner();
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const tally::Line& line = result.lines[i];
    const std::string number = view.words->number(line.votes);
    row.label = labels[i];
    row.number = number;
    row.share = most == 0 ? 0 : static_cast<float>(line.votes) / static_cast<float>(most);
    row.strong = line.rank <= question.picks;
    kit::bar_row(kit, rows.take_top(row_height, kBetween), row);
  }
}

/// Why the bars stand still between two steps: under them, or beside them where height is short.
void draw_why(const screens::View& view, kit::Kit& kit, kit::Rect& work) {
  constexpr float kBeside = 400;
  const std::string why = view.words->plural("screen.totals.step", view.board->event.live_step);
  const kit::Notice notice{.lead = {}, .text = why, .icon = kit::Icon::kLock, .em = 32};
  if (little_height(kit)) {
    const kit::Rect side = work.take_end(kBeside, kit::kSpace4);
    const float high = kit::notice_height(kit, side.w, notice);
    return kit::notice(kit, side.with_height(std::min(high, side.h)), notice);
  }
  kit::notice(kit, work.take_bottom(kit::notice_height(kit, work.w, notice), 20), notice);
}

}  // namespace

std::optional<screens::Request> draw_totals(screens::Kiosk&, const screens::View& view,
                                            kit::Kit& kit, kit::Rect work) {
  const domain::Event& event = view.board->event;
  const std::string_view here = view.text("screen.totals.this_station");
  if (!little_height(kit)) draw_heading(kit, work, view.text("screen.totals.title"), here);
  for (const domain::Question& question : event.questions) {
    const domain::Totals* totals = view.board->totals_of(question.key);
    if (totals == nullptr) continue;
    const std::string cast = view.words->plural(
        event.codes ? "screen.totals.cast" : "screen.totals.cast_sessions", totals->cast);
    const std::string folded = view.words->plural("screen.totals.folded", totals->folded);
    const std::string said = cast + " · " + folded;
    const std::string title(question.title.in(view.language()));
    if (little_height(kit)) {
      draw_heading(kit, work, title, here);
    } else {
      const float high = std::max(56.0F, kit::text_height(kit, title, kit::kNote.bold(), work.w));
      kit.text(work.take_top(high), title, kit::kNote.bold(), kit.theme().ink, kit::kFlowing);
    }
    const float high = std::max(52.0F, kit::text_height(kit, said, kit::kSmall, work.w));
    kit.text(work.take_top(high, 16), said, kit::kSmall, kit.theme().ink2, kit::kFlowing);
    draw_why(view, kit, work);
    kit::card(kit, work);
    if (totals->folded == 0) {
      kit.text(work.inset(48), view.text("screen.totals.nothing"), kit::kLabel, kit.theme().ink,
               {.align = kit::Align::kCenter, .stand = kit::Stand::kMiddle, .balanced = true});
    } else {
      draw_bars(view, kit, work.inset(32, kit.upright() ? 24 : 16), question, *totals);
    }
    break;  // one question at a time fits the screen; the event's first is the one that matters
  }
  return std::nullopt;
}

}  // namespace stordialog::drawing
