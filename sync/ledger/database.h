// What stands behind a Ledger: the lock, the connection and whether it may still be used.
// Only ledger_read.cpp and ledger_write.cpp know this header.
#pragma once

#include <memory>
#include <optional>

#include "ledger/connection.h"
#include "ledger/ledger.h"
#include "ledger/place.h"

namespace stordialog::ledger {

struct Ledger::Database {
  std::unique_ptr<Place::Lock> lock;  // first in, last out
  Connection connection;
  std::size_t record_count = 0;
  /// The first failure that leaves the state of the drive in doubt; nothing is tried after it.
  std::optional<domain::Error> stopped;

  [[nodiscard]] domain::Expected<void> going() const {
    if (stopped) return domain::fail(*stopped);
    return {};
  }
  /// Passes the error on. Being busy is over in a moment; everything else stops the ledger.
  domain::Error note(domain::Error error) {
    if (error.code != "ledger.busy") stopped = error;
    return error;
  }
  /// Rewrites the file after something was taken back.
  void try_sweep();
  /// Calls `take` with the statement on each of its rows.
  template <typename Take>
  [[nodiscard]] domain::Expected<void> each(Statement& statement, Take take) {
    if (auto go = going(); !go) return go;
    while (true) {
      const auto row = statement.next();
      if (!row) return domain::fail(note(row.error()));
      if (!*row) return {};
      take(statement);
    }
  }
  [[nodiscard]] domain::Expected<std::uint64_t> number(const char* sql) {
    std::uint64_t value = 0;
    Statement statement(connection, sql);
    auto read = each(statement, [&](const Statement& row) { value = row.number(0); });
    if (!read) return domain::fail(read.error());
    return value;
  }
};

}  // namespace stordialog::ledger
