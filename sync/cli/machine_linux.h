// What the program asks of Linux itself: the terminal, its own place on the disk, Ctrl-C.
#pragma once

#include "cli/terminal.h"
#include "system/files.h"

namespace stordialog::cli {

class LinuxTerminal final : public Terminal {
 public:
  bool is_watched() override;
  std::optional<domain::Secret> ask(const std::string& prompt) override;
};

/// The folder that the program itself lies in; empty if the system will not say.
[[nodiscard]] system::Path executable_folder();

/// From now on Ctrl-C asks the work to stop instead of ending it, so that nothing is left half
/// done.
void hear_interrupts();
[[nodiscard]] bool interrupted();

}  // namespace stordialog::cli
