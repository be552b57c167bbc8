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

struct YearActivity {
  Key key;                 // names it for good, also where its month changes
  std::uint8_t month = 1;  // 1 to 12
  std::uint8_t day = 0;    // 0: some day of the month
  YearOwner owner = YearOwner::joint;
  std::string title;
};

struct YearPlan {
  Key slug;  // names files: SLUG-2027.pdf
  std::string name;
  std::int32_t year = 0;
  std::array<std::string, 2> sides;      // names
  std::string note;                      // may be empty
  std::vector<YearActivity> activities;  // by month, then day; else as in the file
};

}  // namespace stordialog::domain
