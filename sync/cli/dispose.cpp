#include "cli/commands.h"
#include "organise/disposal.h"
#include "wording/text.h"

namespace stordialog::cli {

namespace {

/// Shows what goes and what stays, and wants one word.
domain::Expected<void> agree(const organise::DisposalPlan& plan, Room& room) {
  const std::string word(room.words.text("cli.dispose.word"));
  room.progress.clear();
  const auto answer =
      room.here.terminal.ask(organise::disposal_text(plan, room.words) + "\n" +
                             room.words.text("cli.dispose.ask", {{"word", word}}) + " ");
  if (!answer) return domain::fail("dispose.no_terminal");
  if (wording::folded(answer->text()) != wording::folded(word)) {
    return domain::fail("dispose.not_agreed");
  }
  return {};
}

}  // namespace

domain::Expected<Outcome> dispose(const Dispose& order, Room& room) {
  const auto package = read_package(order.package, room);
  if (!package) return domain::fail(package.error());
  organise::DisposeOrder wanted;
  wanted.package_file = order.package;
  wanted.data = room.here.data;
  wanted.besides = order.besides;
  wanted.results = order.results;
  wanted.without_results = order.without_results;
  wanted.decision = order.decision;
  wanted.before_date = order.before_date;
  const auto plan = organise::plan_disposal(room.here.files, room.here.clock, *package, wanted);
  if (!plan) return domain::fail(plan.error());
  if (!order.yes && !plan->destroyed.empty()) {
    if (auto agreed = agree(*plan, room); !agreed) return domain::fail(agreed.error());
  }
  const auto words = wording::Catalogues::read(room.here.files, room.assets / "strings");
  if (!words) return domain::fail(words.error());
  const auto outputs = organise::outputs_to_preserve(
      room.here.files, *package, *plan,
      {*words, std::string(room.words.language()), room.here.executable_folder / "fonts", nullptr},
      room.progress);
  if (!outputs) return domain::fail(outputs.error());
  if (room.progress.cancelled()) return domain::fail("work.cancelled");
  const auto done = organise::dispose(room.here.files, room.here.randomness, *package, *plan,
                                      *outputs, room.words);
  if (!done) return domain::fail(done.error());
  const auto& left = done->left;

  Outcome outcome;
  outcome.exit = left.empty() && !done->unlogged ? kAllDone : kDoneWithRefusals;
  std::vector<std::string> destroyed, remaining, unknown;
  for (const auto& doomed : plan->destroyed) destroyed.push_back(doomed.file.string());
  for (const auto& file : left) remaining.push_back(file.string());
  for (const auto& file : plan->unknown) unknown.push_back(file.string());
  outcome.json.boolean("ok", outcome.exit == kAllDone)
      .number("exit", outcome.exit)
      .text("command", "dispose")
      .text("preserved", plan->preserved.string())
      .text("log", plan->log.string())
      .texts("destroyed", destroyed)
      .texts("left", remaining)
      .texts("unknown", unknown);
  outcome.text = organise::disposal_text(*plan, room.words);
  if (left.empty() && !plan->destroyed.empty()) {
    outcome.text += std::string(room.words.text("report.disposal.finished")) + "\n";
  }
  if (done->unlogged) outcome.notices.push_back(room.words.say(*done->unlogged));
  if (!left.empty()) {
    outcome.notices.push_back(
        room.words.plural("report.disposal.left", static_cast<std::int64_t>(left.size())));
    for (const auto& file : remaining) outcome.notices.push_back("  " + file);
  }
  outcome.text += room.words.text("cli.dispose.log", {{"file", plan->log.string()}}) + "\n";
  return outcome;
}

}  // namespace stordialog::cli
