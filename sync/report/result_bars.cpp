#include "report/result_bars.h"

#include "report/method_text.h"
#include "report/names.h"

namespace stordialog::report {

Bars result_bars(const domain::Event& event, const domain::Question& question,
                 const QuestionResult& result, const wording::Catalogue& words) {
  const Names names(event, words);
  const HeadsSaid heads = heads_said(question, words);
  Bars bars{names.question(result.question),
            names.word("report.result.rank"),
            names.word("report.result.option"),
            heads.votes,
            heads.value,
            {}};
  std::uint32_t above = 0;
  for (const tally::Line& line : result.count.lines) {
    const LineSaid said = line_said(question, result, line, words);
    bars.rows.push_back({words.number(line.rank), names.option(result.question, line.option),
                         said.votes, said.value, said.share, line.rank == above});
    above = line.rank;
  }
  return bars;
}

std::string counted_text(const domain::Event& event, const QuestionResult& result,
                         const wording::Catalogue& words) {
  return words.plural(event.codes ? "report.page.counted" : "report.page.counted_sessions",
                      result.count.ballots);
}

}  // namespace stordialog::report
