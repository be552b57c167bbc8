#include "shell/settings.h"

#include <charconv>
#include <string>
#include <string_view>

#include "screens/kiosk.h"

namespace stordialog::shell {

namespace {

constexpr std::string_view kFile = "kiosk.settings", kTable = "table ";
constexpr std::uint64_t kBytesMost = 256;

}  // namespace

Settings read_settings(system::Files& files, const system::Path& folder) {
  Settings settings;
  const auto bytes = files.read(folder / kFile, kBytesMost);
  if (!bytes) return settings;
  const std::string text(bytes->begin(), bytes->end());
  if (!text.starts_with(kTable)) return settings;
  int table = 0;
  const char* const from = text.data() + kTable.size();
  const auto [end, error] = std::from_chars(from, text.data() + text.size(), table);
  const bool whole = error == std::errc() && end != text.data() + text.size() && *end == '\n';
  if (whole && table >= 0 && table <= screens::Kiosk::kTablesMost) settings.table = table;
  return settings;
}

domain::Expected<void> write_settings(system::Files& files, const system::Path& folder,
                                      const Settings& settings) {
  const std::string text = std::string(kTable) + std::to_string(settings.table) + "\n";
  const domain::Bytes bytes(text.begin(), text.end());
  constexpr unsigned kMode = 0600;
  return files.publish(folder / kFile, bytes, kMode);
}

}  // namespace stordialog::shell
