// An election as a file that other programs read. Reading it back gives the same ballots.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "domain/error.h"
#include "elections/election.h"

namespace stordialog::elections {

enum class Format : std::uint8_t { preflib, pabulib, csv };
inline constexpr std::array<std::string_view, 3> kFormatNames = {"preflib", "pabulib", "csv"};
[[nodiscard]] std::optional<Format> format_named(std::string_view name);

/// What the file's name must end with: ".toi", ".soc", ".cat", ".pb", ".csv".
[[nodiscard]] std::string ending_of(const Election& election, Format format);

/// Ballots sorted, equal ones together, so that the same election gives the same bytes.
/// PrefLib: rankings as .soc to .toi, whichever fits tightest; picks as two categories. Pabulib:
/// picks as approval, points as cumulative; without costs each option costs 1 and the budget is the
/// seats. CSV: ELECTION_FORMAT.md. Error: election.cannot_hold (`format`, `ballots`).
[[nodiscard]] domain::Expected<std::string> write_election(const Election& election, Format format);

}  // namespace stordialog::elections
