// Where Linux desktops mount what is plugged in: /media/USER/NAME, /run/media/USER/NAME,
// /media/NAME.
#include <array>
#include <fstream>
#include <sstream>

#include "shell/drives.h"

namespace stordialog::shell {

namespace {

/// Mount points as the kernel lists them, spaces decoded from \040.
std::vector<system::Path> mount_points() {
  std::vector<system::Path> points;
  std::ifstream mounts("/proc/self/mounts");
  std::string line;
  while (std::getline(mounts, line)) {
    std::istringstream words(line);
    std::string device, point;
    words >> device >> point;
    for (std::size_t at = point.find("\\040"); at != std::string::npos; at = point.find("\\040")) {
      point.replace(at, 4, " ");
    }
    points.emplace_back(point);
  }
  return points;
}

bool lies_under(const system::Path& folder, const system::Path& root) {
  const system::Path relative = folder.lexically_relative(root);
  return !relative.empty() && relative != "." && *relative.begin() != "..";
}

}  // namespace

std::vector<screens::Drive> mounted_drives(system::Files& files,
                                           const std::optional<system::Path>& instead) {
  std::vector<system::Path> folders;
  if (instead) {
    for (const system::Path& name : files.list_folders(*instead))
      folders.push_back(*instead / name);
  } else {
    static constexpr std::array kRoots = {"/media", "/run/media"};
    for (const system::Path& point : mount_points()) {
      for (const char* root : kRoots) {
        if (lies_under(point, root)) folders.push_back(point);
      }
    }
  }
  std::vector<screens::Drive> drives;
  for (const system::Path& folder : folders) {
    drives.push_back({folder.filename().string(), folder, files.free_bytes(folder), true});
  }
  return drives;
}

}  // namespace stordialog::shell
