#include "ledger/opening.h"

#include <algorithm>

#include "ledger/schema.h"

namespace stordialog::ledger {

namespace {

constexpr std::string_view kMagic{"SQLite format 3\0", 16};
constexpr std::size_t kHeaderBytes = 100;

domain::Error error_about(const char* code, const system::Path& file) {
  return domain::Error(code).with("file", file.string());
}

domain::Error damaged(const system::Path& file, std::string reason) {
  return error_about("ledger.damaged", file).with("reason", std::move(reason));
}

system::Path beside(const system::Path& file, const char* suffix) {
  system::Path other = file;
  other += suffix;
  return other;
}

std::uint32_t big_endian(domain::ByteView four) {
  std::uint32_t value = 0;
  for (const std::uint8_t byte : four) value = value << 8 | byte;
  return value;
}

/// Reads the file's first bytes without SQLite: opening somebody else's file with SQLite could
/// already write to it (a journal left behind would be rolled back).
domain::Expected<void> check_header(Place& place, const system::Path& file) {
  const auto read = place.front(file, kHeaderBytes);
  if (!read) return domain::fail(read.error());
  const domain::ByteView header = *read;
  const std::string_view magic = kMagic.substr(0, header.size());
  if (!std::ranges::equal(magic, header.first(magic.size()), {},
                          [](char letter) { return static_cast<std::uint8_t>(letter); })) {
    return domain::fail(error_about("ledger.not_ours", file));
  }
  if (header.size() < kHeaderBytes) return domain::fail(damaged(file, "the file is cut"));
  if (big_endian(header.subspan(68, 4)) != kApplicationId) {
    return domain::fail(error_about("ledger.not_ours", file));
  }
  const std::uint32_t version = big_endian(header.subspan(60, 4));
  if (version > kSchemaVersion) {
    return domain::fail(error_about("ledger.newer", file).with("version", std::to_string(version)));
  }
  // There is no older version to migrate from yet; the first one comes with its own step here.
  if (version < kSchemaVersion) return domain::fail(damaged(file, "the schema has no version"));
  return {};
}

/// SQLite reads what is missing at the end of the last page as zeros.
domain::Expected<void> check_size(Place& place, const Connection& connection,
                                  const system::Path& file) {
  const auto pages = connection.number("PRAGMA page_count");
  if (!pages) return domain::fail(pages.error());
  const auto page_bytes = connection.number("PRAGMA page_size");
  if (!page_bytes) return domain::fail(page_bytes.error());
  const auto size = place.size(file);
  if (!size) return domain::fail(size.error());
  if (*size < *pages * *page_bytes || *size % *page_bytes != 0) {
    return domain::fail(damaged(file, "the file is cut"));
  }
  return {};
}

/// The first page may be torn where power was lost in the middle of a commit. A journal beside it
/// then holds the page as it was; SQLite brings it back as soon as it reads, and the header is
/// looked at again.
void roll_back_journal(Place& place, const system::Path& file, domain::Expected<void>& header) {
  if (!place.exists(beside(file, "-journal"))) return;
  const auto connection = Connection::open(file);
  if (connection && connection->number("SELECT count(*) FROM sqlite_schema")) {
    header = check_header(place, file);
  }
}

domain::Expected<std::string> schema_of(const Connection& connection) {
  std::string schema;
  Statement statement(connection, "SELECT sql FROM sqlite_schema ORDER BY type, name");
  while (true) {
    const auto row = statement.next();
    if (!row) return domain::fail(row.error());
    if (!*row) return schema;
    schema += statement.text(0);
    schema += ";\n";
  }
}

domain::Expected<void> check_schema(const Connection& connection, const system::Path& file) {
  const auto scratch = Connection::in_memory();
  if (!scratch) return domain::fail(scratch.error());
  if (auto made = scratch->run(kSchema); !made) return made;
  const auto wanted = schema_of(*scratch);
  if (!wanted) return domain::fail(wanted.error());
  const auto found = schema_of(connection);
  if (!found) return domain::fail(found.error());
  if (*found != *wanted) return domain::fail(damaged(file, "the tables are not those of a ledger"));
  return {};
}

domain::Expected<void> check_owner(const Connection& connection, const system::Path& file,
                                   const Owner& owner) {
  const auto read = read_owner(connection, file);
  if (!read) return domain::fail(read.error());
  const Owner& found = *read;
  if (found.event != owner.event || found.practice != owner.practice) {
    return domain::fail(error_about("ledger.other_event", file));
  }
  if (found.station != owner.station) {
    return domain::fail(
        error_about("ledger.other_station", file).with("station", std::to_string(found.station)));
  }
  return {};
}

domain::Expected<void> fill(const Connection& connection, const Owner& owner) {
  const std::string front = "PRAGMA application_id = " + std::to_string(kApplicationId) +
                            "; PRAGMA user_version = " + std::to_string(kSchemaVersion) + ";";
  if (auto done = connection.run("BEGIN IMMEDIATE"); !done) return done;
  if (auto done = connection.run(front.c_str()); !done) return done;
  if (auto done = connection.run(kSchema); !done) return done;
  Statement statement(connection,
                      "INSERT INTO owner (only_row, event, station, practice) VALUES (1, ?, ?, ?)");
  statement.bind(owner.event.bytes);
  statement.bind(std::uint64_t{owner.station});
  statement.bind(std::uint64_t{owner.practice ? 1U : 0U});
  if (auto done = statement.done(); !done) return done;
  if (auto done = connection.run("INSERT INTO counter VALUES (1, 0, 0, 0)"); !done) return done;
  return connection.run("COMMIT");
}

}  // namespace

domain::Expected<Owner> read_owner(const Connection& connection, const system::Path& file) {
  Statement statement(connection, "SELECT event, station, practice FROM owner");
  const auto row = statement.next();
  if (!row) return domain::fail(row.error());
  const auto counters = connection.number("SELECT count(*) FROM counter");
  if (!counters) return domain::fail(counters.error());
  if (!*row || *counters != 1) return domain::fail(damaged(file, "the owner is missing"));
  return Owner{domain::EventId::from(statement.bytes(0)),
               static_cast<domain::StationNumber>(statement.number(1)), statement.number(2) != 0};
}

domain::Expected<void> make_ledger(Place& place, const system::Path& file, const Owner& owner) {
  // SQLite would roll it back into the new file.
  if (place.exists(beside(file, "-journal"))) {
    return domain::fail(damaged(file, "a journal is there, but not its ledger"));
  }
  const system::Path making = beside(file, ".making");
  place.discard(making);
  place.discard(beside(making, "-journal"));
  if (auto made = place.make_private(making); !made) return made;
  domain::Expected<void> filled;
  {
    const auto connection = Connection::open(making);
    filled = connection ? fill(*connection, owner) : domain::fail(connection.error());
  }
  if (filled) return place.move_into_place(making, file);
  place.discard(making);
  place.discard(beside(making, "-journal"));
  return filled;
}

domain::Expected<Connection> open_ledger(Place& place, const system::Path& file,
                                         const Owner& owner) {
  auto connection = open_any_ledger(place, file);
  if (!connection) return connection;
  if (auto ours = check_owner(*connection, file, owner); !ours) return domain::fail(ours.error());
  return connection;
}

domain::Expected<Connection> open_any_ledger(Place& place, const system::Path& file) {
  auto header = check_header(place, file);
  if (!header && header.error().code != "ledger.newer") roll_back_journal(place, file, header);
  if (!header) return domain::fail(header.error());
  auto connection = Connection::open(file);
  if (!connection) return connection;
  const auto checked = connection->text("PRAGMA quick_check(1)");
  if (!checked) return domain::fail(checked.error());
  if (*checked != "ok") return domain::fail(damaged(file, *checked));
  if (auto whole = check_size(place, *connection, file); !whole) return domain::fail(whole.error());
  const auto journal = connection->text("PRAGMA journal_mode = DELETE");
  if (!journal) return domain::fail(journal.error());
  if (*journal != "delete") return domain::fail(damaged(file, "the journal mode is " + *journal));
  if (auto sound = check_schema(*connection, file); !sound) return domain::fail(sound.error());
  return connection;
}

}  // namespace stordialog::ledger
