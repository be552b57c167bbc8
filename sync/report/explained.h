// "Why did this win?": how a question was counted, told so that anybody can do it again by hand
// from the published table. Page, print, terminal and screen all show this, and nothing else of it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/document.h"
#include "report/results.h"
#include "wording/catalogue.h"

namespace stordialog::report {

/// What to do, and what it comes to here: "Dela med 238." "Bryta ensamhet: 138 / 238 = 58,0 %."
struct ExplainedStep {
  std::string lead, text;
};

/// All of it follows from what RESULTS_FORMAT.md publishes of the question: nothing by station, by
/// side or by voter.
struct Explained {
  std::string rule;
  std::vector<Grid> tables;  // what the steps go by
  std::vector<ExplainedStep> steps;
  std::vector<std::string> sums;   // what must add up: a miscount shows here
  std::vector<std::string> ties;   // who shares a place, and how equal ones were told apart
  std::vector<std::string> aside;  // what was not counted, and why
  std::string ballots;             // whether ballots are published one by one
};

/// How two options' meetings are laid out. matrix: all in one table, for paper, as far as columns
/// go. pairs: a table per option with each other one on a row, for screens, after one of the order.
enum class Meetings : std::uint8_t { matrix, pairs };

/// Without ballots only the rule and what was not counted.
[[nodiscard]] Explained explain(const domain::Event& event, const QuestionResult& result,
                                const wording::Catalogue& words, Meetings meetings);
/// The same for a terminal; each line ends with a line feed.
[[nodiscard]] std::string explained_text(const domain::Event& event, const QuestionResult& result,
                                         const wording::Catalogue& words);

}  // namespace stordialog::report
