// Every file of a report in every format, made of one results file; the organiser's desk and the
// command line both ask here.
#pragma once

#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "domain/year_plan.h"
#include "report/results.h"
#include "system/files.h"
#include "system/progress.h"
#include "wording/catalogue.h"

namespace stordialog::report {

enum class Format : std::uint8_t { json, text, csv, xlsx, html, pdf, picture, plan };
inline constexpr std::array<std::string_view, 8> kFormatNames = {"json", "text", "csv",     "xlsx",
                                                                 "html", "pdf",  "picture", "plan"};
[[nodiscard]] std::optional<Format> format_named(std::string_view name);

struct NamedBytes {
  std::string name;  // "report-sv.pdf"
  std::string bytes;
};

/// What a report is made with.
struct Making {
  const wording::Catalogues& words;
  std::string language;  // of tables and texts; pages and prints come in the event's other
                         // languages too, as far as there are words for them
  system::Path fonts;    // the folder with the fonts of the house
  const domain::YearPlan* year = nullptr;  // for the plan; outlives the call
};

/// In the order of Format. Errors: report.memory, report.workbook, report.paper, work.cancelled.
[[nodiscard]] domain::Expected<std::vector<NamedBytes>> files(const Results& results,
                                                              const std::set<Format>& formats,
                                                              const Making& making,
                                                              system::Progress& progress);

}  // namespace stordialog::report
