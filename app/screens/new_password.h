// A new password as it is typed: once, and once more to be sure. Wiped when it is taken or left.
#pragma once

#include "domain/secret.h"
#include "input/text_buffer.h"

namespace stordialog::screens {

struct NewPassword {
  static constexpr std::size_t kPasswordGraphemes = 256, kPasswordBytes = 1024;

  input::TextBuffer secret{{kPasswordGraphemes, kPasswordBytes}};  // what is typed now
  domain::Secret first;                                            // typed before it
  bool differs = false;                                            // the two were not the same

  void wipe_typed();
};

/// What was typed, out of the draft, which is wiped.
[[nodiscard]] domain::Secret take_secret(NewPassword& typed);
/// Long enough to go on with: as many characters as a new password needs.
[[nodiscard]] bool long_enough(const NewPassword& typed);
/// The second time of two: true and `first` stays, or false and both are typed anew.
[[nodiscard]] bool same_again(NewPassword& typed);

}  // namespace stordialog::screens
