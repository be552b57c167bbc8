#include "input/letter_case.h"

#include <algorithm>

#include <utf8proc.h>

#include "input/grapheme.h"

namespace stordialog::input {

Letter::Letter(std::string_view text) {
  if (text.size() < utf8.size()) std::ranges::copy(text, utf8.begin());
}

Letter upper_case(std::string_view letter) {
  const CodePoint first = letter.empty() ? CodePoint{0, 0} : code_point_at(letter, 0);
  const utf8proc_int32_t upper = utf8proc_toupper(static_cast<utf8proc_int32_t>(first.value));
  if (letter.size() != first.bytes || upper == static_cast<utf8proc_int32_t>(first.value)) {
    return Letter(letter);
  }
  Letter capital;
  utf8proc_encode_char(upper, reinterpret_cast<utf8proc_uint8_t*>(capital.utf8.data()));
  return capital;
}

}  // namespace stordialog::input
