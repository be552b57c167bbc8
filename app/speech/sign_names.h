// What signs, months and abbreviations are called aloud, per language.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace stordialog::speech {

struct Abbreviation {
  std::string_view written, said;  // written in lower case
};

struct SignNames {
  std::string_view language;
  std::string_view at, dot, hyphen, underscore, slash, plus, percent, ampersand, section, of;
  std::string_view space, line_break, comma, question, exclamation, colon;
  std::array<std::string_view, 12> months;
  std::span<const Abbreviation> abbreviations;
};

/// Of the first part of the tag; English signs for a language without a table.
[[nodiscard]] const SignNames& sign_names(std::string_view language);

}  // namespace stordialog::speech
