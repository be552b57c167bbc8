// Everything of ledger.h that changes the file: opening, commit, vacuum.
#include <algorithm>
#include <array>

#include "domain/ensure.h"
#include "domain/limits.h"
#include "ledger/database.h"
#include "ledger/opening.h"

namespace stordialog::ledger {

namespace {

namespace limits = domain::limits;

/// How many records were taken away.
domain::Expected<std::size_t> remove(const Connection& connection,
                                     const std::vector<domain::RecordId>& ids) {
  if (ids.empty()) return 0;
  std::size_t removed = 0;
  Statement statement(connection, "DELETE FROM record WHERE id = ?");
  for (const domain::RecordId& id : ids) {
    statement.bind(id.bytes);
    if (auto done = statement.done(); !done) return domain::fail(done.error());
    removed += static_cast<std::size_t>(sqlite3_changes64(connection.handle()));
  }
  return removed;
}

domain::Expected<void> add(const Connection& connection,
                           const std::vector<record::Record>& records) {
  if (records.empty()) return {};
  Statement statement(connection, "INSERT INTO record (id, kind, salt, body) VALUES (?, ?, ?, ?)");
  for (const record::Record& record : records) {
    domain::ensure(!record.body.empty() && record.body.size() <= limits::kRecordBytes,
                   "a record's body is checked before it is stored");
    statement.bind(record.id.bytes);
    statement.bind(static_cast<std::uint64_t>(record.kind));
    statement.bind(record.salt);
    statement.bind(record.body);
    if (auto done = statement.done(); !done) {
      if (statement.code() != SQLITE_CONSTRAINT_PRIMARYKEY) return done;
      return domain::fail(domain::Error("ledger.already_there").with("id", record.id.text()));
    }
  }
  return {};
}

domain::Expected<void> replace(const Connection& connection,
                               const std::vector<domain::Totals>& totals) {
  if (totals.empty()) return {};
  Statement put(connection,
                "INSERT INTO total (question, ballots_cast, ballots_folded) VALUES (?, ?, ?) "
                "ON CONFLICT (question) DO UPDATE SET ballots_cast = excluded.ballots_cast, "
                "ballots_folded = excluded.ballots_folded");
  Statement clear(connection, "DELETE FROM total_picks WHERE question = ?");
  Statement pick(connection,
                 "INSERT INTO total_picks (question, position, picks) VALUES (?, ?, ?)");
  for (const domain::Totals& total : totals) {
    put.bind(total.question).bind(std::uint64_t{total.cast}).bind(std::uint64_t{total.folded});
    if (auto done = put.done(); !done) return done;
    clear.bind(total.question);
    if (auto done = clear.done(); !done) return done;
    for (std::size_t position = 0; position < total.picks.size(); ++position) {
      pick.bind(total.question)
          .bind(std::uint64_t{position})
          .bind(std::uint64_t{total.picks[position]});
      if (auto done = pick.done(); !done) return done;
    }
  }
  return {};
}

domain::Expected<void> count(const Connection& connection, const Change& change) {
  if (change.exported) {
    Statement statement(connection, "INSERT INTO export (profile, number, hash) VALUES (?, ?, ?)");
    statement.bind(static_cast<std::uint64_t>(change.exported->profile));
    statement.bind(std::uint64_t{change.exported->number});
    statement.bind(change.exported->hash);
    if (auto done = statement.done(); !done) {
      if (statement.code() != SQLITE_CONSTRAINT_PRIMARYKEY) return done;
      return domain::fail(domain::Error("ledger.already_there")
                              .with("id", std::to_string(change.exported->number)));
    }
  }
  if (change.lamport) {
    // A counter that went back would give two actions one place in the order.
    Statement statement(connection, "UPDATE counter SET lamport = max(lamport, ?)");
    statement.bind(*change.lamport);
    if (auto done = statement.done(); !done) return done;
  }
  if (change.pin_failures) {
    Statement statement(connection, "UPDATE counter SET pin_failures = ?");
    statement.bind(std::uint64_t{*change.pin_failures});
    if (auto done = statement.done(); !done) return done;
  }
  return {};
}

struct Written {
  std::size_t record_count = 0;  // afterwards
  bool removed = false;
};

/// The whole change between BEGIN and COMMIT.
domain::Expected<Written> write(const Connection& connection, const Change& change,
                                std::size_t record_count) {
  if (auto begun = connection.run("BEGIN IMMEDIATE"); !begun) return domain::fail(begun.error());
  const auto removed = remove(connection, change.remove);
  if (!removed) return domain::fail(removed.error());
  if (*removed > 0) {
    auto due = connection.run("UPDATE counter SET sweep_due = 1");
    if (!due) return domain::fail(due.error());
  }
  const Written written{record_count - *removed + change.add.size(), *removed > 0};
  if (!change.add.empty() && written.record_count > limits::kRecordsPerStation) {
    return domain::fail(
        domain::Error("ledger.too_many").with("most", std::to_string(limits::kRecordsPerStation)));
  }
  if (auto done = add(connection, change.add); !done) return domain::fail(done.error());
  if (auto done = replace(connection, change.totals); !done) return domain::fail(done.error());
  if (auto done = count(connection, change); !done) return domain::fail(done.error());
  if (auto done = connection.run("COMMIT"); !done) return domain::fail(done.error());
  return written;
}

/// secure_delete overwrites a row where it lies, but not the copies of it that stayed behind where
/// a page was split or merged earlier (SQLite 3.40; three of 150 in a test). Rewriting the file
/// takes them away. Stays due until it has worked.
domain::Expected<void> sweep(const Connection& connection) {
  if (auto done = connection.run("VACUUM"); !done) return done;
  return connection.run("UPDATE counter SET sweep_due = 0 WHERE sweep_due <> 0");
}

}  // namespace

Ledger::Ledger(std::unique_ptr<Database> database) : database_(std::move(database)) {}
Ledger::Ledger(Ledger&&) noexcept = default;
Ledger& Ledger::operator=(Ledger&&) noexcept = default;
Ledger::~Ledger() = default;

domain::Expected<Ledger> Ledger::open(const system::Path& file, const Owner& owner) {
  MachinePlace place;
  return open(file, owner, place);
}

domain::Expected<Ledger> Ledger::open(const system::Path& file, const Owner& owner, Place& place) {
  system::Path lock_file = file;
  auto lock = place.lock(lock_file.replace_extension(".lock"));
  if (!lock) return domain::fail(lock.error());
  if (!place.exists(file)) {
    if (auto made = make_ledger(place, file, owner); !made) return domain::fail(made.error());
  }
  auto connection = open_ledger(place, file, owner);
  if (!connection) return domain::fail(connection.error());
  auto database = std::make_unique<Database>(
      Database{std::move(*lock), std::move(*connection), 0, std::nullopt});
  const auto records = database->number("SELECT count(*) FROM record");
  if (!records) return domain::fail(records.error());
  database->record_count = static_cast<std::size_t>(*records);
  const auto due = database->number("SELECT sweep_due FROM counter");
  if (!due) return domain::fail(due.error());
  if (*due != 0) database->try_sweep();
  return Ledger(std::move(database));
}

domain::Expected<void> Ledger::commit(const Change& change) {
  if (auto go = database_->going(); !go) return go;
  const auto written = write(database_->connection, change, database_->record_count);
  if (!written) {
    database_->connection.roll_back();
    const domain::Error& error = written.error();
    const bool is_answer = error.code == "ledger.already_there" || error.code == "ledger.too_many";
    return domain::fail(is_answer ? error : database_->note(error));
  }
  database_->record_count = written->record_count;
  if (written->removed) database_->try_sweep();
  return {};
}

domain::Expected<void> Ledger::vacuum() {
  if (auto go = database_->going(); !go) return go;
  if (auto done = sweep(database_->connection); !done) {
    return domain::fail(database_->note(done.error()));
  }
  return {};
}

bool Ledger::has_stopped() const {
  return database_->stopped.has_value();
}

void Ledger::Database::try_sweep() {
  const auto done = sweep(connection);
  // The change before it is on the drive, so this is no failure of that; without room it is tried
  // again when the ledger is opened and when more is taken back.
  if (!done && done.error().code != "ledger.disk_full") note(done.error());
}

}  // namespace stordialog::ledger
