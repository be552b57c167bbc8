// A change to a running event: TOML of what is appended to it, as EVENT_FORMAT.md describes. Pure:
// nothing of the event is moved or taken away, and a change that breaks a rule changes nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "domain/error.h"
#include "domain/event.h"

namespace stordialog::event {

/// One follow-up question with the options that are new. Texts are in the event's first language
/// and any others of its.
struct Addition {
  std::uint32_t number = 1;  // changes are applied by number, so one more than those it knows of
  std::vector<domain::Challenge> challenges;  // `added`; keys the event does not have
  domain::Question question;
};

[[nodiscard]] std::string write_change(const Addition& addition);
/// What number the change says; 0 if it cannot be read.
[[nodiscard]] std::uint32_t number_of(std::string_view change);
/// Appends the options and the question, which is opened by staff. Errors: event.* with `file`
/// "event_change"; then the event is as it was.
[[nodiscard]] domain::Expected<void> apply(domain::Event& event, std::string_view change);

}  // namespace stordialog::event
