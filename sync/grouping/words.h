// A text taken apart into its words, in small letters: what every comparison here begins with.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stordialog::grouping {

/// A word as code points; a word is letters and digits between anything else.
using Word = std::u32string;

/// The first `most` words of `utf8` in the order of the text, Latin, Greek and Cyrillic in small
/// letters. Bytes that are not UTF-8 count as letters of their own.
[[nodiscard]] std::vector<Word> words_of(std::string_view utf8, std::size_t most);

/// As UTF-8.
[[nodiscard]] std::string text_of(std::u32string_view word);

}  // namespace stordialog::grouping
