#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

#include "ledger/place.h"

namespace stordialog::ledger {

domain::Error machine_error(const system::Path& file, int number) {
  const bool full = number == ENOSPC || number == EDQUOT;
  return domain::Error(full ? "ledger.disk_full" : "ledger.unwritable")
      .with("file", file.string())
      .with("reason", std::strerror(number));
}

domain::Expected<void> make_private(const system::Path& file) {
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor < 0) return domain::fail(machine_error(file, errno));
  ::close(descriptor);
  return {};
}

domain::Expected<void> move_into_place(const system::Path& from, const system::Path& to) {
  std::error_code problem;
  std::filesystem::rename(from, to, problem);
  if (problem) return domain::fail(machine_error(to, problem.value()));
  const system::Path folder = to.has_parent_path() ? to.parent_path() : system::Path(".");
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return domain::fail(machine_error(folder, errno));
  const int synced = ::fsync(descriptor);
  const int number = errno;
  ::close(descriptor);
  if (synced != 0) return domain::fail(machine_error(folder, number));
  return {};
}

}  // namespace stordialog::ledger
