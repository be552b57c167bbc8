#include "event/values.h"

#include <algorithm>
#include <chrono>

namespace stordialog::event {
namespace {

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}
bool is_lower(char letter) {
  return letter >= 'a' && letter <= 'z';
}
bool is_upper(char letter) {
  return letter >= 'A' && letter <= 'Z';
}
bool is_letter(char letter) {
  return is_lower(letter) || is_upper(letter);
}

/// The value of that many digits; nothing if one of them is none.
std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char letter : text) {
    if (!is_digit(letter)) return std::nullopt;
    value = value * 10 + (letter - '0');
  }
  return value;
}

}  // namespace

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto year = digits(text.substr(0, 4)), month = digits(text.substr(5, 2)),
             day = digits(text.substr(8, 2));
  if (!year || !month || !day) return false;
  return std::chrono::year_month_day(std::chrono::year(*year),
                                     std::chrono::month(static_cast<unsigned>(*month)),
                                     std::chrono::day(static_cast<unsigned>(*day)))
      .ok();
}

std::optional<std::uint16_t> minutes_of(std::string_view text) {
  if (text.size() != 5 || (text[2] != '.' && text[2] != ':')) return std::nullopt;
  const auto hour = digits(text.substr(0, 2)), minute = digits(text.substr(3, 2));
  if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  return static_cast<std::uint16_t>(*hour * 60 + *minute);
}

bool is_language(std::string_view text) {
  constexpr std::size_t kSubtagMost = 8;
  for (bool first = true;; first = false) {
    const auto subtag = text.substr(0, text.find('-'));
    const bool fits = first ? subtag.size() >= 2 && subtag.size() <= 3 &&
                                  std::all_of(subtag.begin(), subtag.end(), is_lower)
                            : !subtag.empty() && subtag.size() <= kSubtagMost &&
                                  std::all_of(subtag.begin(), subtag.end(), [](char letter) {
                                    return is_letter(letter) || is_digit(letter);
                                  });
    if (!fits) return false;
    if (subtag.size() == text.size()) return true;
    text.remove_prefix(subtag.size() + 1);
  }
}

bool is_timezone(std::string_view text) {
  if (text == "UTC") return true;
  if (text.find('/') == std::string_view::npos) return false;
  constexpr std::size_t kPartMost = 32;
  while (true) {
    const auto part = text.substr(0, text.find('/'));
    if (part.empty() || part.size() > kPartMost || !is_upper(part.front())) return false;
    const bool fits = std::all_of(part.begin(), part.end(), [](char letter) {
      return is_letter(letter) || is_digit(letter) || letter == '_' || letter == '-' ||
             letter == '+';
    });
    if (!fits) return false;
    if (part.size() == text.size()) return true;
    text.remove_prefix(part.size() + 1);
  }
}

}  // namespace stordialog::event
