#include "organise/day.h"

#include <algorithm>
#include <chrono>

namespace stordialog::organise {

std::string day_of(std::int64_t utc_seconds) {
  const std::chrono::sys_seconds instant{std::chrono::seconds(utc_seconds)};
  const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(instant)};
  const auto padded = [](const std::string& digits, std::size_t width) {
    return std::string(width - std::min(width, digits.size()), '0') + digits;
  };
  return padded(std::to_string(static_cast<int>(day.year())), 4) + "-" +
         padded(std::to_string(static_cast<unsigned>(day.month())), 2) + "-" +
         padded(std::to_string(static_cast<unsigned>(day.day())), 2);
}

}  // namespace stordialog::organise
