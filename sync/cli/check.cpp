// Is a file what it should be? Ledgers are looked at in a copy, so that nothing touches the
// original.
#include <algorithm>
#include <optional>

#include "cli/commands.h"
#include "cli/scratch.h"
#include "domain/limits.h"
#include "event/event_file.h"
#include "ledger/salvage.h"
#include "organise/collect.h"
#include "report/table.h"

namespace stordialog::cli {

namespace {

struct Checked {
  system::Path file;
  std::string_view kind;  // "ledger", "package", "ticket", "event", "bundle" or "merged"
  std::uint32_t records = 0;
  std::optional<domain::Error> refused;
};

bool begins_with(const domain::Bytes& bytes, std::string_view magic) {
  return bytes.size() >= magic.size() &&
         std::ranges::equal(magic, domain::ByteView(bytes).first(magic.size()), {},
                            [](char letter) { return static_cast<std::uint8_t>(letter); });
}

domain::Expected<void> check_ledger(Checked& checked, Room& room) {
  const auto scratch = LedgerCopy::make(room.here, checked.file, temporary_folder());
  if (!scratch) return domain::fail(scratch.error());
  const auto examined = ledger::examine(scratch->file());
  if (!examined) {
    domain::Error error = examined.error();
    for (auto& [name, value] : error.details) {
      if (name == "file") value = checked.file.string();
    }
    return domain::fail(std::move(error));
  }
  checked.records = examined->counts.total();
  return {};
}

domain::Expected<void> check_brought(Checked& checked, const Check& order, Room& room) {
  if (order.package.empty()) {
    return domain::fail(domain::Error("cli.package_needed").with("file", checked.file.string()));
  }
  const auto package = read_package(order.package, room);
  if (!package) return domain::fail(package.error());
  const auto collected =
      organise::collect(room.here.files, *package, {checked.file}, room.progress);
  if (!collected) return domain::fail(collected.error());
  const auto& verdict = collected->verdicts.front();
  checked.records = verdict.records;
  if (verdict.refused) return domain::fail(*verdict.refused);
  return {};
}

domain::Expected<void> check_file(Checked& checked, const Check& order, Room& room) {
  const auto bytes = room.here.files.read(checked.file, domain::limits::kBundleBytes);
  if (!bytes) return domain::fail(bytes.error());
  const auto in_this_file = [&](const domain::Error& error) {
    return domain::fail(in_file(checked.file, error, room.words));
  };
  if (begins_with(*bytes, "SQLite format 3") || checked.file.extension() == ".ledger") {
    checked.kind = "ledger";
    return check_ledger(checked, room);
  }
  if (begins_with(*bytes, "stordialog-package")) {
    checked.kind = "package";
    const auto package = bundle::read_package(*bytes);
    if (!package) return in_this_file(package.error());
    return {};
  }
  if (begins_with(*bytes, "stordialog-ticket")) {
    checked.kind = "ticket";
    const auto ticket = bundle::read_ticket(*bytes);
    if (!ticket) return in_this_file(ticket.error());
    return {};
  }
  if (checked.file.extension() == ".toml") {
    checked.kind = "event";
    const std::string text(bytes->begin(), bytes->end());
    const auto event = event::read(text, checked.file.filename().string());
    if (!event) return domain::fail(event.error());
    return {};
  }
  checked.kind = checked.file.extension() == ".merged" ? "merged" : "bundle";
  return check_brought(checked, order, room);
}

}  // namespace

domain::Expected<Outcome> check(const Check& order, Room& room) {
  report::Table table({{std::string(room.words.text("cli.verdict.file"))},
                       {std::string(room.words.text("cli.verdict.kind"))},
                       {std::string(room.words.text("cli.verdict.records")), report::Align::right},
                       {std::string(room.words.text("cli.verdict.state"))}});
  std::vector<Refusal> refused;
  std::vector<JsonObject> files;
  for (const auto& place : order.places) {
    if (room.progress.cancelled()) return domain::fail("work.cancelled");
    Checked checked{place, "", 0, std::nullopt};
    if (auto sound = check_file(checked, order, room); !sound) checked.refused = sound.error();
    const bool good = !checked.refused;
    const std::string kind =
        checked.kind.empty()
            ? ""
            : std::string(room.words.text("cli.kind." + std::string(checked.kind)));
    table.add({place.filename().string(), kind,
               checked.records > 0 ? room.words.number(checked.records) : "",
               std::string(room.words.text(good ? "cli.verdict.sound" : "cli.verdict.refused"))});
    JsonObject file;
    file.text("file", place.string()).text("kind", checked.kind).boolean("good", good);
    if (good) {
      file.number("records", checked.records);
    } else {
      file.text("code", checked.refused->code).text("sentence", room.words.say(*checked.refused));
      refused.push_back({place, *checked.refused});
    }
    files.push_back(std::move(file));
  }
  Outcome outcome;
  outcome.exit = refused.empty()                         ? kAllDone
                 : refused.size() == order.places.size() ? kNothingDone
                                                         : kDoneWithRefusals;
  outcome.text = table.text();
  outcome.json.boolean("ok", outcome.exit == kAllDone)
      .number("exit", outcome.exit)
      .text("command", "check")
      .objects("files", files);
  tell_refused(refused, room, outcome);
  return outcome;
}

}  // namespace stordialog::cli
