// Text as people write it: checked, normalised and counted the way they count.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stordialog::wording {

/// NFC, LF line ends, no control or bidi-override characters but LF and tab, spaces trimmed at both
/// ends; nothing if it is not valid UTF-8.
[[nodiscard]] std::optional<std::string> normalise(std::string_view text);

/// To search by: without case, accents or other marks, and in one width, so that "ÅSA" and "asa"
/// are the same. Empty if it is not valid UTF-8.
[[nodiscard]] std::string folded(std::string_view text);

/// User-perceived characters (UAX #29 extended grapheme clusters).
[[nodiscard]] std::size_t graphemes(std::string_view text);

}  // namespace stordialog::wording
