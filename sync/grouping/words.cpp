#include "grouping/words.h"

#include <algorithm>

namespace stordialog::grouping {

namespace {

/// The next code point; the text is UTF-8 that has been checked, anything else is one letter a
/// byte.
char32_t take_letter(std::string_view& text) {
  const auto first = static_cast<unsigned char>(text.front());
  std::size_t length = 1;
  char32_t letter = first;
  if (first >= 0xF0) {
    length = 4;
    letter = first & 0x07U;
  } else if (first >= 0xE0) {
    length = 3;
    letter = first & 0x0FU;
  } else if (first >= 0xC0) {
    length = 2;
    letter = first & 0x1FU;
  }
  length = std::min(length, text.size());
  for (std::size_t i = 1; i < length; ++i) {
    letter = letter << 6U | (static_cast<unsigned char>(text[i]) & 0x3FU);
  }
  text.remove_prefix(length);
  return letter;
}

/// Small letters of Latin, Greek and Cyrillic; other scripts of the hall have no capitals.
char32_t small(char32_t letter) {
  if (letter >= U'A' && letter <= U'Z') return letter + 32;
  if (letter >= 0xC0 && letter <= 0xDE && letter != 0xD7) return letter + 32;
  if (letter >= 0x100 && letter <= 0x17F) return letter | 1U;
  if (letter >= 0x391 && letter <= 0x3A9) return letter + 32;
  if (letter >= 0x410 && letter <= 0x42F) return letter + 32;
  return letter;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9');
  if (c < 0xC0 || c == 0xD7 || c == 0xF7) return false;
  const bool punctuation = (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) ||
                           c == 0x60C || c == 0x61B || c == 0x61F || c == 0x66A || c == 0x6D4;
  return !punctuation;
}

}  // namespace

std::vector<Word> words_of(std::string_view text, std::size_t most) {
  std::vector<Word> words;
  Word word;
  const auto end_word = [&] {
    if (!word.empty() && words.size() < most) words.push_back(word);
    word.clear();
  };
  while (!text.empty()) {
    const char32_t letter = small(take_letter(text));
    if (is_letter(letter)) {
      word.push_back(letter);
    } else {
      end_word();
    }
  }
  end_word();
  return words;
}

std::string text_of(std::u32string_view word) {
  std::string utf8;
  const auto put = [&utf8](char32_t bits) { utf8.push_back(static_cast<char>(bits)); };
  const auto follow = [&put](char32_t bits) { put(0x80U | (bits & 0x3FU)); };
  for (const char32_t letter : word) {
    if (letter < 0x80) {
      put(letter);
    } else if (letter < 0x800) {
      put(0xC0U | letter >> 6U);
      follow(letter);
    } else if (letter < 0x10000) {
      put(0xE0U | letter >> 12U);
      follow(letter >> 6U);
      follow(letter);
    } else {
      put(0xF0U | (letter >> 18U & 0x07U));
      follow(letter >> 12U);
      follow(letter >> 6U);
      follow(letter);
    }
  }
  return utf8;
}

}  // namespace stordialog::grouping
