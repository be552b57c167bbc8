// The event file (*.event.toml): read and checked, so that an Event keeps all its promises.
// EVENT_FORMAT.md beside this file describes every key.
#pragma once

#include <string_view>
#include <vector>

#include "domain/error.h"
#include "domain/event.h"

namespace stordialog::event {

/// Reads and checks. Every error names `file`, `line`, `column`, `key` and what was `expected` (a
/// key of the string files, "@expected.date"); of several mistakes the one that stands first in the
/// file. Errors: event.syntax, event.missing_key, event.unknown_key, event.wrong_type,
/// event.bad_value, event.duplicate_key, event.unknown_reference, event.missing_language,
/// event.too_long, event.too_many.
[[nodiscard]] domain::Expected<domain::Event> read(std::string_view toml,
                                                   std::string_view file_name);

/// What can be made out of a file that may still lack much, and everything that is wrong with it,
/// for whoever is writing it. The event keeps none of an Event's promises unless `errors` is empty.
struct Looked {
  domain::Event event;
  std::vector<domain::Error> errors;
};
[[nodiscard]] Looked look(std::string_view toml, std::string_view file_name);

}  // namespace stordialog::event
