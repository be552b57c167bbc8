#include "organise/salvage.h"

#include "cli/commands.h"
#include "cli/scratch.h"
#include "organise/station_folder.h"

namespace stordialog::cli {

namespace {

std::string text_of(const organise::SavedLedger& saved, const wording::Catalogue& words) {
  std::string text;
  const auto line = [&](std::string_view key, std::uint32_t count) {
    text += words.plural(key, count) + "\n";
  };
  for (const domain::Kind kind : domain::kEveryKind) {
    const auto count = saved.manifest.counts.of(kind);
    if (count == 0) continue;
    text += std::string(words.text("kind." + std::string(domain::name_of(kind)))) + ": " +
            words.number(count) + "\n";
  }
  if (saved.rows_lost > 0) line("cli.salvage.rows_lost", saved.rows_lost);
  if (saved.pages_lost > 0) line("cli.salvage.pages_lost", saved.pages_lost);
  if (saved.ballots_missing > 0) line("cli.salvage.ballots_missing", saved.ballots_missing);
  if (saved.totals_lost) text += std::string(words.text("cli.salvage.totals_lost")) + "\n";
  if (saved.exports_lost) text += std::string(words.text("cli.salvage.exports_lost")) + "\n";
  if (saved.is_complete()) text += std::string(words.text("cli.salvage.complete")) + "\n";
  return text;
}

}  // namespace

domain::Expected<Outcome> salvage(const Salvage& order, Room& room) {
  const auto ticket_file =
      order.ticket.empty() ? order.ledger.parent_path() / organise::kTicketName : order.ticket;
  const auto ticket_bytes = room.here.files.read(ticket_file, organise::kTicketBytes);
  if (!ticket_bytes) return domain::fail(ticket_bytes.error());
  const auto ticket = bundle::read_ticket(*ticket_bytes);
  if (!ticket) return domain::fail(in_file(ticket_file, ticket.error(), room.words));
  // Beside what is written: there is room there, and it may be written to.
  const auto parent = order.out.parent_path();
  const auto copy =
      LedgerCopy::make(room.here, order.ledger, parent.empty() ? system::Path(".") : parent);
  if (!copy) return domain::fail(copy.error());
  const auto salvaged = ledger::salvage(room.here.files, copy->file());
  if (!salvaged) return domain::fail(salvaged.error());
  const auto saved = organise::save_ledger(*salvaged, *ticket, room.here.clock, order.ledger);
  if (!saved) return domain::fail(saved.error());
  std::vector<Output> outputs;
  outputs.push_back(bytes_output(order.out, saved->bundle));
  const auto written = write_files(room.here.files, room.here.randomness, outputs,
                                   order.force ? Overwrite::allow : Overwrite::refuse);
  if (!written) return domain::fail(written.error());

  Outcome outcome;
  outcome.exit = saved->is_complete() ? kAllDone : kDoneWithRefusals;
  outcome.text = text_of(*saved, room.words);
  JsonObject records;
  for (const domain::Kind kind : domain::kEveryKind) {
    records.number(domain::name_of(kind), saved->manifest.counts.of(kind));
  }
  outcome.json.boolean("ok", outcome.exit == kAllDone)
      .number("exit", outcome.exit)
      .text("command", "salvage")
      .object("records", records)
      .number("rows_lost", saved->rows_lost)
      .number("pages", saved->pages)
      .number("pages_lost", saved->pages_lost)
      .number("ballots_missing", saved->ballots_missing)
      .boolean("totals_lost", saved->totals_lost)
      .boolean("exports_lost", saved->exports_lost);
  tell_written(*written, room, outcome);
  return outcome;
}

}  // namespace stordialog::cli
