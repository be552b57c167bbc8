// Writing what a command made: all of it or nothing, and never over a file that holds something
// else.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/bytes.h"
#include "domain/error.h"
#include "domain/secret.h"
#include "system/files.h"
#include "system/randomness.h"

namespace stordialog::organise {

inline constexpr unsigned kOpenMode = 0644;     // what may be handed on
inline constexpr unsigned kPrivateMode = 0600;  // keys, codes, tickets, personal data

struct Output {
  system::Path file;  // for write_folder(): relative to it
  domain::Secret bytes;
  unsigned mode = kOpenMode;
};
[[nodiscard]] Output text_output(system::Path file, std::string_view text,
                                 unsigned mode = kOpenMode);
[[nodiscard]] Output bytes_output(system::Path file, domain::ByteView bytes,
                                  unsigned mode = kOpenMode);

enum class Overwrite { refuse, allow };
enum class Written { fresh, same, replaced };

struct WrittenFile {
  system::Path file;
  Written how = Written::fresh;
};

/// Each file is written whole under a hidden name beside its place, then all are renamed; a failure
/// takes away what was new. Errors: output.exists (`file`: something else stands there), file.*.
[[nodiscard]] domain::Expected<std::vector<WrittenFile>> write_files(
    system::Files& files, system::Randomness& randomness, const std::vector<Output>& outputs,
    Overwrite overwrite);

/// The same for the files of a folder. A folder that is not there yet appears under its name only
/// when all its files are in it; one that is gets them as write_files() would.
[[nodiscard]] domain::Expected<std::vector<WrittenFile>> write_folder(
    system::Files& files, system::Randomness& randomness, const system::Path& folder,
    const std::vector<Output>& outputs, Overwrite overwrite);

/// A folder made file by file, for what is too much to hold at once: it appears under its name only
/// when it is finished, and nothing of it stays if it never is.
class NewFolder {
 public:
  /// Error: output.exists (`file`).
  [[nodiscard]] static domain::Expected<NewFolder> begin(system::Files& files,
                                                         system::Randomness& randomness,
                                                         const system::Path& folder);
  NewFolder(NewFolder&& other) noexcept;
  NewFolder& operator=(NewFolder&&) = delete;
  ~NewFolder();

  /// Errors: file.*.
  [[nodiscard]] domain::Expected<void> add(const Output& output);
  [[nodiscard]] domain::Expected<std::vector<WrittenFile>> finish();

 private:
  NewFolder(system::Files& files, system::Path folder, system::Path hidden);
  system::Files* files_;  // none: finished, or moved from
  system::Path folder_, hidden_;
  std::vector<WrittenFile> written_;
};

/// A hidden name that nobody has, beside `place`.
[[nodiscard]] system::Path hidden_beside(const system::Path& place, system::Randomness& randomness);
/// A folder and all in it, hidden files as well; what cannot be removed stays.
void remove_folder(system::Files& files, const system::Path& folder);

}  // namespace stordialog::organise
