// Named parts in one ZIP file, as office formats want them: in order, the first one uncompressed.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/bytes.h"
#include "domain/error.h"

namespace stordialog::report {

/// Name and contents. Errors: report.memory.
[[nodiscard]] domain::Expected<std::string> archive(
    const std::vector<std::pair<std::string, std::string>>& parts);
/// The same, each part locked with AES-256 under the password; names and sizes stay readable.
/// Errors: report.memory, report.no_lock (the machine's libzip cannot).
[[nodiscard]] domain::Expected<std::string> locked_archive(
    const std::vector<std::pair<std::string, std::string>>& parts, std::string_view password);

struct ArchivePart {
  std::string name;
  bool locked = false;
};
/// What a ZIP file's directory says; empty for what is none.
[[nodiscard]] std::vector<ArchivePart> parts_of(domain::ByteView zip);

}  // namespace stordialog::report
