#include "cli/commands.h"
#include "cli/verdicts.h"
#include "organise/merging.h"
#include "organise/paper.h"

namespace stordialog::cli {

domain::Expected<Outcome> merge(const Merge& order, Room& room) {
  const auto package = read_package(order.package, room);
  if (!package) return domain::fail(package.error());
  // What came on paper and what was taken back always counts, whoever forgets to name it.
  const auto own = order.package.parent_path() / organise::kPaperFolder;
  const auto done = organise::merge_brought(
      room.here.files, room.here.randomness, *package,
      {order.places, order.out, order.force ? Overwrite::allow : Overwrite::refuse, own},
      room.words, room.progress);
  if (!done) return domain::fail(done.error());

  Outcome outcome;
  outcome.exit = done->nothing() ? kNothingDone : exit_after(done->verdicts);
  const auto refused = refusals_of(done->verdicts);
  outcome.json.boolean("ok", outcome.exit == kAllDone)
      .number("exit", outcome.exit)
      .text("command", "merge");
  if (done->nothing()) {
    tell_refused(refused, room, outcome);
    outcome.notices.emplace_back(room.words.text("cli.nothing_done"));
    return outcome;
  }
  outcome.json.json("merge", done->json);
  outcome.text = done->text + "\n";
  tell_written(done->written, room, outcome);
  tell_refused(refused, room, outcome);
  return outcome;
}

}  // namespace stordialog::cli
