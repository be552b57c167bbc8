// What a person can do at a station: touch what is on the screen, type on the table's keyboard,
// read. One on screens that are drawn nowhere (finger.h), one on the real program (real_screen.h).
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace stordialog::tour {

/// The way was blocked: a target that does not come, a sentence that is not said.
struct Blocked : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Touchscreen {
 public:
  virtual ~Touchscreen() = default;
  /// Is the target on the screen, in reach and enabled?
  [[nodiscard]] virtual bool offers(std::string_view target) = 0;
  /// Touches it as soon as it is offered and nothing is being saved. Throws Blocked if it never is.
  virtual void tap(std::string_view target) = 0;
  /// Types on the table's keyboard. UTF-8.
  virtual void type(std::string_view text) = 0;
  /// Is this somewhere among the words on the screen?
  [[nodiscard]] virtual bool says(std::string_view words) = 0;
  /// Lets a moment pass until one of them is offered; throws Blocked if none ever is.
  virtual void wait_for(std::string_view target) = 0;
  /// Keeps a picture of the screen under that name; may do nothing.
  virtual void picture(std::string_view name) = 0;
};

}  // namespace stordialog::tour
