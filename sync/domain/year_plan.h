// The annual wheel (årshjul): what two sides do together and apart, month by month. It is made
// after an event and lives on its own, so it is no part of the event. Plain values;
// event/year_file.h reads and checks them.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "domain/id.h"

namespace stordialog::domain {

inline constexpr std::int32_t kYearLeast = 2000, kYearMost = 2199;
inline constexpr std::size_t kYearActivities = 36;  // as many as the list beside a wheel can hold

enum class YearOwner : std::uint8_t { first_side = 1, second_side, joint };

/// How many days month 1 to 12 of that year has, by the Gregorian calendar.
[[nodiscard]] constexpr std::uint8_t days_in(std::int32_t year, std::uint8_t month) {
  constexpr std::array<std::uint8_t, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  if (month < 1 || month > kDays.size()) return 0;
  return month == 2 && leap ? std::uint8_t{29} : kDays.at(month - 1U);
}

struct YearActivity {
  Key key;                 // names it for good, also where its month changes
  std::uint8_t month = 1;  // 1 to 12
  std::uint8_t day = 0;    // 0: some day of the month
  YearOwner owner = YearOwner::joint;
  std::string title;
  bool operator==(const YearActivity&) const = default;
};

struct YearPlan {
  Key slug;  // names files: SLUG-2027.pdf
  std::string name;
  std::int32_t year = 0;
  std::array<std::string, 2> sides;      // names
  std::string note;                      // may be empty
  std::vector<YearActivity> activities;  // by month, then day; else as in the file
  bool operator==(const YearPlan&) const = default;
};

}  // namespace stordialog::domain
