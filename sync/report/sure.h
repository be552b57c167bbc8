// How sure a result's order is, in plain sentences: for reports and the staff's screen alike.
#pragma once

#include <string>
#include <vector>

#include "report/results.h"
#include "wording/catalogue.h"

namespace stordialog::report {

/// The option's title; its position where the event no longer knows it.
[[nodiscard]] std::string option_title(const domain::Event& event, const QuestionResult& result,
                                       std::size_t option, const wording::Catalogue& words);

/// What is too close to call and how many changed ballots the rest takes, then whether the order
/// holds without each station and with the ballots set aside. Empty if nothing was counted.
[[nodiscard]] std::vector<std::string> sure_sentences(const domain::Event& event,
                                                      const QuestionResult& result,
                                                      const wording::Catalogue& words);

}  // namespace stordialog::report
