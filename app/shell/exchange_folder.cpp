#include "shell/exchange_folder.h"

#include <string>

namespace stordialog::shell {

domain::Expected<system::Path> exchange_folder(system::Files& files, const system::Path& data,
                                               const std::optional<system::Path>& told) {
  constexpr const char* kName = "exchange-folder";
  constexpr std::uint64_t kBytesMost = 4096;  // no path is longer
  constexpr unsigned kMode = 0600;
  const system::Path file = data / kName;
  if (!told) {
    if (!files.exists(file)) return system::Path();
    const auto bytes = files.read(file, kBytesMost);
    if (!bytes) return domain::fail(bytes.error());
    return system::Path(std::string(bytes->begin(), bytes->end()));
  }
  domain::Expected<void> kept;
  // Whole, since the program may be started from another folder the next time.
  const system::Path folder = told->empty() ? system::Path() : std::filesystem::absolute(*told);
  if (folder.empty()) {
    kept = files.remove(file);
  } else {
    const std::string text = folder.string();
    kept = files.make_folder(data);
    if (kept) kept = files.publish(file, domain::Bytes(text.begin(), text.end()), kMode);
  }
  if (!kept) return domain::fail(kept.error());
  return folder;
}

}  // namespace stordialog::shell
