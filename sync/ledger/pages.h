// A ledger's pages read without SQLite: every record that still stands whole in a damaged file, and
// how much else there was. What SQLite reaches through other pages is found here without them.
// Source: "Database File Format" of SQLite, sections 1.2 to 1.6 and 2.1.
#pragma once

#include <cstdint>
#include <vector>

#include "domain/bytes.h"
#include "record/record.h"

namespace stordialog::ledger {

struct Leftovers {
  std::vector<record::Record> records;      // by id, each id and kind once
  std::uint32_t rows_lost = 0;              // on pages that could be read, but no record any more
  std::uint32_t pages = 0, pages_lost = 0;  // lost: no page that anything here accounts for
};

/// Allocates in proportion to the file, whatever its bytes say. Bodies are well formed where they
/// are plain; what is sealed is taken as it is.
[[nodiscard]] Leftovers read_pages(domain::ByteView file);

}  // namespace stordialog::ledger
