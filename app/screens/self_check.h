// What staff should know of the computer before people come: one line per thing, judged from what
// was measured. Pure: the host measures, drawing says it in words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stordialog::screens {

/// What the host found. Nothing where the machine does not say.
struct Measured {
  bool seals = true;         // a test ballot was sealed, opened and signed
  bool ledger_whole = true;  // it was looked through when it was opened, and takes commits
  bool drive_gives_back = true;
  std::uint64_t free_bytes = 0;
  std::int64_t utc_s = 0, utc_offset_s = 0;
  std::string event_date;                // "2026-03-19"; empty: any day will do, as in practice
  std::optional<bool> mains;             // false: on battery
  std::optional<int> battery_percent;    // nothing: it has none
  std::optional<bool> may_sleep;         // by itself
  std::optional<bool> screen_may_blank;  // by itself
  int restarts = 0;                      // after the program had ended badly
};

enum class Checked : std::uint8_t {
  sealing,
  ledger,
  drive,
  room,
  clock,
  power,
  sleep,
  blanking,
  restarts
};
enum class CheckState : std::uint8_t { good, unknown, look, wrong };  // look: see to it

struct CheckLine {
  Checked what = Checked::sealing;
  CheckState state = CheckState::good;
  std::int64_t number = 0;  // free bytes, battery's percent, restarts, minutes of the day
  std::string date;         // the clock's, "2026-03-19"
  bool operator==(const CheckLine&) const = default;
};

/// What is wrong first, then what to see to; otherwise in the order of Checked.
[[nodiscard]] std::vector<CheckLine> judged(const Measured& measured);
/// How many of them want somebody to do something.
[[nodiscard]] int to_see_to(const std::vector<CheckLine>& lines);

/// The words of a line: a key of the string files, with {value} and {date} to fill.
[[nodiscard]] std::string_view sentence_key(const CheckLine& line);
[[nodiscard]] std::string_view title_key(Checked what);

}  // namespace stordialog::screens
