#include "cli/commands.h"
#include "cli/verdicts.h"
#include "report/write.h"

namespace stordialog::cli {

namespace {

/// "day.merged" and "day" both give "day.report.json".
system::Path beside(const system::Path& merged, const char* suffix) {
  auto place = merged;
  if (place.extension() == ".merged") place.replace_extension();
  place += suffix;
  return place;
}

JsonObject report_object(const organise::Collected& collected, const std::string& merge_json,
                         const wording::Catalogue& words) {
  JsonObject report;
  report.objects("files", verdicts_json(collected.verdicts, words)).json("merge", merge_json);
  return report;
}

std::string refused_text(const std::vector<Refusal>& refused, const wording::Catalogue& words) {
  if (refused.empty()) return "";
  std::string text = "\n" + std::string(words.text("report.refused.title")) + "\n\n";
  for (const auto& refusal : refused) text += words.say(refusal.reason) + "\n";
  return text;
}

}  // namespace

domain::Expected<Outcome> merge(const Merge& order, Room& room) {
  const auto package = read_package(order.package, room);
  if (!package) return domain::fail(package.error());
  auto collected = organise::collect(room.here.files, *package, order.places, room.progress);
  if (!collected) return domain::fail(collected.error());
  if (collected->verdicts.empty()) return domain::fail("cli.nothing_found");

  Outcome outcome;
  outcome.exit = exit_after(collected->verdicts);
  const auto refused = refusals_of(collected->verdicts);
  if (outcome.exit == kNothingDone) {
    outcome.json.boolean("ok", false).number("exit", outcome.exit).text("command", "merge");
    tell_refused(refused, room, outcome);
    outcome.notices.emplace_back(room.words.text("cli.nothing_done"));
    return outcome;
  }
  const auto run = bundle::merge(*package, std::move(collected->bundles));
  if (room.progress.cancelled()) return domain::fail("work.cancelled");
  const domain::Event event = run.merged.grown(*package).event;
  const auto merge_json = report::merge_json(run.report, event);
  const auto text =
      report::merge_text(run.report, event, room.words) + refused_text(refused, room.words);
  const auto report = report_object(*collected, merge_json, room.words);

  std::vector<Output> outputs;
  outputs.push_back(bytes_output(order.out, run.merged.write(*package)));
  outputs.push_back(text_output(beside(order.out, ".report.json"), report.indented()));
  outputs.push_back(text_output(beside(order.out, ".report.txt"), text));
  const auto written = write_files(room.here.files, room.here.randomness, outputs,
                                   order.force ? Overwrite::allow : Overwrite::refuse);
  if (!written) return domain::fail(written.error());

  outcome.json.boolean("ok", outcome.exit == kAllDone)
      .number("exit", outcome.exit)
      .text("command", "merge")
      .json("merge", merge_json);
  outcome.text = text + "\n";
  tell_written(*written, room, outcome);
  tell_refused(refused, room, outcome);
  return outcome;
}

}  // namespace stordialog::cli
