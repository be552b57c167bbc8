// SQLite as the ledger wants it: one connection, set up for durability and forgetting, every result
// code turned into an Error. Only this room's sources know this header.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <sqlite3.h>

#include "domain/bytes.h"
#include "domain/error.h"
#include "system/files.h"

namespace stordialog::ledger {

class Connection;

/// A prepared statement. What is bound must outlive the next done() or the last next().
class Statement {
 public:
  Statement(const Connection& connection, const char* sql);
  Statement& bind(domain::ByteView bytes);
  Statement& bind(std::string_view text);
  Statement& bind(std::uint64_t number);

  /// Steps to the next row; false when there is none, and the statement can be bound anew.
  [[nodiscard]] domain::Expected<bool> next();
  /// Runs a statement that gives no rows.
  [[nodiscard]] domain::Expected<void> done();
  /// The extended result code of the step that failed.
  [[nodiscard]] int code() const { return code_; }

  /// Columns of the row, from 0; valid until the next step.
  [[nodiscard]] std::uint64_t number(int column) const;
  [[nodiscard]] domain::ByteView bytes(int column) const;
  [[nodiscard]] std::string text(int column) const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  void note(int code) {
    if (code_ == SQLITE_OK) code_ = code;
  }

  const Connection& connection_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  int next_parameter_ = 1;
  int code_ = SQLITE_OK;
};

class Connection {
 public:
  /// Opens a file that exists, or an empty one. It is not read yet. Errors as Ledger::open.
  [[nodiscard]] static domain::Expected<Connection> open(const system::Path& file);
  /// A throw-away database in memory.
  [[nodiscard]] static domain::Expected<Connection> in_memory();

  /// Statements without results, one or several.
  [[nodiscard]] domain::Expected<void> run(const char* sql) const;
  /// First column of the first row; "" and 0 if there is none.
  [[nodiscard]] domain::Expected<std::string> text(const char* sql) const;
  [[nodiscard]] domain::Expected<std::uint64_t> number(const char* sql) const;
  /// Ends a transaction that is still open.
  void roll_back() const;

  /// The error that a result code is: busy, disk_full, damaged, not_ours or unwritable, with `file`
  /// and `reason`.
  [[nodiscard]] domain::Error error_of(int extended_code) const;
  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }
  [[nodiscard]] const system::Path& file() const { return file_; }

 private:
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  };
  Connection(sqlite3* handle, system::Path file) : handle_(handle), file_(std::move(file)) {}
  [[nodiscard]] static domain::Expected<Connection> open(const system::Path& file, int flags);
  [[nodiscard]] domain::Expected<void> set_up() const;

  std::unique_ptr<sqlite3, Close> handle_;
  system::Path file_;
};

}  // namespace stordialog::ledger
