#include "ledger/salvage.h"

#include <algorithm>
#include <set>

#include "domain/limits.h"
#include "ledger/opening.h"
#include "ledger/pages.h"
#include "record/codec.h"

namespace stordialog::ledger {

namespace {

using domain::Kind;

/// What SQLite can still say; nothing as soon as one row cannot be read.
std::optional<std::vector<domain::Totals>> totals_of(const Connection& connection) {
  std::vector<domain::Totals> totals;
  Statement rows(connection,
                 "SELECT question, ballots_cast, ballots_folded FROM total ORDER BY question");
  Statement picks(connection, "SELECT picks FROM total_picks WHERE question = ? ORDER BY position");
  while (true) {
    const auto row = rows.next();
    if (!row) return std::nullopt;
    if (!*row) return totals;
    domain::Totals total{rows.text(0),
                         static_cast<std::uint32_t>(rows.number(1)),
                         static_cast<std::uint32_t>(rows.number(2)),
                         {}};
    picks.bind(total.question);
    while (true) {
      const auto pick = picks.next();
      if (!pick) return std::nullopt;
      if (!*pick) break;
      total.picks.push_back(static_cast<std::uint32_t>(picks.number(0)));
    }
    totals.push_back(std::move(total));
  }
}

std::optional<std::vector<Export>> fulls_of(const Connection& connection) {
  std::vector<Export> fulls;
  Statement rows(connection, "SELECT number, hash FROM export WHERE profile = 2 ORDER BY number");
  while (true) {
    const auto row = rows.next();
    if (!row) return std::nullopt;
    if (!*row) return fulls;
    Export made{domain::Profile::full, static_cast<std::uint32_t>(rows.number(0)), {}};
    const domain::ByteView hash = rows.bytes(1);
    if (hash.size() != made.hash.size()) return std::nullopt;
    std::ranges::copy(hash, made.hash.begin());
    fulls.push_back(made);
  }
}

domain::Error damaged(const system::Path& file, std::string reason) {
  return domain::Error("ledger.damaged")
      .with("file", file.string())
      .with("reason", std::move(reason));
}

/// A record that was taken back may stand in a page that damage brought back.
void leave_out_withdrawn(std::vector<record::Record>& records) {
  std::set<domain::RecordId> withdrawn;
  for (const auto& record : records) {
    if (record.kind != Kind::withdrawal) continue;
    const auto withdrawal = record::decode<domain::Withdrawal>(record.body);
    if (withdrawal) withdrawn.insert(withdrawal->target);
  }
  std::erase_if(records, [&](const record::Record& record) {
    return record.kind != Kind::ballot && record.kind != Kind::withdrawal &&
           withdrawn.contains(record.id);
  });
}

}  // namespace

domain::Expected<Examined> examine(const system::Path& copy) {
  MachinePlace place;
  const auto connection = open_any_ledger(place, copy);
  if (!connection) return domain::fail(connection.error());
  const auto pages = connection->text("PRAGMA integrity_check(1)");
  if (!pages) return domain::fail(pages.error());
  if (*pages != "ok") return domain::fail(damaged(copy, *pages));
  const auto references = connection->text("PRAGMA foreign_key_check");
  if (!references) return domain::fail(references.error());
  if (!references->empty()) return domain::fail(damaged(copy, "a reference is broken"));
  Examined examined;
  const auto owner = read_owner(*connection, copy);
  if (!owner) return domain::fail(owner.error());
  examined.owner = *owner;
  Statement rows(*connection, "SELECT kind, body FROM record");
  while (true) {
    const auto row = rows.next();
    if (!row) return domain::fail(row.error());
    if (!*row) return examined;
    const auto kind = static_cast<Kind>(rows.number(0));
    if (!record::check_body(kind, rows.bytes(1))) {
      return domain::fail(damaged(copy, "a record cannot be read"));
    }
    ++examined.counts.of(kind);
  }
}

domain::Expected<Salvaged> salvage(system::Files& files, const system::Path& copy) {
  Salvaged saved;
  if (const auto connection = Connection::open(copy); connection) {
    // The first read rolls back what a power cut left half done.
    if (const auto owner = read_owner(*connection, copy); owner) saved.owner = *owner;
    saved.totals = totals_of(*connection);
    saved.fulls = fulls_of(*connection);
  }
  const auto bytes = files.read(copy, domain::limits::kBundleBytes);
  if (!bytes) return domain::fail(bytes.error());
  Leftovers left = read_pages(*bytes);
  saved.records = std::move(left.records);
  leave_out_withdrawn(saved.records);
  saved.rows_lost = left.rows_lost;
  saved.pages = left.pages;
  saved.pages_lost = left.pages_lost;
  return saved;
}

}  // namespace stordialog::ledger
