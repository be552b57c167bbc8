// The balance of a merge as a table that adds up, or as sentences where it is narrow; the codes.
#include <algorithm>
#include <array>

#include "drawing/organiser/merge.h"
#include "kit/measure.h"
#include "kit/tables.h"

namespace stordialog::drawing {

namespace {

using screens::StationBalance;

/// What stands at the end of a station's row.
struct Said {
  std::string_view text;
  kit::Verdict verdict = kit::Verdict::kGood;
};

Said said_of(const StationBalance& row, const screens::View& view) {
  if (!row.came) return {view.text("screen.desk.not_come"), kit::Verdict::kWaiting};
  if (row.forked) return {view.text("screen.desk.forked"), kit::Verdict::kBad};
  if (row.board_only || row.ballots_missing > 0) {
    return {view.text("screen.desk.votes_missing"), kit::Verdict::kBad};
  }
  if (!row.adds_up()) return {view.text("screen.desk.no"), kit::Verdict::kBad};
  return {view.text("screen.desk.yes"), kit::Verdict::kGood};
}

/// On one line whatever it says: the rows are as high as their numbers.
float verdict_width(const std::vector<StationBalance>& rows, const screens::View& view,
                    kit::Kit& kit) {
  constexpr float kEm = 30, kIcon = 66;
  const auto wide = [&kit](std::string_view text) {
    return kit.text_width(text, {kEm, 1.2F, kit::Weight::kBold, 0}) + kIcon;
  };
  float most = std::max(wide(view.text("screen.desk.adds_up")), wide(view.text("screen.desk.no")));
  for (const StationBalance& row : rows) most = std::max(most, wide(said_of(row, view).text));
  return most;
}

std::string name_of(const StationBalance& row) {
  return std::to_string(row.station) + " " + row.name;
}

void draw_table(const std::vector<StationBalance>& rows, const screens::View& view, kit::Kit& kit,
                kit::Rect box) {
  constexpr float kLeast = 100, kGap = 28, kGapLast = 52;
  const auto number = [&view](std::uint32_t value) { return view.words->number(value); };
  const float high =
      kit::Table::kHead + 24 + kit::Table::kRow * static_cast<float>(rows.size() + 1);
  kit::ScrollArea scroll(kit, "balance", box, high, kit::Table::kRow);
  const auto wide = [&](std::string_view key, float gap) {
    return std::max(kLeast,
                    kit.text_width(view.text(key), {28, 1.1F, kit::Weight::kBold, 0}) + gap);
  };
  kit::Table table(
      kit, scroll.inner(),
      {{view.text("report.balance.station")},
       {view.text("report.balance.received"), wide("report.balance.received", kGap),
        kit::Align::kEnd},
       {view.text("report.balance.fresh"), wide("report.balance.fresh", kGap), kit::Align::kEnd},
       {view.text("report.balance.already"), wide("report.balance.already", kGap),
        kit::Align::kEnd},
       {view.text("report.balance.set_aside"), wide("report.balance.set_aside", kGap),
        kit::Align::kEnd},
       {view.text("report.balance.refused"), wide("report.balance.refused", kGapLast),
        kit::Align::kEnd},
       {view.text("screen.desk.adds_up"), verdict_width(rows, view, kit)}});
  const auto draw = [&](const StationBalance& row, std::string_view name, bool sum) {
    const std::string none = "–";
    const bool came = row.came || sum;
    const std::array<std::string, 5> numbers = {
        came ? number(row.received) : none, came ? number(row.fresh) : none,
        came ? number(row.already) : none, came ? number(row.set_aside) : none,
        came ? number(row.refused) : none};
    const Said said = sum ? Said{view.text(row.adds_up() ? "screen.desk.yes" : "screen.desk.no"),
                                 row.adds_up() ? kit::Verdict::kGood : kit::Verdict::kBad}
                          : said_of(row, view);
    std::vector<kit::Cell> cells = {{name, kit::Verdict::kNone, !came}};
    for (const std::string& each : numbers) cells.push_back({each, kit::Verdict::kNone, !came});
    cells.push_back({said.text, said.verdict});
    if (sum) {
      table.sum(cells);
    } else {
      table.row(cells);
    }
  };
  for (const StationBalance& row : rows) draw(row, name_of(row), false);
  draw(screens::sum_of(rows), view.text("report.sum"), true);
}

std::string sentence_of(const StationBalance& row, const screens::View& view) {
  if (!row.came) return std::string(view.text("screen.desk.not_come"));
  const auto number = [&view](std::uint32_t value) { return view.words->number(value); };
  return view.text("screen.desk.row", {{"received", number(row.received)},
                                       {"fresh", number(row.fresh)},
                                       {"already", number(row.already)},
                                       {"set_aside", number(row.set_aside)},
                                       {"refused", number(row.refused)}});
}

}  // namespace

void draw_balance(const screens::View& view, kit::Kit& kit, kit::Rect work) {
  const screens::Organiser& told = *view.host->organiser;
  const std::vector<StationBalance> rows = screens::balances_of(*told.merge, *told.work);
  constexpr float kTableLeast = 1340;
  kit::card(kit, work);
  work = work.inset(kit::kSpace4, kit::kSpace2);
  if (work.w >= kTableLeast) return draw_table(rows, view, kit, work);
  std::vector<kit::Block> blocks;
  for (const StationBalance& row : rows) {
    const Said said = said_of(row, view);
    blocks.push_back(finding_block(kit, said.verdict, name_of(row) + " · " + std::string(said.text),
                                   sentence_of(row, view)));
  }
  const StationBalance sum = screens::sum_of(rows);
  blocks.push_back(finding_block(kit, sum.adds_up() ? kit::Verdict::kGood : kit::Verdict::kBad,
                                 std::string(view.text("report.sum")), sentence_of(sum, view)));
  kit::draw_column(kit, "balance", work, blocks, kit::Spread::kTop);
}

void draw_codes(const screens::View& view, kit::Kit& kit, kit::Rect box) {
  const auto& codes = view.host->organiser->merge->report.codes;
  constexpr float kRow = 50, kHead = 60, kFoot = 60, kHigh = 4 * kRow + kHead + kFoot + 48;
  if (codes.empty() || box.h < kHigh) return;
  const bundle::CodeBalance& first = codes.front();
  box = box.take_bottom(kHigh);
  kit::panel(kit, box);
  kit::Rect inner = box.inset(28, 24);
  kit.text(inner.take_top(kHead), view.text("report.codes.title"), kit::kNote.bold(),
           kit.theme().ink, {.max_lines = 1, .shrink = true});
  const auto row = [&](std::string_view key, std::uint32_t value) {
    kit::Rect line = inner.take_top(kRow);
    const std::string said = view.words->number(value);
    kit.text(line.take_end(kit.text_width(said, kit::kSmall.bold()) + 20, kit::kSpace2), said,
             kit::kSmall.bold(), kit.theme().ink,
             {.align = kit::Align::kEnd,
              .stand = kit::Stand::kMiddle,
              .max_lines = 1,
              .shrink = true,
              .tabular = true});
    kit.text(line, view.text(key), kit::kSmall.size(30), kit.theme().ink,
             {.stand = kit::Stand::kMiddle, .max_lines = 1, .shrink = true});
  };
  row("screen.desk.issued", first.issued);
  row("screen.desk.used_once", first.used_once);
  row("screen.desk.used_more", first.used_more);
  row("screen.desk.unused", first.unused);
  const bool even = first.issued == first.used_once + first.used_more + first.unused;
  const std::string sum =
      view.words->number(first.used_once) + " + " + view.words->number(first.used_more) + " + " +
      view.words->number(first.unused) + " = " + view.words->number(first.issued);
  kit::verdict(kit, inner.take_top(kFoot).middle(inner.w, 39),
               even ? kit::Verdict::kGood : kit::Verdict::kBad, sum, 30);
}

}  // namespace stordialog::drawing
