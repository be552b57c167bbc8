// Rows of text as a workbook (XLSX, ISO/IEC 29500), made in memory from beginning to end. The
// library behind workbook.h keeps what it writes in temporary files: not for personal data.
#pragma once

#include <string>
#include <vector>

#include "domain/error.h"

namespace stordialog::report {

/// One sheet, its first row headings that stay in sight; every cell is a text and runs as nothing
/// else. `name`: of the sheet, at most 31 letters. Errors: report.memory.
[[nodiscard]] domain::Expected<std::string> plain_workbook(
    const std::vector<std::vector<std::string>>& rows, const std::string& name);

}  // namespace stordialog::report
