#include <fstream>
#include <sstream>
#include <string>

#include <sys/prctl.h>
#include <time.h>
#include <unistd.h>

#include "shell/places.h"

namespace stordialog::shell {

system::Path beside_program(std::string_view name) {
  std::error_code ignored;
  const system::Path program = std::filesystem::read_symlink("/proc/self/exe", ignored);
  return program.parent_path() / name;
}

double process_age_ms() {
  std::ifstream stat("/proc/self/stat");
  std::string line;
  std::getline(stat, line);
  // Field 22, counted after the program's name, which may hold spaces (proc(5)).
  std::istringstream fields(line.substr(line.rfind(')') + 1));
  std::string field;
  for (int i = 3; i <= 22; ++i) fields >> field;
  if (field.empty()) return 0;
  timespec now{};
  clock_gettime(CLOCK_BOOTTIME, &now);
  const double started_s = std::stod(field) / static_cast<double>(sysconf(_SC_CLK_TCK));
  const double now_s = static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
  return (now_s - started_s) * 1000;
}

std::int64_t utc_offset_s(std::int64_t utc_seconds) {
  const auto moment = static_cast<time_t>(utc_seconds);
  tm local{};
  localtime_r(&moment, &local);
  return local.tm_gmtoff;
}

void keep_memory_private() {
  prctl(PR_SET_DUMPABLE, 0);
}

}  // namespace stordialog::shell
