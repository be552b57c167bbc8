// A file that lies in memory and has a name only for this process: for libraries that write nowhere
// but into files, so that nothing half done ever stands on a drive.
#pragma once

#include <string>

#include "domain/error.h"

namespace stordialog::report {

class MemoryFile {
 public:
  /// Error: report.memory.
  [[nodiscard]] static domain::Expected<MemoryFile> open();
  MemoryFile(MemoryFile&& other) noexcept;
  MemoryFile& operator=(MemoryFile&&) = delete;
  ~MemoryFile();

  [[nodiscard]] std::string path() const;
  /// All that has been written into it. Error: report.memory.
  [[nodiscard]] domain::Expected<std::string> bytes() const;

 private:
  explicit MemoryFile(int descriptor) : descriptor_(descriptor) {}
  int descriptor_ = -1;
};

}  // namespace stordialog::report
