// SQLite's file system over the drives in memory. Nothing on them is atomic or ordered, and locks
// between connections are not needed: one program has one connection.
#include <algorithm>
#include <cstring>

#include "fault_disk/allocations.h"
#include "fault_disk/drives.h"

namespace stordialog::fault_disk {

namespace {

using Answer = Drive::Answer;

/// What SQLite keeps of an open file.
struct File {
  sqlite3_file base;
  Drive* drive;
  int number;
  bool new_name;  // its folder is synced with its first sync, as SQLite does on Unix
  std::string* name;
};

File& of(sqlite3_file* file) {
  return *reinterpret_cast<File*>(file);
}

Drives& drives_of(sqlite3_vfs* vfs) {
  return *static_cast<Drives*>(vfs->pAppData);
}

int result(Answer answer, int failed) {
  switch (answer) {
    case Answer::done:
      return SQLITE_OK;
    case Answer::full:
      return SQLITE_FULL;
    default:
      return failed;
  }
}

int close(sqlite3_file* file) {
  const Uncounted uncounted;
  delete of(file).name;
  return SQLITE_OK;
}

int read(sqlite3_file* file, void* out, int size, sqlite3_int64 offset) {
  const Uncounted uncounted;
  const File& opened = of(file);
  if (!opened.drive->read()) return SQLITE_IOERR_READ;
  const auto& bytes = opened.drive->bytes(opened.number);
  const auto begin = std::min(static_cast<std::size_t>(offset), bytes.size());
  const auto got = std::min(static_cast<std::size_t>(size), bytes.size() - begin);
  if (got > 0) std::memcpy(out, bytes.data() + begin, got);
  if (got == static_cast<std::size_t>(size)) return SQLITE_OK;
  std::memset(static_cast<char*>(out) + got, 0, static_cast<std::size_t>(size) - got);
  return SQLITE_IOERR_SHORT_READ;
}

int write(sqlite3_file* file, const void* in, int size, sqlite3_int64 offset) {
  const Uncounted uncounted;
  const domain::ByteView bytes(static_cast<const std::uint8_t*>(in),
                               static_cast<std::size_t>(size));
  const auto at = static_cast<std::size_t>(offset);
  return result(of(file).drive->write(of(file).number, bytes, at), SQLITE_IOERR_WRITE);
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
  const Uncounted uncounted;
  return result(of(file).drive->truncate(of(file).number, static_cast<std::size_t>(size)),
                SQLITE_IOERR_TRUNCATE);
}

int sync(sqlite3_file* file, int) {
  const Uncounted uncounted;
  File& opened = of(file);
  const Answer answer = opened.drive->sync(opened.number);
  if (answer != Answer::done) return result(answer, SQLITE_IOERR_FSYNC);
  if (!opened.new_name) return SQLITE_OK;
  const std::string folder = opened.name->substr(0, opened.name->find_last_of('/'));
  const Answer folder_answer = opened.drive->sync_folder(folder);
  opened.new_name = folder_answer != Answer::done;
  return result(folder_answer, SQLITE_IOERR_DIR_FSYNC);
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
  if (!of(file).drive->read()) return SQLITE_IOERR_FSTAT;
  *size = static_cast<sqlite3_int64>(of(file).drive->bytes(of(file).number).size());
  return SQLITE_OK;
}

int lock(sqlite3_file*, int) {
  return SQLITE_OK;
}
int check_lock(sqlite3_file*, int* held) {
  *held = 0;
  return SQLITE_OK;
}
int control(sqlite3_file*, int, void*) {
  return SQLITE_NOTFOUND;
}
int sector_size(sqlite3_file*) {
  return static_cast<int>(kSectorBytes);
}
int device(sqlite3_file*) {
  return 0;
}

const sqlite3_io_methods kMethods = {1,       close,       read,    write,   truncate,
                                     sync,    file_size,   lock,    lock,    check_lock,
                                     control, sector_size, device,  nullptr, nullptr,
                                     nullptr, nullptr,     nullptr, nullptr};

int open(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* out_flags) {
  const Uncounted uncounted;
  File& opened = of(file);
  opened.base.pMethods = nullptr;
  if (name == nullptr) return SQLITE_CANTOPEN;  // temp_store keeps them in memory
  Drive& drive = drives_of(vfs).of(name);
  auto number = drive.open(name);
  const bool creates = !number && (flags & SQLITE_OPEN_CREATE) != 0;
  if (creates) {
    const Answer answer = drive.create(name);
    if (answer != Answer::done) return result(answer, SQLITE_CANTOPEN);
    number = drive.open(name);
  }
  if (!number) return SQLITE_CANTOPEN;
  opened.drive = &drive;
  opened.number = *number;
  opened.new_name = creates;
  opened.name = new std::string(name);
  opened.base.pMethods = &kMethods;
  if (out_flags != nullptr) *out_flags = flags;
  return SQLITE_OK;
}

int remove(sqlite3_vfs* vfs, const char* name, int sync_folder) {
  const Uncounted uncounted;
  Drive& drive = drives_of(vfs).of(name);
  const Answer answer = drive.remove(name);
  if (answer == Answer::missing) return SQLITE_IOERR_DELETE_NOENT;
  if (answer != Answer::done || sync_folder == 0) return result(answer, SQLITE_IOERR_DELETE);
  const std::string path = name;
  return result(drive.sync_folder(path.substr(0, path.find_last_of('/'))), SQLITE_IOERR_DIR_FSYNC);
}

int access(sqlite3_vfs* vfs, const char* name, int, int* out) {
  const Uncounted uncounted;
  Drive& drive = drives_of(vfs).of(name);
  if (!drive.is_there()) return SQLITE_IOERR_ACCESS;
  *out = drive.names().contains(name) ? 1 : 0;
  return SQLITE_OK;
}

int full_name(sqlite3_vfs*, const char* name, int size, char* out) {
  sqlite3_snprintf(size, out, "%s", name);
  return SQLITE_OK;
}

/// The same every time: what is done twice gives the same bytes.
int randomness(sqlite3_vfs*, int size, char* out) {
  for (int i = 0; i < size; ++i) out[i] = static_cast<char>(i * 37 + 11);
  return size;
}
int sleep(sqlite3_vfs*, int microseconds) {
  return microseconds;
}
int time_in_days(sqlite3_vfs*, double* out) {
  *out = 2461119.0;
  return SQLITE_OK;
}
int time_in_milliseconds(sqlite3_vfs*, sqlite3_int64* out) {
  *out = sqlite3_int64{2461119} * 86400000;
  return SQLITE_OK;
}
int last_error(sqlite3_vfs*, int, char*) {
  return 0;
}

}  // namespace

sqlite3_vfs vfs_over(Drives& drives, const sqlite3_vfs& real) {
  sqlite3_vfs vfs = real;
  vfs.iVersion = 2;
  vfs.szOsFile = static_cast<int>(sizeof(File));
  vfs.pNext = nullptr;
  vfs.zName = "drives in memory";
  vfs.pAppData = &drives;
  vfs.xOpen = open;
  vfs.xDelete = remove;
  vfs.xAccess = access;
  vfs.xFullPathname = full_name;
  vfs.xRandomness = randomness;
  vfs.xSleep = sleep;
  vfs.xCurrentTime = time_in_days;
  vfs.xCurrentTimeInt64 = time_in_milliseconds;
  vfs.xGetLastError = last_error;
  return vfs;
}

}  // namespace stordialog::fault_disk
