// A display with two monitors for a machine without any: Xorg with the dummy driver on a free
// number, the second monitor plugged in and pulled out with xrandr.
#pragma once

#include <string>
#include <vector>

#include <sys/types.h>

#include "picture/offscreen.h"
#include "system/files.h"

namespace stordialog::tour {

class VirtualOutputs {
 public:
  struct Size {
    int width = 0, height = 0;
  };
  /// The second one is at the right of the first and plugged in. `scratch` is there and takes the
  /// server's configuration and log. Throws Blocked if the server cannot be started.
  VirtualOutputs(Size first, Size second, system::Path scratch);
  ~VirtualOutputs();
  VirtualOutputs(const VirtualOutputs&) = delete;
  VirtualOutputs& operator=(const VirtualOutputs&) = delete;
  /// ":99"
  [[nodiscard]] const std::string& name() const { return name_; }

  void plug_in();
  void pull_out();
  /// Both monitors beside each other, as the server shows them now.
  [[nodiscard]] picture::Pixels look() const;

 private:
  void xrandr(std::vector<std::string> words) const;

  Size first_, second_;
  system::Path scratch_;
  std::string name_;
  pid_t process_ = -1;
};

}  // namespace stordialog::tour
