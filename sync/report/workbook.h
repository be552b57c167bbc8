// The sheets as a workbook (XLSX, ISO/IEC 29500) that spreadsheets open: numbers are numbers,
// shares are percent, headings stay in sight, and a text stays a text whatever it begins with.
#pragma once

#include <string>

#include "report/results.h"
#include "system/progress.h"
#include "wording/catalogue.h"

namespace stordialog::report {

/// The file's bytes. Errors: report.memory, report.workbook (`reason`), work.cancelled.
[[nodiscard]] domain::Expected<std::string> workbook(const Results& results,
                                                     const wording::Catalogue& words,
                                                     system::Progress& progress);

}  // namespace stordialog::report
