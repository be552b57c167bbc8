// Named parts in one ZIP file, as office formats want them: in order, the first one uncompressed.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "domain/error.h"

namespace stordialog::report {

/// Name and contents. Errors: report.memory.
[[nodiscard]] domain::Expected<std::string> archive(
    const std::vector<std::pair<std::string, std::string>>& parts);

}  // namespace stordialog::report
