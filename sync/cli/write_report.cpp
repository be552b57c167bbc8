#include <optional>

#include "cli/commands.h"
#include "report/files.h"
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

  const auto words = wording::Catalogues::read(room.here.files, room.assets / "strings");
  if (!words) return domain::fail(words.error());
  std::optional<domain::YearPlan> year;
  if (!order.wheel.empty()) {
    auto read = read_wheel(order.wheel, room);
    if (!read) return domain::fail(read.error());
    year = std::move(*read);
  }
  const report::Making making{*words, std::string(room.words.language()),
                              room.here.executable_folder / "fonts", year ? &*year : nullptr};
  const auto made = report::files(*results, order.formats, making, room.progress);
  if (!made) return domain::fail(made.error());
  std::vector<Output> outputs;
  for (const auto& file : *made) outputs.push_back(text_output(file.name, file.bytes));
  const auto written = write_folder(room.here.files, room.here.randomness, order.out, outputs,
                                    order.force ? Overwrite::allow : Overwrite::refuse);
  if (!written) return domain::fail(written.error());

  Outcome outcome;
  outcome.text = report::results_text(*results, room.words) + "\n";
  outcome.json.boolean("ok", true).number("exit", kAllDone).text("command", "report");
  tell_written(*written, room, outcome);
  return outcome;
}

}  // namespace stordialog::cli
