// What is wrong with an event file: where, which key, and what was expected there.
// Reading goes on after a mistake, and the one that stands first in the file is reported.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/error.h"

namespace stordialog::event {

/// Line and column count from 1; a column is a code point.
struct Position {
  std::uint32_t line = 1, column = 1;
  auto operator<=>(const Position&) const = default;
};

/// Placeholder names and values.
using Details = std::vector<std::pair<std::string, std::string>>;

/// What should have stood there: the string `expected.WHAT`, and what fills it.
struct Wanted {
  std::string what;
  Details details;
};

class Trouble {
 public:
  explicit Trouble(std::string_view file_name) : file_(file_name) {}

  /// `key` is the path as a person reads it: "challenges[3].title.en".
  void add(std::string code, Position position, std::string key, const Wanted& wanted,
           Details more = {});
  /// The mistake that stands first in the file.
  [[nodiscard]] const std::optional<domain::Error>& first() const { return first_; }
  /// Every mistake, in the order they were found.
  [[nodiscard]] const std::vector<domain::Error>& all() const { return all_; }

 private:
  std::string file_;
  std::optional<domain::Error> first_;
  std::vector<domain::Error> all_;
  Position first_position_;
};

}  // namespace stordialog::event
