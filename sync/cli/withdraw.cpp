#include "organise/withdraw.h"

#include <algorithm>

#include "cli/commands.h"
#include "cli/verdicts.h"

namespace stordialog::cli {

namespace {

bool is_of_agreement(const organise::TakenBack& taken, const domain::Event& event) {
  const bool may_be = taken.kind == domain::Kind::contact || taken.kind == domain::Kind::signatory;
  return may_be && std::ranges::any_of(event.lists, [](const domain::SignUpList& list) {
           return list.kind == domain::ListKind::agreement;
         });
}

std::string records_text(const organise::WithdrawDone& done, const wording::Catalogue& words) {
  std::string text;
  for (const auto& taken : done.records) {
    const std::string kind =
        taken.kind ? std::string(words.text("kind." + std::string(domain::name_of(*taken.kind))))
                   : std::string(words.text("cli.withdraw.gone"));
    text += words.text(taken.before ? "cli.withdraw.before" : "cli.withdraw.taken",
                       {{"kind", kind}, {"id", taken.id.text()}}) +
            "\n";
  }
  return text;
}

/// What goes on holding something of it, and what to do.
std::string left_text(const organise::WithdrawDone& done, const domain::Event& event,
                      const wording::Catalogue& words) {
  std::string text;
  if (!done.initiatives.empty()) {
    text += words.plural("cli.withdraw.initiatives",
                         static_cast<std::int64_t>(done.initiatives.size())) +
            "\n";
    for (const auto& id : done.initiatives) text += "  " + id.text() + "\n";
  }
  if (std::ranges::any_of(done.records,
                          [&](const auto& taken) { return is_of_agreement(taken, event); })) {
    text += std::string(words.text("cli.withdraw.agreement")) + "\n";
  }
  if (!done.older.empty()) {
    text += std::string(words.text("cli.withdraw.older")) + "\n";
    for (const auto& file : done.older) text += "  " + file.string() + "\n";
  }
  return text + std::string(words.text("cli.withdraw.elsewhere")) + "\n";
}

}  // namespace

domain::Expected<Outcome> withdraw(const Withdraw& order, Room& room) {
  const auto package = read_package(order.package, room);
  if (!package) return domain::fail(package.error());
  const auto done = organise::withdraw(
      {room.here.files, room.here.clock, room.here.randomness}, *package,
      {order.package.parent_path(), order.brought, order.records}, room.progress);
  if (!done) return domain::fail(done.error());

  Outcome outcome;
  outcome.exit = done->refused.empty() ? kAllDone : kDoneWithRefusals;
  outcome.json.boolean("ok", outcome.exit == kAllDone)
      .number("exit", outcome.exit)
      .text("command", "withdraw");
  std::vector<JsonObject> records;
  for (const auto& taken : done->records) {
    records.push_back(JsonObject().text("id", taken.id.text()).boolean("before", taken.before));
    if (taken.kind) records.back().text("kind", domain::name_of(*taken.kind));
  }
  outcome.json.objects("records", records);
  std::vector<std::string> older, initiatives;
  for (const auto& file : done->older) older.push_back(file.string());
  for (const auto& id : done->initiatives) initiatives.push_back(id.text());
  outcome.json.texts("older", older).texts("initiatives", initiatives);
  outcome.text = records_text(*done, room.words);
  if (done->exported) {
    outcome.json.text("file", done->exported->file.string());
    outcome.text += room.words.text("cli.wrote", {{"file", done->exported->file.string()}}) + "\n" +
                    std::string(room.words.text("cli.withdraw.give")) + "\n";
  }
  outcome.text += left_text(*done, package->event, room.words);
  tell_refused(refusals_of(done->refused), room, outcome);
  return outcome;
}

}  // namespace stordialog::cli
