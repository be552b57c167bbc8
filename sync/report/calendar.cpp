#include "report/calendar.h"

#include <algorithm>
#include <chrono>

namespace stordialog::report {

namespace {

std::string digits(int value, int places) {
  std::string text = std::to_string(value);
  while (static_cast<int>(text.size()) < places) text.insert(text.begin(), '0');
  return text;
}

std::string date_of(std::chrono::sys_days day) {
  const std::chrono::year_month_day date(day);
  return digits(static_cast<int>(date.year()), 4) +
         digits(static_cast<int>(static_cast<unsigned>(date.month())), 2) +
         digits(static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

std::string instant_of(std::int64_t utc_seconds) {
  const std::chrono::sys_seconds instant{std::chrono::seconds(utc_seconds)};
  const auto day = std::chrono::floor<std::chrono::days>(instant);
  const std::chrono::hh_mm_ss time(instant - day);
  return date_of(day) + "T" + digits(static_cast<int>(time.hours().count()), 2) +
         digits(static_cast<int>(time.minutes().count()), 2) +
         digits(static_cast<int>(time.seconds().count()), 2) + "Z";
}

std::string owner_of(const domain::YearActivity& activity, const domain::YearPlan& plan,
                     const wording::Catalogue& words) {
  switch (activity.owner) {
    case domain::YearOwner::first_side:
      return plan.sides[0];
    case domain::YearOwner::second_side:
      return plan.sides[1];
    case domain::YearOwner::joint:
      break;
  }
  return std::string(words.text("report.year.joint"));
}

}  // namespace

std::string folded(std::string_view line) {
  constexpr std::size_t kOctets = 75;
  std::string text;
  std::size_t room = kOctets;
  while (line.size() > room) {
    std::size_t end = room;
    while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;
    text += std::string(line.substr(0, end)) + "\r\n ";
    line.remove_prefix(end);
    room = kOctets - 1;  // the blank counts
  }
  return text + std::string(line) + "\r\n";
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char letter : text) {
    if (letter == '\\' || letter == ';' || letter == ',') out += '\\';
    if (letter == '\n') {
      out += "\\n";
    } else if (letter != '\r') {
      out += letter;
    }
  }
  return out;
}

std::string calendar(const domain::YearPlan& plan, std::int64_t utc_seconds,
                     const wording::Catalogue& words) {
  using namespace std::chrono;
  const std::string title =
      words.text("report.year.title", {{"year", std::to_string(plan.year)}}) + ", " + plan.name;
  std::string text = folded("BEGIN:VCALENDAR") + folded("VERSION:2.0") +
                     folded("PRODID:-//Stordialog//Annual wheel//SV") +
                     folded("CALSCALE:GREGORIAN") + folded("X-WR-CALNAME:" + escaped(title));
  const std::string stamp = instant_of(utc_seconds);
  for (const auto& activity : plan.activities) {
    const year_month whole = year(plan.year) / month(activity.month);
    const sys_days first = whole / std::max<int>(activity.day, 1);
    const sys_days after = activity.day != 0 ? first + days(1) : sys_days((whole + months(1)) / 1);
    text += folded("BEGIN:VEVENT");
    text += folded("UID:" + activity.key + "-" + std::to_string(plan.year) + "@" + plan.slug +
                   ".stordialog");
    text += folded("DTSTAMP:" + stamp);
    text += folded("DTSTART;VALUE=DATE:" + date_of(first));
    text += folded("DTEND;VALUE=DATE:" + date_of(after));
    text += folded("SUMMARY:" + escaped(activity.title));
    text += folded("CATEGORIES:" + escaped(owner_of(activity, plan, words)));
    text += folded("TRANSP:TRANSPARENT");
    text += folded("END:VEVENT");
  }
  return text + folded("END:VCALENDAR");
}

}  // namespace stordialog::report
