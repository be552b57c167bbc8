// What a person wrote, on its way into a record: normalised, within its limits, wiped when used.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "domain/error.h"
#include "domain/handed_in.h"

namespace stordialog::desk {

struct TextLimits {
  std::size_t graphemes_most = 0;
  std::size_t bytes_most = 0;
};

/// The text as it is stored. `too_long` is the refusal for too many graphemes; it gets `most` and
/// `length`. Errors: text.not_utf8, text.too_many_bytes (`most`, `length`), `too_long`.
[[nodiscard]] domain::Expected<std::string> written(std::string_view text, TextLimits limits,
                                                    domain::Error too_long);

/// Overwrites what was said, once it is sealed.
void wipe(std::string& text);
void wipe(domain::Ballot& ballot);
void wipe(domain::Contact& contact);

}  // namespace stordialog::desk
