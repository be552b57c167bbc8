// What a value of the event file may look like: dates, times, language tags, time zones.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace stordialog::event {

/// A day of the calendar written YYYY-MM-DD.
[[nodiscard]] bool is_date(std::string_view text);
/// Minutes after midnight of "13.05" or "13:05".
[[nodiscard]] std::optional<std::uint16_t> minutes_of(std::string_view text);
/// A language tag in the shape that BCP 47 gives it: "sv", "sv-x-lattlast", "pt-BR".
[[nodiscard]] bool is_language(std::string_view text);
/// A name in the shape of the IANA time zone database: "Europe/Stockholm", "UTC". Not looked up:
/// the machine that reads the file may have another edition of the database.
[[nodiscard]] bool is_timezone(std::string_view text);

}  // namespace stordialog::event
