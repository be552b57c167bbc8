#include "cli/scratch.h"

#include <system_error>
#include <utility>

#include "domain/limits.h"
#include "organise/output.h"

namespace stordialog::cli {

domain::Expected<LedgerCopy> LedgerCopy::make(Surroundings& here, const system::Path& ledger,
                                              const system::Path& where) {
  const auto bytes = here.files.read(ledger, domain::limits::kBundleBytes);
  if (!bytes) return domain::fail(bytes.error());
  const auto folder = organise::hidden_beside(where / "ledger", here.randomness);
  if (auto made = here.files.make_folder(folder); !made) return domain::fail(made.error());
  LedgerCopy copy(here.files, folder);
  if (auto put = here.files.publish(copy.file(), *bytes, organise::kPrivateMode); !put) {
    return domain::fail(put.error());
  }
  const system::Path journal = ledger.string() + "-journal";
  if (!here.files.exists(journal)) return copy;
  const auto journal_bytes = here.files.read(journal, domain::limits::kBundleBytes);
  if (!journal_bytes) return domain::fail(journal_bytes.error());
  const system::Path journal_copy = copy.file().string() + "-journal";
  if (auto put = here.files.publish(journal_copy, *journal_bytes, organise::kPrivateMode); !put) {
    return domain::fail(put.error());
  }
  return copy;
}

LedgerCopy::LedgerCopy(LedgerCopy&& other) noexcept
    : files_(std::exchange(other.files_, nullptr)), folder_(std::move(other.folder_)) {}

LedgerCopy::~LedgerCopy() {
  if (files_ != nullptr) organise::remove_folder(*files_, folder_);
}

system::Path temporary_folder() {
  std::error_code unknown;
  const auto folder = std::filesystem::temp_directory_path(unknown);
  return unknown ? system::Path(".") : folder;
}

}  // namespace stordialog::cli
