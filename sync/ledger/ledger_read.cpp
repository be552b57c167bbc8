// Everything of ledger.h that only reads.
#include <algorithm>

#include "ledger/database.h"

namespace stordialog::ledger {

namespace {

/// A row of id, kind, salt and body.
record::Record record_of(const Statement& row) {
  record::Record record;
  record.id = domain::RecordId::from(row.bytes(0));
  record.kind = static_cast<domain::Kind>(row.number(1));
  const domain::ByteView salt = row.bytes(2);
  std::copy_n(salt.begin(), std::min(salt.size(), record.salt.size()), record.salt.begin());
  const domain::ByteView body = row.bytes(3);
  record.body.assign(body.begin(), body.end());
  return record;
}

std::uint32_t small(std::uint64_t number) {
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(number, UINT32_MAX));
}

}  // namespace

domain::Expected<bool> Ledger::has(const domain::RecordId& id) const {
  bool found = false;
  Statement statement(database_->connection, "SELECT 1 FROM record WHERE id = ?");
  statement.bind(id.bytes);
  auto read = database_->each(statement, [&](const Statement&) { found = true; });
  if (!read) return domain::fail(read.error());
  return found;
}

domain::Expected<std::optional<record::Record>> Ledger::find(const domain::RecordId& id) const {
  std::optional<record::Record> found;
  Statement statement(database_->connection,
                      "SELECT id, kind, salt, body FROM record WHERE id = ?");
  statement.bind(id.bytes);
  auto read = database_->each(statement, [&](const Statement& row) { found = record_of(row); });
  if (!read) return domain::fail(read.error());
  return found;
}

domain::Expected<std::vector<record::Record>> Ledger::records(
    std::initializer_list<domain::Kind> kinds) const {
  std::uint64_t wanted = 0;
  for (const domain::Kind kind : kinds) wanted |= 1ULL << static_cast<unsigned>(kind);
  std::vector<record::Record> found;
  Statement statement(database_->connection,
                      "SELECT id, kind, salt, body FROM record WHERE (? >> kind) & 1 ORDER BY id");
  statement.bind(wanted);
  auto read =
      database_->each(statement, [&](const Statement& row) { found.push_back(record_of(row)); });
  if (!read) return domain::fail(read.error());
  return found;
}

domain::Expected<std::vector<record::Record>> Ledger::all_records() const {
  using domain::Kind;
  return records({Kind::idea, Kind::support, Kind::initiative, Kind::signatory, Kind::ballot,
                  Kind::contact, Kind::withdrawal, Kind::event_change, Kind::staff_action});
}

domain::Expected<domain::Counts> Ledger::counts() const {
  domain::Counts counts;
  Statement statement(database_->connection, "SELECT kind, count(*) FROM record GROUP BY kind");
  auto read = database_->each(statement, [&](const Statement& row) {
    counts.of(static_cast<domain::Kind>(row.number(0))) = small(row.number(1));
  });
  if (!read) return domain::fail(read.error());
  return counts;
}

domain::Expected<std::vector<domain::Totals>> Ledger::totals() const {
  std::vector<domain::Totals> found;
  Statement statement(database_->connection,
                      "SELECT question, ballots_cast, ballots_folded FROM total ORDER BY question");
  auto read = database_->each(statement, [&](const Statement& row) {
    found.push_back({row.text(0), small(row.number(1)), small(row.number(2)), {}});
  });
  if (!read) return domain::fail(read.error());
  Statement picks(database_->connection,
                  "SELECT picks FROM total_picks WHERE question = ? ORDER BY position");
  for (domain::Totals& total : found) {
    picks.bind(total.question);
    read = database_->each(
        picks, [&](const Statement& row) { total.picks.push_back(small(row.number(0))); });
    if (!read) return domain::fail(read.error());
  }
  return found;
}

domain::Expected<std::uint64_t> Ledger::lamport() const {
  return database_->number("SELECT lamport FROM counter");
}

domain::Expected<std::uint32_t> Ledger::pin_failures() const {
  const auto failures = database_->number("SELECT pin_failures FROM counter");
  if (!failures) return domain::fail(failures.error());
  return small(*failures);
}

domain::Expected<std::vector<Export>> Ledger::exports(domain::Profile profile) const {
  std::vector<Export> found;
  Statement statement(database_->connection,
                      "SELECT number, hash FROM export WHERE profile = ? ORDER BY number");
  statement.bind(static_cast<std::uint64_t>(profile));
  auto read = database_->each(statement, [&](const Statement& row) {
    Export made{profile, small(row.number(0)), {}};
    const domain::ByteView hash = row.bytes(1);
    std::copy_n(hash.begin(), std::min(hash.size(), made.hash.size()), made.hash.begin());
    found.push_back(made);
  });
  if (!read) return domain::fail(read.error());
  return found;
}

domain::Expected<void> Ledger::check() const {
  std::string reason;
  Statement pages(database_->connection, "PRAGMA integrity_check(1)");
  auto read = database_->each(pages, [&](const Statement& row) { reason = row.text(0); });
  if (!read) return read;
  Statement references(database_->connection, "PRAGMA foreign_key_check");
  read = database_->each(references, [&](const Statement&) { reason = "a reference is broken"; });
  if (!read) return read;
  if (reason == "ok") return {};
  return domain::fail(domain::Error("ledger.damaged")
                          .with("file", database_->connection.file().string())
                          .with("reason", reason));
}

}  // namespace stordialog::ledger
