#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "ledger/file_lock.h"
#include "ledger/place.h"

namespace stordialog::ledger {

domain::Expected<FileLock> FileLock::take(const system::Path& file) {
  // Close-on-exec: a program started from here must not keep the ledger locked after we are gone.
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) return domain::fail(machine_error(file, errno));
  FileLock lock(descriptor);
  int done = 0;
  do {
    done = ::flock(descriptor, LOCK_EX | LOCK_NB);
  } while (done != 0 && errno == EINTR);
  if (done == 0) return lock;
  if (errno == EWOULDBLOCK) {
    return domain::fail(domain::Error("ledger.busy").with("file", file.string()));
  }
  return domain::fail(machine_error(file, errno));
}

FileLock::~FileLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace stordialog::ledger
