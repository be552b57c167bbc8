#include "organise/person.h"

#include <optional>

#include "cli/commands.h"
#include "cli/verdicts.h"
#include "organise/day.h"
#include "organise/merging.h"

namespace stordialog::cli {

namespace {

/// Numbers and ids, nothing of what the records say.
template <typename Records>
void tell(const Records& records, const std::string& kind, Room& room, Outcome& outcome) {
  std::vector<std::string> ids;
  for (const auto& record : records) ids.push_back(record.id.text());
  outcome.json.texts(kind, ids);
  outcome.text += room.words.plural("kinds." + kind, static_cast<std::int64_t>(ids.size())) + "\n";
  for (const auto& id : ids) outcome.text += "  " + id + "\n";
}

}  // namespace

domain::Expected<Outcome> person(const Person& order, Room& room) {
  const auto sought = organise::Sought::read(order.sought);
  if (!sought) return domain::fail(sought.error());
  const auto package = read_package(order.package, room);
  if (!package) return domain::fail(package.error());
  std::optional<seal::BoxKey> key;
  if (!order.contacts_key.empty()) {
    auto unlocked = unlock(order.contacts_key, order.password_files, 0, room);
    if (!unlocked) return domain::fail(unlocked.error());
    key.emplace(std::move(unlocked->secret), unlocked->about.key);
  }
  auto brought = organise::read_brought(room.here.files, *package, order.package.parent_path(),
                                        order.brought, room.progress);
  if (!brought) return domain::fail(brought.error());
  if (brought->run.merged.kept().empty()) return domain::fail("merging.nothing_found");
  const auto found = organise::find_person(*package, brought->run.merged, *sought,
                                           key ? &*key : nullptr, room.progress);
  if (!found) return domain::fail(found.error());
  const std::string page = organise::person_text(
      *found, *package, order.sought, organise::day_of(room.here.clock.utc_seconds()), room.words);
  std::vector<Output> outputs;
  outputs.push_back(text_output(order.out, page, kPrivateMode));
  const auto written = write_files(room.here.files, room.here.randomness, outputs,
                                   order.force ? Overwrite::allow : Overwrite::refuse);
  if (!written) return domain::fail(written.error());

  Outcome outcome;
  outcome.exit = brought->refused.empty() ? kAllDone : kDoneWithRefusals;
  outcome.json.boolean("ok", outcome.exit == kAllDone)
      .number("exit", outcome.exit)
      .text("command", "person");
  tell(found->contacts, "contact", room, outcome);
  tell(found->signatories, "signatory", room, outcome);
  tell(found->initiatives, "initiative", room, outcome);
  tell(found->ideas, "idea", room, outcome);
  tell(found->staff, "staff_action", room, outcome);
  outcome.json.number("ballots", found->ballots).number("contacts_sealed", found->contacts_sealed);
  outcome.text += room.words.plural("report.person.ballots", found->ballots) + "\n";
  if (found->contacts_sealed > 0) {
    outcome.text += room.words.plural("report.person.sealed", found->contacts_sealed) + "\n";
  }
  tell_written(*written, room, outcome);
  outcome.text += std::string(room.words.text("cli.person.hint")) + "\n";
  tell_refused(refusals_of(brought->refused), room, outcome);
  return outcome;
}

}  // namespace stordialog::cli
