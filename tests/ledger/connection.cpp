#include "ledger/connection.h"

#include <doctest/doctest.h>

#include "station_folder.h"

using namespace stordialog;
using namespace stordialog::ledger;

TEST_CASE("the connection is set up for durability and forgetting") {
  const StationFolder station;
  write_bytes(station.file(), {});
  const auto connection = Connection::open(station.file());
  REQUIRE(connection);
  CHECK(connection->text("PRAGMA journal_mode") == "delete");
  CHECK(connection->text("PRAGMA locking_mode") == "normal");
  CHECK(connection->number("PRAGMA synchronous") == 3);
  CHECK(connection->number("PRAGMA secure_delete") == 1);
  CHECK(connection->number("PRAGMA foreign_keys") == 1);
  CHECK(connection->number("PRAGMA trusted_schema") == 0);
  CHECK(connection->number("PRAGMA cell_size_check") == 1);
  CHECK(connection->number("PRAGMA mmap_size") == 0);
  CHECK(connection->number("PRAGMA temp_store") == 2);
}

TEST_CASE("every result code of SQLite has its error") {
  const auto connection = Connection::in_memory();
  REQUIRE(connection);
  const auto code = [&](int result) { return connection->error_of(result).code; };
  CHECK(code(SQLITE_BUSY) == "ledger.busy");
  CHECK(code(SQLITE_BUSY_SNAPSHOT) == "ledger.busy");
  CHECK(code(SQLITE_LOCKED) == "ledger.busy");
  CHECK(code(SQLITE_FULL) == "ledger.disk_full");
  CHECK(code(SQLITE_CORRUPT) == "ledger.damaged");
  CHECK(code(SQLITE_CORRUPT_INDEX) == "ledger.damaged");
  CHECK(code(SQLITE_NOTADB) == "ledger.not_ours");
  CHECK(code(SQLITE_READONLY) == "ledger.unwritable");
  CHECK(code(SQLITE_IOERR_FSYNC) == "ledger.unwritable");
  CHECK(code(SQLITE_CANTOPEN) == "ledger.unwritable");
  CHECK(code(SQLITE_PERM) == "ledger.unwritable");
}

TEST_CASE("an error tells which file and why") {
  const StationFolder station;
  const auto connection = Connection::open(station.path / "missing.sqlite");
  REQUIRE_FALSE(connection);
  CHECK(connection.error().code == "ledger.unwritable");
  CHECK(connection.error().details == std::vector<std::pair<std::string, std::string>>{
                                          {"file", (station.path / "missing.sqlite").string()},
                                          {"reason", "unable to open database file (14)"}});
}

TEST_CASE("a file that may only be read is refused when it is opened, not at the first vote") {
  const StationFolder station;
  write_bytes(station.file(), {});
  using std::filesystem::perms;
  std::filesystem::permissions(station.file(),
                               perms::owner_read | perms::group_read | perms::others_read);
  std::filesystem::permissions(station.path, perms::all);
  constexpr uid_t kNobody = 65534;
  const bool is_root = ::geteuid() == 0;  // who may write anything
  if (is_root) REQUIRE(::seteuid(kNobody) == 0);
  const auto opened = Connection::open(station.file());
  if (is_root) REQUIRE(::seteuid(0) == 0);
  REQUIRE_FALSE(opened);
  CHECK(opened.error().code == "ledger.unwritable");
  CHECK(opened.error().details.back().second == "attempt to write a readonly database (8)");
}

TEST_CASE("a statement can be bound and run again") {
  const auto connection = Connection::in_memory();
  REQUIRE(connection);
  must(connection->run("CREATE TABLE t (a BLOB, b TEXT, c INTEGER) STRICT"));
  Statement statement(*connection, "INSERT INTO t VALUES (?, ?, ?)");
  const domain::Bytes bytes{1, 0, 2};
  for (std::uint64_t i = 0; i < 3; ++i) {
    statement.bind(bytes).bind(std::string_view("text")).bind(i);
    must(statement.done());
  }
  statement.bind(domain::ByteView{}).bind(std::string_view{}).bind(std::uint64_t{9});
  must(statement.done());
  CHECK(connection->number("SELECT count(*) FROM t WHERE a = x'010002' AND b = 'text'") == 3);
  CHECK(connection->number("SELECT c FROM t WHERE a = x'' AND b = ''") == 9);
}

TEST_CASE("what is not there reads as nothing, and no number is below zero") {
  const auto connection = Connection::in_memory();
  REQUIRE(connection);
  CHECK(connection->number("SELECT 1 WHERE 0") == 0);
  CHECK(connection->text("SELECT 1 WHERE 0") == "");
  CHECK(connection->number("SELECT -1") == 0);
  Statement statement(*connection, "SELECT NULL, x''");
  REQUIRE(statement.next() == true);
  CHECK(statement.bytes(0).empty());
  CHECK(statement.bytes(1).empty());
}

TEST_CASE("wrong SQL is an error, not an end") {
  const auto connection = Connection::in_memory();
  REQUIRE(connection);
  CHECK_FALSE(connection->run("SELEKT"));
  CHECK_FALSE(connection->number("SELECT x FROM nowhere"));
}
