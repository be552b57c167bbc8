#include "wording/locale.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <mutex>

#include <unicode/dcfmtsym.h>
#include <unicode/dtptngen.h>
#include <unicode/listformatter.h>
#include <unicode/locid.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>
#include <unicode/smpdtfmt.h>
#include <unicode/strenum.h>

#include "domain/ensure.h"

namespace stordialog::wording {
namespace {

using icu::number::LocalizedNumberFormatter;
using icu::number::NumberFormatter;
using icu::number::Precision;

constexpr std::array<std::string_view, 6> kCategories = {"zero", "one",  "two",
                                                         "few",  "many", "other"};

/// ICU's data lies in a library beside its code, so what fails here is a broken installation.
void expect(UErrorCode status) {
  domain::ensure(U_SUCCESS(status) != 0, "ICU answers for any locale");
}

std::string utf8(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

icu::Locale located(std::string_view tag) {
  UErrorCode status = U_ZERO_ERROR;
  auto locale =
      icu::Locale::forLanguageTag({tag.data(), static_cast<std::int32_t>(tag.size())}, status);
  return U_SUCCESS(status) != 0 && locale.isBogus() == 0 ? locale : icu::Locale::getRoot();
}

std::string_view category_named(const icu::UnicodeString& keyword) {
  const std::string name = utf8(keyword);
  const auto* const found = std::find(kCategories.begin(), kCategories.end(), name);
  return found == kCategories.end() ? "other" : *found;
}

}  // namespace

struct Locale::Parts {
  Parts(std::string_view tag, std::string_view fields)
      : locale(located(tag)), date_fields(fields) {}

  icu::Locale locale;
  std::string date_fields;
  std::once_flag rules_made, integers_made, percents_made, dates_made;
  std::unique_ptr<icu::PluralRules> rules;
  LocalizedNumberFormatter integers, percents;
  std::unique_ptr<icu::SimpleDateFormat> dates;
  std::mutex dating;  // SimpleDateFormat works in fields of its own, the others do not

  const icu::PluralRules& plural_rules() {
    std::call_once(rules_made, [this] {
      UErrorCode status = U_ZERO_ERROR;
      rules.reset(icu::PluralRules::forLocale(locale, status));
      expect(status);
    });
    return *rules;
  }

  const LocalizedNumberFormatter& integer_format() {
    std::call_once(integers_made, [this] { integers = NumberFormatter::withLocale(locale); });
    return integers;
  }

  const LocalizedNumberFormatter& percent_format() {
    std::call_once(percents_made, [this] {
      percents = NumberFormatter::withLocale(locale)
                     .unit(icu::NoUnit::percent())
                     .precision(Precision::fixedFraction(1));
    });
    return percents;
  }

  icu::SimpleDateFormat& date_format() {
    std::call_once(dates_made, [this] {
      UErrorCode status = U_ZERO_ERROR;
      const std::unique_ptr<icu::DateTimePatternGenerator> patterns(
          icu::DateTimePatternGenerator::createInstance(locale, status));
      expect(status);
      const auto pattern =
          patterns->getBestPattern(icu::UnicodeString::fromUTF8(date_fields), status);
      dates = std::make_unique<icu::SimpleDateFormat>(pattern, locale, status);
      expect(status);
      dates->setTimeZone(*icu::TimeZone::getGMT());
    });
    return *dates;
  }
};

Locale::Locale(std::string_view tag, std::string_view date_fields)
    : parts_(std::make_shared<Parts>(tag, date_fields)) {}

bool Locale::known() const {
  std::int32_t count = 0;
  const icu::Locale* const all = icu::Locale::getAvailableLocales(count);
  return std::any_of(all, all + count, [this](const icu::Locale& one) {
    return std::string_view(one.getLanguage()) == parts_->locale.getLanguage();
  });
}

std::string_view Locale::plural_category(std::int64_t count) const {
  // A category depends on the size alone; the smallest number there is has no positive fellow.
  const double size = count < 0 ? -static_cast<double>(count) : static_cast<double>(count);
  return category_named(parts_->plural_rules().select(size));
}

std::vector<std::string_view> Locale::plural_categories() const {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::StringEnumeration> keywords(
      parts_->plural_rules().getKeywords(status));
  expect(status);
  std::vector<std::string_view> used;
  while (const icu::UnicodeString* keyword = keywords->snext(status)) {
    used.push_back(category_named(*keyword));
  }
  std::sort(used.begin(), used.end(), [](std::string_view a, std::string_view b) {
    return std::find(kCategories.begin(), kCategories.end(), a) <
           std::find(kCategories.begin(), kCategories.end(), b);
  });
  return used;
}

std::string Locale::number(std::int64_t value) const {
  UErrorCode status = U_ZERO_ERROR;
  const auto text = parts_->integer_format().formatInt(value, status).toString(status);
  expect(status);
  return utf8(text);
}

std::string Locale::percent_of_tenths(std::int64_t tenths) const {
  domain::ensure(tenths >= 0, "a share is not negative");
  const std::string decimal = std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
  UErrorCode status = U_ZERO_ERROR;
  const auto text = parts_->percent_format().formatDecimal(decimal, status).toString(status);
  expect(status);
  return utf8(text);
}

std::string Locale::decimal_mark() const {
  UErrorCode status = U_ZERO_ERROR;
  const icu::DecimalFormatSymbols symbols(parts_->locale, status);
  expect(status);
  return utf8(symbols.getConstSymbol(icu::DecimalFormatSymbols::kDecimalSeparatorSymbol));
}

std::string Locale::list(const std::vector<std::string>& names) const {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::ListFormatter> format(icu::ListFormatter::createInstance(
      parts_->locale, ULISTFMT_TYPE_UNITS, ULISTFMT_WIDTH_SHORT, status));
  expect(status);
  std::vector<icu::UnicodeString> items;
  for (const auto& name : names) items.push_back(icu::UnicodeString::fromUTF8(name));
  icu::UnicodeString text;
  format->format(items.data(), static_cast<std::int32_t>(items.size()), text, status);
  expect(status);
  return utf8(text);
}

std::string Locale::date(int year, unsigned month, unsigned day) const {
  using namespace std::chrono;
  const year_month_day date{std::chrono::year(year), std::chrono::month(month),
                            std::chrono::day(day)};
  domain::ensure(date.ok(), "a date exists");
  const milliseconds since_1970 = sys_days(date).time_since_epoch();
  auto& format = parts_->date_format();
  const std::lock_guard alone(parts_->dating);
  icu::UnicodeString text;
  format.format(static_cast<UDate>(since_1970.count()), text);
  return utf8(text);
}

bool is_plural_category(std::string_view name) {
  return std::find(kCategories.begin(), kCategories.end(), name) != kCategories.end();
}

}  // namespace stordialog::wording
