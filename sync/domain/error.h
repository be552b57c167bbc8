// An expected failure: a code that the string files put into words, and the details they name.
// The code "ledger.disk_full" has the string `error.ledger.disk_full` in every language.
#pragma once

#include <expected>
#include <string>
#include <utility>
#include <vector>

namespace stordialog::domain {

struct Error {
  std::string code;
  /// Placeholder name and value, in the order they were added.
  std::vector<std::pair<std::string, std::string>> details;

  Error() = default;
  explicit Error(std::string error_code) : code(std::move(error_code)) {}

  /// Adds one detail: `Error("bundle.cut").with("file", name)`.
  Error&& with(std::string name, std::string value) && {
    details.emplace_back(std::move(name), std::move(value));
    return std::move(*this);
  }
  bool operator==(const Error&) const = default;
};

template <typename T>
using Expected = std::expected<T, Error>;

/// The short way to return a failure.
inline std::unexpected<Error> fail(Error error) {
  return std::unexpected<Error>(std::move(error));
}
inline std::unexpected<Error> fail(std::string code) {
  return std::unexpected<Error>(Error(std::move(code)));
}

}  // namespace stordialog::domain
