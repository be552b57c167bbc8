#include <utility>

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "report/memory_file.h"

namespace stordialog::report {

domain::Expected<MemoryFile> MemoryFile::open() {
  const int descriptor = memfd_create("report", MFD_CLOEXEC);
  if (descriptor < 0) return domain::fail("report.memory");
  return MemoryFile(descriptor);
}

MemoryFile::MemoryFile(MemoryFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)) {}

MemoryFile::~MemoryFile() {
  if (descriptor_ >= 0) close(descriptor_);
}

std::string MemoryFile::path() const {
  return "/proc/self/fd/" + std::to_string(descriptor_);
}

domain::Expected<std::string> MemoryFile::bytes() const {
  struct stat about{};
  if (fstat(descriptor_, &about) != 0) return domain::fail("report.memory");
  std::string all(static_cast<std::size_t>(about.st_size), '\0');
  std::size_t done = 0;
  while (done < all.size()) {
    const auto got =
        pread(descriptor_, all.data() + done, all.size() - done, static_cast<off_t>(done));
    if (got <= 0) return domain::fail("report.memory");
    done += static_cast<std::size_t>(got);
  }
  return all;
}

}  // namespace stordialog::report
