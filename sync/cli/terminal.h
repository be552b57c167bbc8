// The seam to the person at the keyboard: passwords without echo. Tests answer in its place.
#pragma once

#include <optional>
#include <string>

#include "domain/secret.h"

namespace stordialog::cli {

class Terminal {
 public:
  virtual ~Terminal() = default;
  /// Whether somebody sees standard error, so that a progress bar makes sense.
  [[nodiscard]] virtual bool is_watched() = 0;
  /// One line, not shown while it is typed; nothing where there is nobody to ask.
  [[nodiscard]] virtual std::optional<domain::Secret> ask(const std::string& prompt) = 0;
};

}  // namespace stordialog::cli
