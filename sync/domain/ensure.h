// A broken assumption of ours ends the program with a line in the log, in release builds too.
#pragma once

#include <cstdlib>
#include <iostream>
#include <source_location>

namespace stordialog::domain {

inline void ensure(bool holds, const char* assumption,
                   std::source_location where = std::source_location::current()) {
  if (holds) return;
  std::cerr << where.file_name() << ':' << where.line() << ": broken assumption: " << assumption
            << std::endl;
  std::abort();
}

}  // namespace stordialog::domain
