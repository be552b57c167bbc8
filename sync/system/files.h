// The seam to the file system. Tests replace it; everything but SQLite reads and writes through it.
// Promise of publish(): after success the bytes are on the drive under their final name, whole;
// after failure the final name does not exist or still holds what it held before (only when the
// very last step fails, the folder's sync, may the new bytes stand there, whole).
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "domain/bytes.h"
#include "domain/error.h"

namespace stordialog::system {

using Path = std::filesystem::path;

/// A file that has kept size and modification time (nanoseconds) is taken to be the same file.
struct FileStamp {
  std::uint64_t bytes = 0;
  std::int64_t changed_ns = 0;
  bool operator==(const FileStamp&) const = default;
};

class Files {
 public:
  virtual ~Files() = default;

  /// The whole file. Refuses one larger than `bytes_most`. Errors: file.missing, file.unreadable,
  /// file.too_large; each with `file`.
  [[nodiscard]] virtual domain::Expected<domain::Bytes> read(const Path& file,
                                                             std::uint64_t bytes_most) = 0;

  /// Temporary file beside it, fsync, rename, fsync of the folder, drop from the page cache.
  /// `mode` is the POSIX permission (0600 for what holds keys or personal data).
  /// Errors: file.unwritable, file.disk_full, file.read_only; each with `file`.
  [[nodiscard]] virtual domain::Expected<void> publish(const Path& file, domain::ByteView bytes,
                                                       unsigned mode) = 0;

  /// With every folder above it; one that is there already is fine. Errors as publish().
  [[nodiscard]] virtual domain::Expected<void> make_folder(const Path& folder) = 0;
  /// Replaces `to`. Errors: file.missing (`from`), and as publish().
  [[nodiscard]] virtual domain::Expected<void> rename(const Path& from, const Path& to) = 0;
  /// A file, or a folder that is empty; one that is not there is fine. Errors as publish().
  [[nodiscard]] virtual domain::Expected<void> remove(const Path& file) = 0;
  [[nodiscard]] virtual bool exists(const Path& file) = 0;
  /// Names of the plain files of a folder, sorted; empty if it cannot be read.
  [[nodiscard]] virtual std::vector<Path> list(const Path& folder) = 0;
  /// Names of the folders in a folder, sorted; empty if it cannot be read.
  [[nodiscard]] virtual std::vector<Path> list_folders(const Path& folder) = 0;
  /// Bytes free to us on the drive that holds `folder`; 0 if unknown.
  [[nodiscard]] virtual std::uint64_t free_bytes(const Path& folder) = 0;
  /// What lies there is only a name of something that lies elsewhere.
  [[nodiscard]] virtual bool is_link(const Path& /*file*/) { return false; }
  /// Nothing: not known, so that it has to be read.
  [[nodiscard]] virtual std::optional<FileStamp> stamp(const Path& /*file*/) {
    return std::nullopt;
  }
};

/// The machine's own file system (POSIX). Tests derive from it to let a call fail.
class DiskFiles : public Files {
 public:
  domain::Expected<domain::Bytes> read(const Path& file, std::uint64_t bytes_most) override;
  domain::Expected<void> publish(const Path& file, domain::ByteView bytes, unsigned mode) override;
  domain::Expected<void> make_folder(const Path& folder) override;
  domain::Expected<void> rename(const Path& from, const Path& to) override;
  domain::Expected<void> remove(const Path& file) override;
  bool exists(const Path& file) override;
  std::vector<Path> list(const Path& folder) override;
  std::vector<Path> list_folders(const Path& folder) override;
  std::uint64_t free_bytes(const Path& folder) override;
  bool is_link(const Path& file) override;
  std::optional<FileStamp> stamp(const Path& file) override;
};

}  // namespace stordialog::system
