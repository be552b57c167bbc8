// Everything that keeps a draft from becoming an event, and what is worth a second thought: each
// with the path of the value that mends it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "event/draft.h"

namespace stordialog::event {

struct Finding {
  domain::Error error;  // as the reader says it, or event.past_date, event.no_basis (`value`)
  std::string path;     // "challenges[3].title.en"
};

/// What the reader refuses, in the order of the file; then a date that has passed (not for
/// practice) and lists that no purpose with a legal basis concerns. `today`: YYYY-MM-DD; empty: not
/// known.
[[nodiscard]] std::vector<Finding> findings(const Draft& draft, const Looked& looked,
                                            std::string_view today);
/// Texts that are not there in that language.
[[nodiscard]] std::size_t missing_in(const std::vector<Finding>& findings,
                                     std::string_view language);

}  // namespace stordialog::event
