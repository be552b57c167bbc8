// stordialog-sync: the command line for organisers and keyholders.
#include <cstdlib>
#include <iostream>

#include "cli/machine_linux.h"
#include "cli/run.h"
#include "organise/station_folder.h"

namespace {

/// In the order in which POSIX lets them decide the language of messages.
std::string locale() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return value;
  }
  return "";
}

}  // namespace

int main(int count, char** values) {
  namespace cli = stordialog::cli;
  namespace system = stordialog::system;
  system::DiskFiles files;
  system::MachineClock clock;
  system::MachineRandomness randomness;
  cli::LinuxTerminal terminal;
  cli::hear_interrupts();
  const auto data = stordialog::organise::data_folder();
  return cli::run({values + 1, values + count},
                  {files, clock, randomness, terminal, std::cout, std::cerr, locale(),
                   cli::executable_folder(), cli::interrupted, data.value_or(system::Path())});
}
