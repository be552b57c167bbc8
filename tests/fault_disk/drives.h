// Every drive of a hall, "/NAME/..." on the drive called NAME: what the desk reads and writes
// through (Files), what the ledger asks of the machine (Place), and while one lives, SQLite's file
// system too. One at a time in a program.
#pragma once

#include <map>
#include <set>
#include <string>

#include <sqlite3.h>

#include "fault_disk/drive.h"
#include "ledger/place.h"
#include "system/files.h"

namespace stordialog::fault_disk {

class Drives final : public system::Files, public ledger::Place {
 public:
  Drives();
  Drives(const Drives&) = delete;
  Drives& operator=(const Drives&) = delete;
  ~Drives() override;

  /// Made empty when it is first asked for.
  [[nodiscard]] Drive& at(const std::string& name) { return drives_[name]; }
  [[nodiscard]] Drive& of(const system::Path& file);
  /// Of all drives together.
  [[nodiscard]] Drive::Tally tally() const;
  /// From now on what is read back from it is noise, though every write is said to have worked.
  void lies(const std::string& name) { liars_.insert(name); }
  [[nodiscard]] bool is_honest(const system::Path& file) const;
  void is_honest_again(const std::string& name) { liars_.erase(name); }
  /// Power went: nobody holds a lock on that drive any more.
  void unlock(const std::string& name);

  // Files
  domain::Expected<domain::Bytes> read(const system::Path& file, std::uint64_t bytes_most) override;
  domain::Expected<void> publish(const system::Path& file, domain::ByteView bytes,
                                 unsigned mode) override;
  domain::Expected<void> make_folder(const system::Path& folder) override;
  domain::Expected<void> rename(const system::Path& from, const system::Path& to) override;
  domain::Expected<void> remove(const system::Path& file) override;
  bool exists(const system::Path& file) override;
  std::vector<system::Path> list(const system::Path& folder) override;
  std::vector<system::Path> list_folders(const system::Path& folder) override;
  std::uint64_t free_bytes(const system::Path& folder) override;

  // Place
  domain::Expected<std::unique_ptr<Lock>> lock(const system::Path& file) override;
  domain::Expected<domain::Bytes> front(const system::Path& file, std::size_t bytes) override;
  domain::Expected<std::uint64_t> size(const system::Path& file) override;
  domain::Expected<void> make_private(const system::Path& file) override;
  domain::Expected<void> move_into_place(const system::Path& from, const system::Path& to) override;
  void discard(const system::Path& file) override;

 private:
  void release(const std::string& file) { locked_.erase(file); }
  struct HeldLock;

  std::map<std::string, Drive> drives_;
  std::set<std::string> liars_;
  std::set<std::string> locked_;
  unsigned temporary_ = 0;
  sqlite3_vfs* real_;
  sqlite3_vfs vfs_;
};

/// sqlite.cpp: the file system that SQLite gets; `drives` is its own data.
[[nodiscard]] sqlite3_vfs vfs_over(Drives& drives, const sqlite3_vfs& real);

}  // namespace stordialog::fault_disk
