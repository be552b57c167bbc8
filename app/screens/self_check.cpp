#include "screens/self_check.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include "domain/limits.h"

namespace stordialog::screens {

namespace {

/// Enough for a day and for every export; below that somebody makes room.
constexpr std::uint64_t kRoomy = 1024ULL * 1024 * 1024;
constexpr int kBatteryLow_percent = 30;

CheckState of(const std::optional<bool>& troubles) {
  if (!troubles) return CheckState::unknown;
  return *troubles ? CheckState::look : CheckState::good;
}

CheckLine yes_or_no(Checked what, bool good) {
  return {what, good ? CheckState::good : CheckState::wrong, 0, {}};
}

CheckLine room(const Measured& measured) {
  CheckLine line{
      Checked::room, CheckState::good, static_cast<std::int64_t>(measured.free_bytes), {}};
  if (measured.free_bytes < kRoomy) line.state = CheckState::look;
  if (measured.free_bytes < domain::limits::kFreeDiskBytesLeast) line.state = CheckState::wrong;
  return line;
}

/// The day and minute on the wall of the hall.
CheckLine clock(const Measured& measured) {
  using namespace std::chrono;
  const sys_seconds now{seconds{measured.utc_s + measured.utc_offset_s}};
  const auto day = floor<days>(now);
  const year_month_day date{day};
  CheckLine line{Checked::clock, CheckState::good, duration_cast<minutes>(now - day).count(), {}};
  const auto two = [](unsigned number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
  };
  line.date = std::to_string(static_cast<int>(date.year())) + "-" +
              two(static_cast<unsigned>(date.month())) + "-" +
              two(static_cast<unsigned>(date.day()));
  if (!measured.event_date.empty() && line.date != measured.event_date) {
    line.state = CheckState::look;
  }
  return line;
}

CheckLine power(const Measured& measured) {
  CheckLine line{Checked::power, CheckState::good, measured.battery_percent.value_or(0), {}};
  if (!measured.mains) line.state = CheckState::unknown;
  if (measured.mains.value_or(true)) return line;
  line.state = CheckState::look;
  if (line.number < kBatteryLow_percent) line.state = CheckState::wrong;
  return line;
}

struct Words {
  std::string_view title, good, unknown, look, wrong;
};
constexpr std::array<Words, 9> kWords = {
    Words{
        "screen.check.sealing", "screen.check.sealing_good", {}, {}, "screen.check.sealing_wrong"},
    Words{"screen.check.ledger", "screen.check.ledger_good", {}, {}, "screen.check.ledger_wrong"},
    Words{"screen.check.drive", "screen.check.drive_good", {}, {}, "screen.check.drive_wrong"},
    Words{"screen.check.room",
          "screen.check.room_good",
          {},
          "screen.check.room_look",
          "screen.check.room_wrong"},
    Words{"screen.check.clock", "screen.check.clock_good", {}, "screen.check.clock_look", {}},
    Words{"screen.check.power", "screen.check.power_good", "screen.check.power_unknown",
          "screen.check.power_look", "screen.check.power_look"},
    Words{"screen.check.sleep",
          "screen.check.sleep_good",
          "screen.check.sleep_unknown",
          "screen.check.sleep_look",
          {}},
    Words{"screen.check.blanking",
          "screen.check.blanking_good",
          "screen.check.blanking_unknown",
          "screen.check.blanking_look",
          {}},
    Words{"screen.check.restarts",
          "screen.check.restarts_good",
          {},
          "screen.check.restarts_look",
          {}}};

}  // namespace

std::vector<CheckLine> judged(const Measured& measured) {
  std::vector<CheckLine> lines = {yes_or_no(Checked::sealing, measured.seals),
                                  yes_or_no(Checked::ledger, measured.ledger_whole),
                                  yes_or_no(Checked::drive, measured.drive_gives_back),
                                  room(measured),
                                  clock(measured),
                                  power(measured),
                                  {Checked::sleep, of(measured.may_sleep), 0, {}},
                                  {Checked::blanking, of(measured.screen_may_blank), 0, {}},
                                  {Checked::restarts,
                                   measured.restarts > 0 ? CheckState::look : CheckState::good,
                                   measured.restarts,
                                   {}}};
  // Each thing stands there once, so the order is the same every time.
  std::ranges::sort(lines, [](const CheckLine& left, const CheckLine& right) {
    const auto rank = [](CheckState state) {
      return state == CheckState::unknown ? CheckState::good : state;
    };
    return std::pair(rank(right.state), left.what) < std::pair(rank(left.state), right.what);
  });
  return lines;
}

int to_see_to(const std::vector<CheckLine>& lines) {
  return static_cast<int>(std::ranges::count_if(
      lines, [](const CheckLine& line) { return line.state >= CheckState::look; }));
}

std::string_view sentence_key(const CheckLine& line) {
  const Words& words = kWords.at(static_cast<std::size_t>(line.what));
  switch (line.state) {
    case CheckState::good:
      return words.good;
    case CheckState::unknown:
      return words.unknown;
    case CheckState::look:
      return words.look;
    default:
      return words.wrong;
  }
}

std::string_view title_key(Checked what) {
  return kWords.at(static_cast<std::size_t>(what)).title;
}

}  // namespace stordialog::screens
