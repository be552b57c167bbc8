// How a ledger's file is made, and how one that exists is looked at before it is trusted.
// Promise: a file that is refused is left byte for byte as it was.
#pragma once

#include "ledger/connection.h"
#include "ledger/ledger.h"
#include "ledger/place.h"

namespace stordialog::ledger {

/// "StDi" where SQLite keeps the number of the program that a file belongs to.
inline constexpr std::uint32_t kApplicationId = 0x53744469;
inline constexpr std::uint32_t kSchemaVersion = 1;

/// Makes the file with everything in it under another name first: a ledger is there whole or not at
/// all, and an empty file is never taken for a new ledger.
[[nodiscard]] domain::Expected<void> make_ledger(Place& place, const system::Path& file,
                                                 const Owner& owner);

/// Opens a file that exists and checks all of it: header, version, pages, schema, owner.
[[nodiscard]] domain::Expected<Connection> open_ledger(Place& place, const system::Path& file,
                                                       const Owner& owner);

/// The same without asking whose it is.
[[nodiscard]] domain::Expected<Connection> open_any_ledger(Place& place, const system::Path& file);
/// Error: ledger.damaged.
[[nodiscard]] domain::Expected<Owner> read_owner(const Connection& connection,
                                                 const system::Path& file);

}  // namespace stordialog::ledger
