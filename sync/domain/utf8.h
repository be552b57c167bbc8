// UTF-8 without a library: is a text well formed, and free of control characters?
// Source: The Unicode Standard, table 3-7, Well-Formed UTF-8 Byte Sequences.
#pragma once

#include <string_view>

namespace stordialog::domain {

/// Which control characters (C0, DEL, C1) a text may hold.
enum class Lines { one, many };  // one: none at all; many: line feed and tab

/// Well-formed UTF-8 with no control character but those. An empty text is.
[[nodiscard]] bool is_clean_text(std::string_view text, Lines lines);

}  // namespace stordialog::domain
