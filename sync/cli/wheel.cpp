#include "cli/commands.h"
#include "domain/limits.h"
#include "event/year_file.h"
#include "organise/year.h"

namespace stordialog::cli {

domain::Expected<domain::YearPlan> read_wheel(const system::Path& file, Room& room) {
  const auto bytes = room.here.files.read(file, domain::limits::kEventFileBytes);
  if (!bytes) return domain::fail(bytes.error());
  return event::read_year(std::string(bytes->begin(), bytes->end()), file.string());
}

domain::Expected<Outcome> draw_wheel(const DrawWheel& order, Room& room) {
  const auto plan = read_wheel(order.file, room);
  if (!plan) return domain::fail(plan.error());
  const auto outputs = organise::wheel_outputs(*plan, room.here.executable_folder / "fonts",
                                               room.here.clock.utc_seconds(), room.words);
  if (!outputs) return domain::fail(outputs.error());
  const auto written = write_folder(room.here.files, room.here.randomness, order.out, *outputs,
                                    order.force ? Overwrite::allow : Overwrite::refuse);
  if (!written) return domain::fail(written.error());

  Outcome outcome;
  outcome.json.boolean("ok", true).number("exit", kAllDone).text("command", "wheel");
  tell_written(*written, room, outcome);
  return outcome;
}

}  // namespace stordialog::cli
