// The seam between the ledger and the machine: the few things it does to files without SQLite.
// Tests that replace it replace SQLite's file system too, and have the whole disk in their hands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

#include "domain/bytes.h"
#include "domain/error.h"
#include "system/files.h"

namespace stordialog::ledger {

class Place {
 public:
  virtual ~Place() = default;

  /// Held as long as it lives.
  class Lock {
   public:
    virtual ~Lock() = default;
  };
  /// One holder in all programs; `file` is made if need be and stays behind. Errors: ledger.busy,
  /// ledger.disk_full, ledger.unwritable, each with `file`.
  [[nodiscard]] virtual domain::Expected<std::unique_ptr<Lock>> lock(const system::Path& file) = 0;

  /// Whatever stands under that name, a link that leads nowhere too.
  [[nodiscard]] virtual bool exists(const system::Path& file) = 0;
  /// The first bytes; fewer if the file is shorter. Errors as machine_error().
  [[nodiscard]] virtual domain::Expected<domain::Bytes> front(const system::Path& file,
                                                              std::size_t bytes) = 0;
  /// In bytes. Errors as machine_error().
  [[nodiscard]] virtual domain::Expected<std::uint64_t> size(const system::Path& file) = 0;
  /// Makes an empty file that only its owner may read; refuses one that exists.
  [[nodiscard]] virtual domain::Expected<void> make_private(const system::Path& file) = 0;
  /// Renames, and returns when the new name is on the drive.
  [[nodiscard]] virtual domain::Expected<void> move_into_place(const system::Path& from,
                                                               const system::Path& to) = 0;
  /// What cannot be removed stays.
  virtual void discard(const system::Path& file) = 0;
};

/// The machine's own files.
class MachinePlace final : public Place {
 public:
  domain::Expected<std::unique_ptr<Lock>> lock(const system::Path& file) override;
  bool exists(const system::Path& file) override;
  domain::Expected<domain::Bytes> front(const system::Path& file, std::size_t bytes) override;
  domain::Expected<std::uint64_t> size(const system::Path& file) override;
  domain::Expected<void> make_private(const system::Path& file) override;
  domain::Expected<void> move_into_place(const system::Path& from, const system::Path& to) override;
  void discard(const system::Path& file) override;
};

/// ledger.disk_full or ledger.unwritable, with `file` and `reason`, from an errno.
[[nodiscard]] domain::Error machine_error(const system::Path& file, int number);

}  // namespace stordialog::ledger
