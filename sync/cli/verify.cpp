#include "cli/commands.h"
#include "cli/verdicts.h"
#include "organise/merging.h"

namespace stordialog::cli {

domain::Expected<Outcome> verify(const Verify& order, Room& room) {
  const auto package = read_package(order.package, room);
  if (!package) return domain::fail(package.error());
  const auto collected = organise::collect(room.here.files, *package, order.places, room.progress);
  if (!collected) return domain::fail(collected.error());
  if (collected->verdicts.empty()) return domain::fail("merging.nothing_found");
  Outcome outcome;
  outcome.exit = exit_after(collected->verdicts);
  outcome.text = verdicts_text(collected->verdicts, room.words);
  outcome.json.boolean("ok", outcome.exit == kAllDone)
      .number("exit", outcome.exit)
      .text("command", "verify")
      .objects("files", organise::verdicts_json(collected->verdicts, room.words));
  tell_refused(refusals_of(collected->verdicts), room, outcome);
  return outcome;
}

}  // namespace stordialog::cli
