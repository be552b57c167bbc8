// Live totals as bars. They move in steps, so that nobody can see one person's vote; the sentence
// under them says so.
#include <algorithm>

#include "drawing/staff/staff.h"
#include "kit/panels.h"
#include "kit/tables.h"
#include "tally/picks.h"

namespace stordialog::drawing {

namespace {

constexpr float kRow = 64, kRowLeast = 42, kBetween = 6;

void draw_bars(const screens::View& view, kit::Kit& kit, kit::Rect box,
               const domain::Question& question, const domain::Totals& totals) {
  const tally::PicksResult result = tally::rank_totals(totals.folded, totals.picks);
  const std::uint32_t most = result.lines.empty() ? 0 : result.lines.front().votes;
  const auto count = static_cast<float>(result.lines.size());
  const float row_height = std::clamp(box.h / count - kBetween, kRowLeast, kRow);
  kit::ScrollArea scroll(kit, "totals", box, count * (row_height + kBetween) - kBetween);
  kit::Rect rows = scroll.inner();
  for (const tally::Line& line : result.lines) {
    const domain::Challenge* challenge = view.board->event.challenge(question.options[line.option]);
    const std::string number = view.words->number(line.votes);
    kit::BarRow row;
    if (challenge != nullptr) row.label = challenge->title.in(view.language());
    row.number = number;
    row.share = most == 0 ? 0 : static_cast<float>(line.votes) / static_cast<float>(most);
    row.strong = line.rank <= question.picks;
    kit::bar_row(kit, rows.take_top(row_height, kBetween), row);
  }
}

}  // namespace

std::optional<screens::Request> draw_totals(screens::Kiosk&, const screens::View& view,
                                            kit::Kit& kit, kit::Rect work) {
  const domain::Event& event = view.board->event;
  kit::Rect head = work.take_top(60, 16);
  kit.text(head, view.text("screen.totals.title"), kit::kLabel.bold(), kit.theme().ink);
  kit.text(head, view.text("screen.totals.this_station"), kit::kNote, kit.theme().ink2,
           {.align = kit::Align::kEnd});
  for (const domain::Question& question : event.questions) {
    const domain::Totals* totals = view.board->totals_of(question.key);
    if (totals == nullptr) continue;
    const std::string cast = view.words->plural(
        event.codes ? "screen.totals.cast" : "screen.totals.cast_sessions", totals->cast);
    const std::string folded = view.words->plural("screen.totals.folded", totals->folded);
    kit.text(work.take_top(56), question.title.in(view.language()), kit::kNote.bold(),
             kit.theme().ink, {.max_lines = 1, .shrink = true});
    kit.text(work.take_top(52, 16), cast + " · " + folded, kit::kSmall, kit.theme().ink2,
             {.max_lines = 1, .shrink = true});
    const std::string why = view.words->plural("screen.totals.step", event.live_step);
    const kit::Notice notice{.lead = {}, .text = why, .icon = kit::Icon::kLock, .em = 32};
    const float notice_height = kit::notice_height(kit, work.w, notice);
    kit::notice(kit, work.take_bottom(notice_height, 20), notice);
    if (totals->folded == 0) {
      kit::card(kit, work);
      kit.text(work.inset(48), view.text("screen.totals.nothing"), kit::kLabel, kit.theme().ink,
               {.align = kit::Align::kCenter, .stand = kit::Stand::kMiddle, .balanced = true});
    } else {
      kit::card(kit, work);
      draw_bars(view, kit, work.inset(32, 16), question, *totals);
    }
    break;  // one question at a time fits the screen; the event's first is the one that matters
  }
  return std::nullopt;
}

}  // namespace stordialog::drawing
