// A ledger looked at without its station: is it sound, and what can still be read of it if not?
// Both may change the files they are given (SQLite rolls a journal back), so give them a copy.
#pragma once

#include <optional>

#include "ledger/ledger.h"

namespace stordialog::ledger {

struct Examined {
  Owner owner;
  domain::Counts counts;
};
/// Everything that opening looks at, every page and every record. Errors, each with `file`:
/// ledger.not_ours, ledger.newer (`version`), ledger.damaged (`reason`), ledger.unwritable.
[[nodiscard]] domain::Expected<Examined> examine(const system::Path& copy);

struct Salvaged {
  std::optional<Owner> owner;           // nothing: cannot be read any more
  std::vector<record::Record> records;  // by id; none that a withdrawal among them takes back
  std::optional<std::vector<domain::Totals>> totals;
  std::optional<std::vector<Export>> fulls;  // by number
  std::uint32_t rows_lost = 0, pages = 0, pages_lost = 0;
};
/// What stands whole in it. Errors: file.*.
[[nodiscard]] domain::Expected<Salvaged> salvage(system::Files& files, const system::Path& copy);

}  // namespace stordialog::ledger
