#include "system/files.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace stordialog::system {
namespace {

using domain::Error;
using domain::Expected;
using domain::fail;

/// Which sentence an errno deserves when something was to be written.
Error write_error(int number, const Path& file) {
  const char* code = "file.unwritable";
  if (number == ENOSPC || number == EDQUOT || number == EFBIG) code = "file.disk_full";
  if (number == EROFS) code = "file.read_only";
  return Error(code).with("file", file.string());
}

Error read_error(int number, const Path& file) {
  const bool missing = number == ENOENT || number == ENOTDIR;
  return Error(missing ? "file.missing" : "file.unreadable").with("file", file.string());
}

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] bool is_open() const { return number_ >= 0; }
  [[nodiscard]] int number() const { return number_; }
  /// close() reports what a late write could not store, so its answer counts.
  [[nodiscard]] bool close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

int open_again(const Path& file, int flags, mode_t mode = 0) {
  int number = -1;
  do {
    number = ::open(file.c_str(), flags | O_CLOEXEC, mode);
  } while (number < 0 && errno == EINTR);
  return number;
}

bool write_all(int number, domain::ByteView bytes) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t wrote = ::write(number, bytes.data() + done, bytes.size() - done);
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) return false;
    if (wrote == 0) {  // A drive that takes nothing and says nothing is full.
      errno = ENOSPC;
      return false;
    }
    done += static_cast<std::size_t>(wrote);
  }
  return true;
}

Path folder_of(const Path& file) {
  const Path folder = file.parent_path();
  return folder.empty() ? Path(".") : folder;
}

/// Makes a rename in the folder outlive a power cut. Drives whose file system cannot do it (FAT
/// under some drivers) say EINVAL; there is nothing better to do on them.
bool sync_folder(const Path& folder) {
  Descriptor opened(open_again(folder, O_RDONLY | O_DIRECTORY));
  if (!opened.is_open()) return false;
  return ::fsync(opened.number()) == 0 || errno == EINVAL;
}

/// A hidden name in the same folder, so that the rename stays on one drive and no reader that looks
/// for a suffix finds half a file. The process and a counter keep two writers apart.
Path temporary_beside(const Path& file) {
  static std::atomic<unsigned> counter{0};
  const std::string name = "." + file.filename().string() + "." + std::to_string(::getpid()) + "." +
                           std::to_string(counter++) + ".part";
  return folder_of(file) / name;
}

/// Writes, syncs, drops from the page cache; the reason (errno) if any step fails.
int write_temporary(const Path& temporary, domain::ByteView bytes, mode_t mode) {
  Descriptor opened(open_again(temporary, O_WRONLY | O_CREAT | O_EXCL, mode));
  if (!opened.is_open()) return errno;
  // The mode is meant as given, whatever the umask; FAT and the like refuse, and have no modes.
  if (::fchmod(opened.number(), mode) != 0 && errno != EPERM && errno != ENOTSUP) return errno;
  if (!write_all(opened.number(), bytes)) return errno;
  if (::fsync(opened.number()) != 0) return errno;
  // Only clean pages are dropped, so after the sync; a read-back then tests the drive, not memory.
  ::posix_fadvise(opened.number(), 0, 0, POSIX_FADV_DONTNEED);
  return opened.close() ? 0 : errno;
}

