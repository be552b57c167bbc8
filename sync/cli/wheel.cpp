#include "cli/commands.h"
#include "domain/limits.h"
#include "event/year_file.h"
#include "report/calendar.h"
#include "report/year_wheel.h"

namespace stordialog::cli {

domain::Expected<domain::YearPlan> read_wheel(const system::Path& file, Room& room) {
  const auto bytes = room.here.files.read(file, domain::limits::kEventFileBytes);
  if (!bytes) return domain::fail(bytes.error());
  return event::read_year(std::string(bytes->begin(), bytes->end()), file.string());
}

domain::Expected<Outcome> draw_wheel(const DrawWheel& order, Room& room) {
  const auto plan = read_wheel(order.file, room);
  if (!plan) return domain::fail(plan.error());
  const std::string stem = plan->slug + "-" + std::to_string(plan->year);
  std::vector<Output> outputs;
  for (const auto& [medium, ending] :
       {std::pair{report::Medium::pdf, ".pdf"}, std::pair{report::Medium::svg, ".svg"},
        std::pair{report::Medium::png, ".png"}}) {
    const auto drawn =
        report::year_wheel(*plan, medium, room.here.executable_folder / "fonts", room.words);
    if (!drawn) return domain::fail(drawn.error());
    outputs.push_back(text_output(stem + ending, *drawn));
  }
  outputs.push_back(text_output(
      stem + ".ics", report::calendar(*plan, room.here.clock.utc_seconds(), room.words)));
  const auto written = write_folder(room.here.files, room.here.randomness, order.out, outputs,
                                    order.force ? Overwrite::allow : Overwrite::refuse);
  if (!written) return domain::fail(written.error());

  Outcome outcome;
  outcome.json.boolean("ok", true).number("exit", kAllDone).text("command", "wheel");
  tell_written(*written, room, outcome);
  return outcome;
}

}  // namespace stordialog::cli
