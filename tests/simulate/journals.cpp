#include "simulate/journals.h"

#include <fstream>
#include <iterator>
#include <string_view>

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace stordialog::simulate::testing {

namespace {

std::string& kept() {
  static std::string journals;
  return journals;
}

}  // namespace

const std::string& deleted_journals() {
  return kept();
}

}  // namespace stordialog::simulate::testing

/// Stands before the C library's own, so that SQLite's deletions come past here.
extern "C" int unlink(const char* path) noexcept {
  if (std::string_view(path).ends_with("-journal")) {
    std::ifstream journal(path, std::ios::binary);
    stordialog::simulate::testing::kept().append(std::istreambuf_iterator<char>(journal), {});
  }
  return static_cast<int>(::syscall(SYS_unlinkat, AT_FDCWD, path, 0));
}
