#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "ledger/file_lock.h"
#include "ledger/place.h"

namespace stordialog::ledger {

namespace {

struct HeldLock final : Place::Lock {
  explicit HeldLock(FileLock taken) : lock(std::move(taken)) {}
  FileLock lock;
};

}  // namespace

domain::Error machine_error(const system::Path& file, int number) {
  const bool full = number == ENOSPC || number == EDQUOT;
  return domain::Error(full ? "ledger.disk_full" : "ledger.unwritable")
      .with("file", file.string())
      .with("reason", std::strerror(number));
}

domain::Expected<std::unique_ptr<Place::Lock>> MachinePlace::lock(const system::Path& file) {
  auto taken = FileLock::take(file);
  if (!taken) return domain::fail(taken.error());
  return std::make_unique<HeldLock>(std::move(*taken));
}

bool MachinePlace::exists(const system::Path& file) {
  std::error_code ignored;
  const auto status = std::filesystem::symlink_status(file, ignored);
  return status.type() != std::filesystem::file_type::not_found;
}

domain::Expected<domain::Bytes> MachinePlace::front(const system::Path& file, std::size_t bytes) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return domain::fail(machine_error(file, errno));
  domain::Bytes front(bytes);
  stream.read(reinterpret_cast<char*>(front.data()), static_cast<std::streamsize>(bytes));
  if (stream.bad()) return domain::fail(machine_error(file, EIO));
  front.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0)));
  return front;
}

domain::Expected<std::uint64_t> MachinePlace::size(const system::Path& file) {
  std::error_code problem;
  const std::uintmax_t size = std::filesystem::file_size(file, problem);
  if (problem) return domain::fail(machine_error(file, problem.value()));
  return size;
}

domain::Expected<void> MachinePlace::make_private(const system::Path& file) {
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor < 0) return domain::fail(machine_error(file, errno));
  ::close(descriptor);
  return {};
}

domain::Expected<void> MachinePlace::move_into_place(const system::Path& from,
                                                     const system::Path& to) {
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

void MachinePlace::discard(const system::Path& file) {
  std::error_code ignored;
  std::filesystem::remove(file, ignored);
}

}  // namespace stordialog::ledger
