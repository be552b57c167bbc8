#include "faulty_disk.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include <unistd.h>

namespace stordialog::ledger {

namespace {

/// What SQLite keeps of an open file: this, and behind it the real one's own.
struct File {
  sqlite3_file base;
  FaultyDisk* disk;
  std::string* path;

  [[nodiscard]] sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

File* file_of(sqlite3_file* file) {
  return reinterpret_cast<File*>(file);
}

int close(sqlite3_file* file) {
  delete file_of(file)->path;
  sqlite3_file* real = file_of(file)->real();
  return real->pMethods->xClose(real);
}
int read(sqlite3_file* file, void* out, int size, sqlite3_int64 offset) {
  const int taken = file_of(file)->disk->take_read();
  if (taken != SQLITE_OK) return taken;
  sqlite3_file* real = file_of(file)->real();
  return real->pMethods->xRead(real, out, size, offset);
}
int write(sqlite3_file* file, const void* in, int size, sqlite3_int64 offset) {
  File* ours = file_of(file);
  sqlite3_file* real = ours->real();
  ours->disk->will_change(*ours->path, static_cast<std::size_t>(offset),
                          static_cast<std::size_t>(size));
  if (ours->disk->is_due() && ours->disk->fault() == Fault::torn) {
    real->pMethods->xWrite(real, in, size / 2, offset);
  }
  const int taken = ours->disk->take(FaultyDisk::Step::write);
  return taken != SQLITE_OK ? taken : real->pMethods->xWrite(real, in, size, offset);
}
int truncate(sqlite3_file* file, sqlite3_int64 size) {
  File* ours = file_of(file);
  ours->disk->will_change(*ours->path, static_cast<std::size_t>(size), SIZE_MAX);
  const int taken = ours->disk->take(FaultyDisk::Step::truncate);
  sqlite3_file* real = ours->real();
  return taken != SQLITE_OK ? taken : real->pMethods->xTruncate(real, size);
}
int sync(sqlite3_file* file, int flags) {
  File* ours = file_of(file);
  const int taken = ours->disk->take(FaultyDisk::Step::sync);
  if (taken != SQLITE_OK) return taken;
  sqlite3_file* real = ours->real();
  const int done = real->pMethods->xSync(real, flags);
  if (done == SQLITE_OK) ours->disk->synced(*ours->path);
  return done;
}
int file_size(sqlite3_file* file, sqlite3_int64* size) {
  sqlite3_file* real = file_of(file)->real();
  return real->pMethods->xFileSize(real, size);
}
int lock(sqlite3_file* file, int level) {
  sqlite3_file* real = file_of(file)->real();
  return real->pMethods->xLock(real, level);
}
int unlock(sqlite3_file* file, int level) {
  sqlite3_file* real = file_of(file)->real();
  return real->pMethods->xUnlock(real, level);
}
int check_lock(sqlite3_file* file, int* held) {
  sqlite3_file* real = file_of(file)->real();
  return real->pMethods->xCheckReservedLock(real, held);
}
int control(sqlite3_file* file, int operation, void* argument) {
  sqlite3_file* real = file_of(file)->real();
  return real->pMethods->xFileControl(real, operation, argument);
}
int sector_size(sqlite3_file* file) {
  sqlite3_file* real = file_of(file)->real();
  return real->pMethods->xSectorSize(real);
}
/// A plain disk: nothing is atomic, nothing is ordered.
int device(sqlite3_file*) {
  return 0;
}

const sqlite3_io_methods kMethods = {1,       close,       read,    write,   truncate,
                                     sync,    file_size,   lock,    unlock,  check_lock,
                                     control, sector_size, device,  nullptr, nullptr,
                                     nullptr, nullptr,     nullptr, nullptr};

int open(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* out_flags) {
  auto* disk = static_cast<FaultyDisk*>(vfs->pAppData);
  File* ours = file_of(file);
  ours->base.pMethods = nullptr;
  const std::string path = name == nullptr ? "" : name;
  const bool creates = (flags & SQLITE_OPEN_CREATE) != 0 && !std::filesystem::exists(path);
  if (creates) {
    const int taken = disk->take(FaultyDisk::Step::create);
    if (taken != SQLITE_OK) return taken;
  }
  const int done = disk->real()->xOpen(disk->real(), name, ours->real(), flags, out_flags);
  if (done != SQLITE_OK) return done;
  if (creates) disk->created(path);
  ours->disk = disk;
  ours->path = new std::string(path);
  ours->base.pMethods = &kMethods;
  return SQLITE_OK;
}

int remove(sqlite3_vfs* vfs, const char* name, int sync_folder) {
  auto* disk = static_cast<FaultyDisk*>(vfs->pAppData);
  if (std::filesystem::exists(name)) {
    const int taken = disk->take(FaultyDisk::Step::remove);
    if (taken != SQLITE_OK) return taken;
    disk->will_remove(name, sync_folder != 0);
  }
  return disk->real()->xDelete(disk->real(), name, sync_folder);
}

/// At most `size` bytes from `offset` on.
std::vector<char> contents(const std::string& path, std::size_t offset, std::size_t size) {
  std::error_code missing;
  const auto whole = static_cast<std::size_t>(std::filesystem::file_size(path, missing));
  if (missing || offset >= whole) return {};
  std::vector<char> bytes(std::min(size, whole - offset));
  std::ifstream stream(path, std::ios::binary);
  stream.seekg(static_cast<std::streamoff>(offset));
  stream.read(bytes.data(), std::ssize(bytes));
  return bytes;
}

}  // namespace

bool says_unreadable(const domain::Error& error) {
  return error.code == "ledger.unwritable" ||
         std::ranges::any_of(error.details, [](const auto& detail) {
           return detail.second.find("unable to get the page") != std::string::npos;
         });
}

FaultyDisk::FaultyDisk() : real_(sqlite3_vfs_find(nullptr)), faulty_(*real_) {
  faulty_.pNext = nullptr;
  faulty_.zName = "faulty";
  faulty_.pAppData = this;
  faulty_.szOsFile = static_cast<int>(sizeof(File)) + real_->szOsFile;
  faulty_.xOpen = open;
  faulty_.xDelete = remove;
  sqlite3_vfs_register(&faulty_, 1);
}

FaultyDisk::~FaultyDisk() {
  sqlite3_vfs_register(real_, 1);
  sqlite3_vfs_unregister(&faulty_);
}

void FaultyDisk::plan(Fault fault, int step) {
  fault_ = fault;
  at_step_ = step;
  steps_ = reads_ = 0;
}

int FaultyDisk::take_read() {
  ++reads_;
  return fault_ == Fault::unreadable && reads_ >= at_step_ ? SQLITE_IOERR_READ : SQLITE_OK;
}

int FaultyDisk::take(Step step) {
  ++steps_;
  const bool due = steps_ == at_step_;
  const bool later = at_step_ > 0 && steps_ > at_step_;
  switch (fault_) {
    case Fault::none:
    case Fault::unreadable:
      return SQLITE_OK;
    case Fault::end:
      if (due) ::_exit(kEndedByFault);
      return SQLITE_OK;
    case Fault::power_loss:
    case Fault::torn:
      if (due) lose_power();
      return SQLITE_OK;
    case Fault::full:
      return (due || later) && step == Step::write ? SQLITE_FULL : SQLITE_OK;
    case Fault::hiccup:
      if (!due) return SQLITE_OK;
      break;
    case Fault::io_error:
      if (!due && !later) return SQLITE_OK;
      break;
  }
  switch (step) {
    case Step::create:
      return SQLITE_CANTOPEN;
    case Step::write:
      return SQLITE_IOERR_WRITE;
    case Step::truncate:
      return SQLITE_IOERR_TRUNCATE;
    case Step::sync:
      return SQLITE_IOERR_FSYNC;
    case Step::remove:
      return SQLITE_IOERR_DELETE;
  }
  return SQLITE_IOERR;
}

void FaultyDisk::created(const std::string& path) {
  unsynced_names_.push_back(path);
}

void FaultyDisk::will_change(const std::string& path, std::size_t offset, std::size_t size) {
  std::error_code missing;
  const auto size_before = std::filesystem::file_size(path, missing);
  unsynced_.push_back({path, offset, contents(path, offset, size), missing ? 0 : size_before});
}

void FaultyDisk::synced(const std::string& path) {
  // SQLite's first sync of a new file syncs its folder too.
  std::erase_if(unsynced_, [&](const Change& change) { return change.path == path; });
  std::erase(unsynced_names_, path);
}

void FaultyDisk::will_remove(const std::string& path, bool is_synced) {
  if (!is_synced) unsynced_removals_[path] = contents(path, 0, SIZE_MAX);
  synced(path);
}

void FaultyDisk::lose_power() {
  for (const auto& [path, bytes] : unsynced_removals_) {
    std::ofstream(path, std::ios::binary).write(bytes.data(), std::ssize(bytes));
  }
  // A torn step is the newest change; its first half is there, and every other one before it.
  bool keep = fault_ == Fault::torn;
  for (auto change = unsynced_.rbegin(); change != unsynced_.rend(); ++change) {
    if (!keep) {
      std::fstream stream(change->path, std::ios::binary | std::ios::in | std::ios::out);
      stream.seekp(static_cast<std::streamoff>(change->offset));
      stream.write(change->before.data(), std::ssize(change->before));
      stream.close();
      std::error_code ignored;
      std::filesystem::resize_file(change->path, change->size_before, ignored);
    }
    if (fault_ == Fault::torn) keep = !keep;
  }
  for (const std::string& path : unsynced_names_) std::filesystem::remove(path);
  ::_exit(kEndedByFault);
}

}  // namespace stordialog::ledger
