// Whether every error that the code can return has its sentence in every language.
#pragma once

#include <string>
#include <vector>

#include "house/source_tree.h"

namespace stordialog::house {

/// An error code as a source writes it: Error("ledger.disk_full") or fail("ledger.disk_full").
struct ErrorCode {
  std::string code;
  std::string path;
  std::size_t line = 0;
};

std::vector<ErrorCode> error_codes_in(const std::vector<SourceFile>& sources);

/// Every key of a string file, joined by dots: "error.ledger.disk_full".
std::vector<std::string> keys_of(const SourceFile& catalogue);

/// Every error code that one of the string files has no sentence for.
std::vector<Finding> check_error_codes(const std::vector<SourceFile>& sources,
                                       const std::vector<SourceFile>& catalogues);

}  // namespace stordialog::house
