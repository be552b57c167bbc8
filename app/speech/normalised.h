// Text as a voice should get it: what espeak-ng reads badly is written out (t.ex., 3/5, SFI, mail
// addresses, telephone numbers, dates), codes and single signs by name. Swedish above all; other
// languages get what their small table has.
#pragma once

#include <string>
#include <string_view>

namespace stordialog::speech {

/// `language`: a tag; unknown ones are treated by the rules that fit all.
[[nodiscard]] std::string normalised(std::string_view text, std::string_view language);
/// Letter by letter, with a pause between: "A, B, 7". Signs by their names: "snabel-a".
[[nodiscard]] std::string spelled(std::string_view text, std::string_view language);

}  // namespace stordialog::speech