template <typename Wanted>
std::vector<Path> names_in(const Path& folder, Wanted wanted) {
  std::vector<Path> names;
  std::error_code trouble;
  std::filesystem::directory_iterator entry(folder, trouble);
  for (; !trouble && entry != std::filesystem::directory_iterator(); entry.increment(trouble)) {
    std::error_code unknown;
    if (wanted(*entry, unknown)) names.push_back(entry->path().filename());
  }
  if (trouble) return {};
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

Expected<domain::Bytes> DiskFiles::read(const Path& file, std::uint64_t bytes_most) {
  Descriptor opened(open_again(file, O_RDONLY));
  if (!opened.is_open()) return fail(read_error(errno, file));
  struct stat about{};
  if (::fstat(opened.number(), &about) != 0) return fail(read_error(errno, file));
  if (!S_ISREG(about.st_mode)) return fail(read_error(EISDIR, file));
  const auto too_large = [&] {
    return fail(Error("file.too_large")
                    .with("file", file.string())
                    .with("most", std::to_string(bytes_most)));
  };
  if (static_cast<std::uint64_t>(about.st_size) > bytes_most) return too_large();

  domain::Bytes bytes(static_cast<std::size_t>(about.st_size));
  std::size_t done = 0;
  while (true) {
    if (done == bytes.size()) bytes.resize(done + 1);  // Room to see whether it has grown.
    const ssize_t got = ::read(opened.number(), bytes.data() + done, bytes.size() - done);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return fail(read_error(errno, file));
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
    if (done > bytes_most) return too_large();
  }
  bytes.resize(done);
  return bytes;
}

Expected<void> DiskFiles::publish(const Path& file, domain::ByteView bytes, unsigned mode) {
  Path temporary;
  int trouble = EEXIST;
  while (trouble == EEXIST) {  // Left by a process of the same number that was killed: not ours.
    temporary = temporary_beside(file);
    trouble = write_temporary(temporary, bytes, static_cast<mode_t>(mode));
  }
  if (trouble == 0 && ::rename(temporary.c_str(), file.c_str()) != 0) trouble = errno;
  if (trouble != 0) {
    ::unlink(temporary.c_str());
    return fail(write_error(trouble, file));
  }
  if (!sync_folder(folder_of(file))) return fail(write_error(errno, file));
  return {};
}

Expected<void> DiskFiles::make_folder(const Path& folder) {
  std::error_code trouble;
  std::filesystem::create_directories(folder, trouble);
  if (trouble) return fail(write_error(trouble.value(), folder));
  if (!sync_folder(folder_of(folder))) return fail(write_error(errno, folder));
  return {};
}

Expected<void> DiskFiles::rename(const Path& from, const Path& to) {
  if (!exists(from)) return fail(read_error(ENOENT, from));
  if (::rename(from.c_str(), to.c_str()) != 0) return fail(write_error(errno, to));
  if (!sync_folder(folder_of(to))) return fail(write_error(errno, to));
  if (folder_of(from) != folder_of(to) && !sync_folder(folder_of(from))) {
    return fail(write_error(errno, from));
  }
  return {};
}

Expected<void> DiskFiles::remove(const Path& file) {
  if (::unlink(file.c_str()) == 0 || errno == ENOENT) return {};
  if (errno == EISDIR && ::rmdir(file.c_str()) == 0) return {};
  return fail(write_error(errno, file));
}

bool DiskFiles::exists(const Path& file) {
  std::error_code unknown;
  return std::filesystem::exists(file, unknown);
}

std::vector<Path> DiskFiles::list(const Path& folder) {
  return names_in(folder, [](const std::filesystem::directory_entry& entry,
                             std::error_code& unknown) { return entry.is_regular_file(unknown); });
}

std::vector<Path> DiskFiles::list_folders(const Path& folder) {
  return names_in(folder, [](const std::filesystem::directory_entry& entry,
                             std::error_code& unknown) { return entry.is_directory(unknown); });
}

bool DiskFiles::is_link(const Path& file) {
  std::error_code unknown;
  return std::filesystem::is_symlink(file, unknown);
}

std::uint64_t DiskFiles::free_bytes(const Path& folder) {
  std::error_code trouble;
  const auto space = std::filesystem::space(folder, trouble);
  return trouble ? 0 : space.available;
}

std::optional<FileStamp> DiskFiles::stamp(const Path& file) {
  struct stat about{};
  if (::stat(file.c_str(), &about) != 0) return std::nullopt;
  return FileStamp{static_cast<std::uint64_t>(about.st_size),
                   std::int64_t{about.st_mtim.tv_sec} * 1'000'000'000 + about.st_mtim.tv_nsec};
}

}  // namespace stordialog::system
