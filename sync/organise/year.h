// The annual wheel (årshjul) of a work folder: kept as a file that can be edited by hand too, and
// drawn as PDF, pictures and calendar.
#pragma once

#include <string>
#include <vector>

#include "domain/year_plan.h"
#include "organise/output.h"
#include "organise/work_folder.h"
#include "wording/catalogue.h"

namespace stordialog::organise {

/// What lies in the folder; else an empty one for the event's own year, the sides as `words` call
/// them. Errors: those of event::read_year, file.*.
[[nodiscard]] domain::Expected<domain::YearPlan> read_year_plan(system::Files& files,
                                                                const WorkPlaces& places,
                                                                const domain::Event& event,
                                                                const wording::Catalogue& words);
/// One without activities is no file: then it is taken away. Errors: those of event::read_year for
/// what could not be read again (nothing is written), file.*.
[[nodiscard]] domain::Expected<void> keep_year_plan(system::Files& files, const WorkPlaces& places,
                                                    const domain::YearPlan& plan);

/// SLUG-2027.pdf, .svg, .png and .ics. `fonts`: the folder with the fonts of the house. Errors:
/// report.paper.
[[nodiscard]] domain::Expected<std::vector<Output>> wheel_outputs(const domain::YearPlan& plan,
                                                                  const system::Path& fonts,
                                                                  std::int64_t now_utc,
                                                                  const wording::Catalogue& words);

/// A key that no activity has: "aktivitet-3".
[[nodiscard]] domain::Key fresh_activity_key(const domain::YearPlan& plan);

}  // namespace stordialog::organise
