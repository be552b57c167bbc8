// A document as a PDF for A4: cover, contents with page numbers, running foot, outline, links and a
// tagged structure that screen readers follow.
#pragma once

#include "report/document.h"
#include "report/paper.h"
#include "system/progress.h"

namespace stordialog::report {

/// The file's bytes. `fonts`: the folder with the fonts of the house.
/// Errors: report.paper (`reason`), work.cancelled.
[[nodiscard]] domain::Expected<std::string> print(const Document& document,
                                                  const system::Path& fonts,
                                                  system::Progress& progress);

}  // namespace stordialog::report
