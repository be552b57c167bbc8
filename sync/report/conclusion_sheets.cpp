#include "report/conclusion_sheets.h"

#include "report/names.h"
#include "report/sheet_maker.h"
#include "report/sides_text.h"
#include "report/themes_text.h"

namespace stordialog::report {

namespace {

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) {
    if (!all.empty()) all += ", ";
    all += text;
  }
  return all;
}

void add_order(SheetMaker& sheet, const Names& names, const QuestionResult& result,
               const std::string& which, const tally::Order& order) {
  for (std::size_t i = 0; i < order.size(); ++i) {
    const auto& margin = result.margins[i];
    const std::string upper = names.option(result.question, margin.above);
    const std::string lower = names.option(result.question, margin.below);
    const std::string ahead = order[i] == tally::Ahead::upper   ? upper
                              : order[i] == tally::Ahead::lower ? lower
                              : order[i] == tally::Ahead::neither
                                  ? names.word("report.sure.neither")
                                  : names.word("report.sure.not_told");
    sheet.row({names.question(result.question), which, upper, lower, ahead});
  }
}

}  // namespace

Sheet margins_sheet(const Results& results, const wording::Catalogue& words) {
  const Names names(results.event, words);
  SheetMaker sheet(words, "margins", "report.sheet.margins");
  sheet.column("question", "report.result.question")
      .column("upper", "report.sure.upper")
      .column("lower", "report.sure.lower")
      .number("gap", "report.sure.gap")
      .number("to_tie", "report.sure.to_tie")
      .number("to_overtake", "report.sure.to_overtake")
      .column("too_close", "report.sure.is_too_close")
      .column("exact", "report.sure.is_exact");
  for (const QuestionResult& result : results.questions) {
    for (const tally::Margin& margin : result.margins) {
      sheet.row({names.question(result.question), names.option(result.question, margin.above),
                 names.option(result.question, margin.below), std::uint64_t{margin.gap},
                 std::uint64_t{margin.to_tie}, std::uint64_t{margin.to_overtake},
                 names.word(margin.too_close ? "report.yes" : "report.no"),
                 names.word(margin.exact ? "report.yes" : "report.no")});
    }
  }
  return sheet.take();
}

Sheet orders_sheet(const Results& results, const wording::Catalogue& words) {
  const Names names(results.event, words);
  SheetMaker sheet(words, "orders", "report.sheet.orders");
  sheet.column("question", "report.result.question")
      .column("other_count", "report.sure.other_count")
      .column("upper", "report.sure.upper")
      .column("lower", "report.sure.lower")
      .column("then_ahead", "report.sure.then_ahead");
  for (const QuestionResult& result : results.questions) {
    for (const StationLeftOut& left_out : result.without_station) {
      const std::string which =
          words.text("report.sure.without_one", {{"station", std::to_string(left_out.station)}});
      add_order(sheet, names, result, which, left_out.order);
    }
    if (result.set_aside == 0) continue;
    const std::string which = words.plural("report.sure.with_set_aside", result.set_aside);
    add_order(sheet, names, result, which, result.with_set_aside);
  }
  return sheet.take();
}

Sheet sides_sheet(const Results& results, const wording::Catalogue& words) {
  const Names names(results.event, words);
  SheetMaker sheet(words, "sides", "report.sheet.sides");
  sheet.column("question", "report.result.question").column("option", "report.result.option");
  for (const auto& side : results.event.sides) sheet.titled("of_one_side", names.in(side.name));
  sheet.column("equal_weight", "report.sides.equal_weight", CellKind::share)
      .number("equal_weight_rank", "report.sides.equal_weight_rank")
      .column("common_ground", "report.sides.common_ground")
      .number("common_ground_rank", "report.sides.common_ground_rank");
  for (const QuestionResult& result : results.questions) {
    for (const tally::SideLine& line : result.sides.lines) {
      std::vector<Cell> row = {names.question(result.question),
                               names.option(result.question, line.option)};
      for (std::size_t side = 0; side < results.event.sides.size(); ++side) {
        row.emplace_back(line.shown ? step_text(line.steps.at(side), words) : "");
      }
      constexpr std::uint64_t kBothSides = 200;
      if (line.shown) {
        row.insert(
            row.end(),
            {Share{line.equal_weight_twice, kBothSides}, std::uint64_t{line.equal_weight_rank},
             step_text(line.common_ground, words), std::uint64_t{line.common_ground_rank}});
      } else {
        row.insert(row.end(), 4, "");
      }
      sheet.row(std::move(row));
    }
  }
  return sheet.take();
}

Sheet themes_sheet(const Results& results, const wording::Catalogue& words) {
  SheetMaker sheet(words, "themes", "report.sheet.themes");
  sheet.column("theme", "report.themes.theme")
      .number("ideas_in", "report.themes.ideas")
      .number("supporters", "report.ideas.supporters")
      .column("came_from", "report.themes.came_from")
      .column("went_into", "report.themes.went_into")
      .column("became", "report.themes.options")
      .column("id", "report.ideas.id");
  for (const ThemeLine& theme : results.themes) {
    sheet.row({theme_name(theme, words), std::uint64_t{theme.ideas.size()},
               std::uint64_t{theme.supports}, joined(theme_names(results, theme.from, words)),
               joined(theme_names(results, theme.into, words)),
               joined(option_titles(results, theme, words)), theme.id});
  }
  return sheet.take();
}

}  // namespace stordialog::report
