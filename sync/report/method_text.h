// A question's method and its figures in words: for a terminal and for whoever writes about
// results.
#pragma once

#include <string>

#include "report/results.h"
#include "wording/catalogue.h"

namespace stordialog::report {

/// One or two sentences: what each voter could say, and who comes first.
[[nodiscard]] std::string method_text(const domain::Question& question,
                                      const wording::Catalogue& words);
/// What a line's `votes` are called, as a column's head: "Röster", "Prickar", "Medelbetyg".
[[nodiscard]] std::string points_head(const domain::Question& question,
                                      const wording::Catalogue& words);
/// `votes` of a line as people read them: a mean with two decimals, all others whole.
[[nodiscard]] std::string points_text(const domain::Question& question, std::uint32_t votes,
                                      std::uint32_t ballots, const wording::Catalogue& words);
/// A line as it stands in a table beside a bar: votes and their share, or points alone, whose bar
/// is as long as theirs beside the most.
struct LineSaid {
  std::string votes, value;
  double share = 0;  // of the whole bar
};
[[nodiscard]] LineSaid line_said(const domain::Question& question, const QuestionResult& result,
                                 const tally::Line& line, const wording::Catalogue& words);
/// The heads of the two columns.
struct HeadsSaid {
  std::string votes, value;
};
[[nodiscard]] HeadsSaid heads_said(const domain::Question& question,
                                   const wording::Catalogue& words);

}  // namespace stordialog::report
