#include "fault_disk/drives.h"

#include <algorithm>
#include <cerrno>

namespace stordialog::fault_disk {

namespace {

using Answer = Drive::Answer;
using domain::Error;
using domain::Expected;
using domain::fail;
using system::Path;

Expected<void> file_result(Answer answer, const Path& file) {
  switch (answer) {
    case Answer::done:
      return {};
    case Answer::full:
      return fail(Error("file.disk_full").with("file", file.string()));
    case Answer::missing:
      return fail(Error("file.missing").with("file", file.string()));
    case Answer::failed:
    case Answer::gone:
      break;
  }
  return fail(Error("file.unwritable").with("file", file.string()));
}

Expected<void> ledger_result(Answer answer, const Path& file) {
  if (answer == Answer::done) return {};
  return fail(ledger::machine_error(file, answer == Answer::full ? ENOSPC : EIO));
}

}  // namespace

struct Drives::HeldLock final : ledger::Place::Lock {
  HeldLock(Drives& all, std::string name) : drives(all), file(std::move(name)) {}
  HeldLock(const HeldLock&) = delete;
  HeldLock& operator=(const HeldLock&) = delete;
  ~HeldLock() override { drives.release(file); }
  Drives& drives;
  std::string file;
};

Drives::Drives() : real_(sqlite3_vfs_find(nullptr)), vfs_(vfs_over(*this, *real_)) {
  sqlite3_vfs_register(&vfs_, 1);
  sqlite3_randomness(0, nullptr);  // SQLite's own chance begins anew, from the vfs
}

Drives::~Drives() {
  sqlite3_vfs_register(real_, 1);
  sqlite3_vfs_unregister(&vfs_);
}

Drive& Drives::of(const Path& file) {
  const std::string name = file.string();
  return drives_[name.substr(1, name.find('/', 1) - 1)];
}

Drive::Tally Drives::tally() const {
  Drive::Tally sum;
  for (const auto& [name, drive] : drives_) {
    sum.steps += drive.tally().steps;
    sum.faults += drive.tally().faults;
  }
  return sum;
}

bool Drives::is_honest(const Path& file) const {
  const std::string name = file.string();
  return !liars_.contains(name.substr(1, name.find('/', 1) - 1));
}

void Drives::unlock(const std::string& name) {
  std::erase_if(locked_,
                [&](const std::string& file) { return file.starts_with("/" + name + "/"); });
}

Expected<domain::Bytes> Drives::read(const Path& file, std::uint64_t bytes_most) {
  Drive& drive = of(file);
  const std::string name = file.string();
  if (drive.is_there() && drive.folders().contains(name)) {
    return fail(Error("file.unreadable").with("file", name));
  }
  const auto found = drive.open(name);
  if (!found) return fail(Error("file.missing").with("file", name));
  if (!drive.read()) return fail(Error("file.unreadable").with("file", name));
  domain::Bytes bytes = drive.bytes(*found);
  if (bytes.size() > bytes_most) return fail(Error("file.too_large").with("file", name));
  if (!is_honest(file)) {
    for (std::size_t i = 0; i < bytes.size(); i += 97) bytes[i] ^= 0x55;
  }
  return bytes;
}

/// The steps of system::DiskFiles::publish.
Expected<void> Drives::publish(const Path& file, domain::ByteView bytes, unsigned) {
  Drive& drive = of(file);
  const std::string temporary =
      (file.parent_path() / ("." + file.filename().string() + std::to_string(temporary_++)))
          .string();
  Answer answer = drive.create(temporary);
  if (answer != Answer::done) return file_result(answer, file);
  const int opened = *drive.open(temporary);
  answer = drive.write(opened, bytes, 0);
  if (answer == Answer::done) answer = drive.sync(opened);
  if (answer == Answer::done) answer = drive.rename(temporary, file.string());
  if (answer != Answer::done) {
    static_cast<void>(drive.remove(temporary));
    return file_result(answer, file);
  }
  return file_result(drive.sync_folder(file.parent_path().string()), file);
}

Expected<void> Drives::make_folder(const Path& folder) {
  for (Path above = folder; above.has_relative_path(); above = above.parent_path()) {
    if (const Answer answer = of(folder).make_folder(above.string()); answer != Answer::done) {
      return file_result(answer, folder);
    }
  }
  return {};
}

Expected<void> Drives::rename(const Path& from, const Path& to) {
  if (const Answer answer = of(from).rename(from.string(), to.string()); answer != Answer::done) {
    return file_result(answer, answer == Answer::missing ? from : to);
  }
  return file_result(of(to).sync_folder(to.parent_path().string()), to);
}

Expected<void> Drives::remove(const Path& file) {
  const Answer answer = of(file).remove(file.string());
  return answer == Answer::missing ? Expected<void>{} : file_result(answer, file);
}

bool Drives::exists(const Path& file) {
  Drive& drive = of(file);
  const std::string name = file.string();
  return drive.is_there() && (drive.names().contains(name) || drive.folders().contains(name));
}

std::vector<Path> Drives::list(const Path& folder) {
  std::vector<Path> names;
  if (!of(folder).is_there()) return names;
  for (const auto& [name, file] : of(folder).names()) {
    const Path path = name;
    if (path.parent_path() == folder) names.push_back(path.filename());
  }
  std::ranges::sort(names);
  return names;
}

std::vector<Path> Drives::list_folders(const Path& folder) {
  std::vector<Path> names;
  if (!of(folder).is_there()) return names;
  for (const auto& name : of(folder).folders()) {
    const Path path = name;
    if (path.parent_path() == folder) names.push_back(path.filename());
  }
  return names;
}

std::uint64_t Drives::free_bytes(const Path& folder) {
  return of(folder).is_there() ? of(folder).free_bytes : 0;
}

Expected<std::unique_ptr<ledger::Place::Lock>> Drives::lock(const Path& file) {
  const std::string name = file.string();
  if (locked_.contains(name)) return fail(Error("ledger.busy").with("file", name));
  Drive& drive = of(file);
  if (!drive.is_there()) return fail(ledger::machine_error(file, EIO));
  if (!drive.open(name)) {
    if (auto made = make_private(file); !made) return fail(made.error());
  }
  locked_.insert(name);
  return std::make_unique<HeldLock>(*this, name);
}

Expected<domain::Bytes> Drives::front(const Path& file, std::size_t bytes) {
  const auto found = of(file).open(file.string());
  if (!found) return fail(ledger::machine_error(file, ENOENT));
  if (!of(file).read()) return fail(ledger::machine_error(file, EIO));
  const auto& all = of(file).bytes(*found);
  return domain::Bytes(all.begin(),
                       all.begin() + static_cast<std::ptrdiff_t>(std::min(bytes, all.size())));
}

Expected<std::uint64_t> Drives::size(const Path& file) {
  const auto found = of(file).open(file.string());
  if (!found) return fail(ledger::machine_error(file, ENOENT));
  if (!of(file).read()) return fail(ledger::machine_error(file, EIO));
  return of(file).bytes(*found).size();
}

Expected<void> Drives::make_private(const Path& file) {
  Drive& drive = of(file);
  if (drive.names().contains(file.string())) return fail(ledger::machine_error(file, EEXIST));
  return ledger_result(drive.create(file.string()), file);
}

Expected<void> Drives::move_into_place(const Path& from, const Path& to) {
  Drive& drive = of(to);
  const Answer answer = drive.rename(from.string(), to.string());
  if (answer != Answer::done) return ledger_result(answer, to);
  return ledger_result(drive.sync_folder(to.parent_path().string()), to);
}

void Drives::discard(const Path& file) {
  if (of(file).names().contains(file.string())) {
    static_cast<void>(of(file).remove(file.string()));
  }
}

}  // namespace stordialog::fault_disk
