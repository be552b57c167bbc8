// A folder of a test's own with one drive in it, gone with the test, and the practice station that
// the real program makes there.
#pragma once

#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

#include "shell/places.h"
#include "tour/real_screen.h"
#include "tour/virtual_display.h"

namespace stordialog::e2e {

struct Folder {
  system::Path path =
      std::filesystem::temp_directory_path() / ("stordialog-e2e-" + std::to_string(::getpid()));
  Folder() { std::filesystem::create_directories(path / "drives" / "MINNE"); }
  ~Folder() { std::filesystem::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
};

[[nodiscard]] inline tour::RealOrder order_in(const Folder& folder,
                                              const tour::VirtualDisplay& display) {
  tour::RealOrder order;
  order.program = shell::beside_program("stordialog");
  order.display = display.name();
  order.data = folder.path / "data";
  order.drives = folder.path / "drives";
  order.scratch = folder.path / "scratch";
  return order;
}

}  // namespace stordialog::e2e
