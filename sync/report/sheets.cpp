#include "report/sheets.h"

#include <algorithm>

#include "report/conclusion_sheets.h"
#include "report/matching.h"
#include "report/method_text.h"
#include "report/names.h"
#include "report/sheet_maker.h"
#include "report/themes_text.h"

namespace stordialog::report {

namespace {

class Sheets {
 public:
  Sheets(const Results& results, const wording::Catalogue& words)
      : results_(results), event_(results.event), words_(words), names_(results.event, words) {}

  [[nodiscard]] Sheet votes() const {
    SheetMaker sheet(words_, "votes", "report.sheet.votes");
    sheet.column("question", "report.result.question")
        .number("rank", "report.result.rank")
        .column("option", "report.result.option")
        .number("votes", all_pick() ? "report.result.votes" : "report.points.any")
        .column("share", "report.result.share", CellKind::share)
        .number("ballots", "report.result.ballots");
    if (!all_pick()) sheet.column("method", "report.method.title");
    for (const auto& result : results_.questions) {
      const std::uint64_t ballots = result.count.ballots;
      const auto* asked = event_.question(result.question);
      const bool shares = asked != nullptr && asked->method == domain::Method::picks;
      for (const auto& line : result.count.lines) {
        std::vector<Cell> row = {names_.question(result.question), std::uint64_t{line.rank},
                                 names_.option(result.question, line.option),
                                 std::uint64_t{line.votes}};
        row.push_back(shares ? Cell(Share{line.votes, ballots}) : Cell(std::string()));
        row.emplace_back(ballots);
        if (!all_pick()) row.emplace_back(asked ? method_text(*asked, words_) : std::string());
        sheet.row(std::move(row));
      }
    }
    return sheet.take();
  }

  [[nodiscard]] Sheet ballots() const {
    std::size_t picks_most = 0;
    for (const auto& result : results_.questions) {
      for (const auto& ballot : result.ballots) picks_most = std::max(picks_most, ballot.size());
    }
    SheetMaker sheet(words_, "ballots", "report.sheet.ballots");
    sheet.column("question", "report.result.question");
    for (std::size_t pick = 1; pick <= picks_most; ++pick) {
      sheet.titled("pick", words_.text("report.csv.pick", {{"number", std::to_string(pick)}}));
      if (all_pick()) continue;
      sheet.titled("value", words_.text("report.csv.value", {{"number", std::to_string(pick)}}),
                   CellKind::number);
    }
    const std::size_t cells = 1 + picks_most * (all_pick() ? 1 : 2);
    for (const auto& result : results_.questions) {
      for (std::size_t i = 0; i < result.ballots.size(); ++i) {
        std::vector<Cell> row = {names_.question(result.question)};
        for (std::size_t k = 0; k < result.ballots[i].size(); ++k) {
          row.emplace_back(names_.option(result.question, result.ballots[i][k]));
          if (all_pick()) continue;
          row.push_back(result.values.empty() ? Cell(std::string())
                                              : Cell(std::uint64_t{result.values[i][k]}));
        }
        row.resize(cells);
        sheet.row(std::move(row));
      }
    }
    return sheet.take();
  }

  [[nodiscard]] Sheet comparisons() const {
    SheetMaker sheet(words_, "live-totals", "report.sheet.live_totals");
    sheet.column("bundle", "report.csv.bundle")
        .number("station", "report.balance.station")
        .column("question", "report.result.question")
        .number("cast", "report.csv.cast")
        .number("folded", "report.csv.folded")
        .number("opened", "report.csv.opened")
        .number("differing", "report.csv.differing");
    for (const auto& row : results_.comparisons) {
      sheet.row({row.bundle, std::uint64_t{row.station}, names_.question(row.question),
                 std::uint64_t{row.cast}, std::uint64_t{row.folded}, std::uint64_t{row.opened},
                 std::uint64_t{row.differing}});
    }
    return sheet.take();
  }

  [[nodiscard]] Sheet ideas() const {
    SheetMaker sheet(words_, "ideas", "report.sheet.ideas");
    sheet.column("idea", "report.ideas.text")
        .column("challenge", "report.ideas.challenge")
        .number("supporters", "report.ideas.supporters")
        .column("state", "report.ideas.state")
        .column("theme", "report.themes.theme")
        .column("source", "report.ideas.source")
        .column("id", "report.ideas.id");
    for (const auto& idea : results_.ideas) {
      const std::string about = idea.challenge.empty() ? names_.word("report.ideas.no_challenge")
                                                       : names_.challenge(idea.challenge);
      const std::string_view state = idea.hidden     ? "report.ideas.hidden"
                                     : idea.released ? "report.ideas.released"
                                                     : "report.ideas.waiting";
      const auto theme = theme_names(results_, {idea.theme}, words_);
      sheet.row({idea.text, about, std::uint64_t{idea.supports}, names_.word(state),
                 theme.empty() ? "" : theme.front(),
                 names_.word(idea.on_paper ? "report.ideas.paper" : "report.ideas.screen"),
                 idea.id});
    }
    return sheet.take();
  }

  [[nodiscard]] Sheet initiatives() const {
    SheetMaker sheet(words_, "initiatives", "report.sheet.initiatives");
    sheet.column("what", "screen.initiative.review_what")
        .column("who", "screen.initiative.review_who")
        .column("when", "screen.initiative.review_when")
        .column("offers", "screen.initiative.offers")
        .column("seeks", "screen.initiative.seeks")
        .column("funding", "screen.initiative.review_funding")
        .column("of_idea", "report.ideas.id");
    for (const auto& made : results_.initiatives) {
      sheet.row({made.what, made.who, names_.chosen("when", made.when),
                 names_.chosen("resource", made.offers), names_.chosen("resource", made.seeks),
                 names_.chosen("funding", made.funding), made.idea});
    }
    return sheet.take();
  }

