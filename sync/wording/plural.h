// Plural categories of whole numbers, as Unicode CLDR gives them
// (cldr/common/supplemental/plurals.xml).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace stordialog::wording {

/// "zero", "one", "two", "few", "many" or "other". A language this room does not know counts as
/// English.
[[nodiscard]] std::string_view plural_category(std::string_view language, std::int64_t count);

/// Every category the language uses; "other" last. What a plural in its string file must have.
[[nodiscard]] std::vector<std::string_view> plural_categories(std::string_view language);

/// Is it the name of a category of any language?
[[nodiscard]] bool is_plural_category(std::string_view name);

}  // namespace stordialog::wording
