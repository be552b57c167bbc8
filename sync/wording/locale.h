// How a language writes numbers, shares and dates and which plural form a number takes: what
// Unicode CLDR says, asked of ICU. Each part is made when it is first asked for, once, from any
// thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace stordialog::wording {

class Locale {
 public:
  /// A BCP 47 tag with its extensions: "sv", "ar-u-nu-latn", "fa-u-ca-gregory-nu-latn".
  /// `date_fields`: an ICU skeleton, which fields a date has and how long its month is.
  explicit Locale(std::string_view tag, std::string_view date_fields = "yMMMMd");

  /// Does ICU know the language? One it does not know is written the root locale's way.
  [[nodiscard]] bool known() const;

  /// "zero", "one", "two", "few", "many" or "other".
  [[nodiscard]] std::string_view plural_category(std::int64_t count) const;
  /// Every category a whole number can have in the language; "other" last.
  [[nodiscard]] std::vector<std::string_view> plural_categories() const;

  /// Grouped: "1 000" with a no-break space in Swedish, "1,000" in English.
  [[nodiscard]] std::string number(std::int64_t value) const;
  /// One decimal: 414 is "41,4 %" in Swedish.
  [[nodiscard]] std::string percent_of_tenths(std::int64_t tenths) const;
  /// What stands before the decimals: "," in Swedish.
  [[nodiscard]] std::string decimal_mark() const;
  /// "A, B": a few names in a row, with the language's comma.
  [[nodiscard]] std::string list(const std::vector<std::string>& names) const;
  /// Day, month by name and year in the language's order; the date must exist.
  [[nodiscard]] std::string date(int year, unsigned month, unsigned day) const;

 private:
  struct Parts;
  std::shared_ptr<Parts> parts_;  // copies of a catalogue share what is costly to make
};

/// Is it the name of a plural category of any language?
[[nodiscard]] bool is_plural_category(std::string_view name);

}  // namespace stordialog::wording
