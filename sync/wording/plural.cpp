#include "wording/plural.h"

#include <algorithm>
#include <array>

namespace stordialog::wording {
namespace {

constexpr std::array<std::string_view, 6> kCategories = {"zero", "one",  "two",
                                                         "few",  "many", "other"};

/// "sv" of "sv-x-lattlast".
std::string_view primary(std::string_view language) {
  return language.substr(0, language.find('-'));
}

std::string_view arabic(std::uint64_t count) {
  if (count == 0) return "zero";
  if (count == 1) return "one";
  if (count == 2) return "two";
  const auto rest = count % 100;
  if (rest >= 3 && rest <= 10) return "few";
  if (rest >= 11) return "many";
  return "other";
}

}  // namespace

std::string_view plural_category(std::string_view language, std::int64_t count) {
  const auto size =
      count < 0 ? 0 - static_cast<std::uint64_t>(count) : static_cast<std::uint64_t>(count);
  const auto tongue = primary(language);
  if (tongue == "ar") return arabic(size);
  if (tongue == "fa") return size <= 1 ? "one" : "other";
  return size == 1 ? "one" : "other";
}

std::vector<std::string_view> plural_categories(std::string_view language) {
  if (primary(language) == "ar") return {kCategories.begin(), kCategories.end()};
  return {"one", "other"};
}

bool is_plural_category(std::string_view name) {
  return std::find(kCategories.begin(), kCategories.end(), name) != kCategories.end();
}

}  // namespace stordialog::wording
