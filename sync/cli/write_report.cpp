#include "cli/commands.h"
#include "report/write.h"

namespace stordialog::cli {

namespace {

constexpr std::uint64_t kResultsBytes = 64ULL * 1024 * 1024;

}  // namespace

domain::Expected<Outcome> write_report(const WriteReport& order, Room& room) {
  const auto bytes = room.here.files.read(order.results, kResultsBytes);
  if (!bytes) return domain::fail(bytes.error());
  const auto results =
      report::read_results(std::string(bytes->begin(), bytes->end()), order.results.string());
  if (!results) return domain::fail(results.error());

  std::vector<Output> outputs;
  outputs.push_back(text_output("results.json", report::results_json(*results)));
  const auto text = report::results_text(*results, room.words);
  outputs.push_back(text_output("results.txt", text));
  for (const auto& [name, csv] : report::csv_files(*results, room.words)) {
    outputs.push_back(text_output(name, csv));
  }
  const auto written = write_folder(room.here.files, room.here.randomness, order.out, outputs,
                                    order.force ? Overwrite::allow : Overwrite::refuse);
  if (!written) return domain::fail(written.error());

  Outcome outcome;
  outcome.text = text + "\n";
  outcome.json.boolean("ok", true).number("exit", kAllDone).text("command", "report");
  tell_written(*written, room, outcome);
  return outcome;
}

}  // namespace stordialog::cli
