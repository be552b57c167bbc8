// A question's count as bars, and how many were counted: the same in the compilation and the plan.
#pragma once

#include "report/document.h"
#include "report/results.h"
#include "wording/catalogue.h"

namespace stordialog::report {

[[nodiscard]] Bars result_bars(const domain::Event& event, const domain::Question& question,
                               const QuestionResult& result, const wording::Catalogue& words);
/// Ballots of people with codes, or of sessions where codes are off.
[[nodiscard]] std::string counted_text(const domain::Event& event, const QuestionResult& result,
                                       const wording::Catalogue& words);

}  // namespace stordialog::report
