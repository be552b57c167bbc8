// Any print by its name: reads what prepare left, makes the PDF, says whether it must be kept from
// others. The command line and a screen call the same.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/error.h"
#include "system/files.h"
#include "system/randomness.h"
#include "wording/catalogue.h"

namespace stordialog::prints {

enum class What : std::uint8_t {
  codes,
  day_sheet,
  posters,
  signs,
  agreement,
  ballots,
  ideas,
  recovery
};
/// In the order of What.
inline constexpr std::array<std::string_view, 8> kNames = {
    "codes", "day-sheet", "posters", "signs", "agreement", "ballots", "ideas", "recovery"};
[[nodiscard]] std::optional<What> what_named(std::string_view name);

struct Order {
  What what = What::codes;
  system::Path place;       // prepare's folder; for recovery NAME.recovery.txt, NAME.pub beside it
  std::uint32_t cards = 0;  // of ideas
};
/// All outlive the call.
struct Means {
  system::Files& files;
  system::Randomness& randomness;
  const wording::Catalogues& words;
  std::string language;  // of whoever prints
  system::Path fonts;
};
struct Printed {
  std::string pdf;
  bool is_secret = false;  // codes, PIN or a key stand on it
};
/// Errors: print.* and report.paper of the single prints, of prepared_folder.h and
/// recovery_sheet.h; key.*, file.*.
[[nodiscard]] domain::Expected<Printed> print(const Order& order, const Means& means);

}  // namespace stordialog::prints
