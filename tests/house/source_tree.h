// The written files of this tree as values, so that a check can also be shown a made-up tree.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stordialog::house {

/// `path` starts at the root of the tree: "sync/ledger/ledger.cpp".
struct SourceFile {
  std::string path;
  std::string text;
};

/// Something a check does not accept. `line` counts from 1; 0 speaks of the file as a whole.
struct Finding {
  std::string path;
  std::size_t line = 0;
  std::string what;
  bool operator==(const Finding&) const = default;
};

/// Every file under the named folder of this tree whose name ends as asked, sorted by path.
std::vector<SourceFile> read_tree(std::string_view folder,
                                  const std::vector<std::string>& extensions);

/// The C++ and SQL written in sync/, app/ and tests/.
std::vector<SourceFile> read_sources();

/// One finding a line, for a failing test's message; empty without findings.
std::string listing(const std::vector<Finding>& findings);

std::vector<std::string_view> lines_of(std::string_view text);

}  // namespace stordialog::house
