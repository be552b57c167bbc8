// Which files of this tree include which, by their text alone: what the checks of this folder that
// follow an #include are made on.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "house/source_tree.h"

namespace stordialog::house {

using Names = std::set<std::string, std::less<>>;

/// "sync/ledger/ledger.cpp" stands in the half "sync" and the room "ledger".
struct Place {
  std::string half;
  std::string room;
};

/// The room is empty for a file right under its half.
Place place_of(std::string_view path);

struct Include {
  std::string name;
  std::size_t line = 0;
  bool quoted = false;
};

class IncludeGraph {
 public:
  using ByPath = std::map<std::string, std::vector<Include>, std::less<>>;

  explicit IncludeGraph(const std::vector<SourceFile>& sources);

  const ByPath& all() const { return includes_; }

  /// The file an include names. Tests may also name a neighbour, and what all of them share; a
  /// header made from an SQL file counts as that file.
  std::optional<std::string> resolve(const Place& from, const std::string& name) const;

  /// Every file of this tree that `path` brings along, itself among them.
  Names reached(const std::string& path) const;

 private:
  ByPath includes_;
};

}  // namespace stordialog::house
