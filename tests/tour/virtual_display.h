// A display for a machine without one: Xvfb on a free number, ended with this object.
#pragma once

#include <string>
#include <vector>

#include <sys/types.h>

namespace stordialog::tour {

class VirtualDisplay {
 public:
  /// `more`: of Xvfb's own words. Throws Blocked if it cannot be started.
  VirtualDisplay(int width, int height, const std::vector<std::string>& more = {});
  ~VirtualDisplay();
  VirtualDisplay(const VirtualDisplay&) = delete;
  VirtualDisplay& operator=(const VirtualDisplay&) = delete;
  /// ":99"
  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  std::string name_;
  pid_t process_ = -1;
};

}  // namespace stordialog::tour