  [[nodiscard]] Sheet sign_ups() const {
    SheetMaker sheet(words_, "sign-ups", "report.sheet.sign_ups");
    sheet.column("list", "report.contacts.list").number("sign_ups", "report.csv.sign_ups");
    for (const auto& side : event_.sides) {
      sheet.titled("of_side", names_.in(side.name), CellKind::number);
    }
    sheet.number("no_side", "report.csv.no_side");
    for (const auto& list : results_.sign_ups) {
      std::vector<Cell> row = {names_.list(list.list), std::uint64_t{list.sign_ups}};
      for (const auto& side : event_.sides) row.emplace_back(of_side(list, side.key));
      row.emplace_back(of_side(list, ""));
      sheet.row(std::move(row));
    }
    return sheet.take();
  }

  [[nodiscard]] Sheet signatories() const {
    SheetMaker sheet(words_, "signatories", "report.sheet.signatories");
    sheet.column("organisation", "report.signatories.organisation")
        .column("side", "report.signatories.side")
        .column("version", "report.signatories.version");
    for (const auto& signatory : results_.signatories) {
      sheet.row({signatory.organisation, names_.side(signatory.side), signatory.agreement_version});
    }
    return sheet.take();
  }

  [[nodiscard]] Sheet stations() const {
    SheetMaker sheet(words_, "stations", "report.sheet.stations");
    sheet.number("station", "report.balance.station")
        .column("kind", "report.balance.kind")
        .number("received", "report.balance.received")
        .number("fresh", "report.balance.fresh")
        .number("already", "report.balance.already")
        .number("set_aside", "report.balance.set_aside")
        .number("refused", "report.balance.refused");
    for (const auto& row : results_.merge.balances) {
      if (row.received == 0) continue;
      const std::string kind = "kind." + std::string(domain::name_of(row.kind));
      sheet.row({std::uint64_t{row.station}, names_.word(kind), std::uint64_t{row.received},
                 std::uint64_t{row.fresh}, std::uint64_t{row.already}, std::uint64_t{row.set_aside},
                 std::uint64_t{row.refused}});
    }
    return sheet.take();
  }

  [[nodiscard]] Sheet codes() const {
    SheetMaker sheet(words_, "code-balance", "report.sheet.codes");
    sheet.column("question", "report.codes.question")
        .number("issued", "report.codes.issued")
        .number("used_once", "report.codes.used_once")
        .number("used_more", "report.codes.used_more")
        .number("unused", "report.codes.unused");
    for (const auto& row : results_.merge.codes) {
      sheet.row({names_.question(row.question), std::uint64_t{row.issued},
                 std::uint64_t{row.used_once}, std::uint64_t{row.used_more},
                 std::uint64_t{row.unused}});
    }
    return sheet.take();
  }

 private:
  /// Then no ballot says more of an option than that it was chosen.
  [[nodiscard]] bool all_pick() const {
    return std::ranges::all_of(event_.questions, [](const domain::Question& question) {
      return question.method == domain::Method::picks;
    });
  }
  static std::uint64_t of_side(const SignUpCount& list, const domain::Key& side) {
    for (const auto& [key, number] : list.by_side) {
      if (key == side) return number;
    }
    return 0;
  }

  const Results& results_;
  const domain::Event& event_;
  const wording::Catalogue& words_;
  Names names_;
};

}  // namespace

std::vector<Sheet> sheets(const Results& results, const wording::Catalogue& words) {
  const Sheets make(results, words);
  std::vector<Sheet> made;
  if (results.opened) {
    made.push_back(make.votes());
    made.push_back(make.ballots());
    made.push_back(make.comparisons());
    made.push_back(margins_sheet(results, words));
    made.push_back(orders_sheet(results, words));
    const bool sides = std::ranges::any_of(
        results.questions, [](const QuestionResult& each) { return each.sides.published; });
    if (sides) made.push_back(sides_sheet(results, words));
  }
  made.push_back(make.ideas());
  if (!results.themes.empty()) made.push_back(themes_sheet(results, words));
  if (!results.initiatives.empty()) {
    made.push_back(make.initiatives());
    made.push_back(organisations_sheet(results, words));
    made.push_back(matches_sheet(results, words));
  }
  if (results.contacts_opened) made.push_back(make.sign_ups());
  made.push_back(make.signatories());
  made.push_back(make.stations());
  if (!results.merge.codes.empty()) made.push_back(make.codes());
  return made;
}

Sheet dictionary(const std::vector<Sheet>& sheets, const wording::Catalogue& words) {
  SheetMaker made(words, "dictionary", "report.sheet.dictionary");
  made.column("sheet", "report.dictionary.sheet")
      .column("column", "report.dictionary.column")
      .column("type", "report.dictionary.type")
      .column("says", "report.dictionary.says");
  for (const auto& sheet : sheets) {
    for (const auto& column : sheet.columns) {
      const std::string_view type = column.kind == CellKind::text     ? "report.dictionary.text"
                                    : column.kind == CellKind::number ? "report.dictionary.number"
                                                                      : "report.dictionary.share";
      made.row({sheet.name, column.title, std::string(words.text(type)), column.meaning});
    }
  }
  return made.take();
}

}  // namespace stordialog::report
