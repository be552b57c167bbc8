#include "ledger/connection.h"

#include <cerrno>

#include "domain/ensure.h"

namespace stordialog::ledger {

namespace {

/// How long another program's short look into the file (a backup, say) may hold us up.
constexpr int kBusyMilliseconds = 250;

/// DESIGN in a nutshell: a commit is on the drive when it returns, a deleted row is overwritten, no
/// old page outlives its transaction, and the file's own text is not trusted.
constexpr char kSetUp[] =
    "PRAGMA trusted_schema = OFF;"
    "PRAGMA cell_size_check = ON;"
    "PRAGMA mmap_size = 0;"
    "PRAGMA temp_store = MEMORY;"
    "PRAGMA locking_mode = NORMAL;"
    "PRAGMA synchronous = EXTRA;"
    "PRAGMA foreign_keys = ON;";

std::string_view code_of(int extended_code, int system_error) {
  switch (extended_code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "ledger.busy";
    case SQLITE_FULL:
      return "ledger.disk_full";
    case SQLITE_CORRUPT:
      return "ledger.damaged";
    case SQLITE_NOTADB:
      return "ledger.not_ours";
    case SQLITE_IOERR:
      if (system_error == ENOSPC || system_error == EDQUOT) return "ledger.disk_full";
      return "ledger.unwritable";
    default:
      return "ledger.unwritable";
  }
}

}  // namespace

Statement::Statement(const Connection& connection, const char* sql) : connection_(connection) {
  sqlite3_stmt* made = nullptr;
  note(sqlite3_prepare_v2(connection.handle(), sql, -1, &made, nullptr));
  statement_.reset(made);
}

Statement& Statement::bind(domain::ByteView bytes) {
  // SQLite takes a null pointer for NULL, which no column here may be.
  const void* first = bytes.empty() ? static_cast<const void*>("") : bytes.data();
  note(
      sqlite3_bind_blob64(statement_.get(), next_parameter_++, first, bytes.size(), SQLITE_STATIC));
  return *this;
}

Statement& Statement::bind(std::string_view text) {
  const char* first = text.empty() ? "" : text.data();
  note(sqlite3_bind_text64(statement_.get(), next_parameter_++, first, text.size(), SQLITE_STATIC,
                           SQLITE_UTF8));
  return *this;
}

Statement& Statement::bind(std::uint64_t number) {
  domain::ensure(number <= INT64_MAX, "a number fits SQLite's integers");
  note(sqlite3_bind_int64(statement_.get(), next_parameter_++, static_cast<sqlite3_int64>(number)));
  return *this;
}

domain::Expected<bool> Statement::next() {
  if (code_ != SQLITE_OK) return domain::fail(connection_.error_of(code_));
  const int stepped = sqlite3_step(statement_.get());
  if (stepped == SQLITE_ROW) return true;
  if (stepped != SQLITE_DONE) {
    note(stepped);
    return domain::fail(connection_.error_of(stepped));
  }
  sqlite3_reset(statement_.get());
  next_parameter_ = 1;
  return false;
}

domain::Expected<void> Statement::done() {
  const auto row = next();
  if (!row) return domain::fail(row.error());
  domain::ensure(!*row, "the statement gives no rows");
  return {};
}

std::uint64_t Statement::number(int column) const {
  const sqlite3_int64 value = sqlite3_column_int64(statement_.get(), column);
  return value < 0 ? 0 : static_cast<std::uint64_t>(value);
}

domain::ByteView Statement::bytes(int column) const {
  const auto* first =
      static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.get(), column));
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return first == nullptr ? domain::ByteView{}
                          : domain::ByteView(first, static_cast<std::size_t>(size));
}

std::string Statement::text(int column) const {
  const domain::ByteView view = bytes(column);
  return {view.begin(), view.end()};
}

domain::Expected<Connection> Connection::open(const system::Path& file) {
  return open(file, SQLITE_OPEN_READWRITE);
}

domain::Expected<Connection> Connection::in_memory() {
  return open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY);
}

domain::Expected<Connection> Connection::open(const system::Path& file, int flags) {
  sqlite3* handle = nullptr;
  const int opened = sqlite3_open_v2(
      file.c_str(), &handle, flags | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  Connection connection(handle, file);  // even a failed open gives a handle to close
  if (opened != SQLITE_OK) return domain::fail(connection.error_of(opened));
  // SQLite opens what it may not write for reading only, and would say so at the first vote.
  if (sqlite3_db_readonly(handle, "main") == 1) {
    return domain::fail(connection.error_of(SQLITE_READONLY));
  }
  if (auto done = connection.set_up(); !done) return domain::fail(done.error());
  return connection;
}

domain::Expected<void> Connection::set_up() const {
  sqlite3_busy_timeout(handle(), kBusyMilliseconds);
  sqlite3_db_config(handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle(), SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  sqlite3_db_config(handle(), SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  if (auto done = run(kSetUp); !done) return done;
  const auto secure = number("PRAGMA secure_delete = ON");
  if (!secure) return domain::fail(secure.error());
  domain::ensure(*secure == 1, "this SQLite can overwrite what is deleted");
  return {};
}

domain::Expected<void> Connection::run(const char* sql) const {
  const int done = sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr);
  if (done != SQLITE_OK) return domain::fail(error_of(done));
  return {};
}

domain::Expected<std::string> Connection::text(const char* sql) const {
  Statement statement(*this, sql);
  const auto row = statement.next();
  if (!row) return domain::fail(row.error());
  return *row ? statement.text(0) : std::string{};
}

domain::Expected<std::uint64_t> Connection::number(const char* sql) const {
  Statement statement(*this, sql);
  const auto row = statement.next();
  if (!row) return domain::fail(row.error());
  return *row ? statement.number(0) : 0;
}

void Connection::roll_back() const {
  // A failed step may already have rolled back; what cannot be rolled back here, the next opening
  // rolls back from the journal.
  if (sqlite3_get_autocommit(handle()) == 0) {
    sqlite3_exec(handle(), "ROLLBACK", nullptr, nullptr, nullptr);
  }
}

domain::Error Connection::error_of(int extended_code) const {
  const int system_error = handle_ ? sqlite3_system_errno(handle()) : 0;
  std::string reason = sqlite3_errstr(extended_code);
  reason += " (" + std::to_string(extended_code) + ")";
  return domain::Error(std::string(code_of(extended_code, system_error)))
      .with("file", file_.string())
      .with("reason", std::move(reason));
}

}  // namespace stordialog::ledger
